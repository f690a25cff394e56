//! Where PostgreSQL differs from SQLite.

use sqlx::postgres::PgArguments;
use uuid::Uuid;

pub(crate) type Db = sqlx::Postgres;
pub(crate) type Row = sqlx::postgres::PgRow;
pub(crate) type Query = sqlx::query::Query<'static, Db, PgArguments>;

pub(crate) const MIGRATIONS: &[&str] = &[include_str!("../migrations/0001_initial.sql")];

pub(crate) const SCHEMA_VERSION_TABLE: &str = "select 1 as found from information_schema.tables \
     where table_schema = current_schema() and table_name = 'schema_version'";

/// A moment of the database.
pub(crate) const BEGIN_READ: &str = "begin isolation level repeatable read read only";

/// Each question sees what was confirmed before it; writers take turns where it matters.
pub(crate) const BEGIN_WRITE: &str = "begin isolation level read committed read write";

/// Serialisation failure, deadlock, lock not available, too many connections, starting up or shutting down.
pub(crate) const BUSY: &[&str] = &["40001", "40P01", "55P03", "53300", "57P01", "57P03"];

/// The function that tells where a text begins in another.
pub(crate) const POSITION: &str = "strpos";

/// PostgreSQL keeps statistics and chooses by itself.
pub(crate) const fn index_hint(_: &str) -> &'static str {
    ""
}

/// Keeps other writers of this municipality waiting until the transaction ends.
pub(crate) async fn write_alone(
    connection: &mut sqlx::PgConnection,
    municipality: Uuid,
) -> Result<(), sqlx::Error> {
    let (high, low) = municipality.as_u64_pair();
    sqlx::query("select pg_advisory_xact_lock($1)")
        .bind((high ^ low).cast_signed())
        .execute(connection)
        .await
        .map(drop)
}

/// Lets one program at a time change the schema.
pub(crate) async fn lock_schema(connection: &mut sqlx::PgConnection) -> Result<(), sqlx::Error> {
    sqlx::query("select pg_advisory_xact_lock($1)")
        .bind(0x006f_6d7a_6965_6e00_i64)
        .execute(connection)
        .await
        .map(drop)
}
