//! Runs `load.mjs` and reads what it measured.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::measure::{Measure, Unit};
use crate::run::run;
use crate::{Done, Failure, place};

/// Loads a server as a coach and returns the times per kind of page.
pub(super) fn load(address: &str, rate: u32, seconds: u32, temp: &Path) -> Done<Vec<Measure>> {
    let file = temp.join("load.tsv");
    let output = fs::File::create(&file).map_err(Failure::to("make a file for the times"))?;
    let mut command = Command::new("node");
    command.arg("xtask/load.mjs").args(["--url", address]).current_dir(place::root()).stdout(output);
    run(command.args(["--rate", &rate.to_string(), "--seconds", &seconds.to_string()]))?;
    read(&fs::read_to_string(&file).map_err(Failure::to("read the times"))?)
}

fn read(lines: &str) -> Done<Vec<Measure>> {
    let mut measures = Vec::new();
    for line in lines.lines() {
        let mut parts = line.split('\t');
        let kind = parts.next().unwrap_or_default();
        let values: Option<Vec<f64>> = parts.map(|part| part.parse().ok()).collect();
        let Some([requests, errors, p50, p95, p99, longest]) = values.as_deref() else {
            return Err(Failure(format!("the load program printed a line that cannot be read: {line}")));
        };
        let time = |name, value| Measure::new(format!("{kind} {name}"), value, Unit::Milliseconds);
        measures.push(Measure::new(format!("{kind} asked for"), *requests, Unit::Requests));
        measures.push(Measure::new(format!("{kind} failed"), *errors, Unit::Requests).at_most(0.0));
        measures.push(time("p50", *p50));
        measures.push(time("p95", *p95).at_most(50.0));
        measures.push(time("p99", *p99));
        measures.push(time("longest", *longest));
    }
    if measures.is_empty() { Err(Failure("the load program printed no times".into())) } else { Ok(measures) }
}

/// Reads a number of kibibytes from the text that Linux gives of a process.
pub(super) fn kibibytes(status: &str, key: &str) -> Option<f64> {
    let line = status.lines().find_map(|line| line.strip_prefix(key))?;
    line.split_whitespace().next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_times_and_refuses_anything_else() {
        let measures = read("worklist\t1000\t2\t4.0\t60.5\t80.0\t90.0\n").unwrap();
        let missed: Vec<_> = measures.iter().filter(|measure| measure.is_missed()).cloned().collect();
        let errors = Measure::new("worklist failed", 2.0, Unit::Requests).at_most(0.0);
        let p95 = Measure::new("worklist p95", 60.5, Unit::Milliseconds).at_most(50.0);
        assert_eq!(missed, [errors, p95]);
        assert!(read("").is_err());
        assert!(read("worklist\t1000\n").is_err());
    }

    #[test]
    fn reads_memory() {
        assert_eq!(kibibytes("VmHWM:\t  2048 kB\nVmRSS:\t  1024 kB\n", "VmRSS:"), Some(1024.0));
        assert_eq!(kibibytes("Name:\tomzien\n", "VmRSS:"), None);
    }
}
