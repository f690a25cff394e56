//! The legal terms that start when a question comes in (Wmo 2015 art. 2.3.2 and 2.3.5).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::calendar;
use crate::keyed::keyed;

keyed! {
    /// What must have happened before a date.
    ClockKind {
        /// The resident may hand in an own plan until 7 days after the report (art. 2.3.2 lid 2 and 5).
        PersonalPlan => "personal-plan",
        /// The investigation is done within 6 weeks of the report (art. 2.3.2 lid 1).
        Investigation => "investigation",
        /// A talk that was planned is held and recorded.
        Talk => "talk",
        /// The review of an arrangement.
        Review => "review",
        /// A task of the team.
        Task => "task",
    }
}

/// A date that something waits for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    pub kind: ClockKind,
    pub due: Date,
    /// What it is about, in the words of the case: the arrangement or the task.
    pub about: Option<String>,
    pub met_on: Option<Date>,
}

/// How a clock stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    Passed,
    Near,
    Running,
    Met,
}

/// From this many days before its end a clock is called near.
pub const NEAR_DAYS: i64 = 7;

impl Clock {
    pub fn standing(&self, today: Date) -> Standing {
        if self.met_on.is_some() {
            return Standing::Met;
        }
        match days_between(today, self.due) {
            left if left < 0 => Standing::Passed,
            left if left <= NEAR_DAYS => Standing::Near,
            _ => Standing::Running,
        }
    }
}

/// Returns the last day on which a personal plan may be handed in.
pub fn personal_plan_until(received: Date) -> Date {
    calendar::term_end(received, 7)
}

/// Returns the last day of the investigation.
pub fn investigation_until(received: Date) -> Date {
    calendar::term_end(received, 42)
}

/// Returns the number of days from one date to another; negative when the second is earlier.
pub fn days_between(from: Date, to: Date) -> i64 {
    i64::from(to.since(from).map_or(0, |span| span.get_days()))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn legal_terms_are_counted_from_the_report_and_never_end_on_a_day_off() {
        // Reported on Monday 3 August 2020.
        assert_eq!(personal_plan_until(date(2020, 8, 3)), date(2020, 8, 10));
        assert_eq!(investigation_until(date(2020, 8, 3)), date(2020, 9, 14));
        // Six weeks after 10 April 2020 is Friday 22 May; after 13 November 2020 it is Christmas day.
        assert_eq!(investigation_until(date(2020, 11, 13)), date(2020, 12, 28));
    }

    #[test]
    fn a_clock_is_near_from_seven_days_before_its_end() {
        let clock =
            Clock { kind: ClockKind::Investigation, due: date(2020, 9, 14), about: None, met_on: None };
        assert_eq!(clock.standing(date(2020, 9, 6)), Standing::Running);
        assert_eq!(clock.standing(date(2020, 9, 7)), Standing::Near);
        assert_eq!(clock.standing(date(2020, 9, 14)), Standing::Near);
        assert_eq!(clock.standing(date(2020, 9, 15)), Standing::Passed);
    }
}
