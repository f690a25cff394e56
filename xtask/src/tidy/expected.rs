//! Files that must be there, and lists that must be complete.

use super::manifest::crate_of;
use super::{Finding, Source};

const EXPECTED: [&str; 8] = [
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "README.md",
    "deny.toml",
    "docs/decisions/README.md",
    "publiccode.yml",
];

/// Checks that the files are there, that the map names every crate, and that the index lists every decision.
pub(super) fn check(sources: &[Source]) -> Vec<Finding> {
    let text_of = |path: &str| sources.iter().find(|source| source.path == path).map(|source| &source.text);
    let mut findings: Vec<Finding> = EXPECTED
        .iter()
        .filter(|path| text_of(path).is_none())
        .map(|path| Finding::new(path, 0, "is missing"))
        .collect();
    if let Some(map) = text_of("ARCHITECTURE.md") {
        let crates = sources.iter().filter_map(|source| crate_of(&source.path));
        for name in crates.filter(|name| !map.contains(&format!("`{name}`"))) {
            findings.push(Finding::new("ARCHITECTURE.md", 0, format!("does not name the crate `{name}`")));
        }
    }
    let index = text_of("docs/decisions/README.md").map_or("", String::as_str);
    for source in sources {
        let Some(name) = source.path.strip_prefix("docs/decisions/") else { continue };
        if name != "README.md" && !index.contains(&format!("({name})")) {
            findings.push(Finding::new("docs/decisions/README.md", 0, format!("does not list {name}")));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::super::source;
    use super::*;

    #[test]
    fn finds_what_is_missing_or_not_listed() {
        let mut sources: Vec<Source> = EXPECTED.iter().map(|path| source(path, "")).collect();
        assert_eq!(check(&sources), []);
        sources.push(source("crates/domain/Cargo.toml", ""));
        sources.push(source("docs/decisions/0001-a.md", ""));
        sources.retain(|source| source.path != "LICENSE");
        let found: Vec<String> = check(&sources).iter().map(ToString::to_string).collect();
        assert_eq!(
            found,
            [
                "LICENSE: is missing",
                "ARCHITECTURE.md: does not name the crate `domain`",
                "docs/decisions/README.md: does not list 0001-a.md",
            ]
        );
    }
}
