//! What was known of a household on the day of the evaluation.

use std::collections::BTreeMap;

use domain::programme::{Moment, Programme, StageTest};
use domain::search_key::fold;
use jiff::civil::Date;

use crate::record::{Record, SupportSpan};

/// A record without anything after the day of the evaluation.
pub(crate) struct Course<'a> {
    pub(crate) case: &'a str,
    /// The place's id; `None` when no place is known, and `Some("other")` for one that is not in the definition.
    pub(crate) place: Option<&'a str>,
    pub(crate) kind: &'a str,
    pub(crate) provider: Option<&'a str>,
    pub(crate) outcome: Option<(&'a str, Date)>,
    pub(crate) solutions: Vec<&'a str>,
    pub(crate) support: &'a [SupportSpan],
    received: Option<Date>,
    /// The first time that each event happened.
    first: BTreeMap<&'a str, Date>,
    /// The index of the farthest stage of the funnel.
    pub(crate) farthest: usize,
}

pub(crate) const OTHER: &str = "other";

/// Returns the households that were in the programme on a day.
pub(crate) fn courses<'a>(programme: &'a Programme, records: &'a [Record], as_of: Date) -> Vec<Course<'a>> {
    records.iter().filter_map(|record| course(programme, record, as_of)).collect()
}

fn course<'a>(programme: &'a Programme, record: &'a Record, as_of: Date) -> Option<Course<'a>> {
    let mut first: BTreeMap<&str, Date> = BTreeMap::new();
    for (event, on) in record.events.iter().filter(|(_, on)| *on <= as_of) {
        first.entry(event).and_modify(|known| *known = (*known).min(*on)).or_insert(*on);
    }
    let outcome = record.outcome.as_ref().filter(|(_, on)| *on <= as_of).map(|(id, on)| (id.as_str(), *on));
    let solutions: Vec<&str> =
        record.solutions.iter().filter(|(_, on)| *on <= as_of).map(|(id, _)| id.as_str()).collect();
    // A file is sometimes taken in after the fact, so what happened counts for more than the day of entry.
    let unseen = first.is_empty() && outcome.is_none() && solutions.is_empty();
    if unseen && record.received.is_some_and(|on| on > as_of) {
        return None;
    }
    let mut course = Course {
        case: &record.case,
        place: record.place.as_deref().map(|place| known_place(programme, place)),
        kind: &record.kind,
        provider: record.provider.as_deref().map(str::trim).filter(|name| !name.is_empty()),
        outcome,
        solutions,
        support: &record.support,
        received: record.received,
        first,
        farthest: 0,
    };
    course.farthest = farthest(programme, &course);
    Some(course)
}

fn known_place<'a>(programme: &'a Programme, place: &str) -> &'a str {
    let known = programme.place(place).or_else(|| programme.place_by_import(place));
    known.map_or(OTHER, |place| place.id.as_str())
}

/// Reaching a later stage implies the earlier ones, so that an event that nobody wrote down loses no one.
fn farthest(programme: &Programme, course: &Course<'_>) -> usize {
    let reached = |test: &StageTest| match test {
        StageTest::Everyone => true,
        StageTest::Event(event) => course.event(event).is_some(),
        StageTest::Outcomes(outcomes) => course.ended_with(programme, outcomes),
    };
    programme.funnel.iter().rposition(|stage| reached(&stage.test)).unwrap_or(0)
}

impl Course<'_> {
    /// Returns when an event first happened.
    pub(crate) fn event(&self, id: &str) -> Option<Date> {
        self.first.get(id).copied()
    }

    pub(crate) fn on(&self, moment: &Moment) -> Option<Date> {
        match moment {
            Moment::Received => self.received,
            Moment::Event(id) => self.event(id),
            Moment::Outcome => self.outcome.map(|(_, on)| on),
        }
    }

    /// Says whether it ended with one of these outcomes, or a special case of them.
    pub(crate) fn ended_with(&self, programme: &Programme, outcomes: &[String]) -> bool {
        self.outcome.is_some_and(|(id, _)| belongs_to(programme, id, outcomes))
    }

    /// The key by which a provider is the same one, however it is spelled.
    pub(crate) fn provider_key(&self) -> Option<String> {
        self.provider.map(fold)
    }
}

pub(crate) fn belongs_to(programme: &Programme, outcome: &str, outcomes: &[String]) -> bool {
    let part_of = programme.outcome(outcome).and_then(|known| known.part_of.as_deref());
    outcomes.iter().any(|id| id == outcome || Some(id.as_str()) == part_of)
}
