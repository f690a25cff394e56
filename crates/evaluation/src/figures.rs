//! The figures of an evaluation, as pages and files show them.

use domain::programme::{Better, Label};
use jiff::civil::Date;

use crate::ledger::{Guard, Ledger, MeasureGuard};

/// What a programme did, up to and including a day.
#[derive(Clone, Debug)]
pub struct Evaluation {
    /// The programme's id.
    pub programme: String,
    pub name: Label,
    pub as_of: Date,
    pub audience: Audience,
    pub cases: Cell,
    pub tables: Vec<Table>,
    pub measures: Vec<Measure>,
    pub targets: Vec<Target>,
    pub findings: Vec<Finding>,
    /// What is needed to protect the figures; gone once they are.
    pub(crate) ledger: Option<Ledger>,
}

/// For whom the figures are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// The case team, which has a right to the cases.
    Internal,
    /// Everyone else: small numbers are hidden.
    Public,
}

/// A count, or the fact that it is hidden. A hidden one carries no value at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    Shown(u64),
    Hidden,
}

impl Cell {
    pub const fn count(self) -> Option<u64> {
        match self {
            Self::Shown(count) => Some(count),
            Self::Hidden => None,
        }
    }
}

/// What a table counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    Cases,
    Solutions,
    /// Hours of support, counted in minutes.
    Minutes,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    pub id: String,
    pub label: Label,
    pub unit: Unit,
    /// `None` where a total over the rows says nothing.
    pub total: Option<Cell>,
    pub rows: Vec<Row>,
    pub(crate) guard: Guard,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub id: String,
    pub label: Label,
    pub cell: Cell,
    /// What this row consists of, or a part of it ("of whom").
    pub rows: Vec<Row>,
    pub(crate) guard: Guard,
}

impl Row {
    /// Returns the row with this id among the parts of this one.
    pub fn row(&self, id: &str) -> Option<&Self> {
        self.rows.iter().find(|row| row.id == id)
    }
}

impl Table {
    pub fn row(&self, id: &str) -> Option<&Row> {
        self.rows.iter().find(|row| row.id == id)
    }
}

impl Evaluation {
    pub fn table(&self, id: &str) -> Option<&Table> {
        self.tables.iter().find(|table| table.id == id)
    }

    pub fn measure(&self, id: &str) -> Option<&Measure> {
        self.measures.iter().find(|measure| measure.id == id)
    }
}

/// A figure with its interval.
#[derive(Clone, Debug, PartialEq)]
pub struct Measure {
    pub id: String,
    pub label: Label,
    pub unit: MeasureUnit,
    pub better: Option<Better>,
    /// `None` when there are no data, or when it is hidden.
    pub value: Option<f64>,
    pub low: Option<f64>,
    pub high: Option<f64>,
    /// The cases that it is about.
    pub n: Cell,
    /// The cases that count, for a share.
    pub numerator: Option<Cell>,
    pub method: Method,
    pub hidden: bool,
    pub(crate) guard: MeasureGuard,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeasureUnit {
    /// From 0 to 1.
    Share,
    Days,
}

impl MeasureUnit {
    pub const fn key(self) -> &'static str {
        match self {
            Self::Share => "share",
            Self::Days => "days",
        }
    }
}

/// How value and interval were computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    Wilson,
    /// Only at 0 out of n and n out of n.
    ClopperPearson,
    /// Interval by order statistics; none under six cases.
    Median,
    /// Interval by Student's t.
    Mean,
}

impl Method {
    pub const fn key(self) -> &'static str {
        match self {
            Self::Wilson => "wilson",
            Self::ClopperPearson => "clopper-pearson",
            Self::Median => "median",
            Self::Mean => "mean",
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    pub id: String,
    pub label: Label,
    pub target: u64,
    pub reached: Cell,
    /// `None` when it is hidden.
    pub met: Option<bool>,
    pub(crate) guard: Guard,
}

/// Something that went otherwise than agreed.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The id of the kind of finding, from the definition.
    pub kind: String,
    pub label: Label,
    /// The number of the case; for outsiders there is one finding per kind, without it.
    pub case: Option<String>,
    pub count: Cell,
    pub text: Label,
}
