//! The chores of this repository: `cargo xtask <verb>`.
//!
//! One file per verb. Progress goes to standard error with the time that has passed. Compiles in seconds, so
//! that nobody waits for a chore to start: the only dependency is one for signals.

mod assets;
mod bench;
mod demo;
mod options;
mod place;
mod progress;
mod run;
mod server;
mod stop;
mod test;
mod tidy;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask <verb>

  demo   [--port N] [--inhabitants N] [--release]
           builds the server and starts it on a throw-away data folder with a synthetic municipality
  test   [--only STEP]… [--skip STEP]…
           does all set-up and passes all tests; the steps are listed by `cargo xtask test --list`
  tidy     checks the rules that hold the house together; reports every breach
  assets   makes crates/web/assets/dist again from the packages in its lock file
  bench  [--cases N] [--seconds N] [--rate N] [--data DIR] [--build]
           measures the server with 100,000 cases and writes target/bench.json;
           --build also times a clean release build and a check after a change";

/// A chore that could not be done, in words for whoever started it.
#[derive(Debug, PartialEq)]
pub(crate) struct Failure(pub(crate) String);

impl Failure {
    /// Returns a function for `map_err` that puts what was tried before the cause.
    pub(crate) fn to<E: std::fmt::Display>(what: impl std::fmt::Display) -> impl FnOnce(E) -> Self {
        move |cause| Self(format!("could not {what}: {cause}"))
    }
}

pub(crate) type Done<T = ()> = Result<T, Failure>;

fn main() -> ExitCode {
    stop::listen();
    let mut words = std::env::args().skip(1);
    let verb = words.next().unwrap_or_default();
    let words: Vec<String> = words.collect();
    let outcome = match verb.as_str() {
        "demo" => demo::demo(&words),
        "test" => test::test(&words),
        "tidy" => tidy::tidy(&words),
        "assets" => assets::assets(&words),
        "bench" => bench::bench(&words),
        "" | "help" | "--help" | "-h" => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        other => {
            eprintln!("There is no verb \"{other}\".\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure(reason)) => {
            progress::say(&format!("FAILED: {reason}"));
            ExitCode::FAILURE
        }
    }
}
