//! Keeping and finding case files.

use std::sync::Arc;

use jiff::civil::date;

use super::sample::{TODAY, account_id, begin, case_id, index, read, write};
use crate::{CaseIndexRow, CaseKey, Store, StoreError, WorklistQuery};

pub async fn a_case_is_kept(store: Arc<dyn Store>) {
    let mut tx = begin(&store).await;
    let mut facts = index(1);
    facts.summary.coordinator = Some(account_id(4));
    "Żółć Ñandú-'t Hoen \"; drop table case_index; --".clone_into(&mut facts.summary.display_name);
    facts.summary.urgency = -3;
    tx.insert_case(case_id(1), &[0, 159, 146, 150], &facts).await.unwrap();
    tx.commit().await.unwrap();

    let mut tx = read(&store).await;
    let case = tx.case(case_id(1)).await.unwrap().expect("the case");
    assert_eq!((case.id, case.version, case.body.as_slice()), (case_id(1), 1, &[0, 159, 146, 150][..]));
    assert_eq!(
        tx.case_summaries(&[case_id(2), case_id(1)]).await.unwrap(),
        [CaseIndexRow { id: case_id(1), version: 1, summary: facts.summary }]
    );
    assert_eq!(tx.case(case_id(2)).await.unwrap(), None);
    assert_eq!(tx.teams().await.unwrap(), ["velp"]);
}

/// A refusal leaves the unit of work usable on both databases.
pub async fn a_taken_case_is_refused(store: Arc<dyn Store>) {
    let mut tx = begin(&store).await;
    tx.insert_case(case_id(1), b"one", &index(1)).await.unwrap();
    for (id, number) in [(1, 2), (2, 1)] {
        let refusal = tx.insert_case(case_id(id), b"two", &index(number)).await.unwrap_err();
        assert!(matches!(refusal, StoreError::Exists { what: "case" }), "{refusal}");
    }
    assert_eq!(tx.case(case_id(1)).await.unwrap().expect("the case").body, b"one");
    tx.commit().await.unwrap();
}

pub async fn an_old_version_is_refused(store: Arc<dyn Store>) {
    let mut tx = begin(&store).await;
    tx.insert_case(case_id(1), b"one", &index(1)).await.unwrap();
    assert_eq!(tx.update_case(case_id(1), 1, b"two", &index(1)).await.unwrap(), 2);
    for (id, expected) in [(1, 1), (1, 3), (2, 1)] {
        let refusal = tx.update_case(case_id(id), expected, b"three", &index(1)).await.unwrap_err();
        assert!(matches!(refusal, StoreError::Conflict { what: "case" }), "{refusal}");
    }
    let case = tx.case(case_id(1)).await.unwrap().expect("the case");
    assert_eq!((case.version, case.body), (2, b"two".to_vec()));
}

pub async fn cases_are_found_by_number(store: Arc<dyn Store>) {
    let mut tx = begin(&store).await;
    for n in 1..=1200 {
        tx.insert_case(case_id(n), &n.to_be_bytes(), &index(n)).await.unwrap();
    }
    assert_eq!(tx.case_by_number("2026-00007").await.unwrap().expect("the case").id, case_id(7));
    assert_eq!(tx.case_by_number("2026-7").await.unwrap(), None);
    let numbers: Vec<String> = (1..=1300).rev().map(|n| format!("2026-{n:05}")).collect();
    let found = tx.cases_by_numbers(&numbers).await.unwrap();
    assert_eq!(found.len(), 1200);
    assert!(found.iter().zip(1..).all(|(case, n)| case.id == case_id(n)), "in order of number");
    assert!(tx.cases_by_numbers(&[]).await.unwrap().is_empty());
}

pub async fn case_numbers_count_per_year(store: Arc<dyn Store>) {
    let mut tx = begin(&store).await;
    assert_eq!(tx.next_case_number(2026).await.unwrap(), 1);
    assert_eq!(tx.next_case_number(2026).await.unwrap(), 2);
    assert_eq!(tx.next_case_number(2027).await.unwrap(), 1);
    tx.commit().await.unwrap();
    let mut dropped = write(&store).await;
    assert_eq!(dropped.next_case_number(2026).await.unwrap(), 3);
    drop(dropped);
    assert_eq!(write(&store).await.next_case_number(2026).await.unwrap(), 3);
}

