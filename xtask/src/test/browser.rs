//! The journeys of `e2e/`, in a real browser against a demo server.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use super::Verdict;
use crate::place::{TempFolder, root, target};
use crate::run::{cargo, run};
use crate::server::{Server, free_port, tied};
use crate::{Done, Failure, assets};

/// Builds the server, starts a demo and lets the browser walk through it.
pub(super) fn browser() -> Done<Verdict> {
    let e2e = root().join("e2e");
    if let Err(failure) = assets::install(&e2e) {
        return if assets::reachable() {
            Err(failure)
        } else {
            super::offline("the browser tests did not run")
        };
    }
    // The browser's own tools first: when those are wrong, every journey is.
    let tools = test_files(&e2e.join("lib"))?;
    run(node_test(&e2e).args(tools))?;
    let journeys = test_files(&e2e.join("journeys"))?;
    if journeys.is_empty() {
        return Err(Failure("there is no journey in e2e/journeys".into()));
    }
    // All of the workspace at once, as the other steps do, so that nothing is built a second time.
    run(cargo().args(["build", "--locked", "--workspace", "--bins"]))?;
    let out = e2e.join("out");
    fs::create_dir_all(&out).map_err(Failure::to("make e2e/out"))?;
    let data = TempFolder::new("browser")?;
    let port = free_port()?;
    let server = demo(&data, port, &out)?;
    let outcome = run(node_test(&e2e).args(journeys).env("OMZIEN_URL", format!("http://127.0.0.1:{port}")));
    drop(server);
    outcome
        .map_err(|Failure(why)| Failure(format!("{why}; what the server said is in e2e/out/server.log")))?;
    Ok(Verdict::Passed)
}

fn demo(data: &TempFolder, port: u16, out: &Path) -> Done<Server> {
    let log = out.join("server.log");
    let file = fs::File::create(&log).map_err(Failure::to("make e2e/out/server.log"))?;
    let same = file.try_clone().map_err(Failure::to("share e2e/out/server.log"))?;
    let mut command = tied(&target().join("debug/omzien"), None);
    command.args(["demo", "--port", &port.to_string(), "--data"]).arg(data.path());
    command.current_dir(root()).stdout(file).stderr(same);
    Server::start("the demo server", &mut command, "TERM", port, Duration::from_mins(5))
        .map_err(|Failure(why)| Failure(format!("{why}\n{}", fs::read_to_string(&log).unwrap_or_default())))
}

/// Returns node's test runner, one file at a time: the journeys share a server, and the machine has few cores.
fn node_test(e2e: &Path) -> Command {
    let mut command = Command::new("node");
    command.args(["--test", "--test-concurrency=1", "--test-reporter=spec"]).current_dir(e2e);
    command.stdin(Stdio::null());
    command
}

fn test_files(folder: &Path) -> Done<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).map_err(Failure::to(format!("read {}", folder.display())))?;
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|path| path.to_string_lossy().ends_with(".test.mjs"));
    files.sort();
    Ok(files)
}
