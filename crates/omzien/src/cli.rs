//! What can be typed. People script this, so names and shapes stay.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// One line for every household: from the question, to the nearest support that suffices, to whether it worked.
#[derive(Debug, Parser)]
#[command(name = "omzien", version, propagate_version = true, max_term_width = 100)]
pub(crate) struct Cli {
    /// The language of messages.
    #[arg(long, global = true, value_enum)]
    pub(crate) language: Option<Tongue>,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Tongue {
    Nl,
    En,
}

impl Cli {
    pub(crate) const fn is_server(&self) -> bool {
        matches!(self.command, Command::Serve(_))
    }

    /// The language that was asked for, or that of the machine; Dutch unless it says otherwise.
    pub(crate) fn tongue(&self) -> domain::letter::Language {
        use domain::letter::Language;
        let of_machine = || {
            let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| std::env::var(name).ok());
            if locale.is_some_and(|locale| locale.starts_with("en")) { Tongue::En } else { Tongue::Nl }
        };
        match self.language.unwrap_or_else(of_machine) {
            Tongue::Nl => Language::Nl,
            Tongue::En => Language::En,
        }
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Try everything on a made-up municipality.
    #[command(after_help = "Example:\n  omzien demo --port 8080")]
    Demo(Demo),
    /// Run the server.
    #[command(after_help = "Example:\n  omzien serve --config /etc/omzien/omzien.toml")]
    Serve(Serve),
    /// Prepare an empty data folder for a municipality, with its first administrator.
    #[command(after_help = "Example:\n  omzien init --data /var/lib/omzien --name \"Gemeente Voorbeeld\" \
                            --administrator beheer")]
    Init(Init),
    /// Bring the database up to date.
    #[command(after_help = "Example:\n  omzien migrate --data /var/lib/omzien")]
    Migrate(Place),
    /// Save everything to one file, while the server runs. Keep the key elsewhere: it is not in the file.
    #[command(
        after_help = "Example:\n  omzien backup /backup/omzien-2026-11-22.backup --data /var/lib/omzien"
    )]
    Backup(Backup),
    /// Put a saved file into an empty data folder. A damaged file is refused.
    #[command(
        after_help = "Example:\n  omzien restore /backup/omzien-2026-11-22.backup --data /var/lib/omzien"
    )]
    Restore(Backup),
    /// Check the journal of everything that was done and seen.
    Journal(Journal),
    /// Read a file of residents, events, solutions or provisions: all of it or nothing.
    #[command(
        after_help = "Example:\n  omzien import caseload inwoners.csv --programme sociale-basis-rheden \
                            --dry-run"
    )]
    Import(Import),
    /// Check the definition of a programme.
    Programme(ProgrammeCommand),
    /// Say what a programme did.
    #[command(after_help = "Example:\n  omzien evaluate sociale-basis-rheden --format xlsx > evaluatie.xlsx")]
    Evaluate(Evaluate),
}

/// Where the data is.
#[derive(Clone, Debug, Args)]
pub(crate) struct Place {
    /// The data folder: database and key.
    #[arg(long, env = "OMZIEN_DATA", default_value = "data")]
    pub(crate) data: PathBuf,
    /// Another database: postgres://user@host/name. The key stays in the data folder.
    #[arg(long, env = "OMZIEN_DATABASE", hide_env_values = true)]
    pub(crate) database: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Demo {
    #[arg(long, default_value_t = 8080)]
    pub(crate) port: u16,
    /// An empty folder; without it a temporary one that goes when the server stops.
    #[arg(long)]
    pub(crate) data: Option<PathBuf>,
    /// Residents of the made-up municipality; there is a case for about one in two hundred.
    #[arg(long, default_value_t = 12_000)]
    pub(crate) inhabitants: u32,
    /// The number of made-up cases, whatever the number of residents.
    #[arg(long)]
    pub(crate) cases: Option<u32>,
    /// Make the data and stop.
    #[arg(long)]
    pub(crate) seed_only: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Serve {
    /// The configuration file.
    #[arg(long)]
    pub(crate) config: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) place: Place,
    #[arg(long)]
    pub(crate) port: Option<u16>,
}

#[derive(Debug, Args)]
pub(crate) struct Init {
    #[command(flatten)]
    pub(crate) place: Place,
    /// The name of the municipality.
    #[arg(long)]
    pub(crate) name: String,
    /// The name with which the first administrator signs in. The password is asked for, or read from standard input.
    #[arg(long)]
    pub(crate) administrator: String,
}

#[derive(Debug, Args)]
pub(crate) struct Backup {
    pub(crate) file: PathBuf,
    #[command(flatten)]
    pub(crate) place: Place,
}

#[derive(Debug, Args)]
pub(crate) struct Journal {
    #[command(subcommand)]
    pub(crate) command: JournalCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum JournalCommand {
    /// Check that no entry was changed, moved or removed.
    #[command(after_help = "Example:\n  omzien journal verify --data /var/lib/omzien --proof proof.json")]
    Verify {
        #[command(flatten)]
        place: Place,
        /// An earlier proof: shows that nothing was cut off since.
        #[arg(long)]
        proof: Option<PathBuf>,
        /// Write a proof of what was found, to keep where the database is not.
        #[arg(long)]
        write_proof: Option<PathBuf>,
    },
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum FileKind {
    Caseload,
    Events,
    Solutions,
    Provisions,
}

#[derive(Debug, Args)]
pub(crate) struct Import {
    pub(crate) kind: FileKind,
    /// CSV, XLSX or ODS; provisions as TOML.
    pub(crate) file: PathBuf,
    #[arg(long, default_value = "")]
    pub(crate) programme: String,
    /// Which column feeds which field: a JSON file as `--dry-run --format json` prints it.
    #[arg(long)]
    pub(crate) mapping: Option<PathBuf>,
    /// Look at the file without changing anything.
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// The team that gets new cases.
    #[arg(long, default_value = "Sociale basis")]
    pub(crate) team: String,
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: ImportFormat,
    #[command(flatten)]
    pub(crate) place: Place,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ImportFormat {
    Text,
    Json,
}

#[derive(Debug, Args)]
pub(crate) struct ProgrammeCommand {
    #[command(subcommand)]
    pub(crate) command: ProgrammeAction,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ProgrammeAction {
    /// Say what is wrong with a definition, with file and line.
    #[command(after_help = "Example:\n  omzien programme check programmes/sociale-basis-rheden.toml")]
    Check { file: PathBuf },
}

#[derive(Debug, Args)]
pub(crate) struct Evaluate {
    /// The id of the programme.
    pub(crate) programme: String,
    /// Nothing after this day counts; without it today.
    #[arg(long)]
    pub(crate) as_of: Option<jiff::civil::Date>,
    /// Another definition than the one that is installed.
    #[arg(long)]
    pub(crate) definition: Option<PathBuf>,
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: EvaluationFormat,
    /// Show small numbers too. Only for the team that keeps the cases.
    #[arg(long)]
    pub(crate) internal: bool,
    #[command(flatten)]
    pub(crate) place: Place,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum EvaluationFormat {
    Text,
    Json,
    Csv,
    Xlsx,
    Pdf,
    Html,
}
