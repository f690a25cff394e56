//! Units of work: all or nothing, one moment, one municipality, many at once.

use std::sync::Arc;

use jiff::civil::date;

use super::sample::{
    account, account_id, begin, case_id, entry, index, municipality, municipality_row, provision, read,
    session, write,
};
use crate::{CaseKey, Expected, Store, StoreError, WorklistQuery};

pub async fn dropping_undoes(store: Arc<dyn Store>) {
    let mut tx = begin(&store).await;
    tx.insert_case(case_id(1), b"", &index(1)).await.unwrap();
    tx.append_entry(&entry(1, &[1])).await.unwrap();
    tx.put_document("setting", "a", "1", Expected::New).await.unwrap();
    drop(tx);
    let mut tx = write(&store).await;
    assert_eq!(tx.case(case_id(1)).await.unwrap(), None);
    assert_eq!(tx.journal_head().await.unwrap(), None);
    assert_eq!(tx.document("setting", "a").await.unwrap(), None);
    assert!(tx.stage_counts(None, date(2026, 1, 1), date(2026, 1, 1)).await.unwrap().is_empty());
}

pub async fn reading_cannot_change(store: Arc<dyn Store>) {
    begin(&store).await.commit().await.unwrap();
    let mut tx = read(&store).await;
    let refusals = [
        tx.insert_case(case_id(1), b"", &index(1)).await.err(),
        tx.append_entry(&entry(1, &[])).await.err(),
        tx.insert_account(&account(1)).await.err(),
        tx.record_attempt("a", 1).await.err(),
        tx.put_document("a", "a", "1", Expected::Any).await.err(),
        tx.next_case_number(2026).await.err(),
    ];
    for refusal in refusals {
        assert!(matches!(refusal, Some(StoreError::ReadOnly)), "{refusal:?}");
    }
}

pub async fn reading_sees_one_moment(store: Arc<dyn Store>) {
    begin(&store).await.commit().await.unwrap();
    let mut reader = read(&store).await;
    assert_eq!(reader.case(case_id(1)).await.unwrap(), None);
    let mut tx = write(&store).await;
    tx.insert_case(case_id(1), b"", &index(1)).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(reader.case(case_id(1)).await.unwrap(), None, "what came later is not seen");
    assert!(read(&store).await.case(case_id(1)).await.unwrap().is_some());
}

pub async fn others_see_nothing(store: Arc<dyn Store>) {
    let mut tx = begin(&store).await;
    let mut facts = index(1);
    facts.summary.programme = Some("p".to_owned());
    facts.summary.provider = Some("Zorg A".to_owned());
    facts.summary.coordinator = Some(account_id(1));
    facts.keys = vec![CaseKey::bsn([1; 32])];
    tx.insert_case(case_id(1), b"", &facts).await.unwrap();
    tx.insert_account(&account(1)).await.unwrap();
    tx.insert_session(&session(1, account_id(1))).await.unwrap();
    tx.append_entry(&entry(1, &[1])).await.unwrap();
    tx.record_attempt("a", 1).await.unwrap();
    tx.save_provision(&provision(1, "a"), Expected::New).await.unwrap();
    tx.put_document("a", "a", "1", Expected::New).await.unwrap();
    tx.commit().await.unwrap();

    store.create_municipality(&municipality_row(2)).await.unwrap();
    let mut tx = store.write(municipality(2)).await.unwrap();
    let day = date(2026, 3, 1);
    assert_eq!(tx.case(case_id(1)).await.unwrap(), None);
    assert_eq!(tx.case_by_number("2026-00001").await.unwrap(), None);
    assert!(tx.cases_by_numbers(&["2026-00001".to_owned()]).await.unwrap().is_empty());
    assert!(tx.case_summaries(&[case_id(1)]).await.unwrap().is_empty());
    assert!(tx.update_case(case_id(1), 1, b"", &facts).await.is_err());
    assert!(tx.teams().await.unwrap().is_empty());
    for words in [vec![], vec!["velp".to_owned()]] {
        let query = WorklistQuery { words, limit: 9, ..WorklistQuery::default() };
        assert!(tx.worklist(&query).await.unwrap().rows.is_empty());
    }
    assert!(tx.stage_counts(None, day, day).await.unwrap().is_empty());
    assert!(tx.stage_counts(Some("velp"), day, day).await.unwrap().is_empty());
    assert!(tx.caseloads(None).await.unwrap().is_empty());
    assert!(tx.duplicates(&facts.keys, 9).await.unwrap().is_empty());
    assert!(tx.enrolled("p", None, 9).await.unwrap().is_empty());
    assert!(tx.all_cases(None, 9).await.unwrap().is_empty());
    assert!(tx.provider_caseloads("p").await.unwrap().is_empty());
    assert_eq!(tx.journal_head().await.unwrap(), None);
    assert!(tx.journal_after(0, 9).await.unwrap().is_empty());
    assert!(tx.journal_for_case(case_id(1), None, 9).await.unwrap().is_empty());
    assert_eq!(tx.account(account_id(1)).await.unwrap(), None);
    assert_eq!(tx.account_by_login("coach1").await.unwrap(), None);
    assert!(tx.accounts().await.unwrap().is_empty());
    assert!(!tx.update_account(&account(1)).await.unwrap());
    assert_eq!(tx.session(&[1; 32]).await.unwrap(), None);
    assert_eq!(tx.delete_sessions_of(account_id(1)).await.unwrap(), 0);
    assert_eq!(tx.purge_sessions(99, 99).await.unwrap(), 0);
    assert_eq!(tx.count_attempts("a", 0).await.unwrap(), 0);
    assert_eq!(tx.provision(provision(1, "a").id).await.unwrap(), None);
    assert!(tx.provisions(false).await.unwrap().is_empty());
    assert_eq!(tx.document("a", "a").await.unwrap(), None);
    assert!(tx.documents("a").await.unwrap().is_empty());
    assert!(!tx.delete_document("a", "a").await.unwrap());
    // The same identifiers and names may be used there.
    tx.insert_case(case_id(1), b"", &facts).await.unwrap();
    tx.insert_account(&account(1)).await.unwrap();
    tx.append_entry(&entry(1, &[1])).await.unwrap();
}

