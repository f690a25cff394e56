//! Programmes are data: no code knows one by name.

use super::{Finding, Source, lines};

/// The crates that run programmes. The program itself may name the one that its demo shows.
const ENGINE: [&str; 6] = ["app", "domain", "evaluation", "matching", "reports", "web"];

/// Finds the name of a programme in code that is not a test.
pub(super) fn check(sources: &[Source]) -> Vec<Finding> {
    let names: Vec<&str> = sources
        .iter()
        .filter_map(|source| source.path.strip_prefix("programmes/")?.strip_suffix(".toml"))
        .collect();
    let code = sources.iter().filter(|source| {
        ENGINE.iter().any(|name| source.path.starts_with(&format!("crates/{name}/src/")))
            && source.is("rs")
            && !source.path.ends_with("tests.rs")
            && !source.path.ends_with("samples.rs")
            && !source.path.contains("/tests/")
    });
    code.flat_map(|source| {
        let code = source.text.split("#[cfg(test)]").next().unwrap_or_default();
        let names = names.clone();
        lines(code).filter(|(_, line)| !line.trim_start().starts_with("//")).filter_map(
            move |(line, text)| {
                let name = names.iter().find(|name| text.contains(*name))?;
                Some(Finding::new(
                    &source.path,
                    line,
                    format!("names the programme {name}; ask its definition"),
                ))
            },
        )
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::super::source;
    use super::*;

    #[test]
    fn finds_a_programme_named_in_code_but_not_in_tests() {
        let programme = source("programmes/sociale-basis.toml", "");
        let bad = source("crates/app/src/a.rs", "// sociale-basis\nif id == \"sociale-basis\" {}\n");
        let good = source("crates/app/src/b.rs", "#[cfg(test)]\nmod tests { /* sociale-basis */ }\n");
        let demo = source("crates/omzien/src/demo.rs", "\"sociale-basis\"");
        let found = check(&[programme, bad, good, demo]);
        assert_eq!(found.iter().map(ToString::to_string).collect::<Vec<_>>().len(), 1);
        assert_eq!((found[0].path.as_str(), found[0].line), ("crates/app/src/a.rs", 2));
    }
}
