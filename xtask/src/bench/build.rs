//! How long building takes.

use std::process::Command;
use std::time::Instant;

use super::measure::{Measure, Unit};
use super::seconds;
use crate::place::{self, TempFolder};
use crate::run::{cargo, run};
use crate::{Done, progress};

/// Times a release build of everything from nothing, and a check after a change in the use cases.
pub(super) fn times() -> Done<Vec<Measure>> {
    progress::say("timing a clean release build, in a folder of its own");
    let folder = TempFolder::new("bench-build")?;
    // Fetching is no building.
    run(cargo().args(["fetch", "--locked"]))?;
    let since = Instant::now();
    let words = ["build", "--locked", "--offline", "--release", "--workspace", "--target-dir"];
    run(cargo().args(words).arg(folder.path()))?;
    let clean = Measure::new("clean release build", seconds(since), Unit::Seconds).at_most(720.0);

    run(cargo().args(["check", "--locked", "--workspace"]))?;
    run(Command::new("touch").arg(place::root().join("crates/app/src/lib.rs")))?;
    let since = Instant::now();
    run(cargo().args(["check", "--locked", "--workspace"]))?;
    let check = Measure::new("check after a change in app", seconds(since), Unit::Seconds).at_most(15.0);
    Ok(vec![clean, check])
}
