//! The plan: goals in their order, and support by circle.

use domain::circle::Circle;
use domain::id::ItemId;
use domain::indication::Indication;
use domain::plan::{Arrangement, Goal, GoalState, NearerChance, Plan};
use jiff::civil::Date;

use super::line::{hours, hours_label};
use crate::Texts;
use crate::pages::plan::{Chance, chances};

pub(super) struct GoalRow {
    pub(super) goal: Goal,
    /// The words of the goal that comes first, while it is open.
    pub(super) first: Option<String>,
    pub(super) can_move: bool,
}

pub(super) struct ArrangementRow {
    pub(super) arrangement: Arrangement,
    pub(super) hours: String,
    /// Each nearer circle with why it did not suffice.
    pub(super) reasons: Vec<(&'static str, &'static str)>,
    pub(super) goals: Vec<String>,
    /// Whether it has ended, or its last day has passed.
    pub(super) over: bool,
    pub(super) last_day: Option<Date>,
    pub(super) planned: bool,
    pub(super) review_due: bool,
    pub(super) chances: Vec<Chance>,
}

pub(super) struct CircleGroup {
    pub(super) key: &'static str,
    pub(super) rows: Vec<ArrangementRow>,
}

pub(super) fn goals(plan: &Plan) -> Vec<GoalRow> {
    plan.goals
        .iter()
        .enumerate()
        .map(|(place, goal)| {
            let first = goal.after.and_then(|first| plan.goal(first));
            let before = place.checked_sub(1).and_then(|before| plan.goals.get(before));
            GoalRow {
                first: first.filter(|first| first.state == GoalState::Open).map(|first| first.words.clone()),
                can_move: before.is_some_and(|before| goal.after != Some(before.id)),
                goal: goal.clone(),
            }
        })
        .collect()
}

pub(super) fn arrangements(
    plan: &Plan,
    found: &[(ItemId, Vec<(Circle, NearerChance)>)],
    today: Date,
    texts: &Texts,
) -> Vec<ArrangementRow> {
    plan.arrangements
        .iter()
        .map(|arrangement| {
            let last_day = arrangement.last_day();
            let over = arrangement.ended.is_some() || last_day.is_some_and(|last| last < today);
            let nearer = found.iter().find(|(id, _)| *id == arrangement.id).map(|(_, nearer)| nearer);
            ArrangementRow {
                hours: hours_label(arrangement.weekly, texts),
                reasons: arrangement
                    .placement
                    .nearer()
                    .iter()
                    .map(|(circle, reason)| (circle.key(), reason.key()))
                    .collect(),
                goals: arrangement
                    .goals
                    .iter()
                    .filter_map(|goal| plan.goal(*goal))
                    .map(|goal| goal.words.clone())
                    .collect(),
                over,
                last_day,
                planned: arrangement.period.from() > today,
                review_due: !over && arrangement.review_on <= today,
                chances: nearer.filter(|_| !over).map(|nearer| chances(nearer, texts)).unwrap_or_default(),
                arrangement: arrangement.clone(),
            }
        })
        .collect()
}

pub(super) struct IndicationRow {
    pub(super) indication: Indication,
    /// The hours of basic and specialised guidance apart, where the file says them apart.
    pub(super) hours: String,
}

pub(super) fn indications(indications: &[Indication], texts: &Texts) -> Vec<IndicationRow> {
    indications
        .iter()
        .map(|indication| IndicationRow {
            hours: match (indication.basic, indication.specialised) {
                (Some(basic), Some(specialised)) => {
                    let args = [
                        ("basic", hours(basic, texts).into()),
                        ("specialised", hours(specialised, texts).into()),
                    ];
                    texts.t_args("indication-both", &args)
                }
                _ => hours_label(indication.weekly(), texts),
            },
            indication: indication.clone(),
        })
        .collect()
}

/// Puts support in its circle, from near to far. Circles without any are left out.
pub(super) fn by_circle(rows: Vec<ArrangementRow>) -> Vec<CircleGroup> {
    let mut groups: Vec<CircleGroup> =
        Circle::ALL.iter().map(|circle| CircleGroup { key: circle.key(), rows: Vec::new() }).collect();
    for row in rows {
        let key = row.arrangement.circle().key();
        if let Some(group) = groups.iter_mut().find(|group| group.key == key) {
            group.rows.push(row);
        }
    }
    groups.retain(|group| !group.rows.is_empty());
    groups
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use crate::pages::dossier::samples;

    #[test]
    fn a_goal_that_waits_says_for_what_and_cannot_pass_it() {
        let rows = goals(&samples::full().plan);
        assert_eq!(rows[1].first.as_deref(), Some(rows[0].goal.words.as_str()));
        assert!(!rows[0].can_move && !rows[1].can_move && rows[2].can_move);
    }

    #[test]
    fn support_stands_from_near_to_far_and_what_is_over_stands_apart() {
        let case = samples::full();
        let texts = Texts::new(Language::Nl);
        let rows = arrangements(&case.plan, &[], samples::TODAY, &texts);
        assert!(rows.iter().any(|row| row.over), "the sample has former support");
        let running = rows.into_iter().filter(|row| !row.over).collect();
        let keys: Vec<&str> = by_circle(running).iter().map(|group| group.key).collect();
        assert_eq!(keys, ["network", "volunteers", "indicated"]);
    }
}
