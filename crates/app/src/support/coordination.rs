//! The one coordinator of a household.

use domain::actor::{Actor, Purpose, Role};
use domain::case::Coordination;
use domain::id::AccountId;
use domain::may::Action;
use serde_json::json;

use crate::change::{Target, change};
use crate::failure::Failure;
use crate::house::House;
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
