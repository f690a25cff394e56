//! Licences, doubles and origins of the dependencies, by cargo deny and `deny.toml`.

use super::Verdict;
use crate::Done;
use crate::run::{answer, cargo, run};

/// Runs `cargo deny` where it is installed. Its list of known vulnerabilities is not asked for here, since
/// that needs the network and may turn red on a day when nothing of ours changed.
pub(super) fn licences() -> Done<Verdict> {
    if answer("cargo", &["deny", "--version"]).is_none() {
        let how = "cargo-deny is not installed; install it with `cargo install cargo-deny --locked`";
        return Ok(Verdict::Skipped(how.into()));
    }
    run(cargo().args(["deny", "--locked", "check", "licenses", "bans", "sources"]))?;
    Ok(Verdict::Passed)
}
