//! Case files: keeping them.

use std::collections::BTreeSet;

use async_trait::async_trait;
use domain::id::{AccountId, CaseId};
use jiff::civil::Date;
use sqlx::{QueryBuilder, query};
use store::{
    CaseIndex, CaseIndexRow, CaseKey, CaseRecord, Caseload, Cases, Duplicate, KeyKind, Page,
    ProviderCaseload, Result, StageCount, StoreError, WorklistQuery,
};
use uuid::Uuid;

use super::column::{get, get_date, get_key};
use super::tally::Tallied;
use super::unit::{ROWS_PER_STATEMENT, Unit};
use crate::dialect::{Db, Row};

#[async_trait]
impl Cases for Unit {
    async fn insert_case(&mut self, id: CaseId, body: &[u8], index: &CaseIndex) -> Result<()> {
        self.write_alone().await?;
        let words = Words::of(index);
        let mut insert = QueryBuilder::new(
            "insert into case_index (municipality, id, version, number, team, stage, open, received, \
             stage_since, attention_on, next_deadline, urgency, weight, coordinator, display_name, place, \
             provider, programme, words) values (",
        );
        insert.push_bind(self.municipality).push(", ").push_bind(id.raw()).push(", 1");
        for (_, bind) in facts(index, &words) {
            insert.push(", ");
            bind(&mut insert);
        }
        insert.push(") on conflict do nothing");
        if self.run_built(insert).await? == 0 {
            return Err(StoreError::Exists { what: "case" });
        }
        let statement = query("insert into case_body (municipality, id, body) values ($1, $2, $3)")
            .bind(self.municipality)
            .bind(id.raw())
            .bind(body.to_vec());
        self.run(statement).await?;
        self.insert_words(&words).await?;
        self.insert_keys(id, &distinct(&index.keys)).await?;
        self.tally(None, Some(Tallied::of(&index.summary))).await
    }

    async fn update_case(
        &mut self,
        id: CaseId,
        expected: i64,
        body: &[u8],
        index: &CaseIndex,
    ) -> Result<i64> {
        self.write_alone().await?;
        let statement = query(
            "select team, stage, open, stage_since, weight, coordinator, next_deadline, attention_on, number, \
             words \
             from case_index where municipality = $1 and id = $2 and version = $3",
        )
        .bind(self.municipality)
        .bind(id.raw())
        .bind(expected);
        let conflict = StoreError::Conflict { what: "case" };
        let Some(old) = self.row(statement).await? else { return Err(conflict) };
        let (words, old_words) = (Words::of(index), Words::stored(&old)?);
        if words != old_words {
            self.delete_words(&old_words).await?;
        }
        let mut update = QueryBuilder::new("update case_index set version = version + 1");
        for (column, bind) in facts(index, &words) {
            update.push(", ").push(column).push(" = ");
            bind(&mut update);
        }
        update.push(" where municipality = ").push_bind(self.municipality);
        update.push(" and id = ").push_bind(id.raw());
        update.push(" and version = ").push_bind(expected);
        if self.run_built(update).await? == 0 {
            return Err(conflict);
        }
        let statement = query("update case_body set body = $3 where municipality = $1 and id = $2")
            .bind(self.municipality)
            .bind(id.raw())
            .bind(body.to_vec());
        self.run(statement).await?;
        if words != old_words {
            self.insert_words(&words).await?;
        }
        self.replace_keys(id, &distinct(&index.keys)).await?;
        self.tally(Some(Tallied::stored(&old)?), Some(Tallied::of(&index.summary))).await?;
        Ok(expected + 1)
    }

    async fn case(&mut self, id: CaseId) -> Result<Option<CaseRecord>> {
        let statement = query(
            "select i.id, i.version, b.body from case_index i \
             join case_body b on b.municipality = i.municipality and b.id = i.id \
             where i.municipality = $1 and i.id = $2",
        )
        .bind(self.municipality)
        .bind(id.raw());
        self.row(statement).await?.as_ref().map(record).transpose()
    }

    async fn case_by_number(&mut self, number: &str) -> Result<Option<CaseRecord>> {
        let statement = query(
            "select i.id, i.version, b.body from case_index i \
             join case_body b on b.municipality = i.municipality and b.id = i.id \
             where i.municipality = $1 and i.number = $2",
        )
        .bind(self.municipality)
        .bind(number.to_owned());
        self.row(statement).await?.as_ref().map(record).transpose()
    }

