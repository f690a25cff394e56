//! Starting other programs and waiting for them, with their output in view.

use std::io::ErrorKind;
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use crate::{Done, Failure, progress, stop};

/// How long a program gets to leave by itself after it was asked to.
const GRACE: Duration = Duration::from_secs(20);

/// Runs a program to its end and fails unless it says that all went well.
pub(crate) fn run(command: &mut Command) -> Done {
    let line = in_words(command);
    progress::say(&format!("$ {line}"));
    let status = wait(command.stdin(Stdio::null()), &line)?;
    if status.success() { Ok(()) } else { Err(Failure(format!("`{line}` ended with {status}"))) }
}

/// Runs a program to its end, passing on whatever it says, including a request to stop.
pub(crate) fn wait(command: &mut Command, line: &str) -> Done<ExitStatus> {
    let mut child = command.spawn().map_err(Failure::to(format!("start `{line}`")))?;
    loop {
        if let Some(status) = child.try_wait().map_err(Failure::to(format!("wait for `{line}`")))? {
            return if stop::asked() { Err(Failure("stopped on request".into())) } else { Ok(status) };
        }
        if stop::asked() {
            // A terminal has told the child already; another signal to us alone has not.
            end(&mut child, "TERM");
            return Err(Failure("stopped on request".into()));
        }
        stop::pause(Duration::from_millis(50));
    }
}

/// Asks a child to leave and, if it will not, ends it.
pub(crate) fn end(child: &mut Child, signal: &str) {
    // std can only kill outright; the `kill` program can ask.
    let asked =
        Command::new("kill").args(["-s", signal, &child.id().to_string()]).stderr(Stdio::null()).status();
    let since = Instant::now();
    while asked.is_ok() && since.elapsed() < GRACE {
        match child.try_wait() {
            Ok(None) => stop::pause(Duration::from_millis(20)),
            Ok(Some(_)) | Err(_) => return,
        }
    }
    let _ = child.kill();
    let _ = child.wait();
}

/// Runs a program silently and returns what it printed, or nothing if it could not run or failed.
pub(crate) fn answer(program: &str, words: &[&str]) -> Option<String> {
    let output = Command::new(program).args(words).stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Finds a program on the search path.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|candidate| candidate.is_file())
}

/// Returns the cargo that started us, so that one toolchain does everything.
pub(crate) fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(crate::place::root());
    // What cargo tells its child about xtask itself would make build scripts run again for the others.
    for (name, _) in std::env::vars_os() {
        let ours =
            name.to_str().is_some_and(|n| n.starts_with("CARGO_PKG_") || n.starts_with("CARGO_MANIFEST_"));
        if ours {
            command.env_remove(&name);
        }
    }
    command
}

fn in_words(command: &Command) -> String {
    let program = PathBuf::from(command.get_program());
    let program = program.file_name().unwrap_or(command.get_program()).to_string_lossy().into_owned();
    let words = command.get_args().map(|word| word.to_string_lossy().into_owned());
    std::iter::once(program).chain(words).collect::<Vec<_>>().join(" ")
}

/// Says plainly when a program is not there, since "No such file" names the wrong thing.
pub(crate) fn needs(program: &str, what_for: &str) -> Done {
    match Command::new(program).arg("--version").stdin(Stdio::null()).output() {
        Ok(_) => Ok(()),
        Err(cause) if cause.kind() == ErrorKind::NotFound => {
            Err(Failure(format!("`{program}` is not installed; it is needed for {what_for}")))
        }
        Err(cause) => Err(Failure(format!("could not start `{program}`: {cause}"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_which_command_failed_and_how() {
        assert_eq!(run(&mut Command::new("true")), Ok(()));
        let Failure(reason) = run(Command::new("sh").args(["-c", "exit 3"])).unwrap_err();
        assert!(reason.contains("sh -c exit 3") && reason.contains('3'), "{reason}");
        assert!(run(&mut Command::new("no-such-program")).is_err());
    }

    #[test]
    fn ends_a_child_that_is_asked_to_leave() {
        let mut child = Command::new("sleep").arg("60").spawn().unwrap();
        let since = Instant::now();
        end(&mut child, "TERM");
        assert!(since.elapsed() < Duration::from_secs(5));
        assert!(child.try_wait().unwrap().is_some());
    }
}
