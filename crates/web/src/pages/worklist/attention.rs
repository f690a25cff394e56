//! Why a case on the worklist asks for attention, in order of weight.

use app::worklist::CaseSummary;
use domain::case::Stage;
use domain::clock::{NEAR_DAYS, days_between};
use domain::question::Urgency;
use jiff::civil::Date;

use crate::Texts;

/// One reason to look at a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    Passed {
        days: i64,
        on: Date,
    },
    Urgent,
    Near {
        days: i64,
        on: Date,
    },
    Soon,
    /// Nobody has picked it up, or no talk is planned.
    Waiting {
        stage: Stage,
        days: i64,
    },
    /// Nobody had contact for weeks.
    Silent,
    /// Nothing presses; this is its first deadline.
    Later {
        on: Date,
    },
}

impl Sign {
    /// The tone of its badge; empty for what needs no badge.
    pub(super) const fn tone(self) -> &'static str {
        match self {
            Self::Passed { .. } | Self::Urgent => "error",
            Self::Near { .. } | Self::Silent => "warning",
            Self::Soon => "info",
            Self::Waiting { .. } | Self::Later { .. } => "",
        }
    }

    /// The picture beside it.
    pub(super) const fn icon(self) -> &'static str {
        match self {
            Self::Passed { .. } | Self::Near { .. } | Self::Later { .. } | Self::Waiting { .. } => "clock",
            Self::Urgent => "error",
            Self::Soon => "info",
            Self::Silent => "phone",
        }
    }

    pub(super) fn text(self, texts: &Texts) -> String {
        match self {
            Self::Passed { days, .. } => texts.t_args("attention-passed", &[("days", days.into())]),
            Self::Near { days, .. } => texts.t_args("attention-near", &[("days", days.into())]),
            Self::Urgent => texts.t("attention-urgent"),
            Self::Soon => texts.t("attention-soon"),
            Self::Waiting { stage: Stage::New, days } => {
                texts.t_args("attention-waiting-new", &[("days", days.into())])
            }
            Self::Waiting { days, .. } => texts.t_args("attention-waiting-talk", &[("days", days.into())]),
            Self::Silent => texts.t("attention-silent"),
            Self::Later { on } => texts.t_args("attention-later", &[("date", texts.date_short(on).into())]),
        }
    }

    /// The day of a deadline, where the text does not name it.
    pub(super) const fn day(self) -> Option<Date> {
        match self {
            Self::Passed { on, .. } | Self::Near { on, .. } => Some(on),
            _ => None,
        }
    }
}

/// Returns why a case asks for attention on a day, what weighs most first.
pub(super) fn signs(case: &CaseSummary, today: Date) -> Vec<Sign> {
    let stage = Stage::from_key(&case.stage);
    if !case.open {
        return Vec::new();
    }
    let mut signs = Vec::new();
    let deadline = case.next_deadline.map(|on| (days_between(today, on), on));
    if let Some((days, on)) = deadline.filter(|(days, _)| *days < 0) {
        signs.push(Sign::Passed { days: -days, on });
    }
    let undecided = matches!(stage, Some(Stage::New | Stage::Waiting | Stage::TalkPlanned));
    if undecided && case.urgency == Urgency::Urgent as i32 {
        signs.push(Sign::Urgent);
    }
    if let Some((days, on)) = deadline.filter(|(days, _)| (0..=NEAR_DAYS).contains(days)) {
        signs.push(Sign::Near { days, on });
    }
    if undecided && case.urgency == Urgency::Soon as i32 {
        signs.push(Sign::Soon);
    }
    match stage {
        Some(stage @ (Stage::New | Stage::Waiting)) => {
            signs.push(Sign::Waiting { stage, days: days_between(case.stage_since, today).max(0) });
        }
        // A case that runs asks for attention before its deadline only when it was silent for long.
        Some(Stage::Supported)
            if case.attention_on <= today && case.next_deadline != Some(case.attention_on) =>
        {
            signs.push(Sign::Silent);
        }
        _ => {}
    }
    if let Some((_, on)) = deadline.filter(|_| signs.is_empty()) {
        signs.push(Sign::Later { on });
    }
    signs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::worklist::tests::summary;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 3, 10);

    #[test]
    fn what_weighs_most_comes_first() {
        let case = CaseSummary {
            stage: "new".into(),
            stage_since: date(2026, 3, 1),
            next_deadline: Some(date(2026, 3, 9)),
            urgency: Urgency::Urgent as i32,
            ..summary()
        };
        let expected = [
            Sign::Passed { days: 1, on: date(2026, 3, 9) },
            Sign::Urgent,
            Sign::Waiting { stage: Stage::New, days: 9 },
        ];
        assert_eq!(signs(&case, TODAY), expected);
    }

    #[test]
    fn a_deadline_is_near_for_a_week_and_passed_the_day_after() {
        for (on, sign) in [
            (date(2026, 3, 9), Sign::Passed { days: 1, on: date(2026, 3, 9) }),
            (date(2026, 3, 10), Sign::Near { days: 0, on: date(2026, 3, 10) }),
            (date(2026, 3, 17), Sign::Near { days: 7, on: date(2026, 3, 17) }),
            (date(2026, 3, 18), Sign::Later { on: date(2026, 3, 18) }),
        ] {
            let case = CaseSummary {
                stage: "investigation".into(),
                next_deadline: Some(on),
                attention_on: on,
                ..summary()
            };
            assert_eq!(signs(&case, TODAY), [sign]);
        }
    }

    #[test]
    fn silence_is_a_sign_and_urgency_ends_when_support_runs() {
        let case = CaseSummary {
            stage: "supported".into(),
            next_deadline: Some(date(2026, 6, 1)),
            attention_on: date(2026, 3, 8),
            urgency: Urgency::Urgent as i32,
            ..summary()
        };
        assert_eq!(signs(&case, TODAY), [Sign::Silent]);
        assert_eq!(signs(&CaseSummary { open: false, ..case }, TODAY), []);
    }
}
