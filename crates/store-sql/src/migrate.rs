//! Bringing the schema up to date, one numbered file after another.

use sqlx::Pool;
use store::{Result, StoreError};

use super::column::get;
use super::failed;
use crate::dialect::{self, Db};

type Connection = <Db as sqlx::Database>::Connection;

/// The newest version that this program knows.
#[expect(clippy::cast_possible_wrap, reason = "there will never be so many migrations")]
pub(super) const KNOWN: i64 = dialect::MIGRATIONS.len() as i64;

/// Returns the version of the schema; 0 when the database is empty.
pub(super) async fn version(connection: &mut Connection) -> Result<i64> {
    let found = sqlx::query(dialect::SCHEMA_VERSION_TABLE).fetch_optional(&mut *connection).await;
    if found.map_err(failed)?.is_none() {
        return Ok(0);
    }
    let row = sqlx::query("select max(version) as version from schema_version")
        .fetch_one(connection)
        .await
        .map_err(failed)?;
    Ok(get::<Option<i64>>(&row, "version")?.unwrap_or(0))
}

pub(super) fn refuse_newer(found: i64) -> Result<()> {
    if found > KNOWN { Err(StoreError::NewerSchema { found, known: KNOWN }) } else { Ok(()) }
}

/// Applies the migrations up to and including version `target`, all or none.
pub(super) async fn migrate(pool: &Pool<Db>, target: i64) -> Result<()> {
    let mut tx = pool.begin_with(dialect::BEGIN_WRITE).await.map_err(failed)?;
    dialect::lock_schema(&mut tx).await.map_err(failed)?;
    let found = version(&mut tx).await?;
    refuse_newer(found)?;
    if found == 0 {
        let sql = "create table if not exists schema_version (version bigint not null primary key)";
        sqlx::query(sql).execute(&mut *tx).await.map_err(failed)?;
    }
    for (version, migration) in (1..).zip(dialect::MIGRATIONS) {
        if version <= found || version > target {
            continue;
        }
        sqlx::raw_sql(*migration).execute(&mut *tx).await.map_err(failed)?;
        let sql = "insert into schema_version (version) values ($1)";
        sqlx::query(sql).bind(version).execute(&mut *tx).await.map_err(failed)?;
    }
    tx.commit().await.map_err(failed)
}
