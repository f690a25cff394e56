//! Accounts: who may sign in.

use async_trait::async_trait;
use domain::actor::Role;
use domain::id::AccountId;

use crate::Result;

#[derive(Clone, PartialEq, Eq)]
pub struct AccountRow {
    pub id: AccountId,
    /// Folded by the caller; unique within the municipality.
    pub login: String,
    pub name: String,
    pub role: Role,
    pub provider: Option<String>,
    pub team: Option<String>,
    pub password_hash: String,
    pub active: bool,
    /// Sealed bytes.
    pub totp_secret: Option<Vec<u8>>,
    pub created_at: i64,
    pub changed_at: i64,
}

impl std::fmt::Debug for AccountRow {
    /// Leaves the secrets out.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AccountRow")
            .field("id", &self.id)
            .field("login", &self.login)
            .field("role", &self.role)
            .field("active", &self.active)
            .finish_non_exhaustive()
    }
}

/// Accounts of the municipality.
#[async_trait]
pub trait Accounts {
    /// Adds an account. [`Exists`](crate::StoreError::Exists) when the login name is taken.
    async fn insert_account(&mut self, row: &AccountRow) -> Result<()>;

    /// Replaces an account, except for `created_at`. Returns whether it was there.
    async fn update_account(&mut self, row: &AccountRow) -> Result<bool>;

    async fn account(&mut self, id: AccountId) -> Result<Option<AccountRow>>;

    async fn account_by_login(&mut self, login: &str) -> Result<Option<AccountRow>>;

    /// Lists all accounts by login name.
    async fn accounts(&mut self) -> Result<Vec<AccountRow>>;
}
