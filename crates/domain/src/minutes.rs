//! Hours of support, counted in minutes so that sums stay exact.

use std::iter::Sum;
use std::ops::Add;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// An amount of time, usually support per week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Minutes(u32);

/// Why a text is no number of hours per week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum HoursError {
    #[error("this is no number of hours; write for example 2,5 or 2:30")]
    Unreadable,
    #[error("a week has 168 hours")]
    MoreThanAWeek,
}

const MINUTES_PER_WEEK: u32 = 168 * 60;

impl Minutes {
    pub const ZERO: Self = Self(0);

    pub const fn new(minutes: u32) -> Self {
        Self(minutes)
    }

    pub const fn get(self) -> u32 {
        self.0
    }

    /// Reads hours per week: `2,5`, `2.5` or `2:30`, with or without "uur". Rounds to whole minutes.
    pub fn parse_hours(text: &str) -> Result<Self, HoursError> {
        let lower = text.trim().to_lowercase();
        let number = ["uren", "uur", "u", "hours", "hour", "h"]
            .into_iter()
            .find_map(|unit| lower.strip_suffix(unit))
            .unwrap_or(&lower)
            .trim_end();
        let minutes = match number.split_once(':') {
            Some((hours, minutes)) => clock_minutes(hours, minutes),
            None => decimal_minutes(number),
        };
        match minutes.ok_or(HoursError::Unreadable)? {
            minutes if minutes > MINUTES_PER_WEEK => Err(HoursError::MoreThanAWeek),
            minutes => Ok(Self(minutes)),
        }
    }

    /// Writes the hours with at most two decimals and no unit: `2,5`.
    pub fn hours_text(self, decimal: char) -> String {
        let hundredths = (u64::from(self.0) * 100 + 30) / 60;
        let (whole, rest) = (hundredths / 100, hundredths % 100);
        match (rest, rest % 10) {
            (0, _) => whole.to_string(),
            (_, 0) => format!("{whole}{decimal}{}", rest / 10),
            _ => format!("{whole}{decimal}{rest:02}"),
        }
    }
}

fn clock_minutes(hours: &str, minutes: &str) -> Option<u32> {
    let minutes = whole_number(minutes).filter(|m| *m < 60)?;
    Some(whole_number(hours)? * 60 + minutes)
}

fn decimal_minutes(text: &str) -> Option<u32> {
    let Some((whole, decimals)) = text.split_once([',', '.']) else {
        return Some(whole_number(text)? * 60);
    };
    let fraction = whole_number(decimals)?;
    let scale = 10_u32.pow(u32::try_from(decimals.len()).ok()?);
    Some(whole_number(whole)? * 60 + (fraction * 60 + scale / 2) / scale)
}

/// Reads at most five digits, so that no sum above can overflow.
fn whole_number(text: &str) -> Option<u32> {
    let plain = (1..=5).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

impl Add for Minutes {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sum for Minutes {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn dutch_and_english_spellings_are_read() {
        for (text, minutes) in [
            ("2,5", 150),
            ("2.5", 150),
            ("2:30", 150),
            (" 2,5 uur ", 150),
            ("3", 180),
            ("0", 0),
            ("1,25", 75),
            ("0,33", 20),
            ("168", 10_080),
        ] {
            assert_eq!(Minutes::parse_hours(text), Ok(Minutes::new(minutes)), "{text}");
        }
    }

    #[test]
    fn other_text_is_refused() {
        for text in ["", "veel", "-2", "2,5,1", "1.000,5", "2:60", ",5", "2,", "1e3", "NaN", "999999999999"] {
            assert_eq!(Minutes::parse_hours(text), Err(HoursError::Unreadable), "{text}");
        }
        assert_eq!(Minutes::parse_hours("168,1"), Err(HoursError::MoreThanAWeek));
    }

    #[test]
    fn hours_are_shown_short() {
        assert_eq!(Minutes::new(150).hours_text(','), "2,5");
        assert_eq!(Minutes::new(150).hours_text('.'), "2.5");
        assert_eq!(Minutes::new(180).hours_text(','), "3");
        assert_eq!(Minutes::new(140).hours_text(','), "2,33");
        assert_eq!(Minutes::new(3).hours_text(','), "0,05");
        assert_eq!([Minutes::new(150), Minutes::new(30)].into_iter().sum::<Minutes>().hours_text(','), "3");
    }

    proptest! {
        #[test]
        fn what_is_shown_is_read_back_to_the_minute(minutes in 0_u32..=MINUTES_PER_WEEK) {
            let shown = Minutes::new(minutes).hours_text(',');
            prop_assert_eq!(Minutes::parse_hours(&shown), Ok(Minutes::new(minutes)));
        }

        #[test]
        fn no_text_breaks_it(text in "\\PC*") {
            let _ = Minutes::parse_hours(&text);
        }
    }
}
