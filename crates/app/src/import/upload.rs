//! A file between being sent and being read: sealed, bound to who sent it, and gone within the hour.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::actor::Actor;
use domain::id::AccountId;
use domain::import::{FileKind, Mapping};
use domain::may::Action;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{EntryKind, Expected};

use super::{File, ImportProblem, Request, check, purpose_of, read_file};
use crate::failure::Failure;
use crate::house::House;
use crate::sealed;
use crate::work::Work;

/// The kind of document under which files wait.
const UPLOADS: &str = "upload";
/// A file that waits longer than this is thrown away, in microseconds.
const LONGEST_MICROS: i64 = 60 * 60 * 1_000_000;

/// A file with what its sender chose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Upload {
    pub programme: String,
    pub kind: FileKind,
    pub team: String,
    pub name: String,
    pub bytes: Bytes,
    /// What the sender changed in the columns.
    pub mapping: Option<Mapping>,
}

/// Bytes, written as text so that they can stand in a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Bytes(pub Vec<u8>);

impl TryFrom<String> for Bytes {
    type Error = base64::DecodeError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        STANDARD.decode(text).map(Self)
    }
}

impl From<Bytes> for String {
    fn from(bytes: Bytes) -> Self {
        STANDARD.encode(bytes.0)
    }
}

#[derive(Serialize, Deserialize)]
struct Kept {
    account: AccountId,
    upload: Upload,
}

impl Upload {
    /// Returns what the use cases of reading take.
    pub fn request(&self) -> Request<'_> {
        Request {
            programme: &self.programme,
            kind: self.kind,
            file: File { name: &self.name, bytes: &self.bytes.0 },
            mapping: self.mapping.as_ref(),
            team: &self.team,
        }
    }
}

/// Keeps a file that can be read as a table. Returns the key by which its sender finds it again.
pub async fn keep(house: &House, actor: &Actor, upload: Upload) -> Result<String, Failure<ImportProblem>> {
    let mut work = house.work(actor, purpose_of(actor)).await?;
    check(&work, house, &upload.request())?;
    read_file(upload.request().file).map_err(Failure::Refused)?;
    let now = house.now().as_microsecond();
    throw_away_before(&mut work, now.saturating_sub(LONGEST_MICROS)).await?;
    let mut chance = [0_u8; 16];
    house.entropy.fill(&mut chance);
    // The moment stands first, so that old files are recognised without opening them.
    let key = format!("{now:016x}-{}", hex::encode(chance));
    let detail = json!({ "file": upload.name });
    let kept = Kept { account: actor.account, upload };
    sealed::put(&mut work, UPLOADS, &key, &kept, Expected::New).await?;
    work.journal(EntryKind::Write, "file-uploaded", &[], &detail).await?;
    work.commit().await?;
    Ok(key)
}

/// Finds a file of this sender. One that waited too long is not found.
pub async fn find<R>(house: &House, actor: &Actor, key: &str) -> Result<Upload, Failure<R>> {
    let mut work = house.work(actor, purpose_of(actor)).await?;
    work.authorise(Action::ImportFile)?;
    own(&mut work, key).await
}

/// Keeps which columns the sender chose.
pub async fn choose<R>(
    house: &House,
    actor: &Actor,
    key: &str,
    columns: impl FnOnce(&Upload) -> Mapping,
) -> Result<(), Failure<R>> {
    let mut work = house.work(actor, purpose_of(actor)).await?;
    work.authorise(Action::ImportFile)?;
    let mut upload = own(&mut work, key).await?;
    upload.mapping = Some(columns(&upload));
    let kept = Kept { account: actor.account, upload };
    sealed::put(&mut work, UPLOADS, key, &kept, Expected::Any).await?;
    work.commit().await
}

/// Throws a file away, after it was read or when its sender stops.
pub async fn throw_away<R>(house: &House, actor: &Actor, key: &str) -> Result<(), Failure<R>> {
    let mut work = house.work(actor, purpose_of(actor)).await?;
    work.authorise(Action::ImportFile)?;
    own(&mut work, key).await?;
    work.tx().delete_document(UPLOADS, key).await?;
    work.commit().await
}

async fn own<R>(work: &mut Work<'_>, key: &str) -> Result<Upload, Failure<R>> {
    let sent = key.split_once('-').and_then(|(sent, _)| i64::from_str_radix(sent, 16).ok());
    let fresh = work.house().now().as_microsecond().saturating_sub(LONGEST_MICROS);
    if sent.is_none_or(|sent| sent < fresh) {
        return Err(Failure::NotFound);
    }
    let kept: Kept = sealed::get(work, UPLOADS, key).await?.ok_or(Failure::NotFound)?;
    if kept.account == work.actor().account { Ok(kept.upload) } else { Err(Failure::NotFound) }
}

async fn throw_away_before<R>(work: &mut Work<'_>, moment: i64) -> Result<(), Failure<R>> {
    let oldest = format!("{moment:016x}");
    for row in work.tx().documents(UPLOADS).await? {
        if row.key < oldest {
            work.tx().delete_document(UPLOADS, &row.key).await?;
        }
    }
    Ok(())
}
