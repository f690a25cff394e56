//! Parties, tasks and letters round the plan.

use domain::actor::Actor;
use domain::case::{Party, Task};
use domain::id::ItemId;
use jiff::civil::Date;
use serde_json::json;

use crate::change::{Target, change};
use crate::failure::Failure;
use crate::house::House;
use crate::work::Loaded;

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
