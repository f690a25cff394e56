//! `cargo xtask test`: does all set-up and passes all tests.
//!
//! Every step runs, also after another one failed, so that one run tells all that is wrong. What a step
//! started is stopped and removed when the step ends, whatever the reason.

mod browser;
mod licences;
mod postgres;
mod rust;
mod system;
mod units;

use std::time::{Duration, Instant};

use crate::options::Options;
use crate::progress::{clock, say};
use crate::{Done, Failure, assets, stop, tidy};

/// How a step ended.
pub(crate) enum Verdict {
    Passed,
    /// Not done, with the reason.
    Skipped(String),
}

type Step = (&'static str, &'static str, fn() -> Done<Verdict>);

const STEPS: [Step; 10] = [
    ("system", "the programs that the tests need; installs them when run as root", system::system),
    ("format", "every Rust file is formatted", rust::format),
    ("tidy", "the rules that hold the house together", || tidy::tidy(&[]).map(|()| Verdict::Passed)),
    ("lint", "clippy finds nothing in the whole workspace", rust::lint),
    ("docs", "the developer documentation builds without warnings", rust::docs),
    ("licences", "cargo deny accepts every dependency", licences::licences),
    ("units", "all Rust tests, on SQLite and on an own PostgreSQL", units::units),
    ("examples", "the examples in the documentation run", rust::examples),
    ("assets", "the committed assets are what their lock file gives", assets::check),
    ("browser", "the journeys in a real browser against a demo server", browser::browser),
];

/// Runs the steps and prints how each ended.
pub(crate) fn test(words: &[String]) -> Done {
    let options = Options::read(words, &["only", "skip"], &["list"])?;
    if options.flag("list") {
        for (name, about, _) in STEPS {
            println!("{name:<10}{about}");
        }
        return Ok(());
    }
    let chosen = choose(&options.all("only"), &options.all("skip"))?;
    let mut lines = Vec::new();
    let (mut passed, mut failed, mut skipped) = (0, 0, 0);
    for (name, about, step) in chosen {
        say(&format!("==== {name}: {about}"));
        let since = Instant::now();
        let outcome = step();
        if stop::asked() {
            return Err(Failure(format!("stopped on request during \"{name}\"")));
        }
        let (count, word, why) = match outcome {
            Ok(Verdict::Passed) => (&mut passed, "passed", String::new()),
            Ok(Verdict::Skipped(why)) => (&mut skipped, "SKIPPED", why),
            Err(Failure(why)) => (&mut failed, "FAILED", why),
        };
        *count += 1;
        say(&format!("==== {name} {word} {why}"));
        lines.push(line(name, word, since.elapsed(), &why));
    }
    say("all steps ran:");
    for line in lines {
        eprintln!("{line}");
    }
    // Alone on its line on standard output, so that whoever reads a log finds the result.
    println!("steps: {passed} passed, {failed} failed, {skipped} skipped");
    if failed == 0 { Ok(()) } else { Err(Failure(format!("{failed} of the steps failed"))) }
}

/// Returns what a step that cannot reach the npm registry ends with: on a developer's machine it may be
/// skipped, but a build server that skips checks would report a green that is none.
pub(crate) fn offline(what: &str) -> Done<Verdict> {
    let why = format!("the npm registry cannot be reached, so {what}");
    if std::env::var_os("CI").is_some() { Err(Failure(why)) } else { Ok(Verdict::Skipped(why)) }
}

fn choose(only: &[&str], skip: &[&str]) -> Done<Vec<Step>> {
    if let Some(unknown) = only.iter().chain(skip).find(|name| STEPS.iter().all(|step| step.0 != **name)) {
        let names = STEPS.map(|step| step.0).join(", ");
        return Err(Failure(format!("there is no step \"{unknown}\"; the steps are: {names}")));
    }
    let wanted = |name| (only.is_empty() || only.contains(&name)) && !skip.contains(&name);
    Ok(STEPS.into_iter().filter(|step| wanted(step.0)).collect())
}

fn line(name: &str, word: &str, took: Duration, why: &str) -> String {
    format!("  {name:<10}{word:<9}{:>6}  {why}", clock(took)).trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(only: &[&str], skip: &[&str]) -> Vec<&'static str> {
        choose(only, skip).unwrap().iter().map(|step| step.0).collect()
    }

    #[test]
    fn chooses_steps_in_their_own_order() {
        assert_eq!(names(&[], &[]).len(), STEPS.len());
        assert_eq!(names(&["lint", "format"], &[]), ["format", "lint"]);
        assert!(!names(&[], &["browser"]).contains(&"browser"));
    }

    #[test]
    fn refuses_an_unknown_step() {
        assert!(choose(&["brwoser"], &[]).is_err_and(|Failure(why)| why.contains("brwoser")));
        assert!(choose(&[], &["x"]).is_err());
    }

    #[test]
    fn a_skip_says_why() {
        assert_eq!(
            line("assets", "SKIPPED", Duration::from_secs(61), "no npm"),
            "  assets    SKIPPED   01:01  no npm"
        );
    }
}
