//! Working on a case: coordinator, talk, plan, contacts, consents, letters, closing.
//!
//! Each function is one thing that a coach does. All go through [`change`], so that nothing is saved over someone
//! else's work and nothing happens outside the journal.

use std::collections::BTreeSet;

use domain::actor::{Actor, Purpose, Role};
use domain::case::{Closing, Coordination, Party, Task};
use domain::circle::Placement;
use domain::consent::{Consent, ConsentRefusal, ShareItem};
use domain::contact::{self, Contact, ContactRefusal};
use domain::enrolment::{ProgrammeOutcome, Solution};
use domain::id::{AccountId, ItemId, ProvisionId};
use domain::letter::Language;
use domain::may::Action;
use domain::minutes::Minutes;
use domain::period::Period;
use domain::plan::{Arrangement, Ending, Goal, GoalState, PlanRefusal, Review};
use domain::question::LifeDomain;
use domain::talk::{Talk, TalkRefusal, TalkReport};
use jiff::civil::Date;
use serde_json::json;

use crate::change::{Target, change};
use crate::failure::{Failure, Never};
use crate::house::House;
use crate::letters::{self, Desk as LetterDesk, Sender};
use crate::settings;
use crate::work::Loaded;

/// Why a coordinator cannot be appointed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CoordinationRefusal {
    /// The household must know what the coordinator may decide.
    MandateMissing,
}

/// A coach who can be coordinator of a household of this team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colleague {
    pub account: AccountId,
    pub name: String,
}

/// Lists the coaches of someone's own team, by name.
pub async fn colleagues(house: &House, actor: &Actor) -> Result<Vec<Colleague>, Failure> {
    let mut work = house.work(actor, Purpose::Support).await?;
    work.authorise(Action::SeeWorklist)?;
    let accounts = work.tx().accounts().await?;
    let mut coaches: Vec<Colleague> = accounts
        .into_iter()
        .filter(|account| account.active && account.role == Role::Coach && account.team == actor.team)
        .map(|account| Colleague { account: account.id, name: account.name })
        .collect();
    coaches.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(coaches)
}

/// Makes someone the one coordinator of the household; whoever it was before is kept in the file.
pub async fn appoint_coordinator(
    house: &House,
    actor: &Actor,
    target: Target,
    (coach, name): (AccountId, String),
    mandate: String,
) -> Result<Loaded, Failure<CoordinationRefusal>> {
    change(house, actor, target, "coordinator-appointed", |mut case, desk| {
        if mandate.trim().is_empty() {
            return Err(CoordinationRefusal::MandateMissing);
        }
        if let Some(former) = case.coordination.take() {
            case.former_coordinations.push(Coordination { until: Some(desk.today), ..former });
        }
        let detail = json!({ "name": name, "mandate": mandate });
        case.coordination = Some(Coordination { coach, name, since: desk.today, mandate, until: None });
        Ok((case, detail))
    })
    .await
}

/// Plans the talk and writes the invitation.
pub async fn plan_talk(
    house: &House,
    actor: &Actor,
    target: Target,
    talk: Talk,
    language: Language,
) -> Result<Loaded, Failure<TalkRefusal>> {
    let sender = sender(house, actor).await?;
    change(house, actor, target, "talk-planned", |mut case, desk| {
        talk.check(desk.today)?;
        let detail = json!({ "on": talk.planned_for, "invitees": talk.invitees });
        case.talk = Some(talk);
        let desk = letter_desk(house, &sender, language, desk.today);
        case.letters.push(letters::invitation(desk, &case));
        Ok((case, detail))
    })
    .await
}

/// Records the talk and writes its report for the resident.
pub async fn report_talk(
    house: &House,
    actor: &Actor,
    target: Target,
    report: TalkReport,
    language: Language,
) -> Result<Loaded, Failure<TalkRefusal>> {
    let sender = sender(house, actor).await?;
    change(house, actor, target, "talk-reported", |mut case, desk| {
        report.check(desk.today)?;
        let detail = json!({ "on": report.held_on, "agreed": report.agreed.len() });
        let talk = case.talk.get_or_insert_with(|| Talk {
            planned_for: report.held_on,
            time: None,
            place: None,
            invitees: Vec::new(),
            client_support_offered: true,
            report: None,
        });
        talk.report = Some(report);
        let desk = letter_desk(house, &sender, language, desk.today);
        case.letters.push(letters::talk_report(desk, &case));
        Ok((case, detail))
    })
    .await
}

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

