//! The whole of a household on one page, and the letters in it.

use domain::actor::{Actor, Purpose};
use domain::id::{CaseId, ItemId};
use domain::letter::Letter;
use domain::may::Action;
use domain::plan::{NearerChance, nearer_chances};
use domain::programme::ProviderSize;
use domain::{circle::Circle, clock::Clock};
use jiff::Timestamp;
use jiff::civil::Date;
use serde_json::Value;
pub use store::EntryKind;
use store::JournalRow;

use crate::failure::Failure;
use crate::house::House;
use crate::work::{Loaded, Work};

/// How much of the history one page shows.
const HISTORY: u32 = 60;

#[derive(Clone, Debug)]
pub struct CasePage {
    pub loaded: Loaded,
    pub today: Date,
    pub clocks: Vec<Clock>,
    /// For each running arrangement whose review is due: which nearer circle may now do, and why.
    pub chances: Vec<(ItemId, Vec<(Circle, NearerChance)>)>,
    /// Whether the household's provider is large or small in each programme that tells them apart.
    pub provider_sizes: Vec<(String, ProviderSize)>,
    /// Newest first.
    pub history: Vec<HistoryLine>,
}

/// Something that happened to the case or someone who looked at it.
#[derive(Clone, Debug)]
pub struct HistoryLine {
    pub at: Timestamp,
    pub who: String,
    pub role: String,
    pub action: String,
    pub kind: EntryKind,
    /// What the entry says about the change, opened for those who may see the case.
    pub detail: Value,
}

/// Opens a case to be looked at.
pub async fn show(house: &House, actor: &Actor, id: CaseId) -> Result<CasePage, Failure> {
    let mut work = house.work(actor, Purpose::Support).await?;
    let loaded = work.open(id, Action::OpenCase).await?;
    let today = work.today();
    let rows = work.tx().journal_for_case(id, None, HISTORY).await?;
    let history = rows.into_iter().map(|row| history_line(&work, row)).collect::<Result<_, _>>()?;
    let provider_sizes = provider_sizes(&mut work, &loaded).await?;
    work.commit().await?;
    let plan = &loaded.case.plan;
    let chances = plan
        .arrangements
        .iter()
        .filter(|arrangement| arrangement.ended.is_none() && arrangement.review_on <= today)
        .map(|arrangement| (arrangement.id, nearer_chances(plan, arrangement, today)))
        .collect();
    Ok(CasePage { clocks: loaded.case.clocks(), loaded, today, chances, provider_sizes, history })
}

async fn provider_sizes(
    work: &mut Work<'_>,
    loaded: &Loaded,
) -> Result<Vec<(String, ProviderSize)>, Failure> {
    let mut sizes = Vec::new();
    let Some(indication) = loaded.case.indications.last() else { return Ok(sizes) };
    for enrolment in &loaded.case.enrolments {
        let programme = work.house().programme(&enrolment.programme);
        let Some(terms) = programme.and_then(|programme| programme.handover.as_ref()) else { continue };
        let caseloads = work.tx().provider_caseloads(&enrolment.programme).await?;
        let own = caseloads.into_iter().find(|caseload| caseload.provider == indication.provider);
        let clients = own.map_or(0, |caseload| usize::try_from(caseload.cases).unwrap_or(0));
        sizes.push((enrolment.programme.clone(), terms.size(clients)));
    }
    Ok(sizes)
}

/// Opens a case to do one thing in it: what a form needs, without the history.
pub async fn open(house: &House, actor: &Actor, id: CaseId) -> Result<Loaded, Failure> {
    let mut work = house.work(actor, Purpose::Support).await?;
    let loaded = work.open(id, Action::OpenCase).await?;
    work.commit().await?;
    Ok(loaded)
}

/// A letter, and the case that it belongs to as it stands now.
#[derive(Clone, Debug)]
pub struct LetterPage {
    pub letter: Letter,
    pub case: CaseId,
    pub version: i64,
    pub called: String,
}

/// Opens one letter of a case.
pub async fn letter(house: &House, actor: &Actor, id: CaseId, letter: ItemId) -> Result<LetterPage, Failure> {
    let mut work = house.work(actor, Purpose::Support).await?;
    let loaded = work.open(id, Action::SeeLetter).await?;
    let letter = loaded.case.letter(letter).cloned().ok_or(Failure::NotFound)?;
    work.commit().await?;
    let called = loaded.case.household.asker.called();
    Ok(LetterPage { letter, case: id, version: loaded.version, called })
}

fn history_line(work: &Work<'_>, row: JournalRow) -> Result<HistoryLine, Failure> {
    let detail = work.unseal_detail(&row)?;
    Ok(HistoryLine {
        at: Timestamp::from_microsecond(row.at).unwrap_or(Timestamp::UNIX_EPOCH),
        who: row.actor_name,
        role: row.role,
        action: row.action,
        kind: row.kind,
        detail,
    })
}
