//! The definitions of programmes: those that are built in, and those in a folder of the municipality.

use std::path::Path;

use domain::letter::Language;
use domain::programme::Programme;

use crate::end::End;

const BUILT_IN: [(&str, &str); 1] =
    [("programmes/sociale-basis-rheden.toml", include_str!("../../../programmes/sociale-basis-rheden.toml"))];

/// Reads every definition. One that is wrong keeps the server from starting.
pub(crate) fn load(folder: Option<&Path>, language: Language) -> Result<Vec<Programme>, End> {
    let mut programmes = Vec::new();
    for (name, text) in BUILT_IN {
        programmes.push(parse(name, text, language)?);
    }
    let Some(folder) = folder else { return Ok(programmes) };
    let unreadable = |error| End::environment(format!("{}: {error}", folder.display()));
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .map_err(unreadable)?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .collect();
    files.sort();
    for file in files {
        let programme = read(&file, language)?;
        // A definition of the municipality goes before the one that is built in.
        programmes.retain(|known| known.id != programme.id);
        programmes.push(programme);
    }
    Ok(programmes)
}

/// Reads one definition from a file.
pub(crate) fn read(file: &Path, language: Language) -> Result<Programme, End> {
    let name = file.display().to_string();
    let text = std::fs::read_to_string(file).map_err(|error| End::environment(format!("{name}: {error}")))?;
    parse(&name, &text, language)
}

fn parse(name: &str, text: &str, language: Language) -> Result<Programme, End> {
    Programme::parse(name, text).map_err(|problems| {
        let lines: Vec<String> = problems.iter().map(|problem| problem.message(language)).collect();
        End::refused(lines.join("\n"))
    })
}
