//! The file of dated events per resident.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::cell::{RowReader, read_rows};
use super::finding::{Finding, FindingKind};
use super::mapping::Mapping;
use super::table::Table;
use super::vocabulary::Vocabulary;

/// One event, as checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventRow {
    pub row: usize,
    pub number: String,
    pub date: Date,
    pub happening: Happening,
}

/// What happened, by the programme's identifiers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Happening {
    Event(String),
    Outcome(String),
}

/// Reads a file of events. `known` holds the numbers of the residents that were imported before.
pub fn read_events(
    table: &Table,
    mapping: &Mapping,
    vocabulary: &Vocabulary,
    known: &BTreeSet<String>,
    today: Date,
) -> Result<Vec<EventRow>, Vec<Finding>> {
    read_rows(table, mapping, |row| {
        let number = known_number(row, known);
        let date = row.required_date_until("date", today);
        let happening = happening(row, vocabulary);
        Some(EventRow { row: row.number(), number: number?, date: date?, happening: happening? })
    })
}

/// Reads the number of a resident and reports one that is not known.
pub(super) fn known_number(row: &mut RowReader<'_>, known: &BTreeSet<String>) -> Option<String> {
    let number = row.required("number")?;
    if known.contains(&number) {
        return Some(number);
    }
    row.report("number", FindingKind::UnknownNumber { number });
    None
}

fn happening(row: &mut RowReader<'_>, vocabulary: &Vocabulary) -> Option<Happening> {
    let text = row.required("event")?;
    if let Some(event) = vocabulary.events.find(&text) {
        return Some(Happening::Event(event.to_owned()));
    }
    let Some(outcome) = vocabulary.without_outcome_prefix(&text) else {
        let known = vocabulary.events.shown().to_vec();
        row.report("event", FindingKind::UnknownEvent { text, known });
        return None;
    };
    let found = vocabulary.outcomes.find(outcome).map(|id| Happening::Outcome(id.to_owned()));
    if found.is_none() {
        let known = vocabulary.outcomes.shown().to_vec();
        row.report("event", FindingKind::UnknownOutcome { text: outcome.to_owned(), known });
    }
    found
}
