//! What a programme asks to be done for one resident, and how that stands.

use jiff::civil::Date;

use super::{Counting, Moment, Programme, ProviderSize, ProviderSizes, Task};
use crate::calendar;
use crate::enrolment::Enrolment;

/// A task of the programme whose moment has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duty<'a> {
    pub task: &'a Task,
    /// The last day for it, when the programme names one.
    pub due: Option<Date>,
    /// The day of the event that shows that it is done.
    pub done_on: Option<Date>,
}

/// Lists the tasks whose moment has come for a resident, in the order of the definition. `size` is that of the
/// resident's provider; tasks for large or small providers only are left out when it is not known.
pub fn agenda<'a>(
    programme: &'a Programme,
    enrolment: &Enrolment,
    size: Option<ProviderSize>,
) -> Vec<Duty<'a>> {
    programme
        .tasks
        .iter()
        .filter(|task| task.kinds.contains(&enrolment.kind) && concerns(task.providers, size))
        .filter_map(|task| {
            let from = day_of(&task.after, enrolment)?;
            let due = task.days.map(|days| match task.counting {
                Counting::Calendar => calendar::add_days(from, u32::from(days)),
                Counting::Working => calendar::add_working_days(from, u32::from(days)),
            });
            let done_on = task.until.as_ref().and_then(|event| first(event, enrolment));
            Some(Duty { task, due, done_on })
        })
        .collect()
}

fn concerns(sizes: ProviderSizes, size: Option<ProviderSize>) -> bool {
    match sizes {
        ProviderSizes::Any => true,
        ProviderSizes::Large => size == Some(ProviderSize::Large),
        ProviderSizes::Small => size == Some(ProviderSize::Small),
    }
}

fn day_of(moment: &Moment, enrolment: &Enrolment) -> Option<Date> {
    match moment {
        Moment::Received => Some(enrolment.enrolled_on),
        Moment::Event(event) => first(event, enrolment),
        Moment::Outcome => enrolment.outcome.as_ref().map(|outcome| outcome.on),
    }
}

fn first(event: &str, enrolment: &Enrolment) -> Option<Date> {
    enrolment.events.iter().filter(|happened| happened.kind == event).map(|happened| happened.on).min()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use jiff::civil::date;

    use super::*;
    use crate::enrolment::ProgrammeEvent;

    fn programme() -> Programme {
        let text = include_str!("../../../../programmes/sociale-basis-rheden.toml");
        Programme::parse("programme.toml", text).unwrap()
    }

    fn enrolment(kind: &str, events: &[(&str, Date)]) -> Enrolment {
        Enrolment {
            programme: String::new(),
            number: None,
            kind: kind.to_owned(),
            enrolled_on: date(2020, 7, 1),
            phase: None,
            criteria: BTreeMap::new(),
            events: events
                .iter()
                .map(|(kind, on)| ProgrammeEvent { kind: (*kind).to_owned(), on: *on })
                .collect(),
            solutions: Vec::new(),
            outcome: None,
            handover: None,
        }
    }

    fn ids(enrolment: &Enrolment, size: Option<ProviderSize>) -> Vec<(String, Option<Date>, Option<Date>)> {
        let programme = programme();
        agenda(&programme, enrolment, size)
            .into_iter()
            .map(|duty| (duty.task.id.clone(), duty.due, duty.done_on))
            .collect()
    }

    #[test]
    fn a_task_comes_up_when_its_moment_has_come_and_is_done_by_its_event() {
        let told = enrolment("re-indication", &[("provider-letter", date(2020, 7, 6))]);
        assert_eq!(
            ids(&told, Some(ProviderSize::Large)),
            [
                ("call-provider".to_owned(), None, Some(date(2020, 7, 6))),
                ("agree-handover".to_owned(), None, None)
            ]
        );
        assert!(ids(&told, Some(ProviderSize::Small)).is_empty(), "small providers are not called");
        assert!(ids(&told, None).is_empty());
    }

    #[test]
    fn the_days_are_counted_from_the_moment() {
        let taken = enrolment("re-indication", &[("takeover", date(2020, 9, 1))]);
        assert_eq!(ids(&taken, None), [("look-for-match".to_owned(), Some(date(2020, 11, 1)), None)]);
        let new = enrolment("new-report", &[("takeover", date(2020, 9, 1))]);
        assert!(ids(&new, None).is_empty(), "another kind has other tasks");
    }
}
