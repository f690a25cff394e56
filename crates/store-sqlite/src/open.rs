//! Opening the file.

use std::any::Any;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use sqlx::Pool;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use store::Result;

use crate::SqliteStore;
use crate::dialect::Db;
use crate::sql::failed;

/// Connections that read. Each may use 8 MB for its cache, the writer 16 MB.
const READERS: u32 = 4;

/// How long a unit of work waits for its turn before the store says that it is busy.
const PATIENCE: Duration = Duration::from_secs(15);

impl SqliteStore {
    /// Opens a file, or makes an empty one. Run [`migrate`](store::Store::migrate) before anything else.
    pub async fn open(path: &Path) -> Result<Self> {
        Self::open_with(path, SqliteSynchronous::Full, None).await
    }

    /// Makes a database that disappears with the store; not safe against power cuts, but fast.
    #[cfg(feature = "temporary")]
    pub async fn temporary() -> Result<Self> {
        let folder = tempfile::tempdir().map_err(|error| store::StoreError::Unavailable(Box::new(error)))?;
        let path = folder.path().join("omzien.db");
        let store = Self::open_with(&path, SqliteSynchronous::Off, Some(Arc::new(folder))).await?;
        store::Store::migrate(&store).await?;
        Ok(store)
    }

    async fn open_with(
        path: &Path,
        synchronous: SqliteSynchronous,
        keep: Option<Arc<dyn Any + Send + Sync>>,
    ) -> Result<Self> {
        let options = SqliteConnectOptions::new()
            .filename(path)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(5))
            .synchronous(synchronous)
            .pragma("temp_store", "memory");
        let writer = options
            .clone()
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .pragma("journal_size_limit", "67108864")
            .pragma("cache_size", "-16000");
        // The writer comes first: it makes the file and turns on write-ahead logging.
        let writers = pool(writer, 1).await?;
        let reader = options.pragma("query_only", "on").pragma("cache_size", "-8000");
        let readers = pool(reader, READERS).await?;
        Self::over(readers, writers, keep).await
    }
}

async fn pool(options: SqliteConnectOptions, connections: u32) -> Result<Pool<Db>> {
    SqlitePoolOptions::new()
        .max_connections(connections)
        .min_connections(1)
        .acquire_timeout(PATIENCE)
        .idle_timeout(None)
        .max_lifetime(None)
        .test_before_acquire(false)
        .connect_with(options)
        .await
        .map_err(failed)
}
