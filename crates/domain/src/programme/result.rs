//! How it ends, and what is found in the social base.

use super::label::Label;
use crate::circle::Circle;

/// A way in which someone's part in the programme can end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    pub id: String,
    pub label: Label,
    /// The labels under which it stands in files.
    pub import: Vec<String>,
    /// The id of the outcome that this one is a special case of.
    pub part_of: Option<String>,
    /// Whether the case can be closed with it; otherwise support goes on.
    pub closes: bool,
}

/// A kind of solution in the social base.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Solution {
    pub id: String,
    pub label: Label,
    /// The labels under which it stands in files.
    pub import: Vec<String>,
    pub circle: Circle,
}

/// A stage of the funnel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FunnelStage {
    pub id: String,
    pub label: Label,
    pub test: StageTest,
}

/// When someone has reached a stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StageTest {
    /// Everyone in the programme; only the first stage.
    Everyone,
    /// The event happened.
    Event(String),
    /// It ended with one of these outcomes, or a special case of them; only the last stage.
    Outcomes(Vec<String>),
}
