//! Programmes as data: what one pilot asks, does and counts, read from a definition file.
//!
//! No code knows a pilot by name. A definition is a TOML file; [`Programme::parse`] turns it into a value in which
//! every reference exists and every id is used once, or lists everything that is wrong with it. The language is
//! described in `docs/reference/programme-language.md`.

mod agenda;
mod course;
mod label;
mod measure;
mod problem;
mod read;
mod reader;
mod result;
mod track;

#[cfg(test)]
mod tests;

pub use agenda::{Duty, agenda};
pub use course::{
    Breach, Counting, Event, HandoverTerms, Moment, Notice, OrderRule, ProviderSize, ProviderSizes, Task,
};
pub use label::Label;
pub use measure::{Among, Better, Counted, Measure, MeasureKind, Statistic, Target};
pub use problem::{DefinitionProblem, Reason, Thing};
pub use result::{FunnelStage, Outcome, Solution, StageTest};
pub use track::{Criterion, Kind, Lead, Phase, Place, Track};

use crate::search_key::fold;

/// One programme, as its definition says it.
///
/// Only [`Programme::parse`] makes one, so that every id in it refers to something that exists.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Programme {
    pub id: String,
    pub name: Label,
    pub summary: Label,
    /// The document in which the programme is described.
    pub source: String,
    /// For whom the programme is.
    pub population: Label,
    pub places: Vec<Place>,
    /// What must hold for someone to fit the programme.
    pub criteria: Vec<Criterion>,
    /// Kinds of report by which people come in.
    pub kinds: Vec<Kind>,
    pub tracks: Vec<Track>,
    pub events: Vec<Event>,
    pub tasks: Vec<Task>,
    /// Only where guidance is taken over from providers.
    pub handover: Option<HandoverTerms>,
    /// Events that must come in an order, and what it is called when they do not.
    pub orders: Vec<OrderRule>,
    /// What stands before an outcome in a file of events, such as "Afhandeling:".
    pub outcome_prefixes: Vec<String>,
    pub outcomes: Vec<Outcome>,
    pub solutions: Vec<Solution>,
    /// The stages that people pass, each stage part of the one before.
    pub funnel: Vec<FunnelStage>,
    pub measures: Vec<Measure>,
    pub targets: Vec<Target>,
}

/// What a row in a file of events says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum EventLabel<'a> {
    Event(&'a Event),
    Outcome(&'a Outcome),
}

impl Programme {
    /// Reads a definition. `file_name` is only used in the problems, which come in the order of the file.
    pub fn parse(file_name: &str, text: &str) -> Result<Self, Vec<DefinitionProblem>> {
        read::programme(file_name, text)
    }

    pub fn place(&self, id: &str) -> Option<&Place> {
        self.places.iter().find(|place| place.id == id)
    }

    pub fn kind(&self, id: &str) -> Option<&Kind> {
        self.kinds.iter().find(|kind| kind.id == id)
    }

    pub fn track(&self, id: &str) -> Option<&Track> {
        self.tracks.iter().find(|track| track.id == id)
    }

    /// The track that a kind of report follows.
    pub fn track_of_kind(&self, kind: &str) -> Option<&Track> {
        self.kind(kind).and_then(|kind| self.track(&kind.track))
    }

    pub fn event(&self, id: &str) -> Option<&Event> {
        self.events.iter().find(|event| event.id == id)
    }

    pub fn outcome(&self, id: &str) -> Option<&Outcome> {
        self.outcomes.iter().find(|outcome| outcome.id == id)
    }

    pub fn solution(&self, id: &str) -> Option<&Solution> {
        self.solutions.iter().find(|solution| solution.id == id)
    }

    pub fn criterion(&self, id: &str) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| criterion.id == id)
    }

    /// Finds a place by the name under which it stands in a file; case, accents and punctuation do not count.
    pub fn place_by_import(&self, name: &str) -> Option<&Place> {
        let name = fold(name);
        self.places.iter().find(|place| names(&place.import, &name) || fold(&place.name) == name)
    }

    /// Finds a kind of report by the label under which it stands in a file.
    pub fn kind_by_import(&self, label: &str) -> Option<&Kind> {
        let label = fold(label);
        self.kinds.iter().find(|kind| names(&kind.import, &label))
    }

    /// Finds a solution by the label under which it stands in a file.
    pub fn solution_by_import(&self, label: &str) -> Option<&Solution> {
        let label = fold(label);
        self.solutions.iter().find(|solution| names(&solution.import, &label))
    }

    /// Finds an outcome by the label under which it stands in a file, without the prefix.
    pub fn outcome_by_import(&self, label: &str) -> Option<&Outcome> {
        let label = fold(label);
        self.outcomes.iter().find(|outcome| names(&outcome.import, &label))
    }

    /// Reads the label of a row in a file of events: an event, or an outcome behind its prefix.
    pub fn event_by_import(&self, label: &str) -> Option<EventLabel<'_>> {
        let label = fold(label);
        if let Some(event) = self.events.iter().find(|event| names(&event.import, &label)) {
            return Some(EventLabel::Event(event));
        }
        let rest = self
            .outcome_prefixes
            .iter()
            .find_map(|prefix| label.strip_prefix(&fold(prefix)))
            .map(str::trim)?;
        self.outcomes.iter().find(|outcome| names(&outcome.import, rest)).map(EventLabel::Outcome)
    }

    /// Says whether matching may be proposed to someone of this kind in this phase.
    ///
    /// Without a known phase it may not: the first phase has yet to begin.
    pub fn matching_allowed(&self, kind: &str, phase: Option<&str>) -> bool {
        let track = self.track_of_kind(kind);
        phase.zip(track).and_then(|(phase, track)| track.phase(phase)).is_some_and(|phase| phase.matching)
    }
}

fn names(labels: &[String], folded: &str) -> bool {
    labels.iter().any(|label| fold(label) == folded)
}
