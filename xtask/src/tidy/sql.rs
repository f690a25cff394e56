//! SQL outside the storage crates.

use super::{Finding, Source, lines};

/// How a statement starts, and what must follow it somewhere on the line for it to be SQL rather than English.
const STATEMENTS: [(&str, &str); 4] =
    [("select ", " from "), ("insert into ", ""), ("update ", " set "), ("delete from ", "")];

/// Finds lines of Rust outside `crates/store-*` on which a text starts like a statement.
pub(super) fn check(sources: &[Source]) -> Vec<Finding> {
    let outside = sources.iter().filter(|source| {
        source.path.starts_with("crates/") && !source.path.starts_with("crates/store-") && source.is("rs")
    });
    outside
        .flat_map(|source| {
            let found = lines(&source.text).filter(|(_, line)| has_statement(line));
            found.map(|(line, _)| Finding::new(&source.path, line, "SQL belongs in a storage crate"))
        })
        .collect()
}

fn has_statement(line: &str) -> bool {
    let line = line.trim().to_lowercase();
    if line.starts_with("//") {
        return false;
    }
    // A text starts after a quotation mark, or on a line of its own.
    let starts = std::iter::once(line.as_str()).chain(line.split('"').skip(1));
    starts.into_iter().any(|text| {
        let text = text.trim_start();
        STATEMENTS.iter().any(|(start, then)| {
            text.strip_prefix(start).is_some_and(|rest| format!(" {rest} ").contains(then))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::super::source;
    use super::*;

    fn count(path: &str, text: &str) -> usize {
        check(&[source(path, text)]).len()
    }

    #[test]
    fn finds_statements_outside_the_storage_crates() {
        let text = "let q = \"SELECT name FROM people\";\nlet q = r#\"\n  insert into people values (1)\n\"#;\n\
             query(\"update people set a = 1\");\nquery(\"delete from people\");\n";
        assert_eq!(count("crates/app/src/people.rs", text), 4);
        assert_eq!(count("crates/store-sql/src/people.rs", text), 0);
    }

    #[test]
    fn leaves_plain_english_alone() {
        let text =
            "// select one from the list\nlet a = \"Select a village\";\nupdate(set);\nselect! { x => y }\n";
        assert_eq!(count("crates/app/src/people.rs", text), 0);
    }
}
