//! From a case to the little that an evaluation may know of it.

use domain::case::Case;
use domain::circle::Circle;
use domain::period::Period;
use domain::plan::Arrangement;
use domain::search_key::fold;
use evaluation::{Record, SupportSpan};

/// Returns the part of a case in a programme, without names; `None` when it has no part in it.
pub fn record(case: &Case, programme: &str) -> Option<Record> {
    let enrolment = case.enrolment(programme)?;
    Some(Record {
        case: enrolment.number.clone().unwrap_or_else(|| case.number.clone()),
        place: case.household.asker.address.as_ref().and_then(|address| address.place.clone()),
        kind: enrolment.kind.clone(),
        received: case.questions.iter().map(|question| question.received).min(),
        provider: case.indications.last().map(|indication| indication.provider.clone()),
        events: enrolment.events.iter().map(|event| (event.kind.clone(), event.on)).collect(),
        outcome: enrolment.outcome.as_ref().map(|outcome| (outcome.kind.clone(), outcome.on)),
        solutions: enrolment.solutions.iter().map(|found| (found.kind.clone(), found.from)).collect(),
        support: support(case),
    })
}

fn support(case: &Case) -> Vec<SupportSpan> {
    let indicated = case.indications.iter().map(|indication| SupportSpan {
        circle: Circle::Indicated,
        minutes_per_week: indication.weekly().get(),
        from: indication.period.from(),
        to: indication.period.to(),
    });
    let arranged = case.plan.arrangements.iter().filter(|arrangement| !is_indication(case, arrangement));
    let arranged = arranged.map(|arrangement| SupportSpan {
        circle: arrangement.circle(),
        minutes_per_week: arrangement.weekly.get(),
        from: arrangement.period.from(),
        to: arrangement.last_day(),
    });
    indicated.chain(arranged).filter(|span| span.minutes_per_week > 0).collect()
}

/// Care on indication stands in the plan and in the file of indications; it counts once.
fn is_indication(case: &Case, arrangement: &Arrangement) -> bool {
    let days = Period::new(arrangement.period.from(), arrangement.last_day());
    arrangement.circle() == Circle::Indicated
        && case.indications.iter().any(|indication| {
            fold(&indication.provider) == fold(&arrangement.supplier)
                && days.is_ok_and(|days| days.overlaps(indication.period))
        })
}