    async fn cases_by_numbers(&mut self, numbers: &[String]) -> Result<Vec<CaseRecord>> {
        let numbers: Vec<&String> = numbers.iter().collect::<BTreeSet<_>>().into_iter().collect();
        let mut found = Vec::with_capacity(numbers.len());
        for part in numbers.chunks(ROWS_PER_STATEMENT) {
            let mut select = QueryBuilder::new(
                "select i.id, i.version, b.body from case_index i \
                 join case_body b on b.municipality = i.municipality and b.id = i.id \
                 where i.municipality = ",
            );
            select.push_bind(self.municipality).push(" and i.number in (");
            let mut list = select.separated(", ");
            for number in part {
                list.push_bind((*number).clone());
            }
            select.push(") order by i.number");
            for row in self.rows_built(select).await? {
                found.push(record(&row)?);
            }
        }
        Ok(found)
    }

    async fn case_summaries(&mut self, ids: &[CaseId]) -> Result<Vec<CaseIndexRow>> {
        self.summaries(ids).await
    }

    async fn next_case_number(&mut self, year: i16) -> Result<i64> {
        self.write_alone().await?;
        let statement = query(
            "insert into case_number (municipality, year, last) values ($1, $2, 1) \
             on conflict (municipality, year) do update set last = case_number.last + 1 returning last",
        )
        .bind(self.municipality)
        .bind(i64::from(year));
        let row = self.run_returning(statement).await?;
        row.map_or(Err(StoreError::Conflict { what: "case number" }), |row| get(&row, "last"))
    }

    async fn teams(&mut self) -> Result<Vec<String>> {
        let statement =
            query("select distinct team from case_tally where municipality = $1 and cases > 0 order by team")
                .bind(self.municipality);
        self.rows(statement).await?.iter().map(|row| get(row, "team")).collect()
    }

    async fn worklist(&mut self, query: &WorklistQuery) -> Result<Page<CaseIndexRow>> {
        self.list(query).await
    }

    async fn stage_counts(
        &mut self,
        team: Option<&str>,
        today: Date,
        near_until: Date,
    ) -> Result<Vec<StageCount>> {
        self.count_stages(team, today, near_until).await
    }

    async fn caseloads(&mut self, team: Option<&str>) -> Result<Vec<Caseload>> {
        self.count_caseloads(team).await
    }

    async fn duplicates(&mut self, keys: &[CaseKey], limit: u32) -> Result<Vec<Duplicate>> {
        self.find_duplicates(keys, limit).await
    }

    async fn enrolled(
        &mut self,
        programme: &str,
        after: Option<CaseId>,
        limit: u32,
    ) -> Result<Vec<CaseRecord>> {
        let statement = query(
            "select i.id, i.version, b.body from case_index i \
             join case_body b on b.municipality = i.municipality and b.id = i.id \
             where i.municipality = $1 and i.programme = $2 and i.id > $3 order by i.id limit $4",
        )
        .bind(self.municipality)
        .bind(programme.to_owned())
        .bind(after.map_or(Uuid::nil(), CaseId::raw))
        .bind(i64::from(limit));
        self.rows(statement).await?.iter().map(record).collect()
    }

    async fn all_cases(&mut self, after: Option<CaseId>, limit: u32) -> Result<Vec<CaseRecord>> {
        let statement = query(
            "select i.id, i.version, b.body from case_index i \
             join case_body b on b.municipality = i.municipality and b.id = i.id \
             where i.municipality = $1 and i.id > $2 order by i.id limit $3",
        )
        .bind(self.municipality)
        .bind(after.map_or(Uuid::nil(), CaseId::raw))
        .bind(i64::from(limit));
        self.rows(statement).await?.iter().map(record).collect()
    }

    async fn provider_caseloads(&mut self, programme: &str) -> Result<Vec<ProviderCaseload>> {
        let statement = query(
            "select provider, count(*) as cases from case_index \
             where municipality = $1 and programme = $2 and provider is not null \
             group by provider order by count(*) desc, provider",
        )
        .bind(self.municipality)
        .bind(programme.to_owned());
        self.rows(statement)
            .await?
            .iter()
            .map(|row| Ok(ProviderCaseload { provider: get(row, "provider")?, cases: get(row, "cases")? }))
            .collect()
    }
}

impl Unit {
    async fn insert_words(&mut self, words: &Words) -> Result<()> {
        for part in words.list.chunks(ROWS_PER_STATEMENT) {
            let mut insert = QueryBuilder::new(
                "insert into case_word (municipality, team, open, word, attention_on, number) ",
            );
            insert.push_values(part, |mut values, word| {
                values
                    .push_bind(self.municipality)
                    .push_bind(words.team.clone())
                    .push_bind(words.open)
                    .push_bind(word.clone())
                    .push_bind(words.attention_on.to_string())
                    .push_bind(words.number.clone());
            });
            self.run_built(insert).await?;
        }
        Ok(())
    }

