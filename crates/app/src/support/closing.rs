//! How it ended, and what was found in the social base.

use domain::actor::Actor;
use domain::case::Closing;
use domain::enrolment::{ProgrammeOutcome, Solution};
use jiff::civil::Date;
use serde_json::json;

use crate::change::{Target, change};
use crate::failure::{Failure, Never};
use crate::house::House;
use crate::work::Loaded;

/// Why a case cannot be closed or opened again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClosingRefusal {
    /// The programme asks for one of its outcomes.
    OutcomeMissing,
    /// The programme does not know this outcome or solution.
    Unknown,
    ClosedAlready,
    /// The household is not in this programme.
    NotEnrolled,
    PlaceMissing,
}

/// Ends a household's part in a programme with one of the outcomes of its definition, or closes a case that is in
/// none. An outcome after which support goes on leaves the case open.
pub async fn close(
    house: &House,
    actor: &Actor,
    target: Target,
    outcome: Option<(String, String)>,
    note: Option<String>,
) -> Result<Loaded, Failure<ClosingRefusal>> {
    change(house, actor, target, "case-closed", |mut case, desk| {
        if case.closed.is_some() {
            return Err(ClosingRefusal::ClosedAlready);
        }
        let mut closes = true;
        if let Some((programme, kind)) = &outcome {
            let definition = house.programme(programme).ok_or(ClosingRefusal::Unknown)?;
            closes = definition.outcome(kind).ok_or(ClosingRefusal::Unknown)?.closes;
            let enrolment = case
                .enrolments
                .iter_mut()
                .find(|enrolment| enrolment.programme == *programme)
                .ok_or(ClosingRefusal::NotEnrolled)?;
            enrolment.outcome = Some(ProgrammeOutcome { kind: kind.clone(), on: desk.today });
        }
        if closes && case.enrolments.iter().any(|enrolment| enrolment.outcome.is_none()) {
            return Err(ClosingRefusal::OutcomeMissing);
        }
        let detail = json!({ "outcome": outcome.map(|(_, kind)| kind), "closed": closes, "note": note });
        if closes {
            case.closed = Some(Closing { on: desk.today, note });
        }
        Ok((case, detail))
    })
    .await
}

/// Opens a closed case again.
pub async fn reopen(house: &House, actor: &Actor, target: Target) -> Result<Loaded, Failure<Never>> {
    change(house, actor, target, "case-reopened", |mut case, _| {
        case.closed = None;
        Ok((case, serde_json::Value::Null))
    })
    .await
}

/// Records something found in the social base.
pub async fn record_solution(
    house: &House,
    actor: &Actor,
    target: Target,
    programme: &str,
    (kind, place): (String, String),
    from: Date,
) -> Result<Loaded, Failure<ClosingRefusal>> {
    change(house, actor, target, "solution-recorded", |mut case, _| {
        let definition = house.programme(programme).ok_or(ClosingRefusal::Unknown)?;
        definition.solution(&kind).ok_or(ClosingRefusal::Unknown)?;
        if place.trim().is_empty() {
            return Err(ClosingRefusal::PlaceMissing);
        }
        let enrolment = case
            .enrolments
            .iter_mut()
            .find(|enrolment| enrolment.programme == programme)
            .ok_or(ClosingRefusal::NotEnrolled)?;
        let detail = json!({ "kind": kind, "place": place });
        enrolment.solutions.push(Solution { id: house.fresh_item(), kind, place, from });
        Ok((case, detail))
    })
    .await
}
