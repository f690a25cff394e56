//! Every row as a line of JSON, and back. Both databases write the same lines.

use futures_util::TryStreamExt as _;
use serde_json::{Map, Value};
use sqlx::{AssertSqlSafe, QueryBuilder, Transaction};
use store::{DumpSink, RestoreSource, Result, StoreError};
use uuid::Uuid;

use super::column::get;
use super::failed;
use super::tables::{Holds, TABLES, Table};
use crate::dialect::{Db, Row};

/// Most rows that one statement inserts; the widest table has 19 columns.
const BATCH: usize = 200;

/// Gives every row as this transaction sees it.
pub(super) async fn dump(mut tx: Transaction<'static, Db>, sink: &mut DumpSink<'_>) -> Result<()> {
    for table in TABLES.iter().filter(|table| table.kept) {
        let columns: Vec<&str> = table.columns.iter().map(|(name, _)| *name).collect();
        let sql = format!(
            "select {} from {} order by {}",
            columns.join(", "),
            table.name,
            columns[..table.key].join(", ")
        );
        let mut rows = sqlx::query(AssertSqlSafe(sql)).fetch(&mut *tx);
        while let Some(row) = rows.try_next().await.map_err(failed)? {
            sink(table.name, &to_json(table, &row)?)?;
        }
    }
    Ok(())
}

/// Fills an empty database, all or nothing.
pub(super) async fn restore(mut tx: Transaction<'static, Db>, rows: &mut RestoreSource<'_>) -> Result<()> {
    for table in TABLES {
        let sql = format!("select 1 from {} limit 1", table.name);
        let found = sqlx::query(AssertSqlSafe(sql)).fetch_optional(&mut *tx).await.map_err(failed)?;
        if found.is_some() {
            return Err(StoreError::NotEmpty { what: format!("rows in {}", table.name) });
        }
    }
    let mut batch: (Option<&Table>, Vec<Vec<Value>>) = (None, Vec::new());
    while let Some((name, line)) = rows()? {
        let table = TABLES.iter().find(|table| table.kept && table.name == name);
        let table = table.ok_or_else(|| bad(&format!("unknown table {name:?}")))?;
        let full = batch.1.len() >= BATCH || batch.0.is_some_and(|current| current.name != table.name);
        if full {
            insert(&mut tx, &batch).await?;
            batch.1.clear();
        }
        batch.0 = Some(table);
        batch.1.push(from_json(table, &line)?);
    }
    insert(&mut tx, &batch).await?;
    tx.commit().await.map_err(failed)
}

async fn insert(
    tx: &mut Transaction<'static, Db>,
    (table, rows): &(Option<&Table>, Vec<Vec<Value>>),
) -> Result<()> {
    let Some(table) = table else { return Ok(()) };
    if rows.is_empty() {
        return Ok(());
    }
    let columns: Vec<&str> = table.columns.iter().map(|(name, _)| *name).collect();
    let mut insert = QueryBuilder::<Db>::new(format!("insert into {} ({}) ", table.name, columns.join(", ")));
    let mut damaged = None;
    insert.push_values(rows, |mut values, row| {
        for ((name, holds), value) in table.columns.iter().zip(row) {
            let pushed = match holds {
                Holds::Id => as_id(value).map(|value| values.push_bind(value)),
                Holds::Text => as_text(value).map(|value| values.push_bind(value)),
                Holds::Number => as_number(value).map(|value| values.push_bind(value)),
                Holds::Flag => as_flag(value).map(|value| values.push_bind(value)),
                Holds::Bytes => as_bytes(value).map(|value| values.push_bind(value)),
            };
            if pushed.is_err() {
                damaged = Some(*name);
            }
        }
    });
    if let Some(column) = damaged {
        return Err(bad(&format!("a row of {} has a wrong {column}", table.name)));
    }
    match insert.build().execute(&mut **tx).await {
        Ok(_) => Ok(()),
        // A double row, a missing row that others point to, or nothing where something must be.
        Err(sqlx::Error::Database(refusal)) if refusal.kind() != sqlx::error::ErrorKind::Other => {
            Err(bad(&format!("the rows of {} contradict one another", table.name)))
        }
        Err(error) => Err(failed(error)),
    }
}

fn to_json(table: &Table, row: &Row) -> Result<String> {
    let mut json = Map::new();
    for (name, holds) in table.columns {
        let value = match holds {
            Holds::Id => get::<Option<Uuid>>(row, name)?.map(|id| Value::from(id.simple().to_string())),
            Holds::Text => get::<Option<String>>(row, name)?.map(Value::from),
            Holds::Number => get::<Option<i64>>(row, name)?.map(Value::from),
            Holds::Flag => get::<Option<bool>>(row, name)?.map(Value::from),
            Holds::Bytes => get::<Option<Vec<u8>>>(row, name)?.map(|bytes| Value::from(hex::encode(bytes))),
        };
        json.insert((*name).to_owned(), value.unwrap_or(Value::Null));
    }
    Ok(Value::Object(json).to_string())
}

fn from_json(table: &Table, line: &str) -> Result<Vec<Value>> {
    let json: Map<String, Value> =
        serde_json::from_str(line).map_err(|error| bad(&format!("a row of {}: {error}", table.name)))?;
    if let Some(unknown) = json.keys().find(|key| table.columns.iter().all(|(name, _)| name != key)) {
        return Err(bad(&format!("a row of {} has an unknown column {unknown:?}", table.name)));
    }
    Ok(table.columns.iter().map(|(name, _)| json.get(*name).cloned().unwrap_or(Value::Null)).collect())
}

/// Said of a value that is not of the kind that its column holds.
struct Wrong;

type Read<T> = std::result::Result<Option<T>, Wrong>;

fn as_id(value: &Value) -> Read<Uuid> {
    optional(value, |value| Uuid::try_parse(value.as_str()?).ok())
}

fn as_text(value: &Value) -> Read<String> {
    optional(value, |value| value.as_str().map(str::to_owned))
}

fn as_number(value: &Value) -> Read<i64> {
    optional(value, Value::as_i64)
}

fn as_flag(value: &Value) -> Read<bool> {
    optional(value, Value::as_bool)
}

fn as_bytes(value: &Value) -> Read<Vec<u8>> {
    optional(value, |value| hex::decode(value.as_str()?).ok())
}

fn optional<T>(value: &Value, read: impl Fn(&Value) -> Option<T>) -> Read<T> {
    if value.is_null() { Ok(None) } else { read(value).map(Some).ok_or(Wrong) }
}

fn bad(reason: &str) -> StoreError {
    StoreError::BadBackup { reason: reason.to_owned() }
}
