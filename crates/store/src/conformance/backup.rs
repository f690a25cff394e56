//! Dump and restore.

use std::sync::Arc;

use super::sample::{
    account, account_id, begin, case_id, entry, index, municipality, municipality_row, provision, read,
    session, write,
};
use crate::{CaseKey, Expected, Result, Store, StoreError};

/// The dump of [`fill`], the same from every database. A backup made with one can be restored into another.
const SAMPLE: &str = include_str!("sample.jsonl");

async fn fill(store: &Arc<dyn Store>) {
    let mut tx = begin(store).await;
    tx.insert_account(&account(1)).await.unwrap();
    tx.insert_session(&session(1, account_id(1))).await.unwrap();
    tx.record_attempt("login:coach1", 5).await.unwrap();
    let mut facts = index(1);
    facts.summary.coordinator = Some(account_id(1));
    "Jønne \"de\" Tester\n\\ ’t".clone_into(&mut facts.summary.display_name);
    facts.summary.programme = Some("sociale-basis".to_owned());
    facts.keys.push(CaseKey::bsn([7; 32]));
    tx.insert_case(case_id(1), &[0, 1, 254, 255], &facts).await.unwrap();
    "talk".clone_into(&mut facts.summary.stage);
    tx.update_case(case_id(1), 1, &[9, 9], &facts).await.unwrap();
    let mut closed = index(2);
    closed.summary.open = false;
    closed.summary.next_deadline = None;
    tx.insert_case(case_id(2), &[], &closed).await.unwrap();
    tx.next_case_number(2026).await.unwrap();
    tx.append_entry(&entry(1, &[1])).await.unwrap();
    tx.append_entry(&entry(2, &[2, 1])).await.unwrap();
    tx.save_provision(&provision(1, "dorpshuis"), Expected::New).await.unwrap();
    tx.put_document("setting", "a", "{\"b\":[1,2]}", Expected::New).await.unwrap();
    tx.commit().await.unwrap();
    store.create_municipality(&municipality_row(2)).await.unwrap();
    let mut tx = store.write(municipality(2)).await.unwrap();
    tx.insert_case(case_id(1), b"other", &index(1)).await.unwrap();
    tx.commit().await.unwrap();
}

async fn dump(store: &Arc<dyn Store>) -> String {
    let mut text = String::new();
    let mut sink = |table: &str, row: &str| -> Result<()> {
        text.extend([table, " ", row, "\n"]);
        Ok(())
    };
    store.dump(&mut sink).await.unwrap();
    text
}

async fn restore(store: &Arc<dyn Store>, text: &str) -> Result<()> {
    let mut lines = text.lines();
    let mut rows = move || {
        Ok(lines.next().map(|line| {
            let (table, row) = line.split_once(' ').unwrap();
            (table.to_owned(), row.to_owned())
        }))
    };
    store.restore(store.known_schema(), &mut rows).await
}

pub async fn a_dump_is_the_same_everywhere(store: Arc<dyn Store>) {
    fill(&store).await;
    let dumped = dump(&store).await;
    assert_eq!(dumped, SAMPLE, "dumped:\n{dumped}");
}

pub async fn a_dump_can_be_restored(store: Arc<dyn Store>) {
    restore(&store, SAMPLE).await.unwrap();
    assert_eq!(dump(&store).await, SAMPLE);
    // What was restored can be worked with.
    let mut tx = write(&store).await;
    assert_eq!(tx.update_case(case_id(1), 2, b"new", &index(1)).await.unwrap(), 3);
    assert_eq!(tx.next_case_number(2026).await.unwrap(), 2);
    assert_eq!(tx.journal_head().await.unwrap().expect("a head").seq, 2);
    assert_eq!(tx.account(account_id(1)).await.unwrap(), Some(account(1)));
    tx.commit().await.unwrap();
}

pub async fn a_restore_refuses_data(store: Arc<dyn Store>) {
    store.create_municipality(&municipality_row(3)).await.unwrap();
    let refusal = restore(&store, SAMPLE).await.unwrap_err();
    assert!(matches!(refusal, StoreError::NotEmpty { .. }), "{refusal}");
    let newer = store.restore(store.known_schema() + 1, &mut || Ok(None)).await.unwrap_err();
    assert!(matches!(newer, StoreError::NewerSchema { .. }), "{newer}");
}

pub async fn a_restore_refuses_damage(store: Arc<dyn Store>) {
    let without_municipalities: String = SAMPLE
        .lines()
        .filter(|line| !line.starts_with("municipality "))
        .flat_map(|line| [line, "\n"])
        .collect();
    let damaged = [
        SAMPLE.replacen("case_index ", "case_indeks ", 1),
        SAMPLE.replacen("\"team\"", "\"teem\"", 1),
        SAMPLE.replacen("\"open\":true", "\"open\":\"yes\"", 1),
        SAMPLE.replacen("\"version\":2", "\"version\":null", 1),
        SAMPLE.replacen('}', "", 1),
        format!("{SAMPLE}{}", SAMPLE.lines().next().expect("a line")),
        without_municipalities,
    ];
    for text in damaged {
        let refusal = restore(&store, &text).await.unwrap_err();
        assert!(matches!(refusal, StoreError::BadBackup { .. }), "{refusal}");
        assert!(store.municipalities().await.unwrap().is_empty(), "nothing may stay behind");
    }
}

/// Rows that come while a dump runs are either all in it or not at all.
pub async fn a_dump_is_of_one_moment(store: Arc<dyn Store>) {
    begin(&store).await.commit().await.unwrap();
    let writer = tokio::spawn({
        let store = Arc::clone(&store);
        async move {
            for n in 1..=60 {
                let mut tx = write(&store).await;
                tx.insert_case(case_id(n), b"", &index(n)).await.unwrap();
                let seq = tx.journal_head().await.unwrap().map_or(1, |head| head.seq + 1);
                tx.append_entry(&entry(seq, &[n])).await.unwrap();
                tx.commit().await.unwrap();
            }
        }
    });
    while !writer.is_finished() {
        let text = dump(&store).await;
        let count = |table: &str| text.lines().filter(|line| line.starts_with(table)).count();
        assert_eq!(count("case_index "), count("journal "));
        assert_eq!(count("case_index "), count("case_body "));
        tokio::task::yield_now().await;
    }
    writer.await.unwrap();
    assert_eq!(read(&store).await.all_cases(None, 99).await.unwrap().len(), 60);
}
