//! `cargo xtask bench`: how quick and how large the server is, on 100,000 cases.
//!
//! Everything is measured from outside, on the release build: through the command line and through HTTP.

mod build;
mod caseload;
mod load;
mod measure;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::options::Options;
use crate::place::{self, TempFolder};
use crate::progress::say;
use crate::run::{cargo, run};
use crate::server::{Server, free_port, tied};
use crate::{Done, Failure};

use measure::{Measure, Unit};

const PROGRAMME: &str = "sociale-basis-rheden";
const MEBIBYTE: f64 = 1024.0 * 1024.0;

/// Measures, prints a table, and writes `target/bench.json`. Fails when a bound is not kept.
pub(crate) fn bench(words: &[String]) -> Done {
    let options = Options::read(words, &["cases", "seconds", "rate", "data", "rows"], &["build"])?;
    let cases = options.number("cases", 100_000)?;
    let mut measures = if options.flag("build") { build::times()? } else { Vec::new() };
    run(cargo().args(["build", "--locked", "--release", "--package", "omzien"]))?;
    let omzien = place::target().join("release/omzien");
    let size = fs::metadata(&omzien).map_err(Failure::to("look at the binary"))?.len();
    measures.push(Measure::new("size of the binary", in_mebibytes(size), Unit::Mebibytes).at_most(60.0));

    let temp = TempFolder::new("bench")?;
    let data = options.value("data").map_or_else(|| temp.path().join("data"), PathBuf::from);
    if !data.exists() {
        fs::create_dir_all(&data).map_err(Failure::to(format!("make {}", data.display())))?;
        let since = Instant::now();
        let mut seed = Command::new(&omzien);
        seed.args(["demo", "--seed-only", "--cases", &cases.to_string(), "--data"]).arg(&data);
        run(seed.current_dir(place::root()))?;
        measures.push(Measure::new(format!("making {cases} cases"), seconds(since), Unit::Seconds));
    }
    measures.extend(serve(&omzien, &data, temp.path(), &options)?);
    measures.push(import(&omzien, &data, temp.path(), options.number("rows", 10_000)?)?);

    print!("{}", measure::table(&measures));
    let file = place::target().join("bench.json");
    fs::write(&file, measure::json(cases, &measures))
        .map_err(Failure::to(format!("write {}", file.display())))?;
    say(&format!("written: {}", file.display()));
    let missed = measures.iter().filter(|measure| measure.is_missed()).count();
    if missed == 0 { Ok(()) } else { Err(Failure(format!("{missed} of the bounds are not kept"))) }
}

/// Serves the data under load and measures times and memory.
fn serve(omzien: &Path, data: &Path, temp: &Path, options: &Options) -> Done<Vec<Measure>> {
    let port = free_port()?;
    let log = temp.join("serve.log");
    let file = fs::File::create(&log).map_err(Failure::to("make a log for the server"))?;
    let mut command = tied(omzien, None);
    command.args(["serve", "--port", &port.to_string(), "--data"]).arg(data).current_dir(place::root());
    command.stdout(Stdio::null()).stderr(file);
    let server = Server::start("the server", &mut command, "TERM", port, Duration::from_mins(2)).map_err(
        |Failure(why)| Failure(format!("{why}\n{}", fs::read_to_string(&log).unwrap_or_default())),
    )?;
    let address = format!("http://127.0.0.1:{port}");
    let mut measures =
        load::load(&address, options.number("rate", 50)?, options.number("seconds", 60)?, temp)?;
    let status = fs::read_to_string(format!("/proc/{}/status", server.process()))
        .map_err(Failure::to("read the memory of the server"))?;
    for (name, key) in [("memory after the load", "VmRSS:"), ("most memory at any moment", "VmHWM:")] {
        let kibibytes = load::kibibytes(&status, key).ok_or_else(|| Failure(format!("no {key} in /proc")))?;
        measures.push(Measure::new(name, kibibytes / 1024.0, Unit::Mebibytes).at_most(200.0));
    }
    Ok(measures)
}

/// Imports a caseload into data that already holds all those cases.
fn import(omzien: &Path, data: &Path, temp: &Path, rows: u32) -> Done<Measure> {
    let file = temp.join("caseload.csv");
    fs::write(&file, caseload::csv(rows)).map_err(Failure::to("write a caseload"))?;
    let since = Instant::now();
    let mut command = Command::new(omzien);
    command.args(["import", "caseload"]).arg(&file).args(["--programme", PROGRAMME, "--data"]).arg(data);
    run(command.current_dir(place::root()))?;
    Ok(Measure::new(format!("import of {rows} rows"), seconds(since), Unit::Seconds).at_most(10.0))
}

fn seconds(since: Instant) -> f64 {
    since.elapsed().as_secs_f64()
}

#[expect(clippy::cast_precision_loss, reason = "a size in bytes is far below 2^52")]
fn in_mebibytes(bytes: u64) -> f64 {
    bytes as f64 / MEBIBYTE
}
