//! A question comes in.

use domain::actor::{Actor, Purpose};
use domain::case::Case;
use domain::household::{Household, Person};
use domain::id::{CaseId, ItemId};
use domain::letter::{Language, Letter};
use domain::may::Action;
use domain::plan::Plan;
use domain::question::{self, Question, QuestionRefusal};
use jiff::civil::Date;
use serde_json::json;
use store::EntryKind;
pub use store::{CaseKey, Duplicate, KeyKind};

use crate::failure::Failure;
use crate::house::House;
use crate::letters::{self, Desk};
use crate::work::{Loaded, Work};
use crate::{index, settings};

/// How many look-alikes are shown.
const LOOK_ALIKES: u32 = 10;

/// What was filled in.
#[derive(Clone, Debug)]
pub struct Draft {
    pub question: Question,
    pub asker: Person,
    pub others: Vec<Person>,
    pub language: Language,
}

/// What came of it.
#[derive(Clone, Debug)]
pub enum Taken {
    /// Others look like this one. Nothing was saved; ask, then take in again with `despite_duplicates`.
    LookAlikes(Vec<Duplicate>),
    Saved {
        case: Box<Loaded>,
        letter: ItemId,
    },
}

/// What an empty form starts with.
#[derive(Clone, Debug)]
pub struct Start {
    pub today: Date,
    /// The villages to choose from.
    pub places: Vec<String>,
}

/// Begins an intake.
pub async fn begin(house: &House, actor: &Actor) -> Result<Start, Failure> {
    let mut work = house.work(actor, Purpose::Support).await?;
    work.authorise(Action::TakeInQuestion)?;
    let settings = settings::load(work.tx()).await?;
    Ok(Start { today: work.today(), places: settings.places })
}

/// Takes a question in as a new case, with a receipt letter. Look-alikes are shown first unless
/// `despite_duplicates`.
pub async fn take_in(
    house: &House,
    actor: &Actor,
    draft: Draft,
    despite_duplicates: bool,
) -> Result<Taken, Failure<Vec<QuestionRefusal>>> {
    let mut work = house.work(actor, Purpose::Support).await?;
    work.authorise(Action::TakeInQuestion)?;
    question::check(&draft.question, &draft.asker, work.today()).map_err(Failure::Refused)?;
    let case = new_case(&mut work, draft.clone()).await?;
    if !despite_duplicates {
        let found = look_alikes(&mut work, &case).await?;
        if !found.is_empty() {
            // Only the reading is kept: the case and its number are not.
            drop(work);
            let mut reading = house.work(actor, Purpose::Support).await?;
            journal_look_alikes(&mut reading, &found).await?;
            reading.commit().await?;
            return Ok(Taken::LookAlikes(found));
        }
    }
    let letter = receipt(&mut work, &case, draft.language).await?;
    let letter_id = letter.id;
    let case = Case { letters: vec![letter], ..case };
    let detail = json!({ "channel": draft.question.channel, "urgency": draft.question.urgency });
    let id = CaseId::new(house.fresh_uuid());
    let saved = work.insert(id, case, "question-taken-in", &detail).await?;
    work.commit().await?;
    Ok(Taken::Saved { case: Box::new(saved), letter: letter_id })
}

/// Adds a question to a household that is known already, with a receipt letter.
pub async fn add_question(
    house: &House,
    actor: &Actor,
    id: CaseId,
    question: Question,
    language: Language,
) -> Result<Loaded, Failure<Vec<QuestionRefusal>>> {
    let mut work = house.work(actor, Purpose::Support).await?;
    let loaded = work.load(id, Action::ChangeCase).await?;
    question::check(&question, &loaded.case.household.asker, work.today()).map_err(Failure::Refused)?;
    let mut case = loaded.case.clone();
    let detail = json!({ "channel": question.channel, "urgency": question.urgency });
    case.questions.push(question);
    // A closed household that asks again is open again; what was is kept in its history.
    case.closed = None;
    let letter = receipt(&mut work, &case, language).await?;
    case.letters.push(letter);
    let saved = work.save(&loaded, case, "question-added", &detail).await?;
    work.commit().await?;
    Ok(saved)
}

/// Writes the receipt of the last question.
async fn receipt<R>(work: &mut Work<'_>, case: &Case, language: Language) -> Result<Letter, Failure<R>> {
    let settings = settings::load(work.tx()).await?;
    let desk = Desk {
        templates: &work.house().letters,
        sender: &settings.sender,
        id: work.house().fresh_item(),
        language,
        today: work.today(),
    };
    Ok(letters::receipt(desk, case))
}

async fn new_case<R>(work: &mut Work<'_>, draft: Draft) -> Result<Case, Failure<R>> {
    let year = draft.question.received.year();
    let number = work.tx().next_case_number(year).await?;
    let team = work.actor().team.clone().unwrap_or_default();
    Ok(empty_case(
        format!("{year}-{number:06}"),
        team,
        Household { asker: draft.asker, others: draft.others },
        vec![draft.question],
    ))
}

/// Returns a case in which nothing has happened yet.
pub fn empty_case(number: String, team: String, household: Household, questions: Vec<Question>) -> Case {
    Case {
        number,
        team,
        household,
        questions,
        coordination: None,
        former_coordinations: Vec::new(),
        parties: Vec::new(),
        talk: None,
        plan: Plan::default(),
        indications: Vec::new(),
        contacts: Vec::new(),
        consents: Vec::new(),
        letters: Vec::new(),
        tasks: Vec::new(),
        enrolments: Vec::new(),
        closed: None,
        stages: Vec::new(),
    }
}

async fn look_alikes<R>(work: &mut Work<'_>, case: &Case) -> Result<Vec<Duplicate>, Failure<R>> {
    let keys = index::keys(case, work.actor().municipality, &work.house().vault);
    let team = work.actor().team.clone();
    let mut found = work.tx().duplicates(&keys, LOOK_ALIKES).await?;
    // A case of another team stays unknown.
    found.retain(|duplicate| Some(&duplicate.row.summary.team) == team.as_ref());
    Ok(found)
}

async fn journal_look_alikes<R>(work: &mut Work<'_>, found: &[Duplicate]) -> Result<(), Failure<R>> {
    let seen: Vec<CaseId> = found.iter().map(|duplicate| duplicate.row.id).collect();
    work.journal(EntryKind::Read, "look-alikes-seen", &seen, &serde_json::Value::Null).await
}
