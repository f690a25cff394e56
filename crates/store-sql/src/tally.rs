//! Running totals per stage, per deadline and per coordinator, kept with every change of a case.

use domain::id::AccountId;
use jiff::civil::Date;
use sqlx::query;
use store::{CaseSummary, Caseload, Result, StageCount};
use uuid::Uuid;

use super::column::{get, get_date, get_optional_date, get_small};
use super::unit::Unit;
use crate::dialect::Row;

/// What a case adds to the totals.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Tallied {
    team: String,
    stage: String,
    open: bool,
    since: Date,
    weight: i32,
    coordinator: Option<Uuid>,
    due: Option<Date>,
}

impl Tallied {
    pub(super) fn of(summary: &CaseSummary) -> Self {
        Self {
            team: summary.team.clone(),
            stage: summary.stage.clone(),
            open: summary.open,
            since: summary.stage_since,
            weight: summary.weight,
            coordinator: summary.coordinator.map(AccountId::raw),
            due: summary.next_deadline,
        }
    }

    pub(super) fn stored(row: &Row) -> Result<Self> {
        Ok(Self {
            team: get(row, "team")?,
            stage: get(row, "stage")?,
            open: get(row, "open")?,
            since: get_date(row, "stage_since")?,
            weight: get_small(row, "weight")?,
            coordinator: get(row, "coordinator")?,
            due: get_optional_date(row, "next_deadline")?,
        })
    }
}

impl Unit {
    /// Takes `old` off the totals and adds `new`.
    pub(super) async fn tally(&mut self, old: Option<Tallied>, new: Option<Tallied>) -> Result<()> {
        if old == new {
            return Ok(());
        }
        for (case, sign) in [(old, -1), (new, 1)] {
            let Some(case) = case else { continue };
            let statement = query(
                "insert into case_tally (municipality, team, stage, open, cases, since_days) \
                 values ($1, $2, $3, $4, $5, $6) \
                 on conflict (municipality, team, stage, open) do update set \
                 cases = case_tally.cases + excluded.cases, \
                 since_days = case_tally.since_days + excluded.since_days",
            )
            .bind(self.municipality)
            .bind(case.team.clone())
            .bind(case.stage.clone())
            .bind(case.open)
            .bind(sign)
            .bind(sign * day_number(case.since));
            self.run(statement).await?;
            if let (true, Some(due)) = (case.open, case.due) {
                let statement = query(
                    "insert into deadline_tally (municipality, team, due, stage, cases) \
                     values ($1, $2, $3, $4, $5) \
                     on conflict (municipality, team, due, stage) do update set \
                     cases = deadline_tally.cases + excluded.cases",
                )
                .bind(self.municipality)
                .bind(case.team.clone())
                .bind(due.to_string())
                .bind(case.stage.clone())
                .bind(sign);
                self.run(statement).await?;
            }
            if let (true, Some(coordinator)) = (case.open, case.coordinator) {
                let statement = query(
                    "insert into caseload_tally (municipality, team, coordinator, cases, weight) \
                     values ($1, $2, $3, $4, $5) \
                     on conflict (municipality, team, coordinator) do update set \
                     cases = caseload_tally.cases + excluded.cases, \
                     weight = caseload_tally.weight + excluded.weight",
                )
                .bind(self.municipality)
                .bind(case.team)
                .bind(coordinator)
                .bind(sign)
                .bind(sign * i64::from(case.weight));
                self.run(statement).await?;
            }
        }
        Ok(())
    }

    pub(super) async fn count_stages(
        &mut self,
        team: Option<&str>,
        today: Date,
        near_until: Date,
    ) -> Result<Vec<StageCount>> {
        let statement = query(
            "select stage, cast(sum(cases) as bigint) as cases, cast(sum(since_days) as bigint) as since_days \
             from case_tally where municipality = $1 and open and ($2 is null or team = $2) \
             group by stage having sum(cases) > 0 order by stage",
        )
        .bind(self.municipality)
        .bind(team.map(str::to_owned));
        let mut stages = Vec::new();
        for row in self.rows(statement).await? {
            let cases: i64 = get(&row, "cases")?;
            stages.push(StageCount {
                stage: get(&row, "stage")?,
                cases,
                waiting_days: cases * day_number(today) - get::<i64>(&row, "since_days")?,
                deadlines_passed: 0,
                deadlines_near: 0,
            });
        }
        let teams = match team {
            Some(team) => vec![team.to_owned()],
            None => store::Cases::teams(self).await?,
        };
        for team in teams {
            self.count_deadlines(team, today, near_until, &mut stages).await?;
        }
        Ok(stages)
    }

    async fn count_deadlines(
        &mut self,
        team: String,
        today: Date,
        near_until: Date,
        stages: &mut [StageCount],
    ) -> Result<()> {
        let statement = query(
            "select stage, cast(sum(cases) as bigint) as cases, \
             cast(sum(case when due < $3 then cases else 0 end) as bigint) as passed \
             from deadline_tally where municipality = $1 and team = $2 and due <= $4 group by stage",
        )
        .bind(self.municipality)
        .bind(team)
        .bind(today.to_string())
        .bind(near_until.max(today.yesterday().unwrap_or(today)).to_string());
        for row in self.rows(statement).await? {
            let (stage, passed): (String, i64) = (get(&row, "stage")?, get(&row, "passed")?);
            if let Some(count) = stages.iter_mut().find(|count| count.stage == stage) {
                count.deadlines_passed += passed;
                count.deadlines_near += get::<i64>(&row, "cases")? - passed;
            }
        }
        Ok(())
    }

    pub(super) async fn count_caseloads(&mut self, team: Option<&str>) -> Result<Vec<Caseload>> {
        let statement = query(
            "select coordinator, cast(sum(cases) as bigint) as cases, cast(sum(weight) as bigint) as weight \
             from caseload_tally where municipality = $1 and ($2 is null or team = $2) \
             group by coordinator having sum(cases) > 0 order by coordinator",
        )
        .bind(self.municipality)
        .bind(team.map(str::to_owned));
        self.rows(statement)
            .await?
            .iter()
            .map(|row| {
                Ok(Caseload {
                    coordinator: AccountId::new(get(row, "coordinator")?),
                    cases: get(row, "cases")?,
                    weight: get(row, "weight")?,
                })
            })
            .collect()
    }
}

/// Returns the days from 1970-01-01 to a date, so that days of waiting can be summed.
fn day_number(date: Date) -> i64 {
    let span = jiff::civil::date(1970, 1, 1).until(date).map(|span| span.get_days());
    i64::from(span.unwrap_or(0))
}
