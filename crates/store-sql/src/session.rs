//! Sessions.

use async_trait::async_trait;
use domain::id::{AccountId, MunicipalityId};
use sqlx::{AssertSqlSafe, query};
use store::{Result, SessionRow, Sessions, StoreError};

use super::column::{get, get_hash};
use super::unit::Unit;
use crate::dialect::Row;

pub(super) const COLUMNS: &str = "municipality, token_hash, account, created_at, last_seen";

#[async_trait]
impl Sessions for Unit {
    async fn insert_session(&mut self, row: &SessionRow) -> Result<()> {
        let statement = query(
            "insert into session (municipality, token_hash, account, created_at, last_seen) \
             values ($1, $2, $3, $4, $5) on conflict do nothing",
        )
        .bind(self.municipality)
        .bind(row.token_hash.to_vec())
        .bind(row.account.raw())
        .bind(row.created_at)
        .bind(row.last_seen);
        if self.run(statement).await? == 1 { Ok(()) } else { Err(StoreError::Exists { what: "session" }) }
    }

    async fn session(&mut self, token_hash: &[u8; 32]) -> Result<Option<SessionRow>> {
        let sql = format!("select {COLUMNS} from session where municipality = $1 and token_hash = $2");
        let statement = query(AssertSqlSafe(sql)).bind(self.municipality).bind(token_hash.to_vec());
        self.row(statement).await?.as_ref().map(from_row).transpose()
    }

    async fn touch_session(&mut self, token_hash: &[u8; 32], last_seen: i64) -> Result<bool> {
        let statement =
            query("update session set last_seen = $3 where municipality = $1 and token_hash = $2")
                .bind(self.municipality)
                .bind(token_hash.to_vec())
                .bind(last_seen);
        Ok(self.run(statement).await? == 1)
    }

    async fn delete_session(&mut self, token_hash: &[u8; 32]) -> Result<bool> {
        let statement = query("delete from session where municipality = $1 and token_hash = $2")
            .bind(self.municipality)
            .bind(token_hash.to_vec());
        Ok(self.run(statement).await? == 1)
    }

    async fn delete_sessions_of(&mut self, account: AccountId) -> Result<u64> {
        let statement = query("delete from session where municipality = $1 and account = $2")
            .bind(self.municipality)
            .bind(account.raw());
        self.run(statement).await
    }

    async fn purge_sessions(&mut self, seen_before: i64, created_before: i64) -> Result<u64> {
        let statement =
            query("delete from session where municipality = $1 and (last_seen < $2 or created_at < $3)")
                .bind(self.municipality)
                .bind(seen_before)
                .bind(created_before);
        self.run(statement).await
    }
}

pub(super) fn from_row(row: &Row) -> Result<SessionRow> {
    Ok(SessionRow {
        token_hash: get_hash(row, "token_hash")?,
        municipality: MunicipalityId::new(get(row, "municipality")?),
        account: AccountId::new(get(row, "account")?),
        created_at: get(row, "created_at")?,
        last_seen: get(row, "last_seen")?,
    })
}
