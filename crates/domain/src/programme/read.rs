//! Turns the text of a definition into a [`Programme`], part by part.
//!
//! A part is read after the parts that it refers to, whatever their order in the file.

mod course;
mod figures;
mod people;

use toml::de::DeTable;

use super::Programme;
use super::problem::{DefinitionProblem, Reason, Thing};
use super::reader::{Ids, Notes, Section};

pub(super) fn programme(file: &str, text: &str) -> Result<Programme, Vec<DefinitionProblem>> {
    let notes = Notes::new(text);
    let (document, errors) = DeTable::parse_recoverable(text);
    for error in &errors {
        let at = error.span().map_or(0, |span| span.start);
        notes.add(at, Reason::Syntax { detail: error.message().to_owned() });
    }
    // What is left of a text that is no TOML would only give problems that are not there.
    let programme = if errors.is_empty() { Some(whole(document.get_ref(), &notes)) } else { None };
    let problems = notes.into_problems(file);
    match programme {
        Some(programme) if problems.is_empty() => Ok(programme),
        _ => Err(problems),
    }
}

fn whole(document: &DeTable<'_>, notes: &Notes<'_>) -> Programme {
    let file = Section::new("", 0, document, notes);
    let (events, event_ids) = course::events(&file);
    let (tracks, track_ids) = people::tracks(&file, &event_ids);
    let (kinds, kind_ids) = people::kinds(&file, &track_ids);
    let (outcomes, outcome_ids) = figures::outcomes(&file);
    let (handover, notice_days) = course::handover(&file, &kind_ids);
    let programme = Programme {
        id: file.id(&mut Ids::new(Thing::Programme)),
        name: file.label("name"),
        summary: file.label("summary"),
        source: file.text("source").text,
        population: file.label("population"),
        places: people::places(&file),
        criteria: people::criteria(&file),
        tasks: course::tasks(&file, &event_ids, &kind_ids),
        orders: course::orders(&file, &event_ids, &kind_ids, notice_days),
        solutions: figures::solutions(&file),
        funnel: figures::funnel(&file, &event_ids, &outcome_ids),
        measures: figures::measures(&file, &event_ids, &outcome_ids),
        targets: figures::targets(&file, &outcome_ids),
        kinds,
        tracks,
        events,
        handover,
        outcome_prefixes: file.texts("outcome-prefixes").into_iter().map(|prefix| prefix.text).collect(),
        outcomes,
    };
    file.finish();
    programme
}

/// Reads the kinds of report that something is for; all of them when the file does not say.
fn kinds_or_all(section: &Section<'_, '_>, kinds: &Ids) -> Vec<String> {
    let named = section.references("kinds", kinds);
    if section.has("kinds") { named } else { kinds.names() }
}
