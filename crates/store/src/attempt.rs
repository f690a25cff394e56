//! Failed attempts to sign in, counted to slow down guessing.

use async_trait::async_trait;

use crate::Result;

/// Attempts per key; a key is an account or an address, as the caller names it.
#[async_trait]
pub trait Attempts {
    async fn record_attempt(&mut self, key: &str, at: i64) -> Result<()>;

    /// Counts the attempts at or after `since`.
    async fn count_attempts(&mut self, key: &str, since: i64) -> Result<i64>;

    /// Forgets the attempts under one key, after a successful sign-in.
    async fn clear_attempts(&mut self, key: &str) -> Result<()>;

    /// Forgets the attempts before an instant.
    async fn purge_attempts(&mut self, before: i64) -> Result<()>;
}
