//! Small documents.

use async_trait::async_trait;
use sqlx::query;
use store::{DocumentRow, Documents, Expected, Result, StoreError};

use super::column::get;
use super::unit::Unit;
use crate::dialect::Row;

#[async_trait]
impl Documents for Unit {
    async fn put_document(&mut self, kind: &str, key: &str, json: &str, expected: Expected) -> Result<i64> {
        let statement = match expected {
            Expected::New => query(
                "insert into document (municipality, kind, key, version, json) values ($1, $2, $3, 1, $4) \
                 on conflict do nothing returning version",
            ),
            Expected::Any => query(
                "insert into document (municipality, kind, key, version, json) values ($1, $2, $3, 1, $4) \
                 on conflict (municipality, kind, key) do update set version = document.version + 1, \
                 json = excluded.json returning version",
            ),
            Expected::Version(_) => query(
                "update document set version = version + 1, json = $4 \
                 where municipality = $1 and kind = $2 and key = $3 and version = $5 returning version",
            ),
        };
        let mut statement = statement
            .bind(self.municipality)
            .bind(kind.to_owned())
            .bind(key.to_owned())
            .bind(json.to_owned());
        if let Expected::Version(version) = expected {
            statement = statement.bind(version);
        }
        let saved = self.run_returning(statement).await?;
        saved.map_or(Err(StoreError::Conflict { what: "document" }), |row| get(&row, "version"))
    }

    async fn document(&mut self, kind: &str, key: &str) -> Result<Option<DocumentRow>> {
        let statement = query(
            "select kind, key, version, json from document \
             where municipality = $1 and kind = $2 and key = $3",
        )
        .bind(self.municipality)
        .bind(kind.to_owned())
        .bind(key.to_owned());
        self.row(statement).await?.as_ref().map(from_row).transpose()
    }

    async fn documents(&mut self, kind: &str) -> Result<Vec<DocumentRow>> {
        let statement = query(
            "select kind, key, version, json from document where municipality = $1 and kind = $2 order by key",
        )
        .bind(self.municipality)
        .bind(kind.to_owned());
        self.rows(statement).await?.iter().map(from_row).collect()
    }

    async fn delete_document(&mut self, kind: &str, key: &str) -> Result<bool> {
        let statement = query("delete from document where municipality = $1 and kind = $2 and key = $3")
            .bind(self.municipality)
            .bind(kind.to_owned())
            .bind(key.to_owned());
        Ok(self.run(statement).await? == 1)
    }
}

fn from_row(row: &Row) -> Result<DocumentRow> {
    Ok(DocumentRow {
        kind: get(row, "kind")?,
        key: get(row, "key")?,
        version: get(row, "version")?,
        json: get(row, "json")?,
    })
}
