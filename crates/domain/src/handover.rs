//! Handing guidance over warmly, in an order that cannot be skipped (evaluation Rheden 2020, "Aanbevelingen").
//!
//! Provider first, resident at least a week later, then the visit together with the old guide, consent on what
//! may be shared, takeover, and farewell.

use jiff::ToSpan as _;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::clock::days_between;
use crate::keyed::keyed;

keyed! {
    /// The steps, in their order.
    HandoverStep {
        ProviderLetter => "provider-letter",
        ResidentLetter => "resident-letter",
        JointVisit => "joint-visit",
        Consent => "consent",
        Takeover => "takeover",
        Farewell => "farewell",
    }
}

/// The steps of one handover that were taken, always an unbroken run from the first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Handover {
    taken: Vec<(HandoverStep, Date)>,
}

/// What a programme asks of its handovers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HandoverRules {
    /// Days between the letter to the provider and the letter to the resident, at least.
    pub provider_notice_days: i64,
}

/// Why a step cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HandoverRefusal {
    #[error("{} comes first", .needs.key())]
    OutOfOrder { step: HandoverStep, needs: HandoverStep },
    #[error("{} was already taken", .0.key())]
    AlreadyTaken(HandoverStep),
    #[error("the provider was told too short ago; possible from {earliest}")]
    NoticeTooShort { earliest: Date },
    #[error("it lies before the previous step, on {previous}")]
    BeforePrevious { previous: Date },
    #[error("it lies in the future")]
    InFuture,
    #[error("the resident has not said what may be shared")]
    NoConsent,
}

impl Handover {
    pub fn taken(&self) -> &[(HandoverStep, Date)] {
        &self.taken
    }

    pub fn taken_on(&self, step: HandoverStep) -> Option<Date> {
        self.taken.iter().find(|(taken, _)| *taken == step).map(|(_, on)| *on)
    }

    /// Returns the step that comes now, or `None` when the farewell is said.
    pub fn next(&self) -> Option<HandoverStep> {
        HandoverStep::ALL.get(self.taken.len()).copied()
    }

    /// Returns the first day on which the next step may be taken.
    pub fn next_from(&self, rules: HandoverRules) -> Option<Date> {
        let (last, on) = self.taken.last()?;
        match last {
            HandoverStep::ProviderLetter => on.checked_add(rules.provider_notice_days.days()).ok(),
            _ => Some(*on),
        }
    }

    /// Takes the next step on a day. `consent` says whether consent for the handover is in force that day.
    pub fn take(
        &self,
        step: HandoverStep,
        on: Date,
        today: Date,
        rules: HandoverRules,
        consent: bool,
    ) -> Result<Self, HandoverRefusal> {
        let Some(needs) = self.next().filter(|_| self.taken_on(step).is_none()) else {
            return Err(HandoverRefusal::AlreadyTaken(step));
        };
        if step != needs {
            return Err(HandoverRefusal::OutOfOrder { step, needs });
        }
        if on > today {
            return Err(HandoverRefusal::InFuture);
        }
        if let Some((_, previous)) = self.taken.last()
            && on < *previous
        {
            return Err(HandoverRefusal::BeforePrevious { previous: *previous });
        }
        if step == HandoverStep::ResidentLetter
            && let Some(earliest) = self.next_from(rules)
            && on < earliest
        {
            return Err(HandoverRefusal::NoticeTooShort { earliest });
        }
        if step == HandoverStep::Consent && !consent {
            return Err(HandoverRefusal::NoConsent);
        }
        let mut taken = self.taken.clone();
        taken.push((step, on));
        Ok(Self { taken })
    }

    /// Rebuilds a handover from what a file says happened, up to the first step that is missing.
    ///
    /// A step that came before the one that should go first counts from the day on which that one was taken.
    pub fn from_history(events: &[(HandoverStep, Date)]) -> Self {
        let mut taken: Vec<(HandoverStep, Date)> = Vec::new();
        for step in HandoverStep::ALL {
            let Some((_, on)) = events.iter().find(|(event, _)| event == step) else { break };
            let from = taken.last().map_or(*on, |(_, previous)| *on.max(previous));
            taken.push((*step, from));
        }
        Self { taken }
    }
}

/// Something that a file shows to have happened in the wrong order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Irregularity {
    /// The resident heard it before the provider did.
    ProviderToldAfterResident { provider: Date, resident: Date },
    /// The provider was told first, but fewer days ahead than agreed.
    NoticeTooShort { days: i64 },
}

/// Returns what went wrong between the two letters, if anything.
pub fn irregularity(provider: Date, resident: Date, rules: HandoverRules) -> Option<Irregularity> {
    match days_between(provider, resident) {
        days if days < 0 => Some(Irregularity::ProviderToldAfterResident { provider, resident }),
        days if days < rules.provider_notice_days => Some(Irregularity::NoticeTooShort { days }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    const RULES: HandoverRules = HandoverRules { provider_notice_days: 7 };

    fn steps_until(last: HandoverStep) -> Handover {
        let mut handover = Handover::default();
        let mut day = date(2020, 8, 3);
        while let Some(next) = handover.next() {
            handover = handover.take(next, day, date(2021, 1, 1), RULES, true).unwrap();
            if next == last {
                break;
            }
            day = day.checked_add(7.days()).unwrap();
        }
        handover
    }

    #[test]
    fn every_step_is_refused_except_the_next() {
        for (done, last) in HandoverStep::ALL.iter().enumerate() {
            let handover = steps_until(*last);
            for (index, step) in HandoverStep::ALL.iter().enumerate() {
                let taken = handover.take(*step, date(2020, 12, 1), date(2021, 1, 1), RULES, true);
                assert_eq!(taken.is_ok(), index == done + 1, "{last:?} then {step:?}: {taken:?}");
            }
        }
    }

    #[test]
    fn the_resident_hears_it_a_week_after_the_provider() {
        let told = steps_until(HandoverStep::ProviderLetter);
        let send = |on| told.take(HandoverStep::ResidentLetter, on, date(2021, 1, 1), RULES, false);
        assert_eq!(
            send(date(2020, 8, 9)),
            Err(HandoverRefusal::NoticeTooShort { earliest: date(2020, 8, 10) })
        );
        assert!(send(date(2020, 8, 10)).is_ok());
    }

    #[test]
    fn nothing_is_shared_without_consent() {
        let visited = steps_until(HandoverStep::JointVisit);
        let share = |consent| {
            visited.take(HandoverStep::Consent, date(2020, 12, 1), date(2021, 1, 1), RULES, consent)
        };
        assert_eq!(share(false), Err(HandoverRefusal::NoConsent));
        assert!(share(true).is_ok());
    }

    proptest! {
        #[test]
        fn a_history_never_yields_a_handover_out_of_order(days in prop::collection::vec(0_i16..300, 6)) {
            let start = date(2020, 1, 1);
            let events: Vec<_> = HandoverStep::ALL
                .iter()
                .zip(&days)
                .map(|(step, day)| (*step, start.checked_add(i64::from(*day).days()).unwrap()))
                .collect();
            let taken = Handover::from_history(&events).taken().to_vec();
            prop_assert!(taken.windows(2).all(|pair| pair[0].1 <= pair[1].1));
            prop_assert!(taken.iter().zip(HandoverStep::ALL).all(|((step, _), expected)| step == expected));
        }
    }
}