pub async fn an_update_moves_what_is_found(store: Arc<dyn Store>) {
    let mut tx = begin(&store).await;
    let mut facts = index(1);
    facts.words = vec!["jansen".to_owned()];
    facts.keys = vec![CaseKey::bsn([1; 32]), CaseKey::bsn([1; 32])];
    tx.insert_case(case_id(1), b"", &facts).await.unwrap();
    facts.words = vec!["pietersen".to_owned()];
    facts.keys = vec![CaseKey::bsn([2; 32])];
    "dieren".clone_into(&mut facts.summary.team);
    "2026-00099".clone_into(&mut facts.summary.number);
    facts.summary.attention_on = date(2026, 5, 1);
    tx.update_case(case_id(1), 1, b"", &facts).await.unwrap();

    let found = async |tx: &mut Box<dyn crate::Tx>, word: &str| {
        let query = WorklistQuery { words: vec![word.to_owned()], limit: 9, ..WorklistQuery::default() };
        tx.worklist(&query).await.unwrap().rows.len()
    };
    assert_eq!((found(&mut tx, "jan").await, found(&mut tx, "pie").await), (0, 1));
    assert!(tx.duplicates(&[CaseKey::bsn([1; 32])], 9).await.unwrap().is_empty());
    assert_eq!(tx.duplicates(&[CaseKey::bsn([2; 32])], 9).await.unwrap().len(), 1);
    assert_eq!(tx.teams().await.unwrap(), ["dieren"]);
    assert!(tx.stage_counts(Some("velp"), TODAY, TODAY).await.unwrap().is_empty());
}

pub async fn enrolled_cases_come_in_batches(store: Arc<dyn Store>) {
    let mut tx = begin(&store).await;
    for n in 1..=7 {
        let mut facts = index(n);
        facts.summary.programme = (n != 4).then(|| "sociale-basis".to_owned());
        facts.summary.provider = (n > 1).then(|| if n > 5 { "Zorg A" } else { "Zorg B" }.to_owned());
        tx.insert_case(case_id(n), b"", &facts).await.unwrap();
    }
    let (mut seen, mut after) = (Vec::new(), None);
    loop {
        let batch = tx.enrolled("sociale-basis", after, 4).await.unwrap();
        let Some(last) = batch.last() else { break };
        after = Some(last.id);
        seen.extend(batch.iter().map(|case| case.id));
    }
    assert_eq!(seen, [1, 2, 3, 5, 6, 7].map(case_id));
    assert_eq!(tx.all_cases(Some(case_id(2)), 3).await.unwrap().len(), 3);
    assert_eq!(tx.all_cases(None, 99).await.unwrap().len(), 7);
    let caseloads = tx.provider_caseloads("sociale-basis").await.unwrap();
    let caseloads: Vec<(&str, i64)> =
        caseloads.iter().map(|row| (row.provider.as_str(), row.cases)).collect();
    assert_eq!(caseloads, [("Zorg B", 3), ("Zorg A", 2)]);
}

pub async fn duplicates_are_found(store: Arc<dyn Store>) {
    let mut tx = begin(&store).await;
    let (bsn, person, address) =
        (CaseKey::bsn([9; 32]), CaseKey::person("jansen|1950-01-01"), CaseKey::address("6881aa12"));
    let shared = [vec![&address], vec![&bsn], vec![&address, &person], vec![]];
    for (n, keys) in (1..).zip(shared) {
        let mut facts = index(n);
        facts.keys = keys.into_iter().cloned().collect();
        tx.insert_case(case_id(n), b"", &facts).await.unwrap();
    }
    let keys = [address.clone(), person.clone(), bsn.clone(), CaseKey::person("6881aa12")];
    let found = tx.duplicates(&keys, 9).await.unwrap();
    let found: Vec<_> = found.iter().map(|found| (found.row.id, found.matched.clone())).collect();
    assert_eq!(
        found,
        [
            (case_id(2), vec![bsn]),
            (case_id(3), vec![person, address.clone()]),
            (case_id(1), vec![address.clone()])
        ]
    );
    assert_eq!(tx.duplicates(&keys, 1).await.unwrap().len(), 1);
    assert!(tx.duplicates(&[], 9).await.unwrap().is_empty());
}

/// What people type never becomes SQL and never an error.
pub async fn searching_is_safe(store: Arc<dyn Store>) {
    let mut tx = begin(&store).await;
    let mut facts = index(1);
    facts.words = vec!["50%".to_owned(), "o'brien".to_owned(), "a_b".to_owned()];
    tx.insert_case(case_id(1), b"", &facts).await.unwrap();
    for (text, hits) in [
        ("50%", 1),
        ("5", 1),
        ("%", 0),
        ("_", 0),
        ("o'b", 1),
        ("a_b o'", 1),
        ("axb", 0),
        ("'; --", 0),
        ("\0", 0),
        ("\u{10ffff}", 0),
        ("brien", 0),
        ("", 1),
    ] {
        let query = WorklistQuery { words: vec![text.to_owned()], limit: 9, ..WorklistQuery::default() };
        assert_eq!(tx.worklist(&query).await.unwrap().rows.len(), hits, "{text:?}");
    }
}
