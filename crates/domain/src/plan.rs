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

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use jiff::civil::date;
    use uuid::Uuid;

    use super::*;

    fn id(number: u128) -> ItemId {
        ItemId::new(Uuid::from_u128(number))
    }

    fn goal(number: u128, after: Option<u128>) -> Goal {
        Goal {
            id: id(number),
            words: format!("doel {number}"),
            domain: None,
            after: after.map(id),
            set_on: date(2026, 1, 5),
            state: GoalState::Open,
        }
    }

    fn arrangement(number: u128, circle: Circle, shortfall: Shortfall) -> Arrangement {
        let nearer: BTreeMap<Circle, Shortfall> = circle.nearer().map(|near| (near, shortfall)).collect();
        Arrangement {
            id: id(number),
            what: "iets".to_owned(),
            supplier: "iemand".to_owned(),
            provision: None,
            goals: [id(1)].into(),
            placement: Placement::new(circle, nearer, Some("uitleg".to_owned())).unwrap(),
            weekly: Minutes::new(60),
            period: Period::new(date(2026, 1, 5), Some(date(2026, 7, 5))).unwrap(),
            review_on: date(2026, 4, 5),
            reviews: Vec::new(),
            ended: None,
        }
    }

    fn plan() -> Plan {
        Plan::default().with_goal(goal(1, None)).unwrap().with_goal(goal(2, Some(1))).unwrap()
    }

    #[test]
    fn a_goal_never_comes_before_the_one_it_waits_for() {
        assert_eq!(plan().with_goal_earlier(id(2)), Err(PlanRefusal::GoalsInCircle));
        let reached = GoalState::Reached { on: date(2026, 2, 1) };
        assert_eq!(plan().with_goal_state(id(2), reached.clone()), Err(PlanRefusal::EarlierGoalOpen));
        let first_done = plan().with_goal_state(id(1), reached.clone()).unwrap();
        assert!(first_done.with_goal_state(id(2), reached).is_ok());
        assert_eq!(plan().with_goal(goal(3, Some(9))), Err(PlanRefusal::UnknownGoal));
    }

    #[test]
    fn goals_are_taken_up_in_the_order_that_the_household_chooses() {
        let plan = plan().with_goal(goal(3, None)).unwrap().with_goal_earlier(id(3)).unwrap();
        let order: Vec<ItemId> = plan.goals.iter().map(|goal| goal.id).collect();
        assert_eq!(order, [id(1), id(3), id(2)]);
    }

    #[test]
    fn every_part_of_an_arrangement_is_checked() {
        let good = || arrangement(10, Circle::Volunteers, Shortfall::NotEnough);
        assert!(plan().with_arrangement(good()).is_ok());
        let wrong = [
            (Arrangement { what: " ".to_owned(), ..good() }, PlanRefusal::WhatMissing),
            (Arrangement { supplier: String::new(), ..good() }, PlanRefusal::SupplierMissing),
            (Arrangement { goals: [id(99)].into(), ..good() }, PlanRefusal::UnknownGoal),
            (Arrangement { review_on: date(2026, 1, 4), ..good() }, PlanRefusal::ReviewOutsidePeriod),
            (Arrangement { review_on: date(2026, 7, 6), ..good() }, PlanRefusal::ReviewOutsidePeriod),
        ];
        for (arrangement, refusal) in wrong {
            assert_eq!(plan().with_arrangement(arrangement), Err(refusal));
        }
    }

    #[test]
    fn support_ends_once_with_a_reason_and_not_before_it_began() {
        let plan = plan().with_arrangement(arrangement(10, Circle::General, Shortfall::Tried)).unwrap();
        let end = |on, reason: &str| plan.clone().with_end(id(10), Ending { on, reason: reason.to_owned() });
        assert_eq!(end(date(2026, 1, 4), "klaar"), Err(PlanRefusal::EndBeforeStart));
        assert_eq!(end(date(2026, 3, 1), ""), Err(PlanRefusal::ReasonMissing));
        let ended = end(date(2026, 3, 1), "klaar").unwrap();
        assert!(!ended.arrangements[0].runs_on(date(2026, 3, 2)));
        let again = Ending { on: date(2026, 3, 2), reason: "nog eens".to_owned() };
        assert_eq!(ended.with_end(id(10), again), Err(PlanRefusal::AlreadyEnded));
    }

    #[test]
    fn a_review_goes_on_to_the_next_or_ends_the_support() {
        let plan = plan().with_arrangement(arrangement(10, Circle::Indicated, Shortfall::NotEnough)).unwrap();
        let review = |decision, note: Option<&str>, next| {
            let review = Review { on: date(2026, 4, 5), decision, note: note.map(str::to_owned) };
            plan.clone().with_review(id(10), review, next)
        };
        let on = review(ReviewDecision::Continue, None, Some(date(2026, 6, 5))).unwrap();
        assert_eq!(on.arrangements[0].review_on, date(2026, 6, 5));
        assert_eq!(review(ReviewDecision::Continue, None, None), Err(PlanRefusal::ReviewOutsidePeriod));
        assert_eq!(review(ReviewDecision::MoveNearer, None, None), Err(PlanRefusal::ReasonMissing));
        let nearer = review(ReviewDecision::MoveNearer, Some("buurvrouw neemt over"), None).unwrap();
        assert_eq!(nearer.arrangements[0].ended.as_ref().map(|ending| ending.on), Some(date(2026, 4, 5)));
    }

    #[test]
    fn nearer_circles_are_proposed_with_the_reason_and_never_an_unsafe_one() {
        let today = date(2026, 4, 5);
        let plan = plan()
            .with_arrangement(arrangement(10, Circle::Network, Shortfall::NotEnough))
            .and_then(|plan| plan.with_arrangement(arrangement(11, Circle::General, Shortfall::NotAvailable)))
            .and_then(|plan| plan.with_arrangement(arrangement(12, Circle::Volunteers, Shortfall::Unsafe)))
            .unwrap();
        let chances = |number| nearer_chances(&plan, plan.arrangement(id(number)).unwrap(), today);
        assert_eq!(
            chances(11),
            [
                (Circle::Own, NearerChance::LookAgain),
                (Circle::Network, NearerChance::HelpsAlready),
                (Circle::Volunteers, NearerChance::HelpsAlready),
            ]
        );
        assert!(chances(12).is_empty());
        let reached = plan.clone().with_goal_state(id(1), GoalState::Reached { on: today }).unwrap();
        let chances = nearer_chances(&reached, reached.arrangement(id(10)).unwrap(), today);
        assert_eq!(chances, [(Circle::Own, NearerChance::GoalsReached)]);
    }
}
