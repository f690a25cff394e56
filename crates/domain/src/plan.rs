//! One household, one plan: goals in its own words, and support in one of the five circles.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::circle::{Circle, Placement, Shortfall};
use crate::id::{ItemId, ProvisionId};
use crate::keyed::keyed;
use crate::minutes::Minutes;
use crate::period::Period;
use crate::question::LifeDomain;

/// What the household wants to reach.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goal {
    pub id: ItemId,
    /// In the household's own words.
    pub words: String,
    pub domain: Option<LifeDomain>,
    /// The goal that must come first, such as debts before work.
    pub after: Option<ItemId>,
    pub set_on: Date,
    pub state: GoalState,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum GoalState {
    Open,
    Reached { on: Date },
    Dropped { on: Date, reason: String },
}

/// One piece of support, in one circle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Arrangement {
    pub id: ItemId,
    pub what: String,
    /// Who does it.
    pub supplier: String,
    pub provision: Option<ProvisionId>,
    pub goals: BTreeSet<ItemId>,
    pub placement: Placement,
    /// Hours a week, in minutes.
    pub weekly: Minutes,
    pub period: Period,
    pub review_on: Date,
    pub reviews: Vec<Review>,
    pub ended: Option<Ending>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ending {
    pub on: Date,
    pub reason: String,
}

keyed! {
    /// What was decided at a review.
    ReviewDecision {
        Continue => "continue",
        /// A nearer circle takes it over.
        MoveNearer => "move-nearer",
        Stop => "stop",
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    pub on: Date,
    pub decision: ReviewDecision,
    pub note: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// In the order in which the household takes them up.
    pub goals: Vec<Goal>,
    pub arrangements: Vec<Arrangement>,
}

/// Why something cannot stand in the plan.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlanRefusal {
    #[error("the goal has no words")]
    WordsMissing,
    #[error("the arrangement does not say what is done")]
    WhatMissing,
    #[error("the arrangement has no supplier")]
    SupplierMissing,
    #[error("there is no such goal in this plan")]
    UnknownGoal,
    #[error("there is no such arrangement in this plan")]
    UnknownArrangement,
    #[error("the goals would wait for each other")]
    GoalsInCircle,
    #[error("the goal that comes first is still open")]
    EarlierGoalOpen,
    #[error("the review must lie between the start and the end")]
    ReviewOutsidePeriod,
    #[error("the arrangement has ended already")]
    AlreadyEnded,
    #[error("it cannot end before it starts")]
    EndBeforeStart,
    #[error("a reason is needed")]
    ReasonMissing,
}

impl Arrangement {
    pub const fn circle(&self) -> Circle {
        self.placement.circle()
    }

    /// Returns the last day, whether planned or as it went.
    pub fn last_day(&self) -> Option<Date> {
        match (&self.ended, self.period.to()) {
            (Some(ending), _) => Some(ending.on),
            (None, planned) => planned,
        }
    }

    pub fn runs_on(&self, day: Date) -> bool {
        self.period.from() <= day && self.last_day().is_none_or(|last| day <= last)
    }
}

impl Plan {
    pub fn goal(&self, id: ItemId) -> Option<&Goal> {
        self.goals.iter().find(|goal| goal.id == id)
    }

    pub fn arrangement(&self, id: ItemId) -> Option<&Arrangement> {
        self.arrangements.iter().find(|arrangement| arrangement.id == id)
    }

    /// Adds a goal at the end of the order.
    pub fn with_goal(mut self, goal: Goal) -> Result<Self, PlanRefusal> {
        if goal.words.trim().is_empty() {
            return Err(PlanRefusal::WordsMissing);
        }
        if goal.after.is_some_and(|first| self.goal(first).is_none()) {
            return Err(PlanRefusal::UnknownGoal);
        }
        self.goals.push(goal);
        Ok(self)
    }

    /// Takes a goal up one place earlier. A goal never comes before the one it waits for.
    pub fn with_goal_earlier(mut self, id: ItemId) -> Result<Self, PlanRefusal> {
        let place = self.goals.iter().position(|goal| goal.id == id).ok_or(PlanRefusal::UnknownGoal)?;
        let Some(earlier) = place.checked_sub(1) else { return Ok(self) };
        if self.goals[place].after == Some(self.goals[earlier].id) {
            return Err(PlanRefusal::GoalsInCircle);
        }
        self.goals.swap(place, earlier);
        Ok(self)
    }

