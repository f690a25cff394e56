//! Ctrl-C and friends: noted, so that whoever waits can clean up before leaving.

use std::sync::Arc;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::flag;

static ASKED: OnceLock<Arc<AtomicBool>> = OnceLock::new();

/// Starts listening. Cleaning up takes a bounded time, so there is no way to skip it.
pub(crate) fn listen() {
    let asked = ASKED.get_or_init(|| Arc::new(AtomicBool::new(false)));
    for signal in [SIGINT, SIGTERM, SIGHUP] {
        if let Err(cause) = flag::register(signal, Arc::clone(asked)) {
            eprintln!(
                "cannot listen for signal {signal}, so Ctrl-C may leave temporary files behind: {cause}"
            );
        }
    }
}

/// Says whether somebody asked to stop.
pub(crate) fn asked() -> bool {
    ASKED.get().is_some_and(|asked| asked.load(Ordering::Relaxed))
}

/// Waits a moment.
#[expect(clippy::disallowed_methods, reason = "there is no runtime here to block")]
pub(crate) fn pause(moment: Duration) {
    std::thread::sleep(moment);
}
