//! The stages that people pass, and how it ended.
//!
//! At every stage: reached = reached the next one + ended there + still under way there. Funnel and outcomes are one
//! network, because who ended after a stage is someone with an outcome.

use domain::programme::{Outcome, Programme, StageTest};

use crate::course::{Course, OTHER, belongs_to};
use crate::disclosure::{NodeId, QuantityId, Standing};
use crate::figures::{Row, Table, Unit};
use crate::ledger::Ledger;
use crate::texts;

/// Where the cases stand when the funnel is over: ended, under way, or through its last stage by their outcome.
struct Ends {
    ended: NodeId,
    under_way: NodeId,
    /// The node and the outcomes of a last stage that looks at outcomes.
    last: Option<(NodeId, Vec<String>)>,
    /// The count of that last stage, when it is one single outcome.
    shared: Option<(String, QuantityId)>,
    hub: NodeId,
}

/// Builds the table of the funnel and the table of outcomes.
pub(crate) fn funnel_and_outcomes(
    programme: &Programme,
    courses: &[Course<'_>],
    ledger: &mut Ledger,
) -> Vec<Table> {
    let (funnel, ends) = funnel(programme, courses, ledger);
    let outcomes = outcomes(programme, courses, ledger, &ends);
    vec![funnel, outcomes]
}

fn select(courses: &[Course<'_>], is: impl Fn(&Course<'_>) -> bool) -> Vec<usize> {
    courses.iter().enumerate().filter(|(_, course)| is(course)).map(|(index, _)| index).collect()
}

fn funnel(programme: &Programme, courses: &[Course<'_>], ledger: &mut Ledger) -> (Table, Ends) {
    let hub = ledger.network.node();
    let (ended, under_way) = (ledger.network.node(), ledger.network.node());
    let mut ends = Ends { ended, under_way, last: None, shared: None, hub };
    let mut here = ledger.network.node();
    let everyone = ledger.everyone;
    ledger.network.arc(hub, here, everyone);
    let mut count = everyone;
    let mut rows = Vec::new();
    for (index, stage) in programme.funnel.iter().enumerate() {
        let mut row = Row::of(ledger, &stage.id, stage.label.clone(), count);
        let stays = |course: &Course<'_>| course.farthest == index;
        let left = select(courses, |course| stays(course) && course.outcome.is_some());
        let waiting = select(courses, |course| stays(course) && course.outcome.is_none());
        let Some(next) = programme.funnel.get(index + 1) else {
            if let StageTest::Outcomes(ids) = &stage.test {
                ends.last = Some((here, ids.clone()));
                if let [only] = ids.as_slice() {
                    ends.shared = Some((only.clone(), count));
                }
            } else {
                ledger.cases(here, ended, left, Standing::Unpublished);
                ledger.cases(here, under_way, waiting, Standing::Unpublished);
            }
            rows.push(row);
            break;
        };
        let left = ledger.cases(here, ended, left, Standing::Cell);
        let waiting = ledger.cases(here, under_way, waiting, Standing::Cell);
        row.rows = vec![
            Row::of(ledger, "left", texts::left(), left),
            Row::of(ledger, "waiting", texts::waiting(), waiting),
        ];
        rows.push(row);
        let there = ledger.network.node();
        let reached = select(courses, |course| course.farthest > index);
        count = ledger.cases(here, there, reached, standing_of_stage(programme, &next.test));
        here = there;
    }
    if programme.funnel.is_empty() {
        let (with, without) =
            (select(courses, |c| c.outcome.is_some()), select(courses, |c| c.outcome.is_none()));
        ledger.cases(here, ended, with, Standing::Unpublished);
        ledger.cases(here, under_way, without, Standing::Unpublished);
    }
    let table = Table::of(ledger, "funnel", texts::funnel(), Unit::Cases, everyone).with(rows);
    (table, ends)
}

/// A last stage that is one outcome with parts is the same count as that outcome's total.
fn standing_of_stage(programme: &Programme, test: &StageTest) -> Standing {
    match test {
        StageTest::Outcomes(ids) if ids.iter().any(|id| parts_of(programme, id).next().is_some()) => {
            Standing::Margin
        }
        _ => Standing::Cell,
    }
}

fn parts_of<'a>(programme: &'a Programme, id: &'a str) -> impl Iterator<Item = &'a Outcome> {
    programme.outcomes.iter().filter(move |outcome| outcome.part_of.as_deref() == Some(id))
}

fn outcomes(programme: &Programme, courses: &[Course<'_>], ledger: &mut Ledger, ends: &Ends) -> Table {
    let mut rows = Vec::new();
    for outcome in programme.outcomes.iter().filter(|outcome| outcome.part_of.is_none()) {
        let parts: Vec<&Outcome> = parts_of(programme, &outcome.id).collect();
        let row = if parts.is_empty() {
            let cases = select(courses, |course| ended_as(course, &outcome.id));
            let count = leaf(programme, ledger, ends, &outcome.id, ends.hub, cases);
            Row::of(ledger, &outcome.id, outcome.label.clone(), count)
        } else {
            with_parts(programme, courses, ledger, ends, outcome, &parts)
        };
        rows.push(row);
    }
    let others =
        select(courses, |course| course.outcome.is_some_and(|(id, _)| programme.outcome(id).is_none()));
    if !others.is_empty() {
        let count = ledger.cases(ends.ended, ends.hub, others, Standing::Cell);
        rows.push(Row::of(ledger, OTHER, texts::other(), count));
    }
    let open = select(courses, |course| course.outcome.is_none());
    if !open.is_empty() {
        let count = ledger.cases(ends.under_way, ends.hub, open, Standing::Cell);
        ledger.open = Some(count);
        rows.push(Row::of(ledger, "open", texts::open(), count));
    }
    Table::of(ledger, "outcome", texts::outcome(), Unit::Cases, ledger.everyone).with(rows)
}

fn with_parts(
    programme: &Programme,
    courses: &[Course<'_>],
    ledger: &mut Ledger,
    ends: &Ends,
    outcome: &Outcome,
    parts: &[&Outcome],
) -> Row {
    let node = ledger.network.node();
    let ids = [outcome.id.clone()];
    let total = match &ends.shared {
        Some((id, count)) if *id == outcome.id => {
            ledger.network.arc(node, ends.hub, *count);
            *count
        }
        _ => {
            let all = select(courses, |course| course.ended_with(programme, &ids));
            ledger.cases(node, ends.hub, all, Standing::Margin)
        }
    };
    ledger.outcomes.insert(outcome.id.clone(), total);
    let rest = select(courses, |course| ended_as(course, &outcome.id));
    ledger.cases(start_of(programme, ends, &outcome.id), node, rest, Standing::Unpublished);
    let rows = parts
        .iter()
        .map(|part| {
            let cases = select(courses, |course| ended_as(course, &part.id));
            let count = leaf(programme, ledger, ends, &part.id, node, cases);
            Row::of(ledger, &part.id, part.label.clone(), count)
        })
        .collect();
    Row::of(ledger, &outcome.id, outcome.label.clone(), total).with(rows)
}

/// Adds the count of one outcome, or the last stage's count when that is the same.
fn leaf(
    programme: &Programme,
    ledger: &mut Ledger,
    ends: &Ends,
    id: &str,
    to: NodeId,
    cases: Vec<usize>,
) -> QuantityId {
    let from = start_of(programme, ends, id);
    let count = match &ends.shared {
        Some((shared, count)) if shared == id => {
            ledger.network.arc(from, to, *count);
            *count
        }
        _ => ledger.cases(from, to, cases, Standing::Cell),
    };
    ledger.outcomes.insert(id.to_owned(), count);
    count
}

fn start_of(programme: &Programme, ends: &Ends, outcome: &str) -> NodeId {
    match &ends.last {
        Some((node, ids)) if belongs_to(programme, outcome, ids) => *node,
        _ => ends.ended,
    }
}

fn ended_as(course: &Course<'_>, outcome: &str) -> bool {
    course.outcome.is_some_and(|(id, _)| id == outcome)
}
