//! Which crate may know which: the arrows of `ARCHITECTURE.md`.

use super::manifest::{crate_of, dependencies};
use super::{Finding, Source};

/// What a crate may know of ours, and what of others it may not.
struct Arrow {
    name: &'static str,
    ours: &'static [&'static str],
    never: &'static [&'static str],
}

/// Nothing that waits, stores, talks or throws dice.
const PURE: &[&str] = &["async-trait", "axum", "hyper", "rand", "sqlx", "tokio", "tower", "tower-http"];
/// Nothing that is written for the browser or in SQL.
const NEITHER_PAGES_NOR_SQL: &[&str] =
    &["askama", "axum", "axum-extra", "hyper", "sqlx", "tower", "tower-http"];
const NO_PAGES: &[&str] = &["askama", "axum", "axum-extra", "hyper", "tower", "tower-http"];
const NO_SQL: &[&str] = &["sqlx"];

const ARROWS: [Arrow; 12] = [
    Arrow { name: "domain", ours: &[], never: PURE },
    Arrow { name: "evaluation", ours: &["domain"], never: PURE },
    Arrow { name: "matching", ours: &["domain"], never: PURE },
    Arrow { name: "reports", ours: &[], never: PURE },
    Arrow { name: "tabular", ours: &[], never: PURE },
    Arrow { name: "store", ours: &["domain"], never: NEITHER_PAGES_NOR_SQL },
    Arrow { name: "store-sqlite", ours: &["domain", "store"], never: NO_PAGES },
    Arrow { name: "store-postgres", ours: &["domain", "store"], never: NO_PAGES },
    Arrow {
        name: "app",
        ours: &["domain", "evaluation", "matching", "reports", "store", "tabular"],
        never: NEITHER_PAGES_NOR_SQL,
    },
    Arrow { name: "web", ours: &["app", "domain", "evaluation", "matching", "reports"], never: NO_SQL },
    Arrow {
        name: "omzien",
        ours: &[
            "app",
            "domain",
            "evaluation",
            "matching",
            "reports",
            "store",
            "store-postgres",
            "store-sqlite",
            "tabular",
            "web",
        ],
        never: NO_SQL,
    },
    Arrow { name: "xtask", ours: &[], never: PURE },
];

/// Checks every manifest against the arrows. Tests may know more of ours, since a use case is tested on a real
/// database, but never a library that its crate may not know.
pub(super) fn check(sources: &[Source]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for source in sources {
        let Some(name) = crate_of(&source.path) else { continue };
        let Some(arrow) = ARROWS.iter().find(|arrow| arrow.name == name) else {
            let what = format!(
                "crate `{name}` has no arrows yet; write in xtask/src/tidy/arrows.rs what it may know"
            );
            findings.push(Finding::new(&source.path, 0, what));
            continue;
        };
        for dependency in dependencies(&source.text) {
            let known = dependency.name.as_str();
            let ours = ARROWS.iter().any(|arrow| arrow.name == known);
            let breach = arrow.never.contains(&known)
                || (ours && !dependency.for_tests && !arrow.ours.contains(&known));
            // Tests of asynchronous traits need something to run them.
            let runs_tests = dependency.for_tests && known == "tokio";
            if breach && !runs_tests {
                let what = format!("`{name}` may not know `{known}`");
                findings.push(Finding::new(&source.path, dependency.line, what));
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::super::source;
    use super::*;

    fn findings(name: &str, manifest: &str) -> Vec<String> {
        let found = check(&[source(&format!("crates/{name}/Cargo.toml"), manifest)]);
        found.into_iter().map(|finding| finding.what).collect()
    }

    #[test]
    fn each_layer_knows_only_what_is_below_it() {
        let bad = [
            ("domain", "tokio"),
            ("domain", "store"),
            ("store", "sqlx"),
            ("app", "axum"),
            ("app", "store-sqlite"),
            ("web", "store"),
            ("web", "sqlx"),
            ("omzien", "sqlx"),
            ("store-sqlite", "store-postgres"),
        ];
        for (name, known) in bad {
            let expected = [format!("`{name}` may not know `{known}`")];
            assert_eq!(findings(name, &format!("[dependencies]\n{known}.workspace = true\n")), expected);
        }
        let good = [("web", "app"), ("app", "store"), ("omzien", "store-sqlite"), ("store-postgres", "sqlx")];
        for (name, known) in good {
            assert!(findings(name, &format!("[dependencies]\n{known}.workspace = true\n")).is_empty());
        }
    }

    #[test]
    fn tests_may_use_a_real_database_but_no_foreign_library() {
        assert!(findings("app", "[dev-dependencies]\nstore-sqlite.workspace = true\n").is_empty());
        assert_eq!(findings("app", "[dev-dependencies]\nsqlx.workspace = true\n").len(), 1);
    }

    #[test]
    fn a_new_crate_needs_arrows() {
        assert!(findings("rides", "")[0].contains("no arrows yet"));
    }
}
