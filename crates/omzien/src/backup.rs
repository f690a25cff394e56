//! One file that holds everything except the key: lines of JSON, closed by a count and a SHA-256 over all before.

use std::fs::{self, File};
use std::io::{BufRead as _, BufReader, BufWriter, Write as _};
use std::path::Path;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use store::{Store, StoreError};

use crate::end::End;

const FORMAT: &str = "omzien-backup-1";

#[derive(Serialize, Deserialize)]
struct Head {
    format: String,
    schema: i64,
}

#[derive(Serialize, Deserialize)]
struct Line {
    table: String,
    row: String,
}

#[derive(Serialize, Deserialize)]
struct Foot {
    rows: u64,
    sha256: String,
}

/// A backup that was read to its end and found whole.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Checked {
    schema: i64,
    pub(crate) rows: u64,
}

/// Saves the database as it is at one moment. The file appears only when it is complete and on the disk.
pub(crate) async fn save(store: &dyn Store, file: &Path) -> Result<u64, End> {
    let part = file.with_extension("part");
    let failed = |error: std::io::Error| End::environment(format!("{}: {error}", part.display()));
    let schema = store.schema_version().await?;
    let mut writer =
        Hashing { inner: BufWriter::new(File::create(&part).map_err(failed)?), hasher: Sha256::new() };
    writer.line(&Head { format: FORMAT.to_owned(), schema }).map_err(failed)?;
    let mut rows = 0_u64;
    let mut sink = |table: &str, row: &str| {
        rows += 1;
        writer
            .line(&Line { table: table.to_owned(), row: row.to_owned() })
            .map_err(|error| StoreError::Unavailable(Box::new(error)))
    };
    let dumped = store.dump(&mut sink).await;
    if let Err(error) = dumped {
        let _ = fs::remove_file(&part);
        return Err(error.into());
    }
    let sha256 = hex::encode(writer.hasher.clone().finalize());
    writer.line(&Foot { rows, sha256 }).map_err(failed)?;
    writer.inner.into_inner().map_err(|error| failed(error.into_error()))?.sync_all().map_err(failed)?;
    fs::rename(&part, file).map_err(failed)?;
    Ok(rows)
}

/// Reads a backup to its end and refuses it when anything in it was changed or is missing.
pub(crate) fn check(file: &Path) -> Result<Checked, End> {
    let name = file.display();
    let opened = File::open(file).map_err(|error| End::environment(format!("{name}: {error}")))?;
    let damaged = |why: &str| {
        End::refused(format!("{name} is no backup that can be restored: {why}. Nothing was changed"))
    };
    let (mut hasher, mut head, mut foot, mut rows) = (Sha256::new(), None, None, 0_u64);
    for line in BufReader::new(opened).split(b'\n') {
        let line = line.map_err(|error| End::environment(format!("{name}: {error}")))?;
        if foot.is_some() {
            return Err(damaged("there is more after its end"));
        }
        if head.is_none() {
            let found: Head =
                serde_json::from_slice(&line).map_err(|_| damaged("it does not begin as one"))?;
            if found.format != FORMAT {
                return Err(damaged("it was made by another version"));
            }
            head = Some(found);
        } else if let Ok(found) = serde_json::from_slice::<Foot>(&line) {
            if found.sha256 != hex::encode(hasher.clone().finalize()) || found.rows != rows {
                return Err(damaged("it was changed or cut off"));
            }
            foot = Some(found);
        } else {
            rows += 1;
        }
        hasher.update(&line);
        hasher.update(b"\n");
    }
    match (head, foot) {
        (Some(head), Some(_)) => Ok(Checked { schema: head.schema, rows }),
        _ => Err(damaged("its end is missing")),
    }
}

/// Puts the rows of a checked backup into an empty database.
pub(crate) async fn restore(store: &dyn Store, file: &Path, checked: Checked) -> Result<(), End> {
    let opened =
        File::open(file).map_err(|error| End::environment(format!("{}: {error}", file.display())))?;
    let mut lines = BufReader::new(opened).split(b'\n').skip(1);
    let mut left = checked.rows;
    let mut rows = move || {
        if left == 0 {
            return Ok(None);
        }
        left -= 1;
        let bad = |reason: String| StoreError::BadBackup { reason };
        let line = lines.next().ok_or_else(|| bad("it ended early".to_owned()))?;
        let line = line.map_err(|error| bad(error.to_string()))?;
        let line: Line = serde_json::from_slice(&line).map_err(|error| bad(error.to_string()))?;
        Ok(Some((line.table, line.row)))
    };
    store.restore(checked.schema, &mut rows).await?;
    Ok(())
}

/// Writes lines and hashes them.
struct Hashing {
    inner: BufWriter<File>,
    hasher: Sha256,
}

impl Hashing {
    fn line(&mut self, value: &impl Serialize) -> std::io::Result<()> {
        let mut line = serde_json::to_vec(value)?;
        line.push(b'\n');
        self.hasher.update(&line);
        self.inner.write_all(&line)
    }
}
