//! Connecting to the server.

use std::str::FromStr as _;
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use store::Result;

use crate::PostgresStore;
use crate::sql::failed;

/// How long a unit of work waits for a connection before the store says that it is busy.
const PATIENCE: Duration = Duration::from_secs(15);

impl PostgresStore {
    /// Connects to the database of a URL such as `postgres://omzien@db.example.nl/omzien`, with at most so many
    /// connections. A database on another host belongs behind `?sslmode=verify-full`. Run
    /// [`migrate`](store::Store::migrate) before anything else.
    pub async fn connect(url: &str, connections: u32) -> Result<Self> {
        Self::connect_with(PgConnectOptions::from_str(url).map_err(failed)?, connections).await
    }

    pub(crate) async fn connect_with(options: PgConnectOptions, connections: u32) -> Result<Self> {
        let options = options
            .application_name("omzien")
            // Confirmed means on the disk, whatever the server's default is.
            .options([("synchronous_commit", "on"), ("timezone", "UTC")]);
        let pool = PgPoolOptions::new()
            .max_connections(connections.max(2))
            .acquire_timeout(PATIENCE)
            .connect_with(options)
            .await
            .map_err(failed)?;
        Self::over(pool.clone(), pool, None).await
    }
}
