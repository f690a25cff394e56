//! The unit of work: one transaction within one municipality.

use async_trait::async_trait;
use sqlx::QueryBuilder;
use store::{Result, StoreError, Tx};
use uuid::Uuid;

use super::failed;
use crate::dialect::{self, Db, Query, Row};

/// Most rows that one statement inserts, so that no database runs out of parameters.
pub(super) const ROWS_PER_STATEMENT: usize = 500;

pub(super) struct Unit {
    pub(super) tx: sqlx::Transaction<'static, Db>,
    pub(super) municipality: Uuid,
    pub(super) writing: bool,
    alone: bool,
}

impl Unit {
    pub(super) fn new(tx: sqlx::Transaction<'static, Db>, municipality: Uuid, writing: bool) -> Self {
        Self { tx, municipality, writing, alone: false }
    }

    /// Runs a change and returns how many rows it touched.
    pub(super) async fn run(&mut self, query: Query) -> Result<u64> {
        if !self.writing {
            return Err(StoreError::ReadOnly);
        }
        Ok(query.execute(&mut *self.tx).await.map_err(failed)?.rows_affected())
    }

    /// Runs a change that was put together from parts.
    pub(super) async fn run_built(&mut self, mut builder: QueryBuilder<Db>) -> Result<u64> {
        if !self.writing {
            return Err(StoreError::ReadOnly);
        }
        Ok(builder.build().execute(&mut *self.tx).await.map_err(failed)?.rows_affected())
    }

    /// Runs a change that gives back a row.
    pub(super) async fn run_returning(&mut self, query: Query) -> Result<Option<Row>> {
        if !self.writing {
            return Err(StoreError::ReadOnly);
        }
        query.fetch_optional(&mut *self.tx).await.map_err(failed)
    }

    pub(super) async fn row(&mut self, query: Query) -> Result<Option<Row>> {
        query.fetch_optional(&mut *self.tx).await.map_err(failed)
    }

    pub(super) async fn rows(&mut self, query: Query) -> Result<Vec<Row>> {
        query.fetch_all(&mut *self.tx).await.map_err(failed)
    }

    pub(super) async fn rows_built(&mut self, mut builder: QueryBuilder<Db>) -> Result<Vec<Row>> {
        builder.build().fetch_all(&mut *self.tx).await.map_err(failed)
    }

    /// Keeps other writers of this municipality waiting until this unit of work ends. The journal is one chain
    /// and the tallies are shared, so writers have to take turns anyway; taking the turn first prevents
    /// deadlocks.
    pub(super) async fn write_alone(&mut self) -> Result<()> {
        if !self.alone && self.writing {
            dialect::write_alone(&mut self.tx, self.municipality).await.map_err(failed)?;
            self.alone = true;
        }
        Ok(())
    }
}

#[async_trait]
impl Tx for Unit {
    async fn commit(self: Box<Self>) -> Result<()> {
        self.tx.commit().await.map_err(failed)
    }
}
