//! Findings in plain words: what is wrong, and what to do.

use super::finding::{Finding, FindingKind};
use crate::calendar::{DateError, date_text, parse_date};

impl Finding {
    /// Returns where it is, for example "Rij 3, kolom BSN".
    pub fn place_nl(&self) -> String {
        if self.column.is_empty() {
            "Het bestand".to_owned()
        } else {
            format!("Rij {}, kolom {}", self.row, self.column)
        }
    }

    pub fn place_en(&self) -> String {
        if self.column.is_empty() {
            "The file".to_owned()
        } else {
            format!("Row {}, column {}", self.row, self.column)
        }
    }

    /// Returns place and text in one line.
    pub fn line_nl(&self) -> String {
        format!("{}: {}", self.place_nl(), self.text_nl())
    }

    pub fn line_en(&self) -> String {
        format!("{}: {}", self.place_en(), self.text_en())
    }

    /// Says what is wrong and what to do, without the place.
    pub fn text_nl(&self) -> String {
        match &self.kind {
            FindingKind::Mapping(problem) => problem.text_nl(),
            FindingKind::Missing => "Hier staat niets. Vul deze cel in.".to_owned(),
            FindingKind::RunsAsFormula { start } => format!(
                "Deze cel begint met {} en werkt in een rekenblad als een formule. Typ hier gewone tekst.",
                sign_nl(*start)
            ),
            FindingKind::HoldsFormula => "In deze cel staat een formule. Typ hier gewone tekst.".to_owned(),
            FindingKind::BsnNotNineDigits => {
                "Een BSN heeft negen cijfers. Kijk het nummer na of laat de cel leeg.".to_owned()
            }
            FindingKind::BsnFailsElevenTest => {
                "Dit is geen BSN: het nummer klopt niet met de elfproef. Kijk na of er een cijfer verkeerd staat, of laat de cel leeg."
                    .to_owned()
            }
            FindingKind::DoubleBsn { first_row } => format!(
                "Dit BSN staat ook in rij {first_row}. Kijk na of het om dezelfde inwoner gaat en houd één rij over."
            ),
            FindingKind::DoubleNumber { number, first_row } => format!(
                "Het nummer {} staat ook in rij {first_row}. Geef elke inwoner een eigen nummer.",
                quoted(number)
            ),
            FindingKind::UnknownNumber { number } => format!(
                "Het nummer {} staat niet in het bestand met inwoners. Kijk het nummer na, of lees eerst het bestand met inwoners in.",
                quoted(number)
            ),
            FindingKind::ImpossibleDate { text } => {
                format!("De datum {} bestaat niet. Kijk de dag en de maand na.", quoted(text))
            }
            FindingKind::UnreadableDate { text } => {
                format!("{} is geen datum. Schrijf dag-maand-jaar, bijvoorbeeld 31-12-2020.", quoted(text))
            }
            FindingKind::FutureDate { date } => {
                format!("De datum {} ligt in de toekomst. Kijk het jaar na.", date_text(*date))
            }
            FindingKind::PeriodEndsBeforeStart { from, to } => format!(
                "De periode eindigt op {}, voordat zij begint op {}. Kijk beide datums na.",
                date_text(*to),
                date_text(*from)
            ),
            FindingKind::PeriodWithoutStart => {
                "Er is een einddatum, maar de begindatum is leeg. Vul ook de begindatum in.".to_owned()
            }
            FindingKind::UnreadableHours { text } => {
                format!("{} is geen aantal uren. Schrijf een getal, bijvoorbeeld 2,5.", quoted(text))
            }
            FindingKind::MoreHoursThanAWeek { text } => {
                format!("{} uur is meer dan er in een week past. Kijk het aantal uren per week na.", quoted(text))
            }
            FindingKind::WrongPostcode { text } => format!(
                "{} is geen postcode. Een postcode is vier cijfers en twee letters, bijvoorbeeld 6882 AC.",
                quoted(text)
            ),
            FindingKind::UnknownGender { text } => {
                format!("{} is hier niet bekend. Schrijf M, V of X, of laat de cel leeg.", quoted(text))
            }
            FindingKind::UnknownKind { text, known } => {
                format!("Het soort {} is niet bekend. Kies uit: {}.", quoted(text), known.join(", "))
            }
            FindingKind::UnknownEvent { text, known } => {
                format!("De gebeurtenis {} is niet bekend. Kies uit: {}.", quoted(text), known.join(", "))
            }
            FindingKind::UnknownOutcome { text, known } => {
                format!("De afhandeling {} is niet bekend. Kies uit: {}.", quoted(text), known.join("; "))
            }
            FindingKind::UnknownSolution { text, known } => {
                format!("De oplossing {} is niet bekend. Kies uit: {}.", quoted(text), known.join("; "))
            }
        }
    }

