//! A household's part in a programme. What a kind, phase or outcome means is in the programme's definition.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::handover::Handover;
use crate::id::ItemId;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enrolment {
    /// The programme's id.
    pub programme: String,
    /// The number under which the resident stands in the programme's own file.
    pub number: Option<String>,
    pub kind: String,
    pub enrolled_on: Date,
    pub phase: Option<String>,
    /// Answers to the programme's criteria, by their id.
    pub criteria: BTreeMap<String, Answer>,
    pub events: Vec<ProgrammeEvent>,
    pub solutions: Vec<Solution>,
    pub outcome: Option<ProgrammeOutcome>,
    /// Only where guidance is taken over from a provider.
    pub handover: Option<Handover>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    pub met: bool,
    pub note: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ProgrammeEvent {
    pub kind: String,
    pub on: Date,
}

/// Something found in the social base.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Solution {
    pub id: ItemId,
    pub kind: String,
    pub place: String,
    pub from: Date,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProgrammeOutcome {
    pub kind: String,
    pub on: Date,
}
