//! The journal: appended to, never changed.

use async_trait::async_trait;
use domain::id::{AccountId, CaseId};

use crate::Result;

/// One line of the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalRow {
    /// Counts from 1 within the municipality, without gaps.
    pub seq: i64,
    pub at: i64,
    pub account: Option<AccountId>,
    pub actor_name: String,
    pub role: String,
    pub on_behalf: Option<String>,
    pub purpose: String,
    pub action: String,
    pub kind: EntryKind,
    /// The cases that it is about; returned sorted and each once, so hash them so.
    pub subjects: Vec<CaseId>,
    /// Sealed bytes.
    pub detail: Vec<u8>,
    pub previous: [u8; 32],
    pub hash: [u8; 32],
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntryKind {
    Read,
    Write,
    System,
}

impl EntryKind {
    pub const ALL: [Self; 3] = [Self::Read, Self::Write, Self::System];

    /// The name used in storage.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Write => "write",
            Self::System => "system",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

/// The last line of the journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JournalHead {
    pub seq: i64,
    pub hash: [u8; 32],
}

/// The journal of the municipality.
#[async_trait]
pub trait Journal {
    /// Returns the last line, and in a unit of work for writing keeps others from appending until it ends.
    async fn journal_head(&mut self) -> Result<Option<JournalHead>>;

    /// Appends a line. [`Conflict`](crate::StoreError::Conflict) when `seq` is not the one after the head.
    async fn append_entry(&mut self, row: &JournalRow) -> Result<()>;

    /// Returns the lines after `seq` (0: from the start), oldest first.
    async fn journal_after(&mut self, seq: i64, limit: u32) -> Result<Vec<JournalRow>>;

    /// Returns the lines about a case before `seq` (`None`: from the end), newest first.
    async fn journal_for_case(
        &mut self,
        case: CaseId,
        before: Option<i64>,
        limit: u32,
    ) -> Result<Vec<JournalRow>>;
}
