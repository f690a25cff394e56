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

/// Returns "maandag 3 augustus 2020" or "Monday 3 August 2020": for an appointment.
pub fn with_weekday(date: Date, language: Language) -> String {
    const DAYS_NL: [&str; 7] =
        ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];
    const DAYS_EN: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    let days = match language {
        Language::Nl => DAYS_NL,
        Language::En => DAYS_EN,
    };
    let day = usize::try_from(date.weekday().to_monday_zero_offset()).ok().and_then(|day| days.get(day));
    format!("{} {}", day.unwrap_or(&""), in_words(date, language))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn says_the_month() {
        assert_eq!(in_words(date(2020, 8, 3), Language::Nl), "3 augustus 2020");
        assert_eq!(in_words(date(2021, 12, 31), Language::En), "31 December 2021");
        assert_eq!(with_weekday(date(2020, 8, 3), Language::Nl), "maandag 3 augustus 2020");
        assert_eq!(with_weekday(date(2021, 12, 31), Language::En), "Friday 31 December 2021");
    }
}
