//! The two languages of documents: how dates and numbers are written, and the few words that a page needs by
//! itself.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The language of a document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    #[default]
    Nl,
    En,
}

const MONTHS_NL: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const SHORT_MONTHS_NL: [&str; 12] =
    ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const SHORT_MONTHS_EN: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

impl Language {
    /// Returns the BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    /// Writes a date for running text: "3 maart 2026".
    pub fn long_date(self, date: Date) -> String {
        let months = match self {
            Self::Nl => &MONTHS_NL,
            Self::En => &MONTHS_EN,
        };
        format!("{} {} {}", date.day(), of_month(months, date), date.year())
    }

    /// Writes a date for tables: "3 mrt 2026".
    pub fn short_date(self, date: Date) -> String {
        format!("{} {} {}", date.day(), self.short_month(date), date.year())
    }

    /// Writes the month of a date in short: "mrt".
    pub fn short_month(self, date: Date) -> &'static str {
        match self {
            Self::Nl => of_month(&SHORT_MONTHS_NL, date),
            Self::En => of_month(&SHORT_MONTHS_EN, date),
        }
    }

    /// Writes a whole number with thousands set apart: "12.345".
    pub fn integer(self, value: i64) -> String {
        let digits = group(&value.unsigned_abs().to_string(), self.thousands_mark());
        if value < 0 { format!("-{digits}") } else { digits }
    }

    /// Writes a number with a fixed number of decimals: "1.234,5". Writes nothing for what is not a number.
    pub fn decimal(self, value: f64, decimals: u8) -> String {
        if !value.is_finite() {
            return String::new();
        }
        let plain = format!("{value:.*}", usize::from(decimals.min(9)));
        let (sign, plain) = plain.strip_prefix('-').map_or(("", plain.as_str()), |rest| ("-", rest));
        match plain.split_once('.') {
            Some((whole, part)) => {
                format!("{sign}{}{}{part}", group(whole, self.thousands_mark()), self.decimal_mark())
            }
            None => format!("{sign}{}", group(plain, self.thousands_mark())),
        }
    }

    pub(crate) const fn decimal_mark(self) -> char {
        match self {
            Self::Nl => ',',
            Self::En => '.',
        }
    }

    const fn thousands_mark(self) -> char {
        match self {
            Self::Nl => '.',
            Self::En => ',',
        }
    }

    /// The text that stands for a hidden small number in a spreadsheet.
    pub(crate) const fn hidden(self) -> &'static str {
        match self {
            Self::Nl => "verborgen",
            Self::En => "hidden",
        }
    }

    pub(crate) fn page_of(self, page: usize, pages: usize) -> String {
        match self {
            Self::Nl => format!("Pagina {page} van {pages}"),
            Self::En => format!("Page {page} of {pages}"),
        }
    }
}

fn of_month(names: &[&'static str; 12], date: Date) -> &'static str {
    usize::try_from(date.month() - 1).ok().and_then(|at| names.get(at)).copied().unwrap_or_default()
}

fn group(digits: &str, mark: char) -> String {
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(mark);
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn dates_and_numbers_follow_the_language() {
        assert_eq!(Language::Nl.long_date(date(2026, 3, 3)), "3 maart 2026");
        assert_eq!(Language::En.short_date(date(2026, 12, 31)), "31 Dec 2026");
        assert_eq!(Language::Nl.integer(-1_234_567), "-1.234.567");
        assert_eq!(Language::Nl.integer(999), "999");
        assert_eq!(Language::Nl.decimal(1234.56, 1), "1.234,6");
        assert_eq!(Language::En.decimal(-0.5, 2), "-0.50");
        assert_eq!(Language::En.decimal(f64::NAN, 2), "");
    }
}
