//! Working days and legal terms in the Netherlands.
//!
//! The rules are those of the Algemene termijnenwet (Atw). A term is counted from the day after it starts.

mod holiday;
mod written;

pub use holiday::{Holiday, easter_sunday, holiday};
pub use written::{DateError, date_text, parse_date};

use jiff::civil::{Date, Weekday};

/// Says whether a day is no Saturday, Sunday, public holiday or day made equal to one.
pub fn is_working_day(date: Date) -> bool {
    !matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday) && holiday(date).is_none()
}

/// Returns the day itself when it is a working day, and else the first one after it.
pub fn working_day_from(date: Date) -> Date {
    days_from(date).find(|day| is_working_day(*day)).unwrap_or(date)
}

/// Returns the first working day after a day.
pub fn next_working_day(date: Date) -> Date {
    working_day_from(add_days(date, 1))
}

/// Returns the working day that lies a number of working days after a day.
///
/// Zero gives the day itself, or the first working day after it.
pub fn add_working_days(date: Date, count: u32) -> Date {
    (0..count).fold(working_day_from(date), |day, _| next_working_day(day))
}

/// Returns the last day of a legal term of so many calendar days.
///
/// A term never ends on a Saturday, Sunday or holiday (Atw art. 1), and one of three days or more holds at
/// least two working days (art. 2). A term of more than 90 days is not extended (art. 4).
pub fn term_end(start: Date, days: u32) -> Date {
    let end = add_days(start, days);
    if days > 90 {
        return end;
    }
    if days < 3 {
        return working_day_from(end);
    }
    let second_working_day = next_working_day(next_working_day(start));
    working_day_from(end).max(second_working_day)
}

/// Returns the same weekday so many weeks later, without looking at holidays.
pub fn add_weeks(date: Date, weeks: u32) -> Date {
    add_days(date, weeks.saturating_mul(7))
}

/// Returns the day so many days later; the last day of the year 9999 stops it.
pub fn add_days(date: Date, days: u32) -> Date {
    const DAYS_IN_ALL_YEARS: u32 = 7_304_483;
    date.saturating_add(jiff::Span::new().days(i64::from(days.min(DAYS_IN_ALL_YEARS))))
}

fn days_from(date: Date) -> impl Iterator<Item = Date> {
    std::iter::successors(Some(date), |day| day.tomorrow().ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    #[test]
    fn a_term_that_ends_on_a_free_day_is_extended() {
        for (start, days, end) in [
            // Six weeks (Wmo 2015 art. 2.3.2) up to an ordinary Tuesday.
            (date(2026, 1, 6), 42, date(2026, 2, 17)),
            // Saturday becomes Monday.
            (date(2026, 6, 6), 7, date(2026, 6, 15)),
            // Good Friday becomes the Tuesday after Easter.
            (date(2026, 3, 27), 7, date(2026, 4, 7)),
            // 27 April 2025 was a Sunday, so King's Day was the Saturday; Monday 28 April is free for work.
            (date(2025, 4, 19), 7, date(2025, 4, 28)),
            // Christmas on Friday and Saturday.
            (date(2026, 12, 18), 7, date(2026, 12, 28)),
            // Three days over Christmas hold only one working day, so a second one is added.
            (date(2026, 12, 24), 3, date(2026, 12, 29)),
            // The Friday after Ascension Day 2026 was made equal to a holiday by decree.
            (date(2026, 5, 8), 7, date(2026, 5, 18)),
            // Longer than 90 days: not extended, although this is a Saturday.
            (date(2026, 1, 1), 100, date(2026, 4, 11)),
        ] {
            assert_eq!(term_end(start, days), end, "{days} days from {start}");
        }
    }

    #[test]
    fn working_days_are_counted_over_weekends_and_holidays() {
        let christmas_eve = date(2026, 12, 24);
        assert_eq!(next_working_day(christmas_eve), date(2026, 12, 28));
        assert_eq!(add_working_days(christmas_eve, 0), christmas_eve);
        assert_eq!(add_working_days(christmas_eve, 3), date(2026, 12, 30));
        assert_eq!(add_working_days(date(2026, 12, 26), 0), date(2026, 12, 28));
    }

    #[test]
    fn the_end_of_time_is_no_panic() {
        assert_eq!(term_end(Date::MAX, 5), Date::MAX);
        assert_eq!(add_days(date(2020, 1, 1), u32::MAX), Date::MAX);
        assert_eq!(next_working_day(Date::MAX), Date::MAX);
    }

    fn any_day() -> impl Strategy<Value = Date> {
        (0_u32..60_000).prop_map(|n| add_days(date(1970, 1, 1), n))
    }

    proptest! {
        #[test]
        fn a_term_never_ends_on_a_free_day_nor_too_early(start in any_day(), days in 0_u32..=90) {
            let end = term_end(start, days);
            prop_assert!(is_working_day(end));
            prop_assert!(end >= add_days(start, days));
        }

        #[test]
        fn more_days_never_give_an_earlier_end(start in any_day(), days in 0_u32..90) {
            prop_assert!(term_end(start, days) <= term_end(start, days + 1));
        }

        #[test]
        fn a_later_start_never_gives_an_earlier_end(start in any_day(), days in 0_u32..=90) {
            prop_assert!(term_end(start, days) <= term_end(add_days(start, 1), days));
        }

        #[test]
        fn working_days_follow_one_another(start in any_day(), count in 0_u32..30) {
            let day = add_working_days(start, count);
            prop_assert!(is_working_day(day));
            prop_assert_eq!(add_working_days(start, count + 1), next_working_day(day));
        }
    }
}
