//! A household in a programme: checking whether it fits, and moving through the phases.

use std::collections::BTreeMap;

use domain::actor::Actor;
use domain::enrolment::Answer;
use serde_json::json;

use crate::change::{Target, change};
use crate::failure::Failure;
use crate::house::House;
use crate::work::Loaded;

/// Why something in a programme cannot be recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EnrolmentRefusal {
    NotEnrolled,
    /// The programme's definition does not know it.
    Unknown,
}

/// Records which of the programme's criteria are met.
pub async fn check_criteria(
    house: &House,
    actor: &Actor,
    target: Target,
    programme: &str,
    answers: BTreeMap<String, Answer>,
) -> Result<Loaded, Failure<EnrolmentRefusal>> {
    change(house, actor, target, "criteria-checked", |mut case, _| {
        let definition = house.programme(programme).ok_or(EnrolmentRefusal::Unknown)?;
        if answers.keys().any(|id| definition.criterion(id).is_none()) {
            return Err(EnrolmentRefusal::Unknown);
        }
        let enrolment = case
            .enrolments
            .iter_mut()
            .find(|enrolment| enrolment.programme == programme)
            .ok_or(EnrolmentRefusal::NotEnrolled)?;
        let met = answers.values().filter(|answer| answer.met).count();
        let detail = json!({ "met": met, "of": definition.criteria.len() });
        enrolment.criteria = answers;
        Ok((case, detail))
    })
    .await
}

/// Moves a household to a phase of its track, forward or back.
pub async fn enter_phase(
    house: &House,
    actor: &Actor,
    target: Target,
    programme: &str,
    phase: &str,
) -> Result<Loaded, Failure<EnrolmentRefusal>> {
    change(house, actor, target, "phase-entered", |mut case, _| {
        let definition = house.programme(programme).ok_or(EnrolmentRefusal::Unknown)?;
        let enrolment = case
            .enrolments
            .iter_mut()
            .find(|enrolment| enrolment.programme == programme)
            .ok_or(EnrolmentRefusal::NotEnrolled)?;
        let track = definition.track_of_kind(&enrolment.kind).ok_or(EnrolmentRefusal::Unknown)?;
        let entered = track.phase(phase).ok_or(EnrolmentRefusal::Unknown)?;
        enrolment.phase = Some(entered.id.clone());
        Ok((case, json!({ "phase": entered.label })))
    })
    .await
}
