//! A stretch of days.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// The days from the first up to and including the last; without a last day it goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "Days", into = "Days")]
pub struct Period {
    from: Date,
    to: Option<Date>,
}

/// Why two days make no period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("the period ends on {to}, before it starts on {from}")]
pub struct PeriodError {
    pub from: Date,
    pub to: Date,
}

impl Period {
    pub fn new(from: Date, to: Option<Date>) -> Result<Self, PeriodError> {
        match to {
            Some(to) if to < from => Err(PeriodError { from, to }),
            _ => Ok(Self { from, to }),
        }
    }

    /// Returns the period that starts on a day and has no end yet.
    pub const fn since(from: Date) -> Self {
        Self { from, to: None }
    }

    pub const fn from(self) -> Date {
        self.from
    }

    /// Returns the last day, which still belongs to the period.
    pub const fn to(self) -> Option<Date> {
        self.to
    }

    /// Ends the period on a day, also when it had another end.
    pub fn ended_on(self, to: Date) -> Result<Self, PeriodError> {
        Self::new(self.from, Some(to))
    }

    pub fn contains(self, date: Date) -> bool {
        self.from <= date && self.to.is_none_or(|to| date <= to)
    }

    /// Says whether at least one day belongs to both.
    pub fn overlaps(self, other: Self) -> bool {
        self.to.is_none_or(|to| other.from <= to) && other.to.is_none_or(|to| self.from <= to)
    }

    /// Counts the days, first and last included; `None` while there is no last day.
    pub fn days(self) -> Option<u32> {
        let to = self.to?;
        u32::try_from((to - self.from).get_days() + 1).ok()
    }
}

/// The shape in which a period is written down, before it is checked.
#[derive(Serialize, Deserialize)]
struct Days {
    from: Date,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    to: Option<Date>,
}

impl TryFrom<Days> for Period {
    type Error = PeriodError;

    fn try_from(days: Days) -> Result<Self, Self::Error> {
        Self::new(days.from, days.to)
    }
}

impl From<Period> for Days {
    fn from(period: Period) -> Self {
        Self { from: period.from, to: period.to }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    #[test]
    fn an_end_before_the_start_is_refused_also_from_storage() {
        let (early, late) = (date(2020, 1, 1), date(2021, 1, 1));
        assert_eq!(Period::new(late, Some(early)), Err(PeriodError { from: late, to: early }));
        assert!(serde_json::from_str::<Period>(r#"{"from":"2021-01-01","to":"2020-01-01"}"#).is_err());
        let open = serde_json::from_str::<Period>(r#"{"from":"2021-01-01"}"#).unwrap();
        assert_eq!(open, Period::since(late));
    }

    #[test]
    fn the_last_day_counts() {
        let year = Period::new(date(2020, 1, 1), Some(date(2020, 12, 31))).unwrap();
        assert_eq!(year.days(), Some(366));
        assert!(year.contains(date(2020, 12, 31)));
        assert!(!year.contains(date(2021, 1, 1)));
        assert!(!year.overlaps(Period::since(date(2021, 1, 1))));
        assert!(year.overlaps(Period::since(date(2020, 12, 31))));
        assert_eq!(Period::since(date(2020, 1, 1)).days(), None);
    }

    fn any_period() -> impl Strategy<Value = Period> {
        (0_i32..4000, proptest::option::of(0_i32..400)).prop_map(|(start, length)| {
            let day = |n: i32| date(2015, 1, 1).saturating_add(jiff::Span::new().days(n));
            Period::new(day(start), length.map(|n| day(start + n))).unwrap()
        })
    }

    proptest! {
        #[test]
        fn overlap_is_mutual_and_means_a_shared_day(a in any_period(), b in any_period()) {
            prop_assert_eq!(a.overlaps(b), b.overlaps(a));
            let later_start = a.from().max(b.from());
            prop_assert_eq!(a.overlaps(b), a.contains(later_start) && b.contains(later_start));
        }
    }
}
