//! Documents that hold personal data: kept sealed, each bound to its own place.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use serde::de::DeserializeOwned;
use store::{DocumentRow, Expected};

use crate::failure::{Failure, Unexpected};
use crate::house::House;
use crate::work::Work;

/// Stores a document under a kind and key.
pub async fn put<T: Serialize, R>(
    work: &mut Work<'_>,
    kind: &str,
    key: &str,
    value: &T,
    expected: Expected,
) -> Result<(), Failure<R>> {
    let place = House::place(work.actor().municipality, kind, key.as_bytes());
    let house = work.house();
    let sealed = house.vault.seal(place, &serde_json::to_vec(value)?, house.entropy.as_ref())?;
    let json = serde_json::to_string(&STANDARD.encode(sealed))?;
    work.tx().put_document(kind, key, &json, expected).await?;
    Ok(())
}

/// Opens a document.
pub async fn get<T: DeserializeOwned, R>(
    work: &mut Work<'_>,
    kind: &str,
    key: &str,
) -> Result<Option<T>, Failure<R>> {
    match work.tx().document(kind, key).await? {
        Some(row) => Ok(Some(open(work, &row)?)),
        None => Ok(None),
    }
}

/// Opens all documents of a kind.
pub async fn list<T: DeserializeOwned, R>(work: &mut Work<'_>, kind: &str) -> Result<Vec<T>, Failure<R>> {
    let rows = work.tx().documents(kind).await?;
    rows.iter().map(|row| open(work, row)).collect()
}

fn open<T: DeserializeOwned, R>(work: &Work<'_>, row: &DocumentRow) -> Result<T, Failure<R>> {
    let place = House::place(work.actor().municipality, &row.kind, row.key.as_bytes());
    let text: String = serde_json::from_str(&row.json)?;
    let sealed = STANDARD
        .decode(text)
        .map_err(|_| Unexpected::Broken("a sealed document is not base64".to_owned()))?;
    Ok(serde_json::from_slice(&work.house().vault.open(place, &sealed)?)?)
}
