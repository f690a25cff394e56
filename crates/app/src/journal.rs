//! Looking at the journal, checking that nobody tampered with the journal, and its head as a proof to keep elsewhere.

use domain::actor::{Actor, Purpose, Role};
use domain::id::MunicipalityId;
use domain::journal::{GENESIS, Hash};
use domain::may::Action;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::JournalRow;

use crate::failure::{Failure, Never};
use crate::house::House;
use crate::work::hash_of;

pub use store::EntryKind;

const BATCH: u32 = 2_000;

/// What a check of the journal found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Every entry follows from the one before.
    Whole { entries: i64, head: Hash },
    /// The first entry that does not.
    Broken { seq: i64, why: Flaw },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// An entry is missing before this one.
    Gap,
    /// The entry does not name the hash of the one before.
    Unlinked,
    /// The entry does not have the hash that its words give.
    Altered,
    /// The journal ends before the entry that an earlier proof names, or has another one there.
    NotAsProven,
    /// The proof was not made with this key.
    ForeignProof,
}

/// The head of a journal at a moment, tagged with the key, to be kept where the database is not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proof {
    pub municipality: String,
    pub entries: i64,
    pub head: String,
    pub tag: String,
}

/// A line of the journal without what is personal: who did what and when, not about whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub seq: i64,
    pub at: Timestamp,
    pub who: String,
    pub role: Option<Role>,
    pub purpose: Option<Purpose>,
    pub action: String,
    pub kind: EntryKind,
    /// How many cases it is about.
    pub subjects: usize,
}

/// A part of the journal, newest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lines {
    pub lines: Vec<Line>,
    /// Pass this to see what came before; `None` when this was the first line.
    pub earlier: Option<i64>,
}

/// Shows at most `limit` lines before an entry, or the newest ones.
pub async fn lines(house: &House, actor: &Actor, before: Option<i64>, limit: u32) -> Result<Lines, Failure> {
    let mut work = house.work(actor, Purpose::Administration).await?;
    work.authorise(Action::SeeJournal)?;
    let newest = work.tx().journal_head().await?.map_or(0, |head| head.seq);
    let end = before.map_or(newest, |before| before.saturating_sub(1).clamp(0, newest));
    let start = end.saturating_sub(i64::from(limit)).max(0);
    let rows = work.tx().journal_after(start, u32::try_from(end - start).unwrap_or(limit)).await?;
    work.journal(EntryKind::Read, Action::SeeJournal.key(), &[], &Value::Null).await?;
    work.commit().await?;
    let lines = rows.into_iter().rev().filter_map(line).collect();
    Ok(Lines { lines, earlier: (start > 0).then_some(start + 1) })
}

fn line(row: JournalRow) -> Option<Line> {
    Some(Line {
        seq: row.seq,
        at: Timestamp::from_microsecond(row.at).ok()?,
        who: row.actor_name,
        role: Role::from_key(&row.role),
        purpose: Purpose::from_key(&row.purpose),
        action: row.action,
        kind: row.kind,
        subjects: row.subjects.len(),
    })
}

/// Checks the journal for someone who asks on a page.
pub async fn check(house: &House, actor: &Actor) -> Result<Verdict, Failure> {
    let mut work = house.work(actor, Purpose::Administration).await?;
    work.authorise(Action::SeeJournal)?;
    work.journal(EntryKind::Read, "journal-checked", &[], &Value::Null).await?;
    work.commit().await?;
    verify(house, actor.municipality, None, |_| {}).await
}

/// Reads the whole journal and checks every link; with a proof also that nothing was cut off since.
/// `progress` hears how many entries were read.
pub async fn verify(
    house: &House,
    municipality: MunicipalityId,
    proof: Option<&Proof>,
    mut progress: impl FnMut(i64),
) -> Result<Verdict, Failure<Never>> {
    if proof.is_some_and(|proof| proof.tag != tag(house, municipality, proof.entries, &proof.head)) {
        return Ok(Verdict::Broken { seq: 0, why: Flaw::ForeignProof });
    }
    let mut tx = house.store.read(municipality).await?;
    let (mut seq, mut head) = (0, GENESIS);
    loop {
        let rows = tx.journal_after(seq, BATCH).await?;
        if rows.is_empty() {
            break;
        }
        for row in rows {
            let why = if row.seq != seq + 1 {
                Some(Flaw::Gap)
            } else if row.previous != head {
                Some(Flaw::Unlinked)
            } else if row.hash != hash_of(municipality, &row) {
                Some(Flaw::Altered)
            } else if proof
                .is_some_and(|proof| proof.entries == row.seq && proof.head != hex::encode(row.hash))
            {
                Some(Flaw::NotAsProven)
            } else {
                None
            };
            if let Some(why) = why {
                return Ok(Verdict::Broken { seq: row.seq, why });
            }
            (seq, head) = (row.seq, row.hash);
        }
        progress(seq);
    }
    if proof.is_some_and(|proof| proof.entries > seq) {
        return Ok(Verdict::Broken { seq: seq + 1, why: Flaw::NotAsProven });
    }
    Ok(Verdict::Whole { entries: seq, head })
}

/// Makes a proof of a journal that was found whole.
pub fn proof(house: &House, municipality: MunicipalityId, entries: i64, head: &Hash) -> Proof {
    let head = hex::encode(head);
    let tag = tag(house, municipality, entries, &head);
    Proof { municipality: municipality.to_string(), entries, head, tag }
}

fn tag(house: &House, municipality: MunicipalityId, entries: i64, head: &str) -> String {
    let owner = municipality.raw();
    let parts: [&[u8]; 4] = [b"journal", owner.as_bytes(), &entries.to_be_bytes(), head.as_bytes()];
    hex::encode(house.vault.tag(&parts))
}
