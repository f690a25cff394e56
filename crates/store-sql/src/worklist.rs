//! The worklist: the same answer however large the municipality is.
//!
//! Every list is in order of attention, and every index below ends in that order. What differs per question is
//! which index gives the answer with the least reading:
//!
//! * **gather**: something selective is asked (a rare name, few deadlines): take all that match, then sort;
//! * **walk**: nothing selective is asked (a village where a third lives): go through the cases in order of
//!   attention and stop when the page is full, which is soon because many match.
//!
//! How selective a question is, is counted first and never further than [`FEW`], for each team apart: in the
//! team of one village the name of another village is rare.

use sqlx::QueryBuilder;
use store::{CaseIndexRow, Page, Result, WorklistCursor, WorklistQuery};

use super::case_find::{SUMMARY, index_row};
use super::column::get;
use super::unit::Unit;
use crate::dialect::{self, Db};

/// So many can be gathered and sorted without anybody noticing. Fewer in tests, so that both ways are taken.
const FEW: i64 = if cfg!(test) { 60 } else { 2000 };

/// One team and one state (open or closed) of the cases that are listed. In each, all indexes are in order.
struct Group {
    team: Option<String>,
    open: bool,
}

enum Plan<'a> {
    GatherWord(&'a str),
    GatherDeadline,
    Walk { index: &'static str },
}

impl Unit {
    pub(super) async fn list(&mut self, query: &WorklistQuery) -> Result<Page<CaseIndexRow>> {
        let words = query_words(query);
        // A stored text never holds this character, and one of the databases refuses to compare with it.
        if words.iter().any(|word| word.contains('\0')) {
            return Ok(Page { rows: Vec::new(), next: None });
        }
        let mut parts = Vec::new();
        for group in self.groups(query).await? {
            parts.push((self.plan(query, &words, &group).await?, group));
        }
        let mut rows = Vec::new();
        for (plan, group) in together(query, parts) {
            let select = select(self.municipality, query, &words, &plan, &group);
            for row in self.rows_built(select).await? {
                rows.push(index_row(&row)?);
            }
        }
        Ok(page(rows, query.limit))
    }

    async fn plan<'a>(
        &mut self,
        query: &WorklistQuery,
        words: &'a [String],
        group: &Group,
    ) -> Result<Plan<'a>> {
        let mut rarest = (FEW, None);
        for word in words {
            let count = self.count_word(group, word, rarest.0).await?;
            if count < rarest.0 {
                rarest = (count, Some(word));
            }
        }
        if let Some(word) = rarest.1 {
            return Ok(Plan::GatherWord(word));
        }
        Ok(if query.coordinator.is_some() {
            Plan::Walk { index: "case_by_coordinator" }
        } else if query.provider.is_some() {
            Plan::Walk { index: "case_by_provider" }
        } else if self.few_deadlines(query, group).await? {
            Plan::GatherDeadline
        } else if query.stage.is_some() {
            Plan::Walk { index: "case_by_stage" }
        } else {
            Plan::Walk { index: "case_by_team" }
        })
    }

    async fn groups(&mut self, query: &WorklistQuery) -> Result<Vec<Group>> {
        let teams = match &query.team {
            Some(team) => vec![team.clone()],
            None => store::Cases::teams(self).await?,
        };
        Ok(teams
            .into_iter()
            .flat_map(|team| states(query).iter().map(move |&open| Group { team: Some(team.clone()), open }))
            .collect())
    }

    /// Counts the entries under words that begin with `word`, up to `most`.
    async fn count_word(&mut self, group: &Group, word: &str, most: i64) -> Result<i64> {
        let mut select = QueryBuilder::new("select count(*) as found from (select 1 as hit from case_word w");
        push_word_range(&mut select, self.municipality, group, word);
        select.push(" limit ").push_bind(most).push(") counted");
        self.count(select).await
    }

    async fn few_deadlines(&mut self, query: &WorklistQuery, group: &Group) -> Result<bool> {
        let Some(before) = query.deadline_before else { return Ok(false) };
        let mut select =
            QueryBuilder::new("select count(*) as found from (select 1 as hit from case_index c ");
        select.push(dialect::index_hint("case_by_deadline"));
        select.push(" where c.municipality = ").push_bind(self.municipality);
        select.push(" and c.team = ").push_bind(group.team.clone());
        select.push(" and c.open = ").push_bind(group.open);
        select.push(" and c.next_deadline < ").push_bind(before.to_string());
        select.push(" limit ").push_bind(FEW).push(") counted");
        Ok(self.count(select).await? < FEW)
    }

    async fn count(&mut self, select: QueryBuilder<Db>) -> Result<i64> {
        self.rows_built(select).await?.first().map_or(Ok(0), |row| get(row, "found"))
    }
}

