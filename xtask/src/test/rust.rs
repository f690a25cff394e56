//! The steps that are one call of cargo each.

use super::Verdict;
use crate::Done;
use crate::run::{cargo, run};

pub(super) fn format() -> Done<Verdict> {
    run(cargo().args(["fmt", "--all", "--check"]))?;
    Ok(Verdict::Passed)
}

pub(super) fn lint() -> Done<Verdict> {
    run(cargo().args(["clippy", "--locked", "--workspace", "--all-targets", "--", "-D", "warnings"]))?;
    Ok(Verdict::Passed)
}

pub(super) fn docs() -> Done<Verdict> {
    let words = ["doc", "--locked", "--workspace", "--no-deps", "--document-private-items"];
    run(cargo().args(words).env("RUSTDOCFLAGS", "-D warnings"))?;
    Ok(Verdict::Passed)
}

pub(super) fn examples() -> Done<Verdict> {
    run(cargo().args(["test", "--locked", "--workspace", "--doc", "--no-fail-fast"]))?;
    Ok(Verdict::Passed)
}
