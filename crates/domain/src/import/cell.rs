//! Reads the cells of one row and notes what is wrong with them.

use jiff::civil::Date;

use super::finding::{Finding, FindingKind};
use super::formula::runs_as_formula;
use super::mapping::Mapping;
use super::table::{Table, TableRow};
use super::vocabulary::Labels;
use crate::bsn::{Bsn, BsnError};
use crate::calendar::{DateError, parse_date};
use crate::household::Gender;
use crate::minutes::{HoursError, Minutes};
use crate::period::Period;
use crate::postcode::Postcode;

/// Reads every row of a table; gives the rows, or everything that is wrong in the file.
pub(super) fn read_rows<T>(
    table: &Table,
    mapping: &Mapping,
    mut read: impl FnMut(&mut RowReader<'_>) -> Option<T>,
) -> Result<Vec<T>, Vec<Finding>> {
    let columns = mapping.resolve(&table.header).map_err(|problems| {
        let finding =
            |problem| Finding { row: 1, column: String::new(), kind: FindingKind::Mapping(problem) };
        problems.into_iter().map(finding).collect::<Vec<_>>()
    })?;
    let mut findings = Vec::new();
    let mut rows = Vec::with_capacity(table.rows.len());
    for row in &table.rows {
        let mut reader = RowReader { header: &table.header, columns: &columns, row, findings: &mut findings };
        rows.extend(read(&mut reader));
    }
    if findings.is_empty() { Ok(rows) } else { Err(findings) }
}

/// One row, with the places of the fields in it.
pub(super) struct RowReader<'a> {
    header: &'a [String],
    columns: &'a [(&'static str, usize)],
    row: &'a TableRow,
    findings: &'a mut Vec<Finding>,
}

/// What a cell turned out to be.
enum Cell<'a> {
    Empty,
    /// Wrong, and reported.
    Refused,
    Text(&'a str),
}

impl<'a> RowReader<'a> {
    pub(super) const fn number(&self) -> usize {
        self.row.number
    }

    pub(super) fn report(&mut self, field: &str, kind: FindingKind) {
        let column = self.place(field).and_then(|place| self.header.get(place)).cloned().unwrap_or_default();
        self.findings.push(Finding { row: self.row.number, column, kind });
    }

    fn place(&self, field: &str) -> Option<usize> {
        self.columns.iter().find(|(key, _)| *key == field).map(|(_, place)| *place)
    }

