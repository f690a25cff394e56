//! The one way in which a case is changed: authorise, load, decide, save and journal.

use domain::actor::{Actor, Purpose};
use domain::case::Case;
use domain::id::CaseId;
use domain::may::Action;
use jiff::civil::Date;
use serde_json::Value;

use crate::failure::Failure;
use crate::house::House;
use crate::work::Loaded;

/// Which case, as the person who changes it saw it.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    pub id: CaseId,
    pub version: i64,
}

/// What a decision may lean on beside the case itself.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    pub house: &'a House,
    pub actor: &'a Actor,
    pub today: Date,
}

/// Changes a case by a decision that knows no storage. The decision returns the new case and what to write in the
/// journal about it, or the rule that says no.
pub async fn change<R>(
    house: &House,
    actor: &Actor,
    target: Target,
    action: &str,
    decide: impl FnOnce(Case, Desk<'_>) -> Result<(Case, Value), R>,
) -> Result<Loaded, Failure<R>> {
    let mut work = house.work(actor, Purpose::Support).await?;
    let loaded = work.load(target.id, Action::ChangeCase).await?;
    if loaded.version != target.version {
        return Err(Failure::Stale);
    }
    let desk = Desk { house, actor, today: work.today() };
    let (case, detail) = decide(loaded.case.clone(), desk).map_err(Failure::Refused)?;
    let saved = work.save(&loaded, case, action, &detail).await?;
    work.commit().await?;
    Ok(saved)
}
