//! Dates as people say them.

use jiff::civil::Date;

use crate::letter::Language;

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

/// Returns "3 augustus 2020" or "3 August 2020".
pub fn in_words(date: Date, language: Language) -> String {
    let months = match language {
        Language::Nl => MONTHS_NL,
        Language::En => MONTHS_EN,
    };
    let month = usize::try_from(date.month()).ok().and_then(|month| months.get(month - 1)).unwrap_or(&"");
    format!("{} {month} {}", date.day(), date.year())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn says_the_month() {
        assert_eq!(in_words(date(2020, 8, 3), Language::Nl), "3 augustus 2020");
        assert_eq!(in_words(date(2021, 12, 31), Language::En), "31 December 2021");
    }
}
