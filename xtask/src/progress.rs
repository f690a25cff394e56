//! What is being done, on standard error, with the time since the start.

use std::sync::OnceLock;
use std::time::{Duration, Instant};

static START: OnceLock<Instant> = OnceLock::new();

/// Prints one progress line.
pub(crate) fn say(line: &str) {
    let passed = START.get_or_init(Instant::now).elapsed();
    eprintln!("[{}] {line}", clock(passed));
}

/// Writes a duration as minutes and seconds.
pub(crate) fn clock(duration: Duration) -> String {
    format!("{:02}:{:02}", duration.as_secs() / 60, duration.as_secs() % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_minutes_and_seconds() {
        assert_eq!(clock(Duration::from_millis(61_900)), "01:01");
        assert_eq!(clock(Duration::from_hours(1)), "60:00");
    }
}
