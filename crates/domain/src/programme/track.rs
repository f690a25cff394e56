//! Who comes in, and the road that they follow.

use super::label::Label;
use crate::keyed::keyed;

/// A village or district where the programme runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub id: String,
    pub name: String,
    /// Other names under which it stands in files.
    pub import: Vec<String>,
}

/// One thing that must hold for someone to fit the programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Criterion {
    pub id: String,
    pub label: Label,
}

/// A kind of report, such as a new one or a re-indication.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kind {
    pub id: String,
    pub label: Label,
    /// The labels under which it stands in files.
    pub import: Vec<String>,
    /// The id of the track that it follows.
    pub track: String,
}

/// The phases that a kind of report passes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Track {
    pub id: String,
    pub label: Label,
    /// In their order; never empty.
    pub phases: Vec<Phase>,
}

impl Track {
    pub fn phase(&self, id: &str) -> Option<&Phase> {
        self.phases.iter().find(|phase| phase.id == id)
    }

    /// Returns the phase after this one.
    pub fn next(&self, id: &str) -> Option<&Phase> {
        let here = self.phases.iter().position(|phase| phase.id == id)?;
        self.phases.get(here + 1)
    }
}

/// A stretch of a track.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phase {
    pub id: String,
    pub label: Label,
    pub lead: Lead,
    /// What ends it, in words.
    pub ends: Label,
    /// The id of the event that ends it, when one does.
    pub ends_with: Option<String>,
    /// Whether matching to the social base may be proposed in this phase.
    pub matching: bool,
}

keyed! {
    /// Who leads a phase.
    Lead {
        /// The coach of the neighbourhood team.
        Coach => "coach",
        /// The guide of the provider that is leaving.
        Guide => "guide",
        /// Coach and old guide together.
        Together => "together",
        /// The resident, at the resident's own pace.
        Resident => "resident",
        /// A volunteer, with the coach behind.
        Volunteer => "volunteer",
    }
}
