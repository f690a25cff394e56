//! What a team sees of a case without opening it, and what needs attention first.

use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::case::{Case, Stage};
use crate::question::Urgency;

/// Days that a question may wait before someone picks it up or plans a talk (own choice; the law says "as soon as
/// possible" within six weeks).
const WAITING_DAYS: i64 = 5;

/// Days without any contact after which a case asks for attention: silence is a signal too (own choice).
const SILENCE_DAYS: i64 = 28;

/// Returns the day on which the case next needs attention; sorting by it puts first what is most pressing.
///
/// A case needs attention at its next deadline; while nobody has picked it up, a few days after it came in; an
/// urgent one at once; one that is supported when nobody had contact for four weeks.
pub fn attention_on(case: &Case) -> Date {
    if case.stage() == Stage::Closed {
        return Date::MAX;
    }
    let received = case.received().unwrap_or(Date::MIN);
    let since = case.stages.last().map_or(received, |(_, on)| *on);
    let waiting = match case.stage() {
        Stage::New | Stage::Waiting => since.checked_add(WAITING_DAYS.days()).ok(),
        Stage::Supported => {
            let last = case.contacts.iter().map(|contact| contact.on).max().map_or(since, |on| on.max(since));
            last.checked_add(SILENCE_DAYS.days()).ok()
        }
        _ => None,
    };
    let soonest = [case.next_deadline(), waiting].into_iter().flatten().min().unwrap_or(Date::MAX);
    let undecided = matches!(case.stage(), Stage::New | Stage::Waiting | Stage::TalkPlanned);
    match case.urgency() {
        Urgency::Urgent if undecided => received.min(soonest),
        Urgency::Soon if undecided => soonest.checked_sub(3.days()).unwrap_or(soonest),
        _ => soonest,
    }
}

/// Returns how heavily a case weighs in a caseload, in points (own choice, explained in the handbook).
///
/// One for the case, one for each three life domains begun, one for other people in the household, two when it is
/// urgent, one while the plan is being made; a closed case weighs nothing.
pub fn weight(case: &Case) -> i32 {
    if case.stage() == Stage::Closed {
        return 0;
    }
    let mut domains: Vec<_> = case.questions.iter().flat_map(|question| &question.domains).collect();
    domains.sort_unstable();
    domains.dedup();
    let mut points = 1 + i32::try_from(domains.len().div_ceil(3)).unwrap_or(i32::MAX - 8);
    points += i32::from(!case.household.others.is_empty());
    points += match case.urgency() {
        Urgency::Urgent => 2,
        Urgency::Soon => 1,
        Urgency::Normal => 0,
    };
    points + i32::from(case.stage() == Stage::Investigation)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use uuid::Uuid;

    use super::*;
    use crate::case::Closing;
    use crate::household::{Household, Part, Person};
    use crate::id::{ItemId, PersonId};
    use crate::plan::Plan;
    use crate::question::{Channel, LifeDomain, Question};

    fn case(urgency: Urgency, received: Date) -> Case {
        let question = Question {
            id: ItemId::new(Uuid::nil()),
            words: "hulp".to_owned(),
            domains: [LifeDomain::Money].into(),
            wishes: None,
            limits: None,
            channel: Channel::Phone,
            urgency,
            received,
            reporter: None,
            taken_by: None,
        };
        let asker = Person::new(PersonId::new(Uuid::nil()), Part::Asker);
        Case {
            number: "2026-000001".to_owned(),
            team: "Velp".to_owned(),
            household: Household { asker, others: Vec::new() },
            questions: vec![question],
            coordination: None,
            former_coordinations: Vec::new(),
            parties: Vec::new(),
            talk: None,
            plan: Plan::default(),
            indications: Vec::new(),
            contacts: Vec::new(),
            consents: Vec::new(),
            letters: Vec::new(),
            tasks: Vec::new(),
            enrolments: Vec::new(),
            closed: None,
            stages: Vec::new(),
        }
        .settled(received)
    }

    #[test]
    fn urgent_comes_before_soon_before_normal() {
        let received = date(2026, 3, 2);
        let on = |urgency| attention_on(&case(urgency, received));
        assert_eq!(on(Urgency::Urgent), received);
        assert!(on(Urgency::Soon) > on(Urgency::Urgent));
        assert!(on(Urgency::Normal) > on(Urgency::Soon));
    }

    #[test]
    fn what_waits_longer_comes_first_and_what_is_closed_comes_last() {
        let older = case(Urgency::Normal, date(2026, 3, 2));
        let newer = case(Urgency::Normal, date(2026, 3, 9));
        assert!(attention_on(&older) < attention_on(&newer));
        let closing = Closing { on: date(2026, 3, 3), note: None };
        let closed = Case { closed: Some(closing), ..older }.settled(date(2026, 3, 3));
        assert_eq!((attention_on(&closed), weight(&closed)), (Date::MAX, 0));
    }

    #[test]
    fn a_heavier_case_weighs_more() {
        let light = case(Urgency::Normal, date(2026, 3, 2));
        let mut heavy = case(Urgency::Urgent, date(2026, 3, 2));
        heavy.questions[0].domains.extend([LifeDomain::Housing, LifeDomain::Work, LifeDomain::Family]);
        assert_eq!(weight(&light), 2);
        assert_eq!(weight(&heavy), 5);
    }
}
