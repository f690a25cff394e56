//! What one row of a file makes of a case.

use std::collections::BTreeMap;

use domain::case::{Case, Closing};
use domain::enrolment::{Enrolment, ProgrammeEvent, ProgrammeOutcome, Solution};
use domain::handover::{Handover, HandoverStep};
use domain::household::{Address, Household, Part, Person};
use domain::import::{CaseloadRow, EventRow, Happening, SolutionRow};
use domain::indication::Indication;
use domain::period::Period;
use domain::programme::Programme;
use jiff::civil::Date;

use crate::house::House;

pub(super) struct Desk<'a> {
    pub(super) house: &'a House,
    pub(super) programme: &'a Programme,
    pub(super) today: Date,
}

/// Starts a household of one whose facts are still to come.
pub(super) fn household(desk: &Desk<'_>) -> Household {
    Household { asker: Person::new(desk.house.fresh_person(), Part::Asker), others: Vec::new() }
}

/// Puts what a row says of a resident into the case. What the file does not know stays.
pub(super) fn resident(desk: &Desk<'_>, mut case: Case, row: CaseloadRow) -> Case {
    let asker = &mut case.household.asker;
    asker.name = row.name.clone();
    asker.bsn = row.bsn.or(asker.bsn);
    asker.birth = row.birth.or(asker.birth);
    asker.gender = row.gender;
    asker.address = Some(row.address.clone());
    put_indication(desk, &mut case, &row);
    put_enrolment(desk, &mut case, row);
    case
}

fn put_indication(desk: &Desk<'_>, case: &mut Case, row: &CaseloadRow) {
    let Some(provider) = row.provider.clone() else { return };
    let known = case.indications.first();
    let indication = Indication {
        id: known.map_or_else(|| desk.house.fresh_item(), |known| known.id),
        provider,
        guide: row.guide.clone(),
        product: row.product.clone().unwrap_or_default(),
        basic: row.basic,
        specialised: row.specialised,
        period: row.indication.or(known.map(|known| known.period)).unwrap_or(Period::since(desk.today)),
    };
    match case.indications.first_mut() {
        Some(known) => *known = indication,
        None => case.indications.push(indication),
    }
}

fn put_enrolment(desk: &Desk<'_>, case: &mut Case, row: CaseloadRow) {
    let programme = desk.programme;
    let handed_over = programme.handover.as_ref().is_some_and(|terms| terms.applies_to(&row.kind));
    let handover = (handed_over && !case.indications.is_empty()).then(Handover::default);
    let known = case.enrolments.iter_mut().find(|enrolment| enrolment.programme == programme.id);
    if let Some(enrolment) = known {
        enrolment.kind = row.kind;
        enrolment.handover = enrolment.handover.take().filter(|_| handed_over).or(handover);
        return;
    }
    let first_phase = programme.track_of_kind(&row.kind).and_then(|track| track.phases.first());
    case.enrolments.push(Enrolment {
        programme: programme.id.clone(),
        number: Some(row.number),
        phase: first_phase.map(|phase| phase.id.clone()),
        kind: row.kind,
        enrolled_on: desk.today,
        criteria: BTreeMap::new(),
        events: Vec::new(),
        solutions: Vec::new(),
        outcome: None,
        handover,
    });
}

/// Puts dated events into the case: each once, and the handover as far as it went in the right order.
pub(super) fn events(desk: &Desk<'_>, mut case: Case, rows: Vec<EventRow>) -> Case {
    let programme = desk.programme;
    let mut closed = None;
    let found = case.enrolments.iter_mut().find(|enrolment| enrolment.programme == programme.id);
    let Some(enrolment) = found else { return case };
    for row in rows {
        match row.happening {
            Happening::Event(kind) => {
                let event = ProgrammeEvent { kind, on: row.date };
                if !enrolment.events.contains(&event) {
                    enrolment.events.push(event);
                }
            }
            Happening::Outcome(kind) => {
                if programme.outcome(&kind).is_some_and(|outcome| outcome.closes) {
                    closed = Some(row.date);
                }
                enrolment.outcome = Some(ProgrammeOutcome { kind, on: row.date });
            }
        }
    }
    enrolment.events.sort_by(|one, other| (one.on, &one.kind).cmp(&(other.on, &other.kind)));
    if let Some(handover) = &enrolment.handover {
        let steps: Vec<(HandoverStep, Date)> = enrolment
            .events
            .iter()
            .filter_map(|event| HandoverStep::from_key(&event.kind).map(|step| (step, event.on)))
            .collect();
        let history = Handover::from_history(&steps);
        if history.taken().len() > handover.taken().len() {
            enrolment.handover = Some(history);
        }
    }
    if let (Some(on), None) = (closed, &case.closed) {
        case.closed = Some(Closing { on, note: None });
    }
    case
}

/// Puts solutions into the case, each once.
pub(super) fn solutions(desk: &Desk<'_>, mut case: Case, rows: Vec<SolutionRow>) -> Case {
    let found = case.enrolments.iter_mut().find(|enrolment| enrolment.programme == desk.programme.id);
    let Some(enrolment) = found else { return case };
    for row in rows {
        let from = row.from.unwrap_or(desk.today);
        let place = row.place.unwrap_or_default();
        let same = |known: &Solution| {
            known.kind == row.solution && known.place == place && (row.from.is_none() || known.from == from)
        };
        if !enrolment.solutions.iter().any(same) {
            let id = desk.house.fresh_item();
            enrolment.solutions.push(Solution { id, kind: row.solution, place, from });
        }
    }
    case
}

/// Returns the fields that a file changed, with what stood there and what stands there now. A BSN is never named.
pub(super) fn differences(before: &Case, after: &Case) -> Vec<serde_json::Value> {
    let (before_facts, after_facts) = (facts(before), facts(after));
    let mut changed: Vec<serde_json::Value> = after_facts
        .iter()
        .filter(|(field, to)| before_facts.get(*field) != Some(*to))
        .map(|(field, to)| serde_json::json!({ "field": field, "from": before_facts.get(field), "to": to }))
        .collect();
    if before.household.asker.bsn != after.household.asker.bsn {
        changed.push(serde_json::json!({ "field": "bsn" }));
    }
    changed
}

fn facts(case: &Case) -> BTreeMap<&'static str, String> {
    let asker = &case.household.asker;
    let mut facts = BTreeMap::from([
        ("name", asker.name.spoken().unwrap_or_default()),
        ("birth", asker.birth.map(|birth| birth.to_string()).unwrap_or_default()),
        ("address", asker.address.iter().flat_map(Address::lines).collect::<Vec<_>>().join(", ")),
    ]);
    if let Some(indication) = case.indications.first() {
        let until = indication.period.to().map(|to| to.to_string()).unwrap_or_default();
        facts.extend([
            ("provider", indication.provider.clone()),
            ("guide", indication.guide.clone().unwrap_or_default()),
            ("product", indication.product.clone()),
            ("hours", indication.weekly().hours_text(',')),
            ("period", format!("{} – {until}", indication.period.from())),
        ]);
    }
    if let Some(enrolment) = case.enrolments.first() {
        facts.extend([
            ("kind", enrolment.kind.clone()),
            ("events", enrolment.events.len().to_string()),
            ("solutions", enrolment.solutions.len().to_string()),
            ("outcome", enrolment.outcome.as_ref().map(|outcome| outcome.kind.clone()).unwrap_or_default()),
        ]);
    }
    facts
}
