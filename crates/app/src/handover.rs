//! A caseload is handed over: provider first, then the residents, then together and with consent.

use std::collections::BTreeMap;

use domain::actor::{Actor, Purpose, Role};
use domain::case::Case;
use domain::enrolment::{Enrolment, ProgrammeEvent};
use domain::handover::{Handover, HandoverRefusal, HandoverStep, Irregularity, irregularity};
use domain::id::{CaseId, ItemId};
use domain::letter::{Language, Letter};
use domain::may::{Action, Answer, Thing, may};
use domain::programme::{HandoverTerms, Programme, ProviderSize};
use jiff::civil::Date;
use serde_json::{Value, json};
use store::{EntryKind, Expected};

use crate::change::Target;
use crate::failure::Failure;
use crate::house::House;
use crate::letters::{self, Desk as LetterDesk};
use crate::work::{Loaded, Work};
use crate::{sealed, settings};

/// How many files are read at a time.
const BATCH: u32 = 500;
/// The kind of document under which letters to providers are kept.
const PROVIDER_LETTERS: &str = "provider-letter";

/// The residents whose guidance is handed over, per provider.
#[derive(Clone, Debug)]
pub struct Overview {
    pub programme: String,
    pub today: Date,
    pub terms: HandoverTerms,
    /// Those with most residents first.
    pub providers: Vec<ProviderList>,
}

#[derive(Clone, Debug)]
pub struct ProviderList {
    pub provider: String,
    pub size: ProviderSize,
    pub residents: Vec<Resident>,
    /// Letters that were made to this provider, oldest first.
    pub letters: Vec<(ItemId, Date)>,
}

/// A resident in a list, with no more than the handover needs.
#[derive(Clone, Debug)]
pub struct Resident {
    pub id: CaseId,
    pub version: i64,
    pub number: String,
    pub name: String,
    pub place: Option<String>,
    pub guide: Option<String>,
    pub hours: domain::minutes::Minutes,
    pub handover: Handover,
    /// The first day on which the next step may be taken.
    pub next_from: Option<Date>,
    /// What the file shows to have gone wrong.
    pub irregularity: Option<Irregularity>,
    pub closed: bool,
}

/// Why something about a handover cannot be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HandoverProblem {
    Step(HandoverRefusal),
    /// The programme does not hand guidance over.
    NoHandover,
    /// No resident of this provider waits for this step.
    NobodyWaits,
}

impl ProviderList {
    /// How many residents wait for a step.
    pub fn waiting_for(&self, step: HandoverStep) -> usize {
        self.residents
            .iter()
            .filter(|resident| !resident.closed && resident.handover.next() == Some(step))
            .count()
    }
}

/// Says whether someone may look at handovers at all.
pub fn may_open(actor: &Actor) -> Result<(), Failure> {
    match may(actor, Purpose::Handover, Action::SeeHandovers, Thing::General) {
        Answer::Yes(_) => Ok(()),
        Answer::No(bar) => Err(Failure::NotAllowed(bar)),
    }
}

/// Shows the handovers of a programme. A worker of a provider sees its own clients only.
pub async fn overview(house: &House, actor: &Actor, programme: &str) -> Result<Overview, Failure> {
    let terms = terms_of(house, programme).ok_or(Failure::NotFound)?;
    let mut work = house.work(actor, Purpose::Handover).await?;
    work.authorise(Action::SeeHandovers)?;
    let mut lists: BTreeMap<String, Vec<Resident>> = BTreeMap::new();
    let mut seen = Vec::new();
    for loaded in enrolled(&mut work, programme).await? {
        if !work.may_see(Action::SeeHandovers, &loaded.case) {
            continue;
        }
        let Some((provider, resident)) = resident(&loaded, programme, &terms) else { continue };
        if actor.role == Role::Provider && actor.provider.as_ref() != Some(&provider) {
            continue;
        }
        seen.push(loaded.id);
        lists.entry(provider).or_default().push(resident);
    }
    let letters = provider_letters(&mut work, programme).await?;
    let today = work.today();
    work.journal(EntryKind::Read, Action::SeeHandovers.key(), &seen, &Value::Null).await?;
    work.commit().await?;
    let mut providers: Vec<ProviderList> = lists
        .into_iter()
        .map(|(provider, residents)| ProviderList {
            size: terms.size(residents.len()),
            letters: letters
                .iter()
                .filter(|letter| letter.provider == provider)
                .map(|letter| (letter.letter.id, letter.letter.made_on))
                .collect(),
            provider,
            residents,
        })
        .collect();
    for list in &mut providers {
        list.residents.sort_by(|one, other| one.number.cmp(&other.number));
    }
    providers.sort_by_key(|list| std::cmp::Reverse(list.residents.len()));
    Ok(Overview { programme: programme.to_owned(), today, terms, providers })
}

