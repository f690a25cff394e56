//! All Rust tests, with an own PostgreSQL beside them.

use super::Verdict;
use super::postgres::Postgres;
use crate::run::{answer, cargo, run};
use crate::{Done, place};

/// Runs them with nextest where that is installed, else with cargo alone.
pub(super) fn units() -> Done<Verdict> {
    let postgres = Postgres::start()?;
    let mut command = cargo();
    if answer("cargo", &["nextest", "--version"]).is_some() {
        command.args(["nextest", "run", "--locked", "--workspace", "--no-fail-fast"]);
    } else {
        command.args(["test", "--locked", "--workspace", "--all-targets", "--no-fail-fast"]);
    }
    command.env("OMZIEN_TEST_POSTGRES", &postgres.url);
    // Larger sample files that stay outside the repository; tests on them pass by when they are not there.
    let shared = place::root().join("../shared");
    if std::env::var_os("OMZIEN_SHARED").is_none() && shared.is_dir() {
        command.env("OMZIEN_SHARED", shared);
    }
    run(&mut command)?;
    Ok(Verdict::Passed)
}
