//! The file of solutions found in the social base.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::cell::read_rows;
use super::events::known_number;
use super::finding::{Finding, FindingKind};
use super::mapping::Mapping;
use super::table::Table;
use super::vocabulary::Labels;
use crate::calendar::add_days;

/// One solution, as checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SolutionRow {
    pub row: usize,
    pub number: String,
    /// By the programme's identifier.
    pub solution: String,
    /// The organisation or the place that offers it.
    pub place: Option<String>,
    pub from: Option<Date>,
}

/// How far ahead a solution may start: it can be agreed before it begins, but not years before.
const PLANNED_DAYS_AHEAD: u32 = 366;

/// Reads a file of solutions. `known` holds the numbers of the residents that were imported before.
pub fn read_solutions(
    table: &Table,
    mapping: &Mapping,
    solutions: &Labels,
    known: &BTreeSet<String>,
    today: Date,
) -> Result<Vec<SolutionRow>, Vec<Finding>> {
    read_rows(table, mapping, |row| {
        let number = known_number(row, known);
        let solution =
            row.label("solution", solutions, |text, known| FindingKind::UnknownSolution { text, known });
        let place = row.text("where");
        let from = row.date_until("from", add_days(today, PLANNED_DAYS_AHEAD));
        Some(SolutionRow { row: row.number(), number: number?, solution: solution?, place, from })
    })
}
