//! A program that serves while something else runs, and is stopped afterwards whatever happens.

use std::net::{SocketAddr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::{Done, Failure, progress, run, stop};

/// A running server; stopped when this value goes.
pub(crate) struct Server {
    name: &'static str,
    child: Child,
    /// How this program is asked to leave in an orderly way.
    signal: &'static str,
}

impl Server {
    /// Starts a server and waits until its port answers.
    pub(crate) fn start(
        name: &'static str,
        command: &mut Command,
        signal: &'static str,
        port: u16,
        patience: Duration,
    ) -> Done<Self> {
        let child = command.stdin(Stdio::null()).spawn().map_err(Failure::to(format!("start {name}")))?;
        let mut server = Self { name, child, signal };
        let since = Instant::now();
        while !answers(port) {
            if stop::asked() {
                return Err(Failure("stopped on request".into()));
            }
            if let Some(status) = server.child.try_wait().map_err(Failure::to(format!("watch {name}")))? {
                return Err(Failure(format!("{name} ended before it served, with {status}")));
            }
            if since.elapsed() > patience {
                return Err(Failure(format!("{name} did not answer within {} s", patience.as_secs())));
            }
            stop::pause(Duration::from_millis(100));
        }
        progress::say(&format!("{name} answers on port {port} after {:.1} s", since.elapsed().as_secs_f32()));
        Ok(server)
    }

    /// Returns the number of the process.
    pub(crate) fn process(&self) -> u32 {
        self.child.id()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        run::end(&mut self.child, self.signal);
        progress::say(&format!("{} stopped", self.name));
    }
}

/// Returns a command for a server that also leaves when xtask itself is killed outright, and that does not
/// hear a terminal's Ctrl-C, so that its users can finish first.
pub(crate) fn tied(program: &std::path::Path, user: Option<&User>) -> Command {
    use std::os::unix::process::CommandExt;
    let mut command = Command::new("setpriv");
    command.args(["--pdeathsig", "INT"]);
    if let Some(user) = user {
        command.args(["--reuid", &user.uid.to_string(), "--regid", &user.gid.to_string(), "--clear-groups"]);
    }
    command.arg(program).process_group(0);
    command
}

/// A user to run a server as, when we are root and the server refuses that.
pub(crate) struct User {
    pub(crate) uid: u32,
    pub(crate) gid: u32,
}

/// Returns a port of this machine that is free now.
pub(crate) fn free_port() -> Done<u16> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).map_err(Failure::to("find a free port"))?;
    Ok(listener.local_addr().map_err(Failure::to("find a free port"))?.port())
}

fn answers(port: u16) -> bool {
    let address = SocketAddr::from(([127, 0, 0, 1], port));
    TcpStream::connect_timeout(&address, Duration::from_millis(500)).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_so_when_a_server_ends_before_it_serves() {
        let port = free_port().unwrap();
        let started = Server::start("it", &mut Command::new("true"), "TERM", port, Duration::from_secs(5));
        assert!(started.is_err_and(|Failure(reason)| reason.contains("ended before it served")));
    }

    #[test]
    fn waits_for_a_port_and_stops_the_server() {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let mut sleeper = tied(std::path::Path::new("sleep"), None);
        let server = Server::start("it", sleeper.arg("60"), "TERM", port, Duration::from_secs(5)).unwrap();
        let process = std::path::PathBuf::from(format!("/proc/{}", server.process()));
        assert!(process.exists());
        drop(server);
        assert!(!process.exists());
    }
}
