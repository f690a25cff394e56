//! `omzien`: the server and the command line. The only crate that names a database.

mod backup;
mod cli;
mod command;
mod config;
mod demo;
mod end;
mod programmes;
mod wiring;

use std::process::ExitCode;

use clap::Parser as _;

fn main() -> ExitCode {
    let arguments = match cli::Cli::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            let _ = error.print();
            // Asking for help is no mistake; anything else that cannot be parsed is wrong usage.
            return if error.use_stderr() { ExitCode::from(2) } else { ExitCode::SUCCESS };
        }
    };
    start_log(&arguments);
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return end::End::environment(format!("no threads: {error}")).report(),
    };
    match runtime.block_on(command::run(arguments)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(end) => end.report(),
    }
}

/// Writes the log to standard error; standard output is for answers only.
fn start_log(arguments: &cli::Cli) {
    use tracing_subscriber::EnvFilter;
    let usual = if arguments.is_server() { "info" } else { "warn" };
    let filter = EnvFilter::try_from_env("OMZIEN_LOG").unwrap_or_else(|_| EnvFilter::new(usual));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
}
