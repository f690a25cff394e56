//! One unit of work: who does it and why, what is loaded and changed, and the journal that goes with it.
//!
//! Every read of personal data and every change leaves an entry in the same transaction. When the journal cannot be
//! written, nothing is shown and nothing is changed.

use domain::actor::{Actor, Purpose};
use domain::case::Case;
use domain::id::CaseId;
use domain::journal::{GENESIS, Statement, link};
use domain::may::{Action, Answer, Bar, Thing, may};
use jiff::Timestamp;
use jiff::civil::Date;
use serde_json::Value;
use store::{EntryKind, JournalRow, Tx};

use crate::clock::amsterdam_date;
use crate::failure::Failure;
use crate::house::House;
use crate::index;

pub struct Work<'a> {
    house: &'a House,
    actor: &'a Actor,
    purpose: Purpose,
    now: Timestamp,
    tx: Box<dyn Tx>,
}

/// A case as it was loaded, with the version that a change must still find.
#[derive(Clone, Debug)]
pub struct Loaded {
    pub id: CaseId,
    pub version: i64,
    pub case: Case,
}

impl<'a> Work<'a> {
    pub(crate) fn begin(house: &'a House, actor: &'a Actor, purpose: Purpose, tx: Box<dyn Tx>) -> Self {
        Self { house, actor, purpose, now: house.now(), tx }
    }

