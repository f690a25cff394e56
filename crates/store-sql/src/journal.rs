//! The journal.

use std::collections::BTreeMap;

use async_trait::async_trait;
use domain::id::{AccountId, CaseId};
use sqlx::{QueryBuilder, query};
use store::{EntryKind, Journal, JournalHead, JournalRow, Result, StoreError};

use super::column::{get, get_hash, get_key};
use super::unit::{ROWS_PER_STATEMENT, Unit};
use crate::dialect::Row;

#[async_trait]
impl Journal for Unit {
    async fn journal_head(&mut self) -> Result<Option<JournalHead>> {
        self.write_alone().await?;
        let statement =
            query("select seq, hash from journal where municipality = $1 order by seq desc limit 1")
                .bind(self.municipality);
        self.row(statement)
            .await?
            .map(|row| Ok(JournalHead { seq: get(&row, "seq")?, hash: get_hash(&row, "hash")? }))
            .transpose()
    }

    async fn append_entry(&mut self, row: &JournalRow) -> Result<()> {
        let statement = query(
            "insert into journal (municipality, seq, at, account, actor_name, role, on_behalf, purpose, \
             action, kind, detail, previous, hash) \
             select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13 \
             where $2 = (select coalesce(max(seq), 0) + 1 from journal where municipality = $1) \
             on conflict do nothing",
        )
        .bind(self.municipality)
        .bind(row.seq)
        .bind(row.at)
        .bind(row.account.map(AccountId::raw))
        .bind(row.actor_name.clone())
        .bind(row.role.clone())
        .bind(row.on_behalf.clone())
        .bind(row.purpose.clone())
        .bind(row.action.clone())
        .bind(row.kind.key())
        .bind(row.detail.clone())
        .bind(row.previous.to_vec())
        .bind(row.hash.to_vec());
        if self.run(statement).await? == 0 {
            return Err(StoreError::Conflict { what: "journal" });
        }
        self.insert_subjects(row).await
    }

    async fn journal_after(&mut self, seq: i64, limit: u32) -> Result<Vec<JournalRow>> {
        let statement =
            query("select * from journal where municipality = $1 and seq > $2 order by seq limit $3")
                .bind(self.municipality)
                .bind(seq)
                .bind(i64::from(limit));
        let rows = self.rows(statement).await?;
        self.with_subjects(&rows).await
    }

    async fn journal_for_case(
        &mut self,
        case: CaseId,
        before: Option<i64>,
        limit: u32,
    ) -> Result<Vec<JournalRow>> {
        let statement = query(
            "select journal.* from journal_subject join journal \
             on journal.municipality = journal_subject.municipality and journal.seq = journal_subject.seq \
             where journal_subject.municipality = $1 and journal_subject.case_id = $2 \
             and journal_subject.seq < $3 order by journal_subject.seq desc limit $4",
        )
        .bind(self.municipality)
        .bind(case.raw())
        .bind(before.unwrap_or(i64::MAX))
        .bind(i64::from(limit));
        let rows = self.rows(statement).await?;
        self.with_subjects(&rows).await
    }
}

impl Unit {
    async fn insert_subjects(&mut self, row: &JournalRow) -> Result<()> {
        let mut subjects = row.subjects.clone();
        subjects.sort_unstable();
        subjects.dedup();
        for part in subjects.chunks(ROWS_PER_STATEMENT) {
            let mut insert = QueryBuilder::new("insert into journal_subject (municipality, case_id, seq) ");
            insert.push_values(part, |mut values, subject| {
                values.push_bind(self.municipality).push_bind(subject.raw()).push_bind(row.seq);
            });
            self.run_built(insert).await?;
        }
        Ok(())
    }

    /// Adds to each line the cases that it is about. They are read from their own table, never from a copy, so
    /// that a line taken away there breaks the chain too.
    async fn with_subjects(&mut self, rows: &[Row]) -> Result<Vec<JournalRow>> {
        let seqs = rows.iter().map(|row| get(row, "seq")).collect::<Result<Vec<i64>>>()?;
        let mut subjects: BTreeMap<i64, Vec<CaseId>> = BTreeMap::new();
        for part in seqs.chunks(ROWS_PER_STATEMENT) {
            let mut select =
                QueryBuilder::new("select seq, case_id from journal_subject where municipality = ");
            select.push_bind(self.municipality).push(" and seq in (");
            let mut list = select.separated(", ");
            for seq in part {
                list.push_bind(*seq);
            }
            select.push(") order by seq, case_id");
            for row in self.rows_built(select).await? {
                let case = CaseId::new(get(&row, "case_id")?);
                subjects.entry(get(&row, "seq")?).or_default().push(case);
            }
        }
        rows.iter()
            .map(|row| {
                let seq = get(row, "seq")?;
                from_row(row, seq, subjects.remove(&seq).unwrap_or_default())
            })
            .collect()
    }
}

fn from_row(row: &Row, seq: i64, subjects: Vec<CaseId>) -> Result<JournalRow> {
    Ok(JournalRow {
        seq,
        at: get(row, "at")?,
        account: get::<Option<_>>(row, "account")?.map(AccountId::new),
        actor_name: get(row, "actor_name")?,
        role: get(row, "role")?,
        on_behalf: get(row, "on_behalf")?,
        purpose: get(row, "purpose")?,
        action: get(row, "action")?,
        kind: get_key(row, "kind", EntryKind::from_key)?,
        subjects,
        detail: get(row, "detail")?,
        previous: get_hash(row, "previous")?,
        hash: get_hash(row, "hash")?,
    })
}
