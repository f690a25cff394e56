//! `cargo xtask demo`: a server to look at, from a fresh checkout.

use std::process::{Command, Stdio};

use crate::options::Options;
use crate::place::TempFolder;
use crate::progress::say;
use crate::run::{cargo, run, wait};
use crate::{Done, Failure, place, stop};

/// Builds the server, starts it on a throw-away data folder, and removes that folder afterwards.
///
/// The development build is the default: it is there in a fraction of the time of a release build and is quick
/// enough for one person.
pub(crate) fn demo(words: &[String]) -> Done {
    let options = Options::read(words, &["port", "inhabitants"], &["release"])?;
    let (profile, folder) = if options.flag("release") { ("release", "release") } else { ("dev", "debug") };
    say("building the server; the first time this takes some minutes");
    run(cargo().args(["build", "--locked", "--package", "omzien", "--profile", profile]))?;
    let data = TempFolder::new("demo")?;
    let mut command = Command::new(place::target().join(folder).join("omzien"));
    command.arg("demo").arg("--data").arg(data.path()).current_dir(place::root()).stdin(Stdio::null());
    for name in ["port", "inhabitants"] {
        if options.value(name).is_some() {
            command.arg(format!("--{name}")).arg(options.number(name, 0)?.to_string());
        }
    }
    say("starting the server; Ctrl-C stops it and removes its data");
    let ended = wait(&mut command, "omzien demo");
    if stop::asked() {
        return Ok(());
    }
    let status = ended?;
    if status.success() { Ok(()) } else { Err(Failure(format!("the server ended with {status}"))) }
}