/// Writes to a provider which of its residents are taken over, and takes that step for each of them at once.
pub async fn tell_provider(
    house: &House,
    actor: &Actor,
    programme: &str,
    provider: &str,
    language: Language,
) -> Result<ItemId, Failure<HandoverProblem>> {
    let definition = house.programme(programme).ok_or(Failure::NotFound)?;
    let terms = definition.handover.clone().ok_or(Failure::Refused(HandoverProblem::NoHandover))?;
    let mut work = house.work(actor, Purpose::Handover).await?;
    work.authorise(Action::RunHandover)?;
    let today = work.today();
    let mut clients = Vec::new();
    for loaded in enrolled(&mut work, programme).await? {
        let own = loaded.case.indications.last().is_some_and(|indication| indication.provider == provider);
        if own && work.may_see(Action::RunHandover, &loaded.case) {
            clients.push(loaded);
        }
    }
    let waiting: Vec<&Loaded> = clients
        .iter()
        .filter(|loaded| {
            loaded.case.is_open() && waits_for(&loaded.case, programme, HandoverStep::ProviderLetter)
        })
        .collect();
    if waiting.is_empty() {
        return Err(Failure::Refused(HandoverProblem::NobodyWaits));
    }
    let settings = settings::load(work.tx()).await?;
    let desk = LetterDesk {
        templates: &house.letters,
        sender: &settings.sender,
        id: house.fresh_item(),
        language,
        today,
    };
    let cases: Vec<&Case> = waiting.iter().map(|loaded| &loaded.case).collect();
    let large = terms.size(clients.len()) == ProviderSize::Large;
    let letter = letters::provider_notice(desk, provider, &cases, i64::from(terms.notice_days), large);
    let id = letter.id;
    let kept = ProviderLetter {
        programme: programme.to_owned(),
        provider: provider.to_owned(),
        team: actor.team.clone(),
        letter,
    };
    sealed::put(&mut work, PROVIDER_LETTERS, &id.to_string(), &kept, Expected::New).await?;
    for loaded in waiting {
        let case = take(&loaded.case, definition, HandoverStep::ProviderLetter, (today, today))
            .map_err(Failure::Refused)?;
        let detail = json!({ "step": HandoverStep::ProviderLetter, "provider": provider });
        work.save(loaded, case, "handover-step", &detail).await?;
    }
    work.commit().await?;
    Ok(id)
}

/// Takes the next step of one handover. A letter that belongs to the step is made with it.
pub async fn take_step(
    house: &House,
    actor: &Actor,
    target: Target,
    programme: &str,
    step: HandoverStep,
    on: Date,
    language: Language,
) -> Result<Loaded, Failure<HandoverProblem>> {
    let definition = house.programme(programme).ok_or(Failure::NotFound)?;
    let mut work = house.work(actor, Purpose::Handover).await?;
    let loaded = work.load(target.id, Action::RunHandover).await?;
    if loaded.version != target.version {
        return Err(Failure::Stale);
    }
    let today = work.today();
    let mut case = take(&loaded.case, definition, step, (on, today)).map_err(Failure::Refused)?;
    let settings = settings::load(work.tx()).await?;
    let desk = LetterDesk {
        templates: &house.letters,
        sender: &settings.sender,
        id: house.fresh_item(),
        language,
        today,
    };
    match step {
        HandoverStep::ResidentLetter => case.letters.push(letters::takeover_notice(desk, &case)),
        HandoverStep::Farewell => case.letters.push(letters::farewell(desk, &case, programme)),
        _ => {}
    }
    let saved = work.save(&loaded, case, "handover-step", &json!({ "step": step, "on": on })).await?;
    work.commit().await?;
    Ok(saved)
}

/// Writes to every resident of a provider whose turn it is. Returns how many letters were made.
pub async fn tell_residents(
    house: &House,
    actor: &Actor,
    programme: &str,
    provider: &str,
    language: Language,
) -> Result<usize, Failure<HandoverProblem>> {
    let step = HandoverStep::ResidentLetter;
    let overview = overview(house, actor, programme).await.map_err(Failure::widen)?;
    let today = overview.today;
    let waiting: Vec<&Resident> = overview
        .providers
        .iter()
        .filter(|list| list.provider == provider)
        .flat_map(|list| &list.residents)
        .filter(|resident| !resident.closed && resident.handover.next() == Some(step))
        .collect();
    let (ready, early): (Vec<&Resident>, Vec<&Resident>) =
        waiting.into_iter().partition(|resident| resident.next_from.is_none_or(|from| from <= today));
    if ready.is_empty() {
        let earliest = early.iter().filter_map(|resident| resident.next_from).min();
        return Err(Failure::Refused(earliest.map_or(HandoverProblem::NobodyWaits, |earliest| {
            HandoverProblem::Step(HandoverRefusal::NoticeTooShort { earliest })
        })));
    }
    let mut made = 0;
    for resident in ready {
        let target = Target { id: resident.id, version: resident.version };
        take_step(house, actor, target, programme, step, today, language).await?;
        made += 1;
    }
    Ok(made)
}

