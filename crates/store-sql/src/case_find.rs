//! Case files: finding duplicates, and reading index rows.

use std::collections::{BTreeMap, BTreeSet};

use domain::id::{AccountId, CaseId};
use sqlx::{QueryBuilder, query};
use store::{CaseIndexRow, CaseKey, CaseSummary, Duplicate, KeyKind, Result};
use uuid::Uuid;

use super::column::{get, get_date, get_optional_date, get_small};
use super::unit::{ROWS_PER_STATEMENT, Unit};
use crate::dialect::Row;

/// The columns of an index row, of a table named `c`.
pub(super) const SUMMARY: &str = "c.id, c.version, c.number, c.team, c.stage, c.open, c.received, c.stage_since, \
    c.attention_on, c.next_deadline, c.urgency, c.weight, c.coordinator, c.display_name, c.place, c.provider, \
    c.programme";

/// Most cases that one key is followed to. A block of flats without additions shares one address.
const CASES_PER_KEY: i64 = 200;

impl Unit {
    pub(super) async fn find_duplicates(&mut self, keys: &[CaseKey], limit: u32) -> Result<Vec<Duplicate>> {
        let mut matched: BTreeMap<Uuid, BTreeSet<CaseKey>> = BTreeMap::new();
        for key in keys {
            let statement = query(
                "select id from case_key where municipality = $1 and kind = $2 and value = $3 \
                 order by id limit $4",
            )
            .bind(self.municipality)
            .bind(key.kind.key())
            .bind(key.value.clone())
            .bind(CASES_PER_KEY);
            for row in self.rows(statement).await? {
                matched.entry(get(&row, "id")?).or_default().insert(key.clone());
            }
        }
        let mut best: Vec<Uuid> = matched.keys().copied().collect();
        best.sort_by_key(|id| strength(&matched[id]));
        best.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
        let ids: Vec<CaseId> = best.into_iter().map(CaseId::new).collect();
        let mut duplicates: Vec<Duplicate> = self
            .summaries(&ids)
            .await?
            .into_iter()
            .map(|row| {
                let keys = matched.remove(&row.id.raw()).unwrap_or_default();
                Duplicate { row, matched: keys.into_iter().collect() }
            })
            .collect();
        duplicates.sort_by_key(|duplicate| strength(&duplicate.matched));
        Ok(duplicates)
    }

    /// Returns the index rows of these cases, by number.
    pub(super) async fn summaries(&mut self, ids: &[CaseId]) -> Result<Vec<CaseIndexRow>> {
        let mut found = Vec::with_capacity(ids.len());
        for part in ids.chunks(ROWS_PER_STATEMENT) {
            let mut select = QueryBuilder::new("select ");
            select.push(SUMMARY).push(" from case_index c where c.municipality = ");
            select.push_bind(self.municipality).push(" and c.id in (");
            let mut list = select.separated(", ");
            for id in part {
                list.push_bind(id.raw());
            }
            select.push(")");
            for row in self.rows_built(select).await? {
                found.push(index_row(&row)?);
            }
        }
        found.sort_by(|a, b| a.summary.number.cmp(&b.summary.number));
        Ok(found)
    }
}

/// Orders matches by how much they tell: a BSN most, an address least; then by how many there are.
fn strength<'a>(
    keys: impl IntoIterator<Item = &'a CaseKey, IntoIter: Clone>,
) -> (Option<KeyKind>, std::cmp::Reverse<usize>) {
    let keys = keys.into_iter();
    (keys.clone().map(|key| key.kind).min(), std::cmp::Reverse(keys.count()))
}

pub(super) fn index_row(row: &Row) -> Result<CaseIndexRow> {
    Ok(CaseIndexRow {
        id: CaseId::new(get(row, "id")?),
        version: get(row, "version")?,
        summary: CaseSummary {
            number: get(row, "number")?,
            team: get(row, "team")?,
            stage: get(row, "stage")?,
            open: get(row, "open")?,
            received: get_date(row, "received")?,
            stage_since: get_date(row, "stage_since")?,
            attention_on: get_date(row, "attention_on")?,
            next_deadline: get_optional_date(row, "next_deadline")?,
            urgency: get_small(row, "urgency")?,
            weight: get_small(row, "weight")?,
            coordinator: get::<Option<_>>(row, "coordinator")?.map(AccountId::new),
            display_name: get(row, "display_name")?,
            place: get(row, "place")?,
            provider: get(row, "provider")?,
            programme: get(row, "programme")?,
        },
    })
}
