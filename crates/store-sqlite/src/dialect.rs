//! Where SQLite differs from PostgreSQL.

use sqlx::sqlite::SqliteArguments;
use uuid::Uuid;

pub(crate) type Db = sqlx::Sqlite;
pub(crate) type Row = sqlx::sqlite::SqliteRow;
pub(crate) type Query = sqlx::query::Query<'static, Db, SqliteArguments>;

pub(crate) const MIGRATIONS: &[&str] = &[include_str!("../migrations/0001_initial.sql")];

pub(crate) const SCHEMA_VERSION_TABLE: &str =
    "select 1 as found from sqlite_master where type = 'table' and name = 'schema_version'";

/// A moment of the database: with write-ahead logging a reader sees what was there at its first question.
pub(crate) const BEGIN_READ: &str = "begin deferred";

/// Waits for the turn to write at once, not half-way, where waiting would be too late.
pub(crate) const BEGIN_WRITE: &str = "begin immediate";

/// SQLITE_BUSY and SQLITE_LOCKED with their variants.
pub(crate) const BUSY: &[&str] = &["5", "6", "261", "262", "517", "773"];

/// The function that tells where a text begins in another.
pub(crate) const POSITION: &str = "instr";

/// Names the index to read. SQLite keeps no statistics unless told to, so that it cannot know.
pub(crate) fn index_hint(index: &str) -> String {
    format!("indexed by {index}")
}

#[expect(clippy::unused_async, reason = "the same shape as on PostgreSQL")]
pub(crate) async fn write_alone(_: &mut sqlx::SqliteConnection, _: Uuid) -> Result<(), sqlx::Error> {
    Ok(()) // "begin immediate" saw to it.
}

#[expect(clippy::unused_async, reason = "the same shape as on PostgreSQL")]
pub(crate) async fn lock_schema(_: &mut sqlx::SqliteConnection) -> Result<(), sqlx::Error> {
    Ok(()) // "begin immediate" saw to it.
}