/// Opens a letter to a provider. A worker of a provider sees the letters to that provider.
pub async fn provider_letter(house: &House, actor: &Actor, id: ItemId) -> Result<Letter, Failure> {
    let mut work = house.work(actor, Purpose::Handover).await?;
    work.authorise(Action::SeeHandovers)?;
    let kept: ProviderLetter =
        sealed::get(&mut work, PROVIDER_LETTERS, &id.to_string()).await?.ok_or(Failure::NotFound)?;
    if !kept.is_for(actor) {
        return Err(Failure::NotFound);
    }
    let detail = json!({ "letter": id.to_string(), "provider": kept.provider });
    work.journal(EntryKind::Read, "see-provider-letter", &[], &detail).await?;
    work.commit().await?;
    Ok(kept.letter)
}

/// A letter to a provider as it is kept: not in any case, because it names several.
#[derive(serde::Serialize, serde::Deserialize)]
struct ProviderLetter {
    programme: String,
    provider: String,
    /// The team whose residents it names.
    #[serde(default)]
    team: Option<String>,
    letter: Letter,
}

impl ProviderLetter {
    /// It names residents, so it is for the provider that serves them and the team that keeps their cases.
    fn is_for(&self, actor: &Actor) -> bool {
        match actor.role {
            Role::Provider => actor.provider.as_ref() == Some(&self.provider),
            _ => self.team == actor.team,
        }
    }
}

async fn provider_letters(work: &mut Work<'_>, programme: &str) -> Result<Vec<ProviderLetter>, Failure> {
    let mut letters: Vec<ProviderLetter> = sealed::list(work, PROVIDER_LETTERS).await?;
    let actor = work.actor();
    letters.retain(|letter| letter.programme == programme && letter.is_for(actor));
    letters.sort_by_key(|letter| letter.letter.made_on);
    Ok(letters)
}

/// Loads every case of a programme.
pub(crate) async fn enrolled<R>(work: &mut Work<'_>, programme: &str) -> Result<Vec<Loaded>, Failure<R>> {
    let mut all = Vec::new();
    let mut after = None;
    loop {
        let batch = work.tx().enrolled(programme, after, BATCH).await?;
        let Some(last) = batch.last() else { return Ok(all) };
        after = Some(last.id);
        for record in batch {
            all.push(work.unseal(record)?);
        }
    }
}

fn terms_of(house: &House, programme: &str) -> Option<HandoverTerms> {
    house.programme(programme)?.handover.clone()
}

fn waits_for(case: &Case, programme: &str, step: HandoverStep) -> bool {
    case.enrolment(programme)
        .and_then(|enrolment| enrolment.handover.as_ref())
        .is_some_and(|handover| handover.next() == Some(step))
}

fn resident(loaded: &Loaded, programme: &str, terms: &HandoverTerms) -> Option<(String, Resident)> {
    let case = &loaded.case;
    let enrolment = case.enrolment(programme)?;
    let handover = enrolment.handover.clone()?;
    let indication = case.indications.last()?;
    let asker = &case.household.asker;
    let resident = Resident {
        id: loaded.id,
        version: loaded.version,
        number: enrolment.number.clone().unwrap_or_else(|| case.number.clone()),
        name: asker.name.listed().unwrap_or_else(|| asker.called()),
        place: asker.address.as_ref().and_then(|address| address.place.clone()),
        guide: indication.guide.clone(),
        hours: indication.weekly(),
        next_from: handover.next_from(terms.rules()),
        irregularity: irregularity_of(enrolment, terms),
        handover,
        closed: !case.is_open(),
    };
    Some((indication.provider.clone(), resident))
}

/// Compares the two letters in what the file says happened.
fn irregularity_of(enrolment: &Enrolment, terms: &HandoverTerms) -> Option<Irregularity> {
    let on = |step: HandoverStep| {
        enrolment.events.iter().filter(|event| event.kind == step.key()).map(|event| event.on).min()
    };
    irregularity(on(HandoverStep::ProviderLetter)?, on(HandoverStep::ResidentLetter)?, terms.rules())
}

/// Takes a step in a case: in the handover, among the events, and in the phase that it ends.
fn take(
    case: &Case,
    programme: &Programme,
    step: HandoverStep,
    (on, today): (Date, Date),
) -> Result<Case, HandoverProblem> {
    let terms = programme.handover.as_ref().ok_or(HandoverProblem::NoHandover)?;
    let mut case = case.clone();
    let consent = case.consents_to(Purpose::Handover, on);
    let enrolment = case
        .enrolments
        .iter_mut()
        .find(|enrolment| enrolment.programme == programme.id)
        .ok_or(HandoverProblem::NoHandover)?;
    let handover = enrolment.handover.as_ref().ok_or(HandoverProblem::NoHandover)?;
    let taken = handover.take(step, on, today, terms.rules(), consent).map_err(HandoverProblem::Step)?;
    enrolment.handover = Some(taken);
    enrolment.events.push(ProgrammeEvent { kind: step.key().to_owned(), on });
    let track = programme.track_of_kind(&enrolment.kind);
    let phase = enrolment.phase.as_deref().and_then(|phase| track.and_then(|track| track.phase(phase)));
    if let Some(ended) = phase.filter(|phase| phase.ends_with.as_deref() == Some(step.key())) {
        enrolment.phase = track.and_then(|track| track.next(&ended.id)).map(|next| next.id.clone());
    }
    Ok(case)
}
