//! A PostgreSQL of our own: in a temporary folder, on a free port, gone afterwards.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;
use std::{fs, os::unix::fs::chown};

use crate::place::TempFolder;
use crate::run::{answer, find, run};
use crate::server::{Server, User, free_port, tied};
use crate::{Done, Failure};

/// A running PostgreSQL. The server is listed first, so that it stops before its folder goes.
pub(super) struct Postgres {
    #[expect(dead_code, reason = "held so that the server stops when this value goes")]
    server: Server,
    #[cfg_attr(not(test), expect(dead_code, reason = "held so that the folder goes with this value"))]
    folder: TempFolder,
    pub(super) url: String,
}

/// Returns the folder with `postgres` and `initdb`; Debian keeps them off the search path.
pub(super) fn programs() -> Option<PathBuf> {
    let debian = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut versions: Vec<(u32, PathBuf)> = debian
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin"))))
        .filter(|(_, bin)| bin.join("postgres").is_file() && bin.join("initdb").is_file())
        .collect();
    versions.sort();
    versions.pop().map(|(_, bin)| bin).or_else(|| Some(find("initdb")?.parent()?.to_path_buf()))
}

impl Postgres {
    /// Makes a database cluster that is quick rather than safe, and serves it on this machine alone.
    pub(super) fn start() -> Done<Self> {
        let bin = programs()
            .ok_or_else(|| Failure("the server programs of PostgreSQL are not installed".into()))?;
        let folder = TempFolder::new("postgres")?;
        let user = user()?;
        if let Some(user) = &user {
            chown(folder.path(), Some(user.uid), Some(user.gid))
                .map_err(Failure::to("hand the folder to PostgreSQL's user"))?;
        }
        let data = folder.path().join("data");
        make(&bin, &data, user.as_ref())?;
        let port = free_port()?;
        let log = fs::File::create(folder.path().join("log")).map_err(Failure::to("make a log"))?;
        let mut command = tied(&bin.join("postgres"), user.as_ref());
        command.arg("-D").arg(&data).args(["-p", &port.to_string(), "-h", "127.0.0.1"]);
        command.arg("-k").arg(folder.path()).stdout(Stdio::null()).stderr(log);
        for setting in ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"]
        {
            command.args(["-c", setting]);
        }
        // SIGINT is PostgreSQL's fast shutdown: it does not wait for clients to leave.
        let server = Server::start("PostgreSQL", &mut command, "INT", port, Duration::from_mins(1))
            .map_err(|Failure(why)| Failure(format!("{why}\n{}", log_of(folder.path()))))?;
        Ok(Self { server, folder, url: format!("postgres://postgres@127.0.0.1:{port}/postgres") })
    }
}

fn make(bin: &Path, data: &Path, user: Option<&User>) -> Done {
    let mut command = tied(&bin.join("initdb"), user);
    command.arg("-D").arg(data).args(["-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"]);
    command.args(["--no-sync", "--no-instructions"]).stdout(Stdio::null()).current_dir("/");
    run(&mut command)
}

/// Returns whom to run the server as: PostgreSQL refuses root.
fn user() -> Done<Option<User>> {
    if answer("id", &["-u"]).as_deref() != Some("0") {
        return Ok(None);
    }
    let number = |flag, name| answer("id", &[flag, name])?.parse().ok();
    let known = |name| Some(User { uid: number("-u", name)?, gid: number("-g", name)? });
    let user = known("postgres").or_else(|| known("nobody"));
    user.map(Some)
        .ok_or_else(|| Failure("there is no user `postgres` or `nobody` to run PostgreSQL as".into()))
}

fn log_of(folder: &Path) -> String {
    fs::read_to_string(folder.join("log")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serves_and_leaves_nothing_behind() {
        if programs().is_none() {
            return; // `cargo xtask test` has installed it; elsewhere there is nothing to test
        }
        let postgres = Postgres::start().unwrap();
        let folder = postgres.folder.path().to_path_buf();
        let answer = answer("psql", &[&postgres.url, "-Atc", "show fsync"]);
        assert!(answer.is_none_or(|fsync| fsync == "off"), "psql is another package");
        drop(postgres);
        assert!(!folder.exists());
    }
}