    pub fn text_en(&self) -> String {
        match &self.kind {
            FindingKind::Mapping(problem) => problem.text_en(),
            FindingKind::Missing => "Nothing is written here. Fill in this cell.".to_owned(),
            FindingKind::RunsAsFormula { start } => format!(
                "This cell starts with {} and would run as a formula in a spreadsheet. Type plain text here.",
                sign_en(*start)
            ),
            FindingKind::HoldsFormula => "This cell holds a formula. Type plain text here.".to_owned(),
            FindingKind::BsnNotNineDigits => {
                "A BSN has nine digits. Check the number or leave the cell empty.".to_owned()
            }
            FindingKind::BsnFailsElevenTest => {
                "This is no BSN: the number fails the 11-test. Check whether a digit is wrong, or leave the cell empty."
                    .to_owned()
            }
            FindingKind::DoubleBsn { first_row } => format!(
                "This BSN is also in row {first_row}. Check whether it is the same resident and keep one row."
            ),
            FindingKind::DoubleNumber { number, first_row } => format!(
                "The number {} is also in row {first_row}. Give every resident a number of their own.",
                quoted(number)
            ),
            FindingKind::UnknownNumber { number } => format!(
                "The number {} is not in the file of residents. Check the number, or import the file of residents first.",
                quoted(number)
            ),
            FindingKind::ImpossibleDate { text } => {
                format!("The date {} does not exist. Check the day and the month.", quoted(text))
            }
            FindingKind::UnreadableDate { text } => {
                format!("{} is no date. Write day-month-year, for example 31-12-2020.", quoted(text))
            }
            FindingKind::FutureDate { date } => {
                format!("The date {} lies in the future. Check the year.", date_text(*date))
            }
            FindingKind::PeriodEndsBeforeStart { from, to } => format!(
                "The period ends on {}, before it starts on {}. Check both dates.",
                date_text(*to),
                date_text(*from)
            ),
            FindingKind::PeriodWithoutStart => {
                "There is a last day, but the first day is empty. Fill in the first day too.".to_owned()
            }
            FindingKind::UnreadableHours { text } => {
                format!("{} is no number of hours. Write a number, for example 2,5.", quoted(text))
            }
            FindingKind::MoreHoursThanAWeek { text } => {
                format!("{} hours do not fit in a week. Check the hours per week.", quoted(text))
            }
            FindingKind::WrongPostcode { text } => format!(
                "{} is no postal code. A postal code is four digits and two letters, for example 6882 AC.",
                quoted(text)
            ),
            FindingKind::UnknownGender { text } => {
                format!("{} is not known here. Write M, V or X, or leave the cell empty.", quoted(text))
            }
            FindingKind::UnknownKind { text, known } => {
                format!("The kind {} is not known. Choose from: {}.", quoted(text), known.join(", "))
            }
            FindingKind::UnknownEvent { text, known } => {
                format!("The event {} is not known. Choose from: {}.", quoted(text), known.join(", "))
            }
            FindingKind::UnknownOutcome { text, known } => {
                format!("The outcome {} is not known. Choose from: {}.", quoted(text), known.join("; "))
            }
            FindingKind::UnknownSolution { text, known } => {
                format!("The solution {} is not known. Choose from: {}.", quoted(text), known.join("; "))
            }
        }
    }
}

/// Quotes the text of a cell, cut short. What may be a BSN in the wrong column is not repeated.
fn quoted(text: &str) -> String {
    const LONGEST: usize = 40;
    if may_hold_bsn(text) {
        return "\"…\"".to_owned();
    }
    let mut shown: String = text.chars().take(LONGEST).collect();
    if text.chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    format!("\"{shown}\"")
}

/// Says whether eight or more digits follow one another and are no date.
fn may_hold_bsn(text: &str) -> bool {
    let mut run = 0;
    let long = text.chars().any(|c| {
        run = match c {
            '.' | '-' | '/' | ' ' | '\u{a0}' => run,
            _ if c.is_numeric() => run + 1,
            _ => 0,
        };
        run >= 8
    });
    long && parse_date(text) == Err(DateError::Unreadable)
}

fn sign_nl(sign: char) -> String {
    if sign.is_whitespace() { "een tab of een nieuwe regel".to_owned() } else { format!("\"{sign}\"") }
}

fn sign_en(sign: char) -> String {
    if sign.is_whitespace() { "a tab or a new line".to_owned() } else { format!("\"{sign}\"") }
}
