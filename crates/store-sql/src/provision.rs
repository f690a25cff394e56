//! The social map.

use async_trait::async_trait;
use domain::id::ProvisionId;
use sqlx::{AssertSqlSafe, query};
use store::{Expected, ProvisionRow, Provisions, Result, StoreError};

use super::column::get;
use super::unit::Unit;
use crate::dialect::Row;

const COLUMNS: &str = "id, version, body, name_key, place, active";

#[async_trait]
impl Provisions for Unit {
    async fn save_provision(&mut self, row: &ProvisionRow, expected: Expected) -> Result<i64> {
        let statement = match expected {
            Expected::New => query(
                "insert into provision (municipality, id, version, body, name_key, place, active) \
                 values ($1, $2, 1, $3, $4, $5, $6) on conflict do nothing returning version",
            ),
            Expected::Any => query(
                "insert into provision (municipality, id, version, body, name_key, place, active) \
                 values ($1, $2, 1, $3, $4, $5, $6) on conflict (municipality, id) do update set \
                 version = provision.version + 1, body = excluded.body, name_key = excluded.name_key, \
                 place = excluded.place, active = excluded.active returning version",
            ),
            Expected::Version(_) => query(
                "update provision set version = version + 1, body = $3, name_key = $4, place = $5, \
                 active = $6 where municipality = $1 and id = $2 and version = $7 returning version",
            ),
        };
        let mut statement = statement
            .bind(self.municipality)
            .bind(row.id.raw())
            .bind(row.body.clone())
            .bind(row.name_key.clone())
            .bind(row.place.clone())
            .bind(row.active);
        if let Expected::Version(version) = expected {
            statement = statement.bind(version);
        }
        let saved = self.run_returning(statement).await?;
        saved.map_or(Err(StoreError::Conflict { what: "provision" }), |row| get(&row, "version"))
    }

    async fn provision(&mut self, id: ProvisionId) -> Result<Option<ProvisionRow>> {
        let sql = format!("select {COLUMNS} from provision where municipality = $1 and id = $2");
        let statement = query(AssertSqlSafe(sql)).bind(self.municipality).bind(id.raw());
        self.row(statement).await?.as_ref().map(from_row).transpose()
    }

    async fn provisions(&mut self, active_only: bool) -> Result<Vec<ProvisionRow>> {
        let sql = format!(
            "select {COLUMNS} from provision where municipality = $1 and (active or not $2) \
             order by name_key, id"
        );
        let statement = query(AssertSqlSafe(sql)).bind(self.municipality).bind(active_only);
        self.rows(statement).await?.iter().map(from_row).collect()
    }
}

fn from_row(row: &Row) -> Result<ProvisionRow> {
    Ok(ProvisionRow {
        id: ProvisionId::new(get(row, "id")?),
        version: get(row, "version")?,
        body: get(row, "body")?,
        name_key: get(row, "name_key")?,
        place: get(row, "place")?,
        active: get(row, "active")?,
    })
}