    /// Records that a goal is reached or dropped. A goal that waits for another cannot be reached first.
    pub fn with_goal_state(mut self, id: ItemId, state: GoalState) -> Result<Self, PlanRefusal> {
        let first = self.goal(id).ok_or(PlanRefusal::UnknownGoal)?.after;
        let waits =
            first.and_then(|first| self.goal(first)).is_some_and(|goal| goal.state == GoalState::Open);
        match &state {
            GoalState::Reached { .. } if waits => return Err(PlanRefusal::EarlierGoalOpen),
            GoalState::Dropped { reason, .. } if reason.trim().is_empty() => {
                return Err(PlanRefusal::ReasonMissing);
            }
            _ => {}
        }
        for goal in self.goals.iter_mut().filter(|goal| goal.id == id) {
            goal.state = state.clone();
        }
        Ok(self)
    }

    pub fn with_arrangement(mut self, arrangement: Arrangement) -> Result<Self, PlanRefusal> {
        if arrangement.what.trim().is_empty() {
            return Err(PlanRefusal::WhatMissing);
        }
        if arrangement.supplier.trim().is_empty() {
            return Err(PlanRefusal::SupplierMissing);
        }
        if arrangement.goals.iter().any(|goal| self.goal(*goal).is_none()) {
            return Err(PlanRefusal::UnknownGoal);
        }
        check_review(&arrangement.period, arrangement.review_on)?;
        self.arrangements.push(arrangement);
        Ok(self)
    }

    /// Ends an arrangement on a day.
    pub fn with_end(mut self, id: ItemId, ending: Ending) -> Result<Self, PlanRefusal> {
        let arrangement = self.running(id)?;
        if ending.reason.trim().is_empty() {
            return Err(PlanRefusal::ReasonMissing);
        }
        if ending.on < arrangement.period.from() {
            return Err(PlanRefusal::EndBeforeStart);
        }
        arrangement.ended = Some(ending);
        Ok(self)
    }

    /// Records a review; when the support goes on, with the date of the next one.
    pub fn with_review(
        mut self,
        id: ItemId,
        review: Review,
        next: Option<Date>,
    ) -> Result<Self, PlanRefusal> {
        let arrangement = self.running(id)?;
        match (review.decision, next) {
            (ReviewDecision::Continue, Some(next)) if next > review.on => {
                check_review(&arrangement.period, next)?;
                arrangement.review_on = next;
            }
            (ReviewDecision::Continue, _) => return Err(PlanRefusal::ReviewOutsidePeriod),
            (ReviewDecision::MoveNearer | ReviewDecision::Stop, _) => {
                let reason = review.note.clone().filter(|note| !note.trim().is_empty());
                arrangement.ended =
                    Some(Ending { on: review.on, reason: reason.ok_or(PlanRefusal::ReasonMissing)? });
            }
        }
        arrangement.reviews.push(review);
        Ok(self)
    }

    fn running(&mut self, id: ItemId) -> Result<&mut Arrangement, PlanRefusal> {
        let arrangement = self
            .arrangements
            .iter_mut()
            .find(|arrangement| arrangement.id == id)
            .ok_or(PlanRefusal::UnknownArrangement)?;
        if arrangement.ended.is_some() { Err(PlanRefusal::AlreadyEnded) } else { Ok(arrangement) }
    }
}

fn check_review(period: &Period, review_on: Date) -> Result<(), PlanRefusal> {
    if review_on < period.from() || period.to().is_some_and(|last| review_on > last) {
        return Err(PlanRefusal::ReviewOutsidePeriod);
    }
    Ok(())
}

/// Why a nearer circle may now do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NearerChance {
    /// Support in that circle already works on the same goal.
    HelpsAlready,
    /// The goals of this support are reached.
    GoalsReached,
    /// There was nothing then; look again.
    LookAgain,
    /// It was not enough then; ask whether that has changed.
    AskAgain,
}

/// Proposes, nearest first, the circles that may take an arrangement over, each with the reason.
///
/// A circle that was unsafe is never proposed.
pub fn nearer_chances(plan: &Plan, arrangement: &Arrangement, today: Date) -> Vec<(Circle, NearerChance)> {
    let goals_reached = !arrangement.goals.is_empty()
        && arrangement
            .goals
            .iter()
            .filter_map(|id| plan.goal(*id))
            .all(|goal| matches!(goal.state, GoalState::Reached { .. }));
    arrangement
        .placement
        .nearer()
        .iter()
        .filter(|(_, shortfall)| **shortfall != Shortfall::Unsafe)
        .map(|(circle, shortfall)| {
            let helps_already = plan.arrangements.iter().any(|other| {
                other.circle() == *circle
                    && other.runs_on(today)
                    && !other.goals.is_disjoint(&arrangement.goals)
            });
            let chance = match shortfall {
                _ if goals_reached => NearerChance::GoalsReached,
                _ if helps_already => NearerChance::HelpsAlready,
                Shortfall::NotAvailable => NearerChance::LookAgain,
                _ => NearerChance::AskAgain,
            };
            (*circle, chance)
        })
        .collect()
}
