//! File names that say nothing.

use super::{Finding, Source};

const SAY_NOTHING: [&str; 8] =
    ["common", "helper", "helpers", "manager", "managers", "misc", "util", "utils"];

/// Finds code files and folders whose name has a word that fits anything.
pub(super) fn check(sources: &[Source]) -> Vec<Finding> {
    let code = sources.iter().filter(|source| {
        let kinds = [".rs", ".mjs", ".html", ".ftl"];
        kinds.iter().any(|kind| source.path.ends_with(kind)) && !source.path.contains("/dist/")
    });
    code.filter_map(|source| {
        let mut words = source.path.split(['/', '.', '_', '-']);
        let word = words.find(|word| SAY_NOTHING.contains(word))?;
        Some(Finding::new(&source.path, 0, format!("\"{word}\" fits anything; name the one idea inside")))
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::super::source;
    use super::*;

    #[test]
    fn finds_names_that_fit_anything() {
        let good = ["crates/app/src/handover.rs", "crates/web/src/managed.rs", "docs/helpers.md"];
        assert_eq!(check(&good.map(|path| source(path, ""))), []);
        let bad = ["crates/app/src/utils.rs", "crates/web/src/date_helpers.rs", "e2e/common/x.mjs"];
        assert_eq!(check(&bad.map(|path| source(path, ""))).len(), 3);
    }
}