    /// Reads a cell that people type. A formula is refused here, whatever it came to.
    fn typed(&mut self, field: &str) -> Cell<'a> {
        let holds_formula = self.place(field).is_some_and(|place| self.row.formulas.contains(&place));
        match self.calculated(field) {
            Cell::Text(_) if holds_formula => {
                self.report(field, FindingKind::HoldsFormula);
                Cell::Refused
            }
            cell => cell,
        }
    }

    /// Reads a cell that a spreadsheet may have calculated, such as a date or a number of hours.
    fn calculated(&mut self, field: &str) -> Cell<'a> {
        let row: &'a TableRow = self.row;
        let Some(text) = self.place(field).and_then(|place| row.cells.get(place)) else { return Cell::Empty };
        if runs_as_formula(text) {
            let start = text.trim_start_matches([' ', '\u{a0}']).chars().next().unwrap_or('=');
            if !text.trim().is_empty() {
                self.report(field, FindingKind::RunsAsFormula { start });
                return Cell::Refused;
            }
        }
        match text.trim() {
            "" => Cell::Empty,
            text => Cell::Text(text),
        }
    }

    pub(super) fn text(&mut self, field: &str) -> Option<String> {
        match self.typed(field) {
            Cell::Text(text) => Some(text.to_owned()),
            Cell::Empty | Cell::Refused => None,
        }
    }

    pub(super) fn required(&mut self, field: &str) -> Option<String> {
        match self.typed(field) {
            Cell::Text(text) => Some(text.to_owned()),
            Cell::Refused => None,
            Cell::Empty => {
                self.report(field, FindingKind::Missing);
                None
            }
        }
    }

    /// Reads a label that must be one of the known ones.
    pub(super) fn label(
        &mut self,
        field: &str,
        labels: &Labels,
        unknown: fn(String, Vec<String>) -> FindingKind,
    ) -> Option<String> {
        let text = self.required(field)?;
        let id = labels.find(&text).map(str::to_owned);
        if id.is_none() {
            self.report(field, unknown(text, labels.shown().to_vec()));
        }
        id
    }

    pub(super) fn bsn(&mut self, field: &str) -> Option<Bsn> {
        let Cell::Text(text) = self.typed(field) else { return None };
        match Bsn::parse(text) {
            Ok(bsn) => return Some(bsn),
            Err(BsnError::NotNineDigits) => self.report(field, FindingKind::BsnNotNineDigits),
            Err(BsnError::FailsElevenTest) => self.report(field, FindingKind::BsnFailsElevenTest),
        }
        None
    }

    pub(super) fn postcode(&mut self, field: &str) -> Option<Postcode> {
        let text = self.text(field)?;
        let postcode = Postcode::parse(&text).ok();
        if postcode.is_none() {
            self.report(field, FindingKind::WrongPostcode { text });
        }
        postcode
    }

    pub(super) fn gender(&mut self, field: &str) -> Gender {
        let Some(text) = self.text(field) else { return Gender::Unknown };
        match text.to_lowercase().as_str() {
            "v" | "vrouw" | "f" | "female" => Gender::Female,
            "m" | "man" | "male" => Gender::Male,
            "x" | "anders" | "other" => Gender::Other,
            "o" | "onbekend" | "unknown" | "?" => Gender::Unknown,
            _ => {
                self.report(field, FindingKind::UnknownGender { text });
                Gender::Unknown
            }
        }
    }

    pub(super) fn hours(&mut self, field: &str) -> Option<Minutes> {
        let Cell::Text(text) = self.calculated(field) else { return None };
        match Minutes::parse_hours(text) {
            Ok(minutes) => return Some(minutes),
            Err(HoursError::Unreadable) => {
                self.report(field, FindingKind::UnreadableHours { text: text.to_owned() });
            }
            Err(HoursError::MoreThanAWeek) => {
                self.report(field, FindingKind::MoreHoursThanAWeek { text: text.to_owned() });
            }
        }
        None
    }

    pub(super) fn date(&mut self, field: &str) -> Option<Date> {
        let Cell::Text(text) = self.calculated(field) else { return None };
        match parse_date(text) {
            Ok(date) => return Some(date),
            Err(DateError::Impossible) => {
                self.report(field, FindingKind::ImpossibleDate { text: text.to_owned() });
            }
            Err(DateError::Unreadable) => {
                self.report(field, FindingKind::UnreadableDate { text: text.to_owned() });
            }
        }
        None
    }

    /// Reads a date that cannot lie after another one, usually today.
    pub(super) fn date_until(&mut self, field: &str, latest: Date) -> Option<Date> {
        let date = self.date(field)?;
        if date > latest {
            self.report(field, FindingKind::FutureDate { date });
            return None;
        }
        Some(date)
    }

    pub(super) fn required_date_until(&mut self, field: &str, latest: Date) -> Option<Date> {
        if let Cell::Empty = self.calculated(field) {
            self.report(field, FindingKind::Missing);
            return None;
        }
        self.date_until(field, latest)
    }

    pub(super) fn period(&mut self, from_field: &str, to_field: &str) -> Option<Period> {
        let reported = self.findings.len();
        let (from, to) = (self.date(from_field), self.date(to_field));
        match (from, to) {
            _ if self.findings.len() > reported => None,
            (None, None) => None,
            (None, Some(_)) => {
                self.report(from_field, FindingKind::PeriodWithoutStart);
                None
            }
            (Some(from), to) => match Period::new(from, to) {
                Ok(period) => Some(period),
                Err(error) => {
                    let kind = FindingKind::PeriodEndsBeforeStart { from: error.from, to: error.to };
                    self.report(to_field, kind);
                    None
                }
            },
        }
    }
}
