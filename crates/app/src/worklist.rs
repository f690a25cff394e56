//! The work of a team at a glance.

use std::collections::BTreeMap;

use domain::actor::{Actor, Purpose};
use domain::case::Stage;
use domain::clock::NEAR_DAYS;
use domain::id::{AccountId, CaseId};
use domain::may::Action;
use domain::search_key;
use jiff::ToSpan as _;
use jiff::civil::Date;
use serde_json::Value;
pub use store::{CaseIndexRow, CaseSummary, StageCount, WorklistCursor};
use store::{EntryKind, WorklistQuery};

use crate::failure::Failure;
use crate::house::House;

/// How many cases one page shows.
pub const PAGE: u32 = 25;

/// What is asked of the worklist.
#[derive(Clone, Debug, Default)]
pub struct Ask {
    pub stage: Option<Stage>,
    /// Only cases whose deadline has passed or is near.
    pub pressing: bool,
    /// Only the cases of the person who asks.
    pub mine: bool,
    /// Also closed cases.
    pub closed: bool,
    /// Words as typed.
    pub search: String,
    pub after: Option<WorklistCursor>,
}

/// What a team sees.
#[derive(Clone, Debug)]
pub struct Worklist {
    pub today: Date,
    pub rows: Vec<CaseIndexRow>,
    pub next: Option<WorklistCursor>,
    pub stages: Vec<StageCount>,
    /// Open cases and weight per coach, heaviest first.
    pub caseloads: Vec<CoachLoad>,
    /// The names of all who can coordinate a case.
    pub names: BTreeMap<AccountId, String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoachLoad {
    pub coach: AccountId,
    pub name: String,
    pub cases: i64,
    pub weight: i64,
}

/// Shows the worklist of the team of the person who asks. Every name on it is journalled as seen.
pub async fn show(house: &House, actor: &Actor, ask: &Ask) -> Result<Worklist, Failure> {
    let mut work = house.work(actor, Purpose::Support).await?;
    work.authorise(Action::SeeWorklist)?;
    let today = work.today();
    let near_until = today.checked_add(NEAR_DAYS.days()).unwrap_or(today);
    let query = WorklistQuery {
        team: Some(actor.team.clone().unwrap_or_default()),
        stage: ask.stage.map(|stage| stage.key().to_owned()),
        coordinator: ask.mine.then_some(actor.account),
        provider: None,
        deadline_before: ask.pressing.then(|| near_until.tomorrow().unwrap_or(near_until)),
        open_only: !ask.closed && ask.stage != Some(Stage::Closed),
        words: search_key::words(&ask.search),
        after: ask.after.clone(),
        limit: PAGE,
    };
    let page = work.tx().worklist(&query).await?;
    let stages = work.tx().stage_counts(actor.team.as_deref(), today, near_until).await?;
    let loads = work.tx().caseloads(actor.team.as_deref()).await?;
    let accounts = work.tx().accounts().await?;
    let names: BTreeMap<AccountId, String> =
        accounts.into_iter().map(|account| (account.id, account.name)).collect();
    let mut caseloads: Vec<CoachLoad> = loads
        .into_iter()
        .filter_map(|load| {
            let name = names.get(&load.coordinator)?.clone();
            Some(CoachLoad { coach: load.coordinator, name, cases: load.cases, weight: load.weight })
        })
        .collect();
    caseloads.sort_by(|one, other| (other.weight, &one.name).cmp(&(one.weight, &other.name)));
    let seen: Vec<CaseId> = page.rows.iter().map(|row| row.id).collect();
    work.journal(EntryKind::Read, Action::SeeWorklist.key(), &seen, &Value::Null).await?;
    work.commit().await?;
    Ok(Worklist { today, rows: page.rows, next: page.next, stages, caseloads, names })
}