    async fn delete_words(&mut self, words: &Words) -> Result<()> {
        for part in words.list.chunks(ROWS_PER_STATEMENT) {
            let mut delete = QueryBuilder::new("delete from case_word where municipality = ");
            delete.push_bind(self.municipality);
            delete.push(" and team = ").push_bind(words.team.clone());
            delete.push(" and open = ").push_bind(words.open);
            delete.push(" and attention_on = ").push_bind(words.attention_on.to_string());
            delete.push(" and number = ").push_bind(words.number.clone()).push(" and word in (");
            let mut list = delete.separated(", ");
            for word in part {
                list.push_bind(word.clone());
            }
            delete.push(")");
            self.run_built(delete).await?;
        }
        Ok(())
    }

    async fn insert_keys(&mut self, id: CaseId, keys: &BTreeSet<CaseKey>) -> Result<()> {
        let keys: Vec<&CaseKey> = keys.iter().collect();
        for part in keys.chunks(ROWS_PER_STATEMENT) {
            let mut insert = QueryBuilder::new("insert into case_key (municipality, kind, value, id) ");
            insert.push_values(part, |mut values, key| {
                values
                    .push_bind(self.municipality)
                    .push_bind(key.kind.key())
                    .push_bind(key.value.clone())
                    .push_bind(id.raw());
            });
            self.run_built(insert).await?;
        }
        Ok(())
    }

    async fn replace_keys(&mut self, id: CaseId, keys: &BTreeSet<CaseKey>) -> Result<()> {
        let statement = query("select kind, value from case_key where municipality = $1 and id = $2")
            .bind(self.municipality)
            .bind(id.raw());
        let stored = self.rows(statement).await?;
        let stored = stored.iter().map(stored_key).collect::<Result<BTreeSet<_>>>()?;
        if stored == *keys {
            return Ok(());
        }
        let statement = query("delete from case_key where municipality = $1 and id = $2")
            .bind(self.municipality)
            .bind(id.raw());
        self.run(statement).await?;
        self.insert_keys(id, keys).await
    }
}

/// The rows of `case_word` that belong to one case.
#[derive(PartialEq, Eq)]
struct Words {
    team: String,
    open: bool,
    attention_on: Date,
    number: String,
    list: Vec<String>,
}

impl Words {
    fn of(index: &CaseIndex) -> Self {
        let words: BTreeSet<&str> = index.words.iter().flat_map(|text| text.split_whitespace()).collect();
        Self {
            team: index.summary.team.clone(),
            open: index.summary.open,
            attention_on: index.summary.attention_on,
            number: index.summary.number.clone(),
            list: words.into_iter().map(str::to_owned).collect(),
        }
    }

    fn stored(row: &Row) -> Result<Self> {
        Ok(Self {
            team: get(row, "team")?,
            open: get(row, "open")?,
            attention_on: get_date(row, "attention_on")?,
            number: get(row, "number")?,
            list: get::<String>(row, "words")?.split_whitespace().map(str::to_owned).collect(),
        })
    }

    /// All words in one text, each after a space, so that " vel" finds the words that begin with "vel".
    fn text(&self) -> String {
        self.list.iter().flat_map(|word| [" ", word]).collect()
    }
}

type Bind = Box<dyn FnOnce(&mut QueryBuilder<Db>) + Send>;

/// Returns the columns of the index that a change may set, each with what binds its value.
fn facts(index: &CaseIndex, words: &Words) -> [(&'static str, Bind); 16] {
    fn bind<T>(value: T) -> Bind
    where
        T: Send + 'static + for<'q> sqlx::Encode<'q, Db> + sqlx::Type<Db>,
    {
        Box::new(move |builder| {
            builder.push_bind(value);
        })
    }
    let facts = index.summary.clone();
    [
        ("number", bind(facts.number)),
        ("team", bind(facts.team)),
        ("stage", bind(facts.stage)),
        ("open", bind(facts.open)),
        ("received", bind(facts.received.to_string())),
        ("stage_since", bind(facts.stage_since.to_string())),
        ("attention_on", bind(facts.attention_on.to_string())),
        ("next_deadline", bind(facts.next_deadline.map(|date| date.to_string()))),
        ("urgency", bind(i64::from(facts.urgency))),
        ("weight", bind(i64::from(facts.weight))),
        ("coordinator", bind(facts.coordinator.map(AccountId::raw))),
        ("display_name", bind(facts.display_name)),
        ("place", bind(facts.place)),
        ("provider", bind(facts.provider)),
        ("programme", bind(facts.programme)),
        ("words", bind(words.text())),
    ]
}

fn distinct(keys: &[CaseKey]) -> BTreeSet<CaseKey> {
    keys.iter().cloned().collect()
}

fn record(row: &Row) -> Result<CaseRecord> {
    Ok(CaseRecord {
        id: CaseId::new(get(row, "id")?),
        version: get(row, "version")?,
        body: get(row, "body")?,
    })
}

fn stored_key(row: &Row) -> Result<CaseKey> {
    Ok(CaseKey { kind: get_key(row, "kind", KeyKind::from_key)?, value: get(row, "value")? })
}
