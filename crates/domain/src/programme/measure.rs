//! What is measured, and what is aimed at.

use super::course::Moment;
use super::label::Label;
use crate::keyed::keyed;

/// A figure about the whole programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    pub id: String,
    pub label: Label,
    /// Which way is better, when the programme says so.
    pub better: Option<Better>,
    pub kind: MeasureKind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MeasureKind {
    /// The part of the cases that ended with one of these outcomes.
    Share { outcomes: Vec<String>, among: Among },
    /// The days between two moments.
    Wait { from: Moment, to: Moment, statistic: Statistic },
}

keyed! {
    Better {
        Higher => "higher",
        Lower => "lower",
    }
}

keyed! {
    /// The cases that a share is a share of.
    Among {
        /// Everyone in the programme.
        Cases => "cases",
        /// Everyone with an outcome.
        Outcomes => "outcomes",
    }
}

keyed! {
    Statistic {
        Median => "median",
        Mean => "mean",
    }
}

/// A number that the programme wants to reach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    pub id: String,
    pub label: Label,
    pub counted: Counted,
    pub at_least: u32,
}

/// What a target counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Counted {
    Cases,
    /// Cases that ended with one of these outcomes, or a special case of them.
    Outcomes(Vec<String>),
    Solutions,
}
