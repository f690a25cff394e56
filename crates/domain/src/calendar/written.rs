//! Dates as Dutch offices write them.

use jiff::civil::Date;
use thiserror::Error;

/// Why a text is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum DateError {
    /// The text has another shape than a date.
    #[error("this is no date; write day-month-year, for example 31-12-2020")]
    Unreadable,
    /// The shape is right, but the calendar has no such day.
    #[error("this day does not exist")]
    Impossible,
}

/// Reads `31-12-2020`, `1-2-2020`, `31/12/2020`, `31.12.2020` or `2020-12-31`. The year has four digits.
pub fn parse_date(text: &str) -> Result<Date, DateError> {
    let text = text.trim();
    let separator = text.chars().find(|c| !c.is_ascii_digit()).ok_or(DateError::Unreadable)?;
    let parts: Vec<&str> = text.split(separator).collect();
    let (year, month, day) = match (separator, &parts[..]) {
        ('-', [year, month, day]) if year.len() == 4 => (year, month, day),
        ('-' | '/' | '.', [day, month, year]) => (year, month, day),
        _ => return Err(DateError::Unreadable),
    };
    if year.len() != 4 || !(1..=2).contains(&month.len()) || !(1..=2).contains(&day.len()) {
        return Err(DateError::Unreadable);
    }
    let number = |digits: &str| {
        let plain = digits.bytes().all(|b| b.is_ascii_digit());
        if plain { digits.parse::<i16>().ok() } else { None }
    };
    let (Some(year), Some(month), Some(day)) = (number(year), number(month), number(day)) else {
        return Err(DateError::Unreadable);
    };
    let (Ok(month), Ok(day)) = (i8::try_from(month), i8::try_from(day)) else {
        return Err(DateError::Impossible);
    };
    Date::new(year, month, day).map_err(|_| DateError::Impossible)
}

/// Writes a date as `31-12-2020`.
pub fn date_text(date: Date) -> String {
    format!("{:02}-{:02}-{:04}", date.day(), date.month(), date.year())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    #[test]
    fn office_spellings_are_read() {
        for text in ["01-02-2020", "1-2-2020", "01/02/2020", "1.2.2020", "2020-02-01", " 01-02-2020 "] {
            assert_eq!(parse_date(text), Ok(date(2020, 2, 1)), "{text}");
        }
    }

    #[test]
    fn impossible_and_unreadable_are_told_apart() {
        for text in ["31-02-1960", "29-02-2021", "00-01-2020", "01-13-2020", "99-99-2020", "2020-02-30"] {
            assert_eq!(parse_date(text), Err(DateError::Impossible), "{text}");
        }
        for text in
            ["", "onbekend", "01-02-20", "1-2", "01-02-2020-03", "2020/02/01", "01022020", "01-feb-2020"]
        {
            assert_eq!(parse_date(text), Err(DateError::Unreadable), "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(year in 1000_i16..9999, month in 1_i8..=12, day in 1_i8..=28) {
            let day = date(year, month, day);
            prop_assert_eq!(parse_date(&date_text(day)), Ok(day));
            prop_assert_eq!(parse_date(&day.to_string()), Ok(day));
        }

        #[test]
        fn no_text_breaks_it(text in any::<String>()) {
            let _ = parse_date(&text);
        }
    }
}
