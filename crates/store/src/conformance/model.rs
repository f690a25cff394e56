//! Lists and counts against a model: the same questions answered by looking at every case.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::id::{AccountId, CaseId};
use jiff::civil::Date;

use super::sample::{TODAY, account_id, begin, case_id, index};
use crate::{CaseIndex, Caseload, StageCount, Store, Tx, WorklistQuery};

/// Enough that a common word is walked and a rare one gathered.
const CASES: u128 = 600;

pub async fn lists_and_counts_agree_with_a_model(store: Arc<dyn Store>) {
    let mut dice = Dice(7);
    let mut tx = begin(&store).await;
    let mut model = BTreeMap::new();
    for n in 1..=CASES {
        let facts = random_index(n, &mut dice);
        tx.insert_case(case_id(n), b"", &facts).await.unwrap();
        model.insert(case_id(n), facts);
    }
    for _ in 0..CASES / 4 {
        let n = 1 + dice.roll(CASES);
        let facts = random_index(n, &mut dice);
        let version = tx.case(case_id(n)).await.unwrap().expect("the case").version;
        tx.update_case(case_id(n), version, b"", &facts).await.unwrap();
        model.insert(case_id(n), facts);
    }
    tx.commit().await.unwrap();

    let mut tx = store.read(super::sample::municipality(1)).await.unwrap();
    for _ in 0..200 {
        let query = random_query(&mut dice);
        assert_eq!(all_pages(&mut tx, &query).await, expected_list(&model, &query), "{query:?}");
    }
    for team in [None, Some("velp"), Some("dieren"), Some("nowhere")] {
        let near = TODAY.saturating_add(jiff::Span::new().days(7));
        let counts = tx.stage_counts(team, TODAY, near).await.unwrap();
        assert_eq!(counts, expected_counts(&model, team, near), "{team:?}");
        assert_eq!(tx.caseloads(team).await.unwrap(), expected_caseloads(&model, team), "{team:?}");
    }
}

/// Follows the cursor to the end; no page may hold more than its limit.
async fn all_pages(tx: &mut Box<dyn Tx>, query: &WorklistQuery) -> Vec<CaseId> {
    let mut query = query.clone();
    let mut seen = Vec::new();
    loop {
        let page = tx.worklist(&query).await.unwrap();
        assert!(page.rows.len() <= query.limit as usize);
        seen.extend(page.rows.iter().map(|row| row.id));
        match page.next {
            Some(next) => query.after = Some(next),
            None => return seen,
        }
    }
}

fn expected_list(model: &BTreeMap<CaseId, CaseIndex>, query: &WorklistQuery) -> Vec<CaseId> {
    let wanted = |facts: &CaseIndex| {
        let summary = &facts.summary;
        (summary.open || !query.open_only)
            && query.team.as_ref().is_none_or(|team| *team == summary.team)
            && query.stage.as_ref().is_none_or(|stage| *stage == summary.stage)
            && query.coordinator.is_none_or(|coordinator| Some(coordinator) == summary.coordinator)
            && (query.provider.is_none() || query.provider == summary.provider)
            && query.deadline_before.is_none_or(|day| summary.next_deadline.is_some_and(|due| due < day))
            && query.words.iter().all(|part| facts.words.iter().any(|word| word.starts_with(part)))
    };
    let mut found: Vec<_> = model.iter().filter(|(_, facts)| wanted(facts)).collect();
    found.sort_by_key(|(_, facts)| (facts.summary.attention_on, facts.summary.number.clone()));
    found.into_iter().map(|(id, _)| *id).collect()
}

