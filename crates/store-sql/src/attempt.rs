//! Failed attempts to sign in.

use async_trait::async_trait;
use sqlx::query;
use store::{Attempts, Result};

use super::column::get;
use super::unit::Unit;

#[async_trait]
impl Attempts for Unit {
    async fn record_attempt(&mut self, key: &str, at: i64) -> Result<()> {
        let statement = query(
            "insert into attempt (municipality, key, at, times) values ($1, $2, $3, 1) \
             on conflict (municipality, key, at) do update set times = attempt.times + 1",
        )
        .bind(self.municipality)
        .bind(key.to_owned())
        .bind(at);
        self.run(statement).await.map(drop)
    }

    async fn count_attempts(&mut self, key: &str, since: i64) -> Result<i64> {
        let statement = query(
            "select cast(coalesce(sum(times), 0) as bigint) as times from attempt \
             where municipality = $1 and key = $2 and at >= $3",
        )
        .bind(self.municipality)
        .bind(key.to_owned())
        .bind(since);
        self.row(statement).await?.map_or(Ok(0), |row| get(&row, "times"))
    }

    async fn clear_attempts(&mut self, key: &str) -> Result<()> {
        let statement = query("delete from attempt where municipality = $1 and key = $2")
            .bind(self.municipality)
            .bind(key.to_owned());
        self.run(statement).await.map(drop)
    }

    async fn purge_attempts(&mut self, before: i64) -> Result<()> {
        let statement = query("delete from attempt where municipality = $1 and at < $2")
            .bind(self.municipality)
            .bind(before);
        self.run(statement).await.map(drop)
    }
}
