//! What each command does.

mod evaluate;
mod import;
mod journal;
mod serve;
mod upkeep;

use crate::cli::{Cli, Command, ProgrammeAction};
use crate::end::End;
use crate::{demo, programmes};

pub(crate) use import::provisions;
pub(crate) use serve::serve_on;

/// Does what was typed.
pub(crate) async fn run(cli: Cli) -> Result<(), End> {
    let language = cli.tongue();
    match cli.command {
        Command::Demo(options) => demo::run(options, language).await,
        Command::Serve(options) => serve::run(options, language).await,
        Command::Init(options) => upkeep::init(options, language).await,
        Command::Migrate(place) => upkeep::migrate(place).await,
        Command::Backup(options) => upkeep::backup(options).await,
        Command::Restore(options) => upkeep::restore(options).await,
        Command::Journal(options) => journal::run(options.command, language).await,
        Command::Import(options) => import::run(options, language).await,
        Command::Evaluate(options) => evaluate::run(options, language).await,
        Command::Programme(options) => {
            let ProgrammeAction::Check { file } = options.command;
            let programme = programmes::read(&file, language)?;
            println!("{}: {}", file.display(), programme.name.text(language));
            Ok(())
        }
    }
}
