//! Reads the little that we need of a `Cargo.toml`, and checks that every crate takes the workspace's lints.

use super::{Finding, Source, lines};

/// A dependency as a manifest names it.
#[derive(Debug, PartialEq)]
pub(super) struct Dependency {
    pub(super) name: String,
    pub(super) line: usize,
    /// Only tests use it.
    pub(super) for_tests: bool,
}

/// Checks that every crate takes the lints, and that the workspace forbids unsafe code.
pub(super) fn check(sources: &[Source]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for source in sources {
        if crate_of(&source.path).is_some() && !takes_lints(&source.text) {
            findings.push(Finding::new(&source.path, 0, "lacks `[lints]` with `workspace = true`"));
        }
        if source.path == "Cargo.toml" && !source.text.contains("unsafe_code = \"forbid\"") {
            findings.push(Finding::new(&source.path, 0, "no longer forbids unsafe code"));
        }
    }
    findings
}

/// Returns the crate that a manifest belongs to.
pub(super) fn crate_of(path: &str) -> Option<&str> {
    let folder = path.strip_suffix("/Cargo.toml")?;
    match folder.strip_prefix("crates/") {
        Some(name) if !name.contains('/') => Some(name),
        _ => (folder == "xtask").then_some(folder),
    }
}

/// Returns the dependencies of a manifest, whatever form they are written in.
pub(super) fn dependencies(manifest: &str) -> Vec<Dependency> {
    let mut found = Vec::new();
    let mut section = String::new();
    for (line, text) in lines(manifest) {
        let text = text.trim();
        if let Some(name) = text.strip_prefix('[').and_then(|rest| rest.split(']').next()) {
            section = String::from(name.trim_matches('['));
            if let Some((kind, name)) = section.rsplit_once("dependencies.") {
                found.push(dependency(name, line, kind));
            }
        } else if let Some(kind) = section.strip_suffix("dependencies") {
            let Some((key, value)) = text.split_once('=') else { continue };
            if text.starts_with('#') {
                continue;
            }
            // A renamed dependency is what it is, not what it is called.
            let renamed = value.split_once("package = \"").and_then(|(_, rest)| rest.split('"').next());
            let key = key.trim().split('.').next().unwrap_or_default();
            found.push(dependency(renamed.unwrap_or(key), line, kind));
        }
    }
    found
}

fn dependency(name: &str, line: usize, kind: &str) -> Dependency {
    Dependency { name: name.trim_matches('"').to_owned(), line, for_tests: kind.ends_with("dev-") }
}

fn takes_lints(manifest: &str) -> bool {
    let after = manifest.split("[lints]").nth(1).unwrap_or_default();
    after
        .split("\n[")
        .next()
        .unwrap_or_default()
        .lines()
        .any(|line| line.replace(' ', "") == "workspace=true")
}

#[cfg(test)]
mod tests {
    use super::super::source;
    use super::*;

    #[test]
    fn reads_dependencies_in_every_form() {
        let manifest = "[package]\nname = \"web\"\n[dependencies]\nserde.workspace = true\n# axum = \"1\"\n\
             db = { package = \"sqlx\", version = \"1\" }\n[dev-dependencies]\ninsta = \"1\"\n\
             [target.'cfg(unix)'.dependencies.libc]\nversion = \"1\"\n[features]\nx = []\n";
        let found: Vec<_> =
            dependencies(manifest).into_iter().map(|d| (d.name, d.line, d.for_tests)).collect();
        let expected = [("serde", 4, false), ("sqlx", 6, false), ("insta", 8, true), ("libc", 9, false)];
        assert_eq!(found, expected.map(|(name, line, tests)| (name.to_owned(), line, tests)));
    }

    #[test]
    fn finds_a_crate_without_lints() {
        let good = source("crates/a/Cargo.toml", "[package]\n[lints]\nworkspace = true\n[dependencies]\n");
        let bad = source("crates/b/Cargo.toml", "[lints]\n[dependencies]\na = { workspace = true }\n");
        let findings = check(&[good, bad]);
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].path, "crates/b/Cargo.toml");
    }

    #[test]
    fn finds_a_workspace_that_allows_unsafe_code() {
        assert_eq!(check(&[source("Cargo.toml", "[workspace.lints.rust]\n")]).len(), 1);
        assert_eq!(check(&[source("Cargo.toml", "unsafe_code = \"forbid\"\n")]).len(), 0);
    }
}
