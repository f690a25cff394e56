//! Reading columns into the types of the store.

use jiff::civil::Date;
use sqlx::{Decode, Row as _, Type};
use store::{Result, StoreError};

use super::failed;
use crate::dialect::{Db, Row};

/// Reads a column by name.
pub(super) fn get<'r, T>(row: &'r Row, name: &str) -> Result<T>
where
    T: Decode<'r, Db> + Type<Db>,
{
    row.try_get(name).map_err(failed)
}

/// Reads a date, kept as `yyyy-mm-dd`.
pub(super) fn get_date(row: &Row, name: &str) -> Result<Date> {
    parse_date(get(row, name)?, name)
}

/// Reads a date that may be missing.
pub(super) fn get_optional_date(row: &Row, name: &str) -> Result<Option<Date>> {
    get::<Option<String>>(row, name)?.map(|text| parse_date(text, name)).transpose()
}

/// Reads a hash of 32 bytes.
pub(super) fn get_hash(row: &Row, name: &str) -> Result<[u8; 32]> {
    get::<Vec<u8>>(row, name)?.try_into().map_err(|_| corrupt(name, "not 32 bytes"))
}

/// Reads a small number.
pub(super) fn get_small(row: &Row, name: &str) -> Result<i32> {
    i32::try_from(get::<i64>(row, name)?).map_err(|_| corrupt(name, "out of range"))
}

/// Reads a word that stands for one of a few things.
pub(super) fn get_key<T>(row: &Row, name: &str, parse: impl Fn(&str) -> Option<T>) -> Result<T> {
    let key: String = get(row, name)?;
    parse(&key).ok_or_else(|| corrupt(name, "unknown word"))
}

fn parse_date(text: String, name: &str) -> Result<Date> {
    text.parse().map_err(|_| corrupt(name, "not a date"))
}

/// Says which column is wrong, never what is in it.
pub(super) fn corrupt(name: &str, reason: &str) -> StoreError {
    StoreError::Corrupt { what: format!("column {name}: {reason}") }
}
