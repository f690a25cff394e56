//! Accounts.

use async_trait::async_trait;
use domain::actor::Role;
use domain::id::AccountId;
use sqlx::{AssertSqlSafe, query};
use store::{AccountRow, Accounts, Result, StoreError};

use super::column::{get, get_key};
use super::unit::Unit;
use crate::dialect::Row;

const COLUMNS: &str = "id, login, name, role, provider, team, password_hash, active, totp_secret, created_at, \
                       changed_at";

#[async_trait]
impl Accounts for Unit {
    async fn insert_account(&mut self, row: &AccountRow) -> Result<()> {
        let statement = query(
            "insert into account (municipality, id, login, name, role, provider, team, password_hash, active, \
             totp_secret, created_at, changed_at) \
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing",
        )
        .bind(self.municipality)
        .bind(row.id.raw())
        .bind(row.login.clone())
        .bind(row.name.clone())
        .bind(row.role.key())
        .bind(row.provider.clone())
        .bind(row.team.clone())
        .bind(row.password_hash.clone())
        .bind(row.active)
        .bind(row.totp_secret.clone())
        .bind(row.created_at)
        .bind(row.changed_at);
        if self.run(statement).await? == 1 { Ok(()) } else { Err(StoreError::Exists { what: "account" }) }
    }

    async fn update_account(&mut self, row: &AccountRow) -> Result<bool> {
        let taken = query("select 1 from account where municipality = $1 and login = $2 and id <> $3")
            .bind(self.municipality)
            .bind(row.login.clone())
            .bind(row.id.raw());
        if self.row(taken).await?.is_some() {
            return Err(StoreError::Exists { what: "account" });
        }
        let statement = query(
            "update account set login = $3, name = $4, role = $5, provider = $6, team = $7, \
             password_hash = $8, active = $9, totp_secret = $10, changed_at = $11 \
             where municipality = $1 and id = $2",
        )
        .bind(self.municipality)
        .bind(row.id.raw())
        .bind(row.login.clone())
        .bind(row.name.clone())
        .bind(row.role.key())
        .bind(row.provider.clone())
        .bind(row.team.clone())
        .bind(row.password_hash.clone())
        .bind(row.active)
        .bind(row.totp_secret.clone())
        .bind(row.changed_at);
        Ok(self.run(statement).await? == 1)
    }

    async fn account(&mut self, id: AccountId) -> Result<Option<AccountRow>> {
        let sql = format!("select {COLUMNS} from account where municipality = $1 and id = $2");
        let statement = query(AssertSqlSafe(sql)).bind(self.municipality).bind(id.raw());
        self.row(statement).await?.as_ref().map(from_row).transpose()
    }

    async fn account_by_login(&mut self, login: &str) -> Result<Option<AccountRow>> {
        let sql = format!("select {COLUMNS} from account where municipality = $1 and login = $2");
        let statement = query(AssertSqlSafe(sql)).bind(self.municipality).bind(login.to_owned());
        self.row(statement).await?.as_ref().map(from_row).transpose()
    }

    async fn accounts(&mut self) -> Result<Vec<AccountRow>> {
        let sql = format!("select {COLUMNS} from account where municipality = $1 order by login");
        let statement = query(AssertSqlSafe(sql)).bind(self.municipality);
        self.rows(statement).await?.iter().map(from_row).collect()
    }
}

fn from_row(row: &Row) -> Result<AccountRow> {
    Ok(AccountRow {
        id: AccountId::new(get(row, "id")?),
        login: get(row, "login")?,
        name: get(row, "name")?,
        role: get_key(row, "role", Role::from_key)?,
        provider: get(row, "provider")?,
        team: get(row, "team")?,
        password_hash: get(row, "password_hash")?,
        active: get(row, "active")?,
        totp_secret: get(row, "totp_secret")?,
        created_at: get(row, "created_at")?,
        changed_at: get(row, "changed_at")?,
    })
}
