//! The store and its unit of work.

use async_trait::async_trait;
use domain::id::MunicipalityId;

use crate::{
    Accounts, Attempts, Cases, Documents, Journal, MunicipalityRow, Provisions, Result, SessionRow, Sessions,
};

/// Takes one row of a backup: the table's name and the row as one line of JSON.
pub type DumpSink<'a> = dyn FnMut(&str, &str) -> Result<()> + Send + 'a;

/// Gives the next row of a backup in the order in which it was dumped, or `None` at the end.
pub type RestoreSource<'a> = dyn FnMut() -> Result<Option<(String, String)>> + Send + 'a;

/// A database.
#[async_trait]
pub trait Store: Send + Sync {
    /// Opens a unit of work that sees one moment of the database and can change nothing.
    async fn read(&self, municipality: MunicipalityId) -> Result<Box<dyn Tx>>;

    /// Opens a unit of work that may change things. Keep it short: on SQLite writers wait for one another.
    async fn write(&self, municipality: MunicipalityId) -> Result<Box<dyn Tx>>;

    /// Brings the schema up to date. Does nothing when it already is; refuses a newer one.
    async fn migrate(&self) -> Result<()>;

    /// Returns the schema version of the database; 0 when it is empty.
    async fn schema_version(&self) -> Result<i64>;

    /// Returns the newest schema version that this program knows.
    fn known_schema(&self) -> i64;

    /// Checks that the database answers.
    async fn ping(&self) -> Result<()>;

    /// Lists the municipalities by key.
    async fn municipalities(&self) -> Result<Vec<MunicipalityRow>>;

    async fn create_municipality(&self, row: &MunicipalityRow) -> Result<()>;

    /// Finds a session before its municipality is known.
    async fn session(&self, token_hash: &[u8; 32]) -> Result<Option<SessionRow>>;

    /// Gives every row of every municipality as it was at one moment, while others keep writing.
    /// Sessions and login attempts are left out: they are of no use after a restore.
    async fn dump(&self, sink: &mut DumpSink<'_>) -> Result<()>;

    /// Puts the rows of a dump into an empty database, all or nothing, then migrates it to the newest schema.
    /// `schema` is the version that the dump was made with.
    async fn restore(&self, schema: i64, rows: &mut RestoreSource<'_>) -> Result<()>;
}

/// A unit of work: one transaction within one municipality. Dropping it undoes everything.
#[async_trait]
pub trait Tx: Cases + Journal + Accounts + Sessions + Attempts + Provisions + Documents + Send {
    /// Makes all changes permanent at once. What is confirmed survives a power cut.
    async fn commit(self: Box<Self>) -> Result<()>;
}
