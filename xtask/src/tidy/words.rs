//! Words and marks that do not belong in a repository.

use super::{Finding, Source, lines};

/// What may not occur, and why. Split in two, so that this file passes its own rule.
const WORDS: [([&str; 2], &str); 6] = [
    (["TO", "DO"], "file an issue instead; nobody reads these"),
    (["FIX", "ME"], "file an issue instead; nobody reads these"),
    (["lorem ", "ipsum"], "write what a user would read there"),
    (["<<<<", "<<< "], "a merge was not finished"),
    (["/ho", "me/"], "a folder on somebody's machine"),
    (["BEGIN PRI", "VATE KEY"], "a secret"),
];

/// Finds those words, and lock files that name the place where packages came from.
pub(super) fn check(sources: &[Source]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for source in sources.iter().filter(|source| !source.path.contains("/dist/")) {
        let is_lock = source.path.ends_with("package-lock.json");
        for (line, text) in lines(&source.text) {
            for (halves, why) in WORDS {
                let word = halves.concat();
                if text.contains(&word) && !is_lock {
                    findings.push(Finding::new(&source.path, line, format!("\"{word}\": {why}")));
                }
            }
            if is_lock && text.contains("\"resolved\": \"http") {
                let what = "names where a package came from; set omit-lockfile-registry-resolved in .npmrc";
                findings.push(Finding::new(&source.path, line, what));
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::super::source;
    use super::*;

    #[test]
    fn finds_each_word() {
        for (halves, _) in WORDS {
            assert_eq!(
                check(&[source("README.md", &format!("a {}b", halves.concat()))]).len(),
                1,
                "{halves:?}"
            );
        }
        assert_eq!(check(&[source("README.md", "todo: nothing")]), []);
    }

    #[test]
    fn finds_a_lock_file_that_names_a_registry() {
        let lock = source("e2e/package-lock.json", "  \"resolved\": \"https://registry.example/a.tgz\",\n");
        assert_eq!(check(&[lock]).len(), 1);
    }
}