/// Records time spent with the household.
pub async fn record_contact(
    house: &House,
    actor: &Actor,
    target: Target,
    new: Contact,
) -> Result<Loaded, Failure<ContactRefusal>> {
    change(house, actor, target, "contact-recorded", |mut case, desk| {
        contact::check(&new, desk.today)?;
        let detail = json!({ "kind": new.kind, "minutes": new.minutes.get() });
        case.contacts.push(new);
        Ok((case, detail))
    })
    .await
}

/// Records what the resident allows to be shared.
pub async fn give_consent(
    house: &House,
    actor: &Actor,
    target: Target,
    consent: Consent,
) -> Result<Loaded, Failure<ConsentRefusal>> {
    change(house, actor, target, "consent-given", |mut case, desk| {
        consent.check(desk.today)?;
        let items: Vec<&str> = consent.items.iter().map(|item: &ShareItem| item.key()).collect();
        let detail = json!({ "party": consent.party, "items": items });
        case.consents.push(consent);
        Ok((case, detail))
    })
    .await
}

/// Records that the resident takes consent back.
pub async fn withdraw_consent(
    house: &House,
    actor: &Actor,
    target: Target,
    consent: ItemId,
) -> Result<Loaded, Failure<ConsentRefusal>> {
    change(house, actor, target, "consent-withdrawn", |mut case, desk| {
        let given = case
            .consents
            .iter_mut()
            .find(|given| given.id == consent && given.in_force(desk.today))
            .ok_or(ConsentRefusal::NotInForce)?;
        given.withdrawn_on = Some(desk.today);
        let detail = json!({ "party": given.party });
        Ok((case, detail))
    })
    .await
}

/// Why a party or task cannot be added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextRefusal {
    NameMissing,
    Unknown,
}

/// Adds someone who takes part in the support.
pub async fn add_party(
    house: &House,
    actor: &Actor,
    target: Target,
    party: Party,
) -> Result<Loaded, Failure<TextRefusal>> {
    change(house, actor, target, "party-added", |mut case, _| {
        if party.name.trim().is_empty() {
            return Err(TextRefusal::NameMissing);
        }
        let detail = json!({ "name": party.name, "part": party.part });
        case.parties.push(party);
        Ok((case, detail))
    })
    .await
}

/// Adds something to do.
pub async fn add_task(
    house: &House,
    actor: &Actor,
    target: Target,
    what: String,
    due: Option<Date>,
) -> Result<Loaded, Failure<TextRefusal>> {
    change(house, actor, target, "task-added", |mut case, _| {
        if what.trim().is_empty() {
            return Err(TextRefusal::NameMissing);
        }
        let detail = json!({ "what": what });
        case.tasks.push(Task { id: house.fresh_item(), what, due, done_on: None });
        Ok((case, detail))
    })
    .await
}

/// Ticks a task off, or opens it again.
pub async fn tick_task(
    house: &House,
    actor: &Actor,
    target: Target,
    task: ItemId,
) -> Result<Loaded, Failure<TextRefusal>> {
    change(house, actor, target, "task-ticked", |mut case, desk| {
        let task = case.tasks.iter_mut().find(|one| one.id == task).ok_or(TextRefusal::Unknown)?;
        task.done_on = if task.done_on.is_some() { None } else { Some(desk.today) };
        let detail = json!({ "what": task.what });
        Ok((case, detail))
    })
    .await
}

/// Notes that a letter went out.
pub async fn send_letter(
    house: &House,
    actor: &Actor,
    target: Target,
    letter: ItemId,
) -> Result<Loaded, Failure<TextRefusal>> {
    change(house, actor, target, "letter-sent", |mut case, desk| {
        let letter = case.letters.iter_mut().find(|one| one.id == letter).ok_or(TextRefusal::Unknown)?;
        letter.sent_on.get_or_insert(desk.today);
        let detail = json!({ "subject": letter.subject });
        Ok((case, detail))
    })
    .await
}

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

async fn sender<R>(house: &House, actor: &Actor) -> Result<Sender, Failure<R>> {
    Ok(settings::of(house, actor).await.map_err(Failure::widen)?.sender)
}

fn letter_desk<'a>(house: &'a House, sender: &'a Sender, language: Language, today: Date) -> LetterDesk<'a> {
    LetterDesk { templates: &house.letters, sender, id: house.fresh_item(), language, today }
}
