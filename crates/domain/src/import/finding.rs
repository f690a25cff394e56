//! What is wrong in a file, by row and column.

use jiff::civil::Date;

use super::mapping::MappingProblem;

/// One mistake in a file, at the place where the user sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The number that a spreadsheet shows beside the row.
    pub row: usize,
    /// The column as named in the header of the file; empty when the whole file is meant.
    pub column: String,
    pub kind: FindingKind,
}

/// What is wrong with a cell. No variant holds the text of a BSN cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FindingKind {
    /// The columns of the file do not fit the mapping.
    Mapping(MappingProblem),
    Missing,
    /// The text would run as a formula when opened in a spreadsheet; `start` is its first sign.
    RunsAsFormula {
        start: char,
    },
    /// The spreadsheet has a formula where a typed text belongs.
    HoldsFormula,
    BsnNotNineDigits,
    BsnFailsElevenTest,
    DoubleBsn {
        first_row: usize,
    },
    DoubleNumber {
        number: String,
        first_row: usize,
    },
    /// The number is in no imported file of residents.
    UnknownNumber {
        number: String,
    },
    ImpossibleDate {
        text: String,
    },
    UnreadableDate {
        text: String,
    },
    FutureDate {
        date: Date,
    },
    PeriodEndsBeforeStart {
        from: Date,
        to: Date,
    },
    PeriodWithoutStart,
    UnreadableHours {
        text: String,
    },
    MoreHoursThanAWeek {
        text: String,
    },
    WrongPostcode {
        text: String,
    },
    UnknownGender {
        text: String,
    },
    UnknownKind {
        text: String,
        known: Vec<String>,
    },
    UnknownEvent {
        text: String,
        known: Vec<String>,
    },
    UnknownOutcome {
        text: String,
        known: Vec<String>,
    },
    UnknownSolution {
        text: String,
        known: Vec<String>,
    },
}
