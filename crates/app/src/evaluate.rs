//! What a programme did: from the cases in storage to figures, and from figures to a document.
//!
//! Whoever keeps the cases sees every number; everyone else sees figures in which no small number can be seen or
//! worked out. Either way the cases were read, so the journal says so.

mod record;
mod report;
mod sheets;
mod words;

use domain::actor::{Actor, Purpose};
use domain::may::{Action, Answer, Thing, may};
use domain::programme::Programme;
use evaluation::disclosure::Rules;
use evaluation::{Evaluation, Record};
use jiff::ToSpan as _;
use jiff::civil::Date;
use serde_json::json;
use store::EntryKind;

use crate::failure::Failure;
use crate::house::House;
use crate::sessions;
use crate::work::Work;

pub use record::record;
pub use report::report;
pub use sheets::sheets;

/// For whom the figures are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// Small numbers are hidden.
    Public,
    /// Every number, over the cases that this person keeps.
    Internal,
}

impl View {
    const fn action(self) -> Action {
        match self {
            Self::Public => Action::SeeEvaluation,
            Self::Internal => Action::SeeSmallNumbers,
        }
    }
}

/// Says whether someone may open evaluations at all.
pub fn may_open(actor: &Actor, view: View) -> Result<(), Failure> {
    match may(actor, Purpose::Evaluation, view.action(), Thing::General) {
        Answer::Yes(_) => Ok(()),
        Answer::No(bar) => Err(Failure::NotAllowed(bar)),
    }
}

/// Evaluates a programme as it stood at the end of a day; without a day, the last one that says everything.
pub async fn evaluate(
    house: &House,
    actor: &Actor,
    programme: &Programme,
    as_of: Option<Date>,
    view: View,
) -> Result<Evaluation, Failure> {
    let mut work = house.work(actor, Purpose::Evaluation).await?;
    let action = view.action();
    work.authorise(action)?;
    let (mut subjects, mut records) = (Vec::new(), Vec::new());
    for loaded in crate::handover::enrolled(&mut work, &programme.id).await? {
        if view == View::Internal && !keeps(&work, action, &loaded.case) {
            continue;
        }
        let Some(record) = record(&loaded.case, &programme.id) else { continue };
        subjects.push(loaded.id);
        let enrolled = loaded.case.enrolment(&programme.id).map(|enrolment| enrolment.enrolled_on);
        records.push((enrolled, record));
    }
    let as_of =
        as_of.unwrap_or_else(|| usual_day(records.iter().map(|(_, record)| record), work.today(), view));
    records.retain(|(enrolled, record)| took_part(*enrolled, record, as_of));
    let records: Vec<Record> = records.into_iter().map(|(_, record)| record).collect();
    let detail = json!({ "programme": programme.id, "as-of": as_of });
    work.journal(EntryKind::Read, action.key(), &subjects, &detail).await?;
    work.commit().await?;
    let evaluation = evaluation::evaluate(programme, &records, as_of);
    Ok(match view {
        View::Public => evaluation.public(&Rules::default()),
        View::Internal => evaluation,
    })
}

/// The command line works for whoever holds the key, and so for every team.
fn keeps(work: &Work<'_>, action: Action, case: &domain::case::Case) -> bool {
    sessions::is_machine(work.actor()) || work.may_see(action, case)
}

/// Returns the day on which a page stands by itself: the end of the last month in which something happened, or else
/// the last day that this person may choose.
fn usual_day<'r>(records: impl Iterator<Item = &'r Record>, today: Date, view: View) -> Date {
    let last_month = records.filter_map(|record| happenings(record).max()).max().map(Date::last_of_month);
    let latest = match view {
        View::Public => closed_month(today),
        View::Internal => today,
    };
    last_month.map_or(latest, |last| last.min(latest))
}

fn happenings(record: &Record) -> impl Iterator<Item = Date> {
    record.events.iter().chain(&record.outcome).chain(&record.solutions).map(|(_, on)| *on)
}

/// A file is often read after the fact, so what happened says more than the day on which it was read.
fn took_part(enrolled: Option<Date>, record: &Record, as_of: Date) -> bool {
    enrolled.is_some_and(|on| on <= as_of) || happenings(record).any(|on| on <= as_of)
}

/// Returns the last day of the month that a day closes, or of the month before.
///
/// Outsiders see whole months: between one day and the next, a single resident would stand out.
pub fn closed_month(day: Date) -> Date {
    let this = day.last_of_month();
    if this == day { this } else { day.first_of_month().checked_sub(1.day()).unwrap_or(this) }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn outsiders_see_months_that_are_over() {
        assert_eq!(closed_month(date(2020, 12, 31)), date(2020, 12, 31));
        assert_eq!(closed_month(date(2020, 12, 30)), date(2020, 11, 30));
        assert_eq!(closed_month(date(2021, 3, 1)), date(2021, 2, 28));
    }

    #[test]
    fn a_programme_that_is_over_is_shown_as_it_ended() {
        let ended = Record { outcome: Some(("stopped".to_owned(), date(2020, 12, 8))), ..Record::default() };
        let today = date(2026, 11, 22);
        for view in [View::Public, View::Internal] {
            assert_eq!(usual_day([&ended].into_iter(), today, view), date(2020, 12, 31));
        }
        let nothing = || std::iter::empty();
        assert_eq!(usual_day(nothing(), today, View::Public), date(2026, 10, 31));
        assert_eq!(usual_day(nothing(), today, View::Internal), today);
        assert!(took_part(Some(today), &ended, date(2020, 12, 31)), "read after the fact");
        assert!(!took_part(Some(today), &Record::default(), date(2020, 12, 31)), "came later");
    }
}