const WORKERS: u8 = 8;
const ROUNDS: u8 = 12;

/// Eight workers add one to the same case, each reading first and trying again when another was sooner.
pub async fn nothing_is_lost_among_workers(store: Arc<dyn Store>) {
    let mut tx = begin(&store).await;
    tx.insert_case(case_id(1), &[0], &index(1)).await.unwrap();
    tx.commit().await.unwrap();
    let workers = (0..WORKERS).map(|_| {
        let store = Arc::clone(&store);
        tokio::spawn(async move {
            let mut done = 0;
            while done < ROUNDS {
                // Read in one unit of work and change in another, as a person with a form does.
                let case = read(&store).await.case(case_id(1)).await.unwrap().expect("the case");
                let mut tx = write(&store).await;
                match tx.update_case(case.id, case.version, &[case.body[0] + 1], &index(1)).await {
                    Ok(_) => {
                        tx.commit().await.unwrap();
                        done += 1;
                    }
                    Err(StoreError::Conflict { .. }) => drop(tx),
                    Err(error) => panic!("{error}"),
                }
            }
        })
    });
    for worker in workers.collect::<Vec<_>>() {
        worker.await.unwrap();
    }
    let case = read(&store).await.case(case_id(1)).await.unwrap().expect("the case");
    assert_eq!((case.body, case.version), (vec![WORKERS * ROUNDS], i64::from(WORKERS * ROUNDS) + 1));
    let counts = read(&store).await.stage_counts(None, date(2026, 2, 1), date(2026, 2, 1)).await.unwrap();
    assert_eq!((counts.len(), counts[0].cases), (1, 1));
}

/// Eight workers append to the journal; nobody has to try again, because the head is held.
pub async fn journal_lines_queue_among_workers(store: Arc<dyn Store>) {
    begin(&store).await.commit().await.unwrap();
    let workers = (0..WORKERS).map(|_| {
        let store = Arc::clone(&store);
        tokio::spawn(async move {
            for _ in 0..ROUNDS {
                let mut tx = write(&store).await;
                let seq = tx.journal_head().await.unwrap().map_or(1, |head| head.seq + 1);
                tx.append_entry(&entry(seq, &[1])).await.unwrap();
                tx.commit().await.unwrap();
            }
        })
    });
    for worker in workers.collect::<Vec<_>>() {
        worker.await.unwrap();
    }
    let seqs: Vec<i64> =
        read(&store).await.journal_after(0, 1000).await.unwrap().iter().map(|line| line.seq).collect();
    assert_eq!(seqs, (1..=i64::from(WORKERS * ROUNDS)).collect::<Vec<_>>());
}

pub async fn migrating_twice_is_harmless(store: Arc<dyn Store>) {
    begin(&store).await.commit().await.unwrap();
    store.migrate().await.unwrap();
    store.ping().await.unwrap();
    assert_eq!(store.schema_version().await.unwrap(), store.known_schema());
    assert_eq!(store.municipalities().await.unwrap().len(), 1);
}

pub async fn municipalities_are_kept(store: Arc<dyn Store>) {
    for n in [2, 1] {
        store.create_municipality(&municipality_row(n)).await.unwrap();
    }
    assert_eq!(store.municipalities().await.unwrap(), [municipality_row(1), municipality_row(2)]);
    let twice = store.create_municipality(&municipality_row(1)).await.unwrap_err();
    assert!(matches!(twice, StoreError::Exists { what: "municipality" }), "{twice}");
}