fn states(query: &WorklistQuery) -> &'static [bool] {
    if query.open_only { &[true] } else { &[true, false] }
}

/// Walks all teams together where each would be walked apart and an index allows it.
fn together<'a>(query: &WorklistQuery, parts: Vec<(Plan<'a>, Group)>) -> Vec<(Plan<'a>, Group)> {
    let Some((Plan::Walk { index }, _)) = parts.first() else { return parts };
    let alike = |plan: &Plan<'_>| matches!(plan, Plan::Walk { index: other } if other == index);
    if query.team.is_some() || *index == "case_by_stage" || !parts.iter().all(|(plan, _)| alike(plan)) {
        return parts;
    }
    let index = if *index == "case_by_team" { "case_by_attention" } else { index };
    states(query).iter().map(|&open| (Plan::Walk { index }, Group { team: None, open })).collect()
}

fn query_words(query: &WorklistQuery) -> Vec<String> {
    let mut words: Vec<String> =
        query.words.iter().flat_map(|text| text.split_whitespace()).map(str::to_owned).collect();
    words.sort_unstable();
    words.dedup();
    words
}

fn select(
    municipality: uuid::Uuid,
    query: &WorklistQuery,
    words: &[String],
    plan: &Plan<'_>,
    group: &Group,
) -> QueryBuilder<Db> {
    let mut select = QueryBuilder::new("select ");
    select.push(SUMMARY).push(" from ");
    match plan {
        Plan::GatherWord(word) => {
            select.push("(select distinct w.number from case_word w");
            push_word_range(&mut select, municipality, group, word);
            // In this order on SQLite; PostgreSQL decides for itself.
            select.push(") hit cross join case_index c");
        }
        Plan::GatherDeadline => {
            select.push("case_index c ").push(dialect::index_hint("case_by_deadline"));
        }
        Plan::Walk { index } => {
            select.push("case_index c ").push(dialect::index_hint(index));
        }
    }
    select.push(" where c.municipality = ").push_bind(municipality);
    if let Plan::GatherWord(_) = plan {
        select.push(" and c.number = hit.number");
    }
    select.push(" and c.open = ").push_bind(group.open);
    if let Some(team) = &group.team {
        select.push(" and c.team = ").push_bind(team.clone());
    }
    if let Some(stage) = &query.stage {
        select.push(" and c.stage = ").push_bind(stage.clone());
    }
    if let Some(coordinator) = query.coordinator {
        select.push(" and c.coordinator = ").push_bind(coordinator.raw());
    }
    if let Some(provider) = &query.provider {
        select.push(" and c.provider = ").push_bind(provider.clone());
    }
    if let Some(before) = query.deadline_before {
        select.push(" and c.next_deadline < ").push_bind(before.to_string());
    }
    for word in words {
        if !matches!(plan, Plan::GatherWord(gathered) if *gathered == word.as_str()) {
            select.push(" and ").push(dialect::POSITION).push("(c.words, ");
            select.push_bind(format!(" {word}")).push(") > 0");
        }
    }
    if let Some(after) = &query.after {
        select.push(" and (c.attention_on, c.number) > (").push_bind(after.attention_on.to_string());
        select.push(", ").push_bind(after.number.clone()).push(")");
    }
    select.push(" order by c.attention_on, c.number limit ").push_bind(i64::from(query.limit) + 1);
    select
}

fn push_word_range(select: &mut QueryBuilder<Db>, municipality: uuid::Uuid, group: &Group, word: &str) {
    select.push(" where w.municipality = ").push_bind(municipality);
    select.push(" and w.team = ").push_bind(group.team.clone());
    select.push(" and w.open = ").push_bind(group.open);
    select.push(" and w.word >= ").push_bind(word.to_owned());
    select.push(" and w.word < ").push_bind(format!("{word}{}", char::MAX));
}

/// Merges the groups into one page.
fn page(mut rows: Vec<CaseIndexRow>, limit: u32) -> Page<CaseIndexRow> {
    rows.sort_by(|a, b| {
        (a.summary.attention_on, &a.summary.number).cmp(&(b.summary.attention_on, &b.summary.number))
    });
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let more = rows.len() > limit;
    rows.truncate(limit);
    let next = rows.last().filter(|_| more).map(|row| WorklistCursor {
        attention_on: row.summary.attention_on,
        number: row.summary.number.clone(),
    });
    Page { rows, next }
}
