//! Shares with their intervals, and what the programme aimed at.

use domain::programme::{Among, Counted, Measure as Definition, MeasureKind, Programme, Target as Aim};

use crate::course::Course;
use crate::disclosure::QuantityId;
use crate::figures::{Cell, Measure, MeasureUnit, Method, Target};
use crate::intervals::{clopper_pearson, wilson};
use crate::ledger::{Guard, Ledger, MeasureGuard, size};
use crate::waiting;

pub(crate) fn measures(programme: &Programme, courses: &[Course<'_>], ledger: &Ledger) -> Vec<Measure> {
    programme.measures.iter().map(|definition| measure(programme, courses, ledger, definition)).collect()
}

fn measure(
    programme: &Programme,
    courses: &[Course<'_>],
    ledger: &Ledger,
    definition: &Definition,
) -> Measure {
    match &definition.kind {
        MeasureKind::Share { outcomes, among } => {
            share(programme, courses, ledger, definition, outcomes, *among)
        }
        MeasureKind::Wait { from, to, statistic } => {
            waiting::measure(courses, ledger, definition, from, to, *statistic)
        }
    }
}

fn share(
    programme: &Programme,
    courses: &[Course<'_>],
    ledger: &Ledger,
    definition: &Definition,
    outcomes: &[String],
    among: Among,
) -> Measure {
    let x = ended_with(programme, courses, outcomes);
    let n = match among {
        Among::Cases => courses.len(),
        Among::Outcomes => courses.iter().filter(|course| course.outcome.is_some()).count(),
    };
    let n = size(n);
    let at_the_edge = x == 0 || x == n;
    let interval = if at_the_edge { clopper_pearson(x, n) } else { wilson(x, n) };
    let mut counts = counts_of(ledger, outcomes);
    counts.push(ledger.everyone);
    if among == Among::Outcomes {
        counts.extend(ledger.open);
    }
    Measure {
        id: definition.id.clone(),
        label: definition.label.clone(),
        unit: MeasureUnit::Share,
        better: definition.better,
        value: ratio(x, n),
        low: interval.map(|interval| interval.low),
        high: interval.map(|interval| interval.high),
        n: Cell::Shown(n),
        numerator: Some(Cell::Shown(x)),
        method: if at_the_edge { Method::ClopperPearson } else { Method::Wilson },
        hidden: false,
        guard: MeasureGuard::Share { counts, x, n },
    }
}

fn ended_with(programme: &Programme, courses: &[Course<'_>], outcomes: &[String]) -> u64 {
    size(courses.iter().filter(|course| course.ended_with(programme, outcomes)).count())
}

fn counts_of(ledger: &Ledger, outcomes: &[String]) -> Vec<QuantityId> {
    outcomes.iter().filter_map(|id| ledger.outcomes.get(id).copied()).collect()
}

#[expect(clippy::cast_precision_loss, reason = "counts of people are far below 2^52")]
fn ratio(x: u64, n: u64) -> Option<f64> {
    (n > 0).then(|| x as f64 / n as f64)
}

pub(crate) fn targets(programme: &Programme, courses: &[Course<'_>], ledger: &Ledger) -> Vec<Target> {
    programme.targets.iter().map(|aim| target(programme, courses, ledger, aim)).collect()
}

fn target(programme: &Programme, courses: &[Course<'_>], ledger: &Ledger, aim: &Aim) -> Target {
    let (reached, counts) = match &aim.counted {
        Counted::Cases => (size(courses.len()), vec![ledger.everyone]),
        Counted::Outcomes(ids) => (ended_with(programme, courses, ids), counts_of(ledger, ids)),
        Counted::Solutions => {
            let found = courses.iter().map(|course| course.solutions.len()).sum();
            (size(found), ledger.solutions.into_iter().collect())
        }
    };
    let wanted = u64::from(aim.at_least);
    Target {
        id: aim.id.clone(),
        label: aim.label.clone(),
        target: wanted,
        reached: Cell::Shown(reached),
        met: Some(reached >= wanted),
        guard: Guard::Counts(counts),
    }
}
