//! Sessions: who is signed in now.

use async_trait::async_trait;
use domain::id::{AccountId, MunicipalityId};

use crate::Result;

/// Someone who is signed in. The token itself is never stored, only its hash.
#[derive(Clone, PartialEq, Eq)]
pub struct SessionRow {
    pub token_hash: [u8; 32],
    pub municipality: MunicipalityId,
    pub account: AccountId,
    pub created_at: i64,
    pub last_seen: i64,
}

impl std::fmt::Debug for SessionRow {
    /// Leaves the secrets out.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SessionRow")
            .field("account", &self.account)
            .field("created_at", &self.created_at)
            .field("last_seen", &self.last_seen)
            .finish_non_exhaustive()
    }
}

/// Sessions of the municipality. See [`Store::session`](crate::Store::session) for finding one by token.
#[async_trait]
pub trait Sessions {
    /// Adds a session of an account that exists. `row.municipality` must be that of the unit of work.
    async fn insert_session(&mut self, row: &SessionRow) -> Result<()>;

    async fn session(&mut self, token_hash: &[u8; 32]) -> Result<Option<SessionRow>>;

    /// Notes that the session was used. Returns whether it was there.
    async fn touch_session(&mut self, token_hash: &[u8; 32], last_seen: i64) -> Result<bool>;

    /// Ends a session. Returns whether it was there.
    async fn delete_session(&mut self, token_hash: &[u8; 32]) -> Result<bool>;

    /// Ends every session of an account, and returns how many there were.
    async fn delete_sessions_of(&mut self, account: AccountId) -> Result<u64>;

    /// Ends the sessions last seen before one instant or begun before another, and returns how many.
    async fn purge_sessions(&mut self, seen_before: i64, created_before: i64) -> Result<u64>;
}
