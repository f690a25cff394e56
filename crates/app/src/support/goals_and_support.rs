//! The plan: goals, and support in the circles.

use std::collections::BTreeSet;

use domain::actor::Actor;
use domain::circle::Placement;
use domain::id::{ItemId, ProvisionId};
use domain::minutes::Minutes;
use domain::period::Period;
use domain::plan::{Arrangement, Ending, Goal, GoalState, PlanRefusal, Review};
use domain::question::LifeDomain;
use jiff::civil::Date;
use serde_json::json;

use crate::change::{Target, change};
use crate::failure::Failure;
use crate::house::House;
use crate::work::Loaded;

/// Sets a goal, in the household's own words.
pub async fn set_goal(
    house: &House,
    actor: &Actor,
    target: Target,
    words: String,
    domain: Option<LifeDomain>,
    after: Option<ItemId>,
) -> Result<Loaded, Failure<PlanRefusal>> {
    change(house, actor, target, "goal-set", |mut case, desk| {
        let detail = json!({ "words": words });
        let goal =
            Goal { id: house.fresh_item(), words, domain, after, set_on: desk.today, state: GoalState::Open };
        case.plan = case.plan.with_goal(goal)?;
        Ok((case, detail))
    })
    .await
}

/// Takes a goal up one place earlier.
pub async fn take_goal_up_earlier(
    house: &House,
    actor: &Actor,
    target: Target,
    goal: ItemId,
) -> Result<Loaded, Failure<PlanRefusal>> {
    change(house, actor, target, "goal-moved", |mut case, _| {
        let words = case.plan.goal(goal).map(|goal| goal.words.clone());
        case.plan = case.plan.with_goal_earlier(goal)?;
        Ok((case, json!({ "words": words })))
    })
    .await
}

/// What became of a goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GoalResult {
    Reached,
    Dropped { reason: String },
    Reopened,
}

/// Records what became of a goal.
pub async fn settle_goal(
    house: &House,
    actor: &Actor,
    target: Target,
    goal: ItemId,
    result: GoalResult,
) -> Result<Loaded, Failure<PlanRefusal>> {
    let action = match &result {
        GoalResult::Reached => "goal-reached",
        GoalResult::Dropped { .. } => "goal-dropped",
        GoalResult::Reopened => "goal-reopened",
    };
    change(house, actor, target, action, |mut case, desk| {
        let words = case.plan.goal(goal).map(|goal| goal.words.clone());
        let state = match result {
            GoalResult::Reached => GoalState::Reached { on: desk.today },
            GoalResult::Dropped { reason } => GoalState::Dropped { on: desk.today, reason },
            GoalResult::Reopened => GoalState::Open,
        };
        case.plan = case.plan.with_goal_state(goal, state)?;
        Ok((case, json!({ "words": words })))
    })
    .await
}

/// One piece of support, as it was filled in.
#[derive(Clone, Debug)]
pub struct NewArrangement {
    pub what: String,
    pub supplier: String,
    pub provision: Option<ProvisionId>,
    pub goals: BTreeSet<ItemId>,
    pub placement: Placement,
    pub weekly: Minutes,
    pub period: Period,
    pub review_on: Date,
}

/// Adds support to the plan.
pub async fn arrange(
    house: &House,
    actor: &Actor,
    target: Target,
    new: NewArrangement,
) -> Result<Loaded, Failure<PlanRefusal>> {
    change(house, actor, target, "support-arranged", |mut case, _| {
        let detail =
            json!({ "what": new.what, "supplier": new.supplier, "circle": new.placement.circle().key() });
        case.plan = case.plan.with_arrangement(Arrangement {
            id: house.fresh_item(),
            what: new.what,
            supplier: new.supplier,
            provision: new.provision,
            goals: new.goals,
            placement: new.placement,
            weekly: new.weekly,
            period: new.period,
            review_on: new.review_on,
            reviews: Vec::new(),
            ended: None,
        })?;
        Ok((case, detail))
    })
    .await
}

/// Ends support on a day, with the reason.
pub async fn end_arrangement(
    house: &House,
    actor: &Actor,
    target: Target,
    arrangement: ItemId,
    ending: Ending,
) -> Result<Loaded, Failure<PlanRefusal>> {
    change(house, actor, target, "support-ended", |mut case, _| {
        let what = case.plan.arrangement(arrangement).map(|arrangement| arrangement.what.clone());
        let detail = json!({ "what": what, "reason": ending.reason });
        case.plan = case.plan.with_end(arrangement, ending)?;
        Ok((case, detail))
    })
    .await
}

/// Records a review of support.
pub async fn review_arrangement(
    house: &House,
    actor: &Actor,
    target: Target,
    arrangement: ItemId,
    review: Review,
    next: Option<Date>,
) -> Result<Loaded, Failure<PlanRefusal>> {
    change(house, actor, target, "support-reviewed", |mut case, _| {
        let what = case.plan.arrangement(arrangement).map(|arrangement| arrangement.what.clone());
        let detail = json!({ "what": what, "decision": review.decision });
        case.plan = case.plan.with_review(arrangement, review, next)?;
        Ok((case, detail))
    })
    .await
}