fn expected_counts(model: &BTreeMap<CaseId, CaseIndex>, team: Option<&str>, near: Date) -> Vec<StageCount> {
    let mut counts: BTreeMap<&str, StageCount> = BTreeMap::new();
    for summary in model.values().map(|facts| &facts.summary) {
        if !summary.open || team.is_some_and(|team| team != summary.team) {
            continue;
        }
        let count = counts.entry(&summary.stage).or_insert_with(|| StageCount {
            stage: summary.stage.clone(),
            cases: 0,
            waiting_days: 0,
            deadlines_passed: 0,
            deadlines_near: 0,
        });
        count.cases += 1;
        count.waiting_days += i64::from(summary.stage_since.until(TODAY).unwrap().get_days());
        count.deadlines_passed += i64::from(summary.next_deadline.is_some_and(|due| due < TODAY));
        count.deadlines_near +=
            i64::from(summary.next_deadline.is_some_and(|due| TODAY <= due && due <= near));
    }
    counts.into_values().collect()
}

fn expected_caseloads(model: &BTreeMap<CaseId, CaseIndex>, team: Option<&str>) -> Vec<Caseload> {
    let mut loads: BTreeMap<AccountId, Caseload> = BTreeMap::new();
    for summary in model.values().map(|facts| &facts.summary) {
        let Some(coordinator) = summary.coordinator else { continue };
        if summary.open && team.is_none_or(|team| team == summary.team) {
            let load = loads.entry(coordinator).or_insert(Caseload { coordinator, cases: 0, weight: 0 });
            load.cases += 1;
            load.weight += i64::from(summary.weight);
        }
    }
    loads.into_values().collect()
}

fn random_index(n: u128, dice: &mut Dice) -> CaseIndex {
    let mut facts = index(n);
    let summary = &mut facts.summary;
    dice.pick(&["velp", "velp", "velp", "dieren"]).clone_into(&mut summary.team);
    dice.pick(&["new", "waiting", "talk"]).clone_into(&mut summary.stage);
    summary.open = dice.roll(8) > 0;
    summary.attention_on = dice.day();
    summary.stage_since = dice.day();
    summary.next_deadline = (dice.roll(3) > 0).then(|| dice.day());
    summary.coordinator = (dice.roll(3) > 0).then(|| account_id(1 + dice.roll(20)));
    summary.provider = (dice.roll(2) > 0).then(|| dice.pick(&["Zorg A", "Zorg B", "Zorg C"]).to_owned());
    summary.weight = i32::try_from(dice.roll(5)).unwrap();
    facts.words = vec![
        "velp".to_owned(),
        dice.pick(&["jansen", "jans", "janssen", "pietersen", "öztürk"]).to_owned(),
        format!("rare{}", dice.roll(200)),
    ];
    facts
}

fn random_query(dice: &mut Dice) -> WorklistQuery {
    let mut words = Vec::new();
    for choices in [&["v", "velp", "velpx"][..], &["jans", "janss", "ö", "pi"], &["rare1", "rare17", "rare"]]
    {
        if dice.roll(3) == 0 {
            words.push(dice.pick(choices).to_owned());
        }
    }
    WorklistQuery {
        team: (dice.roll(2) > 0).then(|| dice.pick(&["velp", "dieren", "nowhere"]).to_owned()),
        stage: (dice.roll(3) == 0).then(|| dice.pick(&["new", "talk"]).to_owned()),
        coordinator: (dice.roll(4) == 0).then(|| account_id(1 + dice.roll(20))),
        provider: (dice.roll(4) == 0).then(|| dice.pick(&["Zorg A", "Zorg X"]).to_owned()),
        deadline_before: (dice.roll(3) == 0).then(|| dice.day()),
        open_only: dice.roll(2) > 0,
        words,
        after: None,
        limit: if dice.roll(2) == 0 { 1000 } else { 70 },
    }
}

/// Chance that is the same every time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u128) -> u128 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u128::from(self.0 >> 33) % sides
    }

    fn pick<'a>(&mut self, choices: &[&'a str]) -> &'a str {
        let choice = self.roll(choices.len() as u128);
        choices[usize::try_from(choice).unwrap()]
    }

    fn day(&mut self) -> Date {
        let days = i64::try_from(self.roll(90)).unwrap();
        TODAY.saturating_add(jiff::Span::new().days(days - 45))
    }
}
