//! The database as a whole.

use std::any::Any;
use std::sync::Arc;

use async_trait::async_trait;
use domain::id::MunicipalityId;
use sqlx::{AssertSqlSafe, Pool};
use store::{DumpSink, MunicipalityRow, RestoreSource, Result, SessionRow, Store, StoreError, Tx};

use super::column::get;
use super::unit::Unit;
use super::{dump, failed, migrate, session};
use crate::dialect::{self, Db};

/// A database that keeps the files of one or more municipalities.
#[derive(Clone)]
pub struct SqlStore {
    readers: Pool<Db>,
    writers: Pool<Db>,
    /// Something that must live as long as the database, such as its temporary folder.
    _keep: Option<Arc<dyn Any + Send + Sync>>,
}

impl SqlStore {
    /// Wraps open pools, after checking that the schema is not from a newer program.
    pub(crate) async fn over(
        readers: Pool<Db>,
        writers: Pool<Db>,
        keep: Option<Arc<dyn Any + Send + Sync>>,
    ) -> Result<Self> {
        let store = Self { readers, writers, _keep: keep };
        migrate::refuse_newer(store.schema_version().await?)?;
        Ok(store)
    }

    /// Waits for running units of work and closes every connection.
    pub async fn close(&self) {
        self.readers.close().await;
        self.writers.close().await;
    }

    #[cfg(test)]
    pub(crate) fn writers(&self) -> &Pool<Db> {
        &self.writers
    }
}

#[async_trait]
impl Store for SqlStore {
    async fn read(&self, municipality: MunicipalityId) -> Result<Box<dyn Tx>> {
        let tx = self.readers.begin_with(dialect::BEGIN_READ).await.map_err(failed)?;
        Ok(Box::new(Unit::new(tx, municipality.raw(), false)))
    }

    async fn write(&self, municipality: MunicipalityId) -> Result<Box<dyn Tx>> {
        let tx = self.writers.begin_with(dialect::BEGIN_WRITE).await.map_err(failed)?;
        Ok(Box::new(Unit::new(tx, municipality.raw(), true)))
    }

    async fn migrate(&self) -> Result<()> {
        migrate::migrate(&self.writers, self.known_schema()).await
    }

    async fn schema_version(&self) -> Result<i64> {
        let mut connection = self.writers.acquire().await.map_err(failed)?;
        migrate::version(&mut connection).await
    }

    fn known_schema(&self) -> i64 {
        migrate::KNOWN
    }

    async fn ping(&self) -> Result<()> {
        sqlx::query("select 1").execute(&self.readers).await.map_err(failed)?;
        Ok(())
    }

    async fn municipalities(&self) -> Result<Vec<MunicipalityRow>> {
        let rows = sqlx::query("select id, key, name, created_at from municipality order by key")
            .fetch_all(&self.readers)
            .await
            .map_err(failed)?;
        rows.iter()
            .map(|row| {
                Ok(MunicipalityRow {
                    id: MunicipalityId::new(get(row, "id")?),
                    key: get(row, "key")?,
                    name: get(row, "name")?,
                    created_at: get(row, "created_at")?,
                })
            })
            .collect()
    }

    async fn create_municipality(&self, row: &MunicipalityRow) -> Result<()> {
        let added = sqlx::query(
            "insert into municipality (id, key, name, created_at) values ($1, $2, $3, $4)
             on conflict do nothing",
        )
        .bind(row.id.raw())
        .bind(row.key.clone())
        .bind(row.name.clone())
        .bind(row.created_at)
        .execute(&self.writers)
        .await
        .map_err(failed)?;
        if added.rows_affected() == 1 { Ok(()) } else { Err(StoreError::Exists { what: "municipality" }) }
    }

    async fn session(&self, token_hash: &[u8; 32]) -> Result<Option<SessionRow>> {
        let sql = format!("select {} from session where token_hash = $1", session::COLUMNS);
        let row = sqlx::query(AssertSqlSafe(sql))
            .bind(token_hash.to_vec())
            .fetch_optional(&self.readers)
            .await
            .map_err(failed)?;
        row.as_ref().map(session::from_row).transpose()
    }

    async fn dump(&self, sink: &mut DumpSink<'_>) -> Result<()> {
        let tx = self.readers.begin_with(dialect::BEGIN_READ).await.map_err(failed)?;
        dump::dump(tx, sink).await
    }

    async fn restore(&self, schema: i64, rows: &mut RestoreSource<'_>) -> Result<()> {
        migrate::refuse_newer(schema)?;
        if self.schema_version().await? == 0 {
            migrate::migrate(&self.writers, schema).await?;
        }
        let found = self.schema_version().await?;
        if found != schema {
            let what = format!("its schema has version {found} and the backup {schema}");
            return Err(StoreError::NotEmpty { what });
        }
        let tx = self.writers.begin_with(dialect::BEGIN_WRITE).await.map_err(failed)?;
        dump::restore(tx, rows).await?;
        self.migrate().await
    }
}
