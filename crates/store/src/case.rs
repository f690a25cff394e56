//! Case files: a sealed body that storage cannot read, and an index that it can.

use async_trait::async_trait;
use domain::id::{AccountId, CaseId};
use jiff::civil::Date;

use crate::{Caseload, Page, Result, StageCount, WorklistQuery};

/// A stored case file. The index is not returned: the body says it all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseRecord {
    pub id: CaseId,
    pub version: i64,
    /// Sealed bytes.
    pub body: Vec<u8>,
}

/// What can be listed, counted and found without opening the sealed body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseIndex {
    pub summary: CaseSummary,
    /// What duplicates are found by.
    pub keys: Vec<CaseKey>,
    /// Folded words that a search may begin with: names, village, provider, case number.
    pub words: Vec<String>,
}

/// The facts of a case that lists show, sort and filter on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseSummary {
    /// Unique within the municipality.
    pub number: String,
    pub team: String,
    pub stage: String,
    pub open: bool,
    pub received: Date,
    pub stage_since: Date,
    /// When it next needs attention; worklists sort on it.
    pub attention_on: Date,
    pub next_deadline: Option<Date>,
    pub urgency: i32,
    /// Caseload weight.
    pub weight: i32,
    pub coordinator: Option<AccountId>,
    pub display_name: String,
    pub place: Option<String>,
    pub provider: Option<String>,
    pub programme: Option<String>,
}

/// One row of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseIndexRow {
    pub id: CaseId,
    pub version: i64,
    pub summary: CaseSummary,
}

/// Something two files of one household have in common.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CaseKey {
    pub kind: KeyKind,
    pub value: Vec<u8>,
}

impl CaseKey {
    /// A citizen service number, as a keyed hash.
    pub fn bsn(keyed_hash: impl Into<Vec<u8>>) -> Self {
        Self { kind: KeyKind::Bsn, value: keyed_hash.into() }
    }

    /// A folded name with a birth date.
    pub fn person(key: impl Into<Vec<u8>>) -> Self {
        Self { kind: KeyKind::Person, value: key.into() }
    }

    /// A postcode with house number and addition.
    pub fn address(key: impl Into<Vec<u8>>) -> Self {
        Self { kind: KeyKind::Address, value: key.into() }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KeyKind {
    Bsn,
    Person,
    Address,
}

impl KeyKind {
    pub const ALL: [Self; 3] = [Self::Bsn, Self::Person, Self::Address];

    /// The name used in storage.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Bsn => "bsn",
            Self::Person => "person",
            Self::Address => "address",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

/// A case that shares something with the one being entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duplicate {
    pub row: CaseIndexRow,
    /// What matched; at least one.
    pub matched: Vec<CaseKey>,
}

/// How many enrolled cases a provider has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProviderCaseload {
    pub provider: String,
    pub cases: i64,
}

/// Case files of the municipality.
#[async_trait]
pub trait Cases {
    /// Adds a case as version 1. [`Exists`](crate::StoreError::Exists) when the id or number is taken.
    async fn insert_case(&mut self, id: CaseId, body: &[u8], index: &CaseIndex) -> Result<()>;

    /// Replaces a case that still has version `expected`, and returns the new version.
    /// [`Conflict`](crate::StoreError::Conflict) when it has another version or is not there.
    async fn update_case(&mut self, id: CaseId, expected: i64, body: &[u8], index: &CaseIndex)
    -> Result<i64>;

    async fn case(&mut self, id: CaseId) -> Result<Option<CaseRecord>>;

    async fn case_by_number(&mut self, number: &str) -> Result<Option<CaseRecord>>;

    /// Returns the cases that have one of these numbers, by number; unknown numbers are left out.
    async fn cases_by_numbers(&mut self, numbers: &[String]) -> Result<Vec<CaseRecord>>;

    /// Returns the index rows of these cases, by number; unknown ids are left out.
    async fn case_summaries(&mut self, ids: &[CaseId]) -> Result<Vec<CaseIndexRow>>;

    /// Returns the next number of that year, starting at 1. Given back when the unit of work is dropped.
    async fn next_case_number(&mut self, year: i16) -> Result<i64>;

    /// Lists the teams that have cases.
    async fn teams(&mut self) -> Result<Vec<String>>;

    /// Lists cases by the day on which they need attention, then by number.
    async fn worklist(&mut self, query: &WorklistQuery) -> Result<Page<CaseIndexRow>>;

    /// Counts the open cases per stage, by stage. A deadline before `today` has passed; one from `today` up to
    /// and including `near_until` is near. All teams together when `team` is `None`.
    async fn stage_counts(
        &mut self,
        team: Option<&str>,
        today: Date,
        near_until: Date,
    ) -> Result<Vec<StageCount>>;

    /// Counts the open cases per coordinator. All teams together when `team` is `None`.
    async fn caseloads(&mut self, team: Option<&str>) -> Result<Vec<Caseload>>;

    /// Finds at most `limit` cases that share one of these keys: a BSN before a person before an address,
    /// then those with most in common.
    async fn duplicates(&mut self, keys: &[CaseKey], limit: u32) -> Result<Vec<Duplicate>>;

    /// Gives the cases enrolled in a programme in batches: pass the last id of the batch before.
    async fn enrolled(
        &mut self,
        programme: &str,
        after: Option<CaseId>,
        limit: u32,
    ) -> Result<Vec<CaseRecord>>;

    /// Gives every case in batches, whether or not it is in a programme: pass the last id of the batch before.
    async fn all_cases(&mut self, after: Option<CaseId>, limit: u32) -> Result<Vec<CaseRecord>>;

    /// Counts the cases of a programme per provider, largest first; cases without a provider are left out.
    async fn provider_caseloads(&mut self, programme: &str) -> Result<Vec<ProviderCaseload>>;
}