    pub const fn house(&self) -> &'a House {
        self.house
    }

    pub const fn actor(&self) -> &'a Actor {
        self.actor
    }

    pub fn today(&self) -> Date {
        amsterdam_date(self.now)
    }

    /// The transaction, for what needs no case: counts, settings, the social map.
    pub fn tx(&mut self) -> &mut dyn Tx {
        self.tx.as_mut()
    }

    /// Checks a right that is not about one case.
    pub fn authorise<R>(&self, action: Action) -> Result<(), Failure<R>> {
        match may(self.actor, self.purpose, action, Thing::General) {
            Answer::Yes(_) => Ok(()),
            Answer::No(bar) => Err(Failure::NotAllowed(bar)),
        }
    }

    /// Checks a right about one case. A case of someone else answers as if it did not exist.
    fn authorise_case<R>(&self, action: Action, case: &Case) -> Result<(), Failure<R>> {
        let providers = case.providers();
        let thing = Thing::Case { team: &case.team, providers: &providers };
        match may(self.actor, self.purpose, action, thing) {
            Answer::Yes(_) => Ok(()),
            Answer::No(Bar::OtherTeam | Bar::NotOwnClient) => Err(Failure::NotFound),
            Answer::No(bar) => Err(Failure::NotAllowed(bar)),
        }
    }

    /// Whether this person may do something with a case that was read as one of many.
    pub fn may_see(&self, action: Action, case: &Case) -> bool {
        self.authorise_case::<crate::failure::Never>(action, case).is_ok()
    }

    /// Loads a case for someone who may do `action` with it. The caller writes the journal: see [`Self::open`].
    pub async fn load<R>(&mut self, id: CaseId, action: Action) -> Result<Loaded, Failure<R>> {
        self.authorise(action)?;
        let record = self.tx.case(id).await?.ok_or(Failure::NotFound)?;
        let loaded = self.unseal(record)?;
        self.authorise_case(action, &loaded.case)?;
        Ok(loaded)
    }

    /// Loads a case to show it, and journals that it was seen.
    pub async fn open<R>(&mut self, id: CaseId, action: Action) -> Result<Loaded, Failure<R>> {
        let loaded = self.load(id, action).await?;
        self.journal(EntryKind::Read, action.key(), &[id], &Value::Null).await?;
        Ok(loaded)
    }

    /// Opens the sealed body of a stored case.
    pub fn unseal<R>(&self, record: store::CaseRecord) -> Result<Loaded, Failure<R>> {
        let row = record.id.raw();
        let place = House::place(self.actor.municipality, "case", row.as_bytes());
        let plain = self.house.vault.open(place, &record.body)?;
        Ok(Loaded { id: record.id, version: record.version, case: serde_json::from_slice(&plain)? })
    }

    /// Adds a new case.
    pub async fn insert<R>(
        &mut self,
        id: CaseId,
        case: Case,
        action: &str,
        detail: &Value,
    ) -> Result<Loaded, Failure<R>> {
        let case = case.settled(self.today());
        let (body, index) = self.seal(id, &case)?;
        self.tx.insert_case(id, &body, &index).await?;
        self.journal(EntryKind::Write, action, &[id], detail).await?;
        Ok(Loaded { id, version: 1, case })
    }

    /// Replaces a case that nobody changed since it was loaded.
    pub async fn save<R>(
        &mut self,
        loaded: &Loaded,
        case: Case,
        action: &str,
        detail: &Value,
    ) -> Result<Loaded, Failure<R>> {
        let case = case.settled(self.today());
        let (body, index) = self.seal(loaded.id, &case)?;
        let version = self.tx.update_case(loaded.id, loaded.version, &body, &index).await?;
        self.journal(EntryKind::Write, action, &[loaded.id], detail).await?;
        Ok(Loaded { id: loaded.id, version, case })
    }

    fn seal<R>(&self, id: CaseId, case: &Case) -> Result<(Vec<u8>, store::CaseIndex), Failure<R>> {
        let municipality = self.actor.municipality;
        let row = id.raw();
        let place = House::place(municipality, "case", row.as_bytes());
        let body = self.house.vault.seal(place, &serde_json::to_vec(case)?, self.house.entropy.as_ref())?;
        Ok((body, index::of(case, municipality, &self.house.vault, self.today())))
    }

    /// Appends an entry to the journal. `detail` is sealed.
    pub async fn journal<R>(
        &mut self,
        kind: EntryKind,
        action: &str,
        subjects: &[CaseId],
        detail: &Value,
    ) -> Result<(), Failure<R>> {
        let head = self.tx.journal_head().await?;
        let (seq, previous) = head.map_or((1, GENESIS), |head| (head.seq + 1, head.hash));
        let mut subjects = subjects.to_vec();
        subjects.sort_unstable();
        subjects.dedup();
        let municipality = self.actor.municipality;
        let detail = if detail.is_null() {
            Vec::new()
        } else {
            let row = seq.to_be_bytes();
            let place = House::place(municipality, "journal", &row);
            self.house.vault.seal(place, detail.to_string().as_bytes(), self.house.entropy.as_ref())?
        };
        let mut row = JournalRow {
            seq,
            at: self.now.as_microsecond(),
            account: Some(self.actor.account),
            actor_name: self.actor.name.clone(),
            role: self.actor.role.key().to_owned(),
            on_behalf: self.actor.provider.clone(),
            purpose: self.purpose.key().to_owned(),
            action: action.to_owned(),
            kind,
            subjects,
            detail,
            previous,
            hash: GENESIS,
        };
        row.hash = hash_of(municipality, &row);
        self.tx.append_entry(&row).await?;
        Ok(())
    }

    /// Opens what an entry says about a change.
    pub fn unseal_detail<R>(&self, row: &JournalRow) -> Result<Value, Failure<R>> {
        if row.detail.is_empty() {
            return Ok(Value::Null);
        }
        let seq = row.seq.to_be_bytes();
        let place = House::place(self.actor.municipality, "journal", &seq);
        Ok(serde_json::from_slice(&self.house.vault.open(place, &row.detail)?)?)
    }

    /// Makes everything permanent. Nothing may be shown before this has succeeded.
    pub async fn commit<R>(self) -> Result<(), Failure<R>> {
        Ok(self.tx.commit().await?)
    }
}

/// Returns the hash that a row of the journal must have.
pub fn hash_of(municipality: domain::id::MunicipalityId, row: &JournalRow) -> [u8; 32] {
    let subjects: Vec<[u8; 16]> = row.subjects.iter().map(|id| *id.raw().as_bytes()).collect();
    link(
        &row.previous,
        &Statement {
            municipality: *municipality.raw().as_bytes(),
            seq: row.seq,
            at: row.at,
            account: row.account.map(|account| *account.raw().as_bytes()),
            actor_name: &row.actor_name,
            role: &row.role,
            on_behalf: row.on_behalf.as_deref(),
            purpose: &row.purpose,
            action: &row.action,
            kind: row.kind.key(),
            subjects: &subjects,
            detail: &row.detail,
        },
    )
}
