//! The journal.

use std::sync::Arc;

use super::sample::{begin, case_id, entry, read, write};
use crate::{JournalHead, Store, StoreError};

pub async fn the_journal_is_kept(store: Arc<dyn Store>) {
    let mut tx = begin(&store).await;
    assert_eq!(tx.journal_head().await.unwrap(), None);
    let lines = [entry(1, &[]), entry(2, &[5, 3, 5]), entry(3, &[3])];
    for line in &lines {
        tx.append_entry(line).await.unwrap();
    }
    tx.commit().await.unwrap();
    let mut tx = read(&store).await;
    assert_eq!(tx.journal_head().await.unwrap(), Some(JournalHead { seq: 3, hash: lines[2].hash }));
    let kept = tx.journal_after(0, 99).await.unwrap();
    assert_eq!(kept[1].subjects, [case_id(3), case_id(5)], "sorted, each once");
    assert_eq!((&kept[0], &kept[2], kept.len()), (&lines[0], &lines[2], 3));
    let part: Vec<i64> = tx.journal_after(1, 1).await.unwrap().iter().map(|line| line.seq).collect();
    assert_eq!(part, [2]);
}

pub async fn the_journal_has_no_gaps(store: Arc<dyn Store>) {
    let mut tx = begin(&store).await;
    tx.append_entry(&entry(1, &[])).await.unwrap();
    for seq in [0, 1, 3] {
        let refusal = tx.append_entry(&entry(seq, &[1])).await.unwrap_err();
        assert!(matches!(refusal, StoreError::Conflict { what: "journal" }), "{refusal}");
    }
    tx.append_entry(&entry(2, &[])).await.unwrap();
    tx.commit().await.unwrap();
}

pub async fn the_journal_of_a_case_is_read_backwards(store: Arc<dyn Store>) {
    let mut tx = begin(&store).await;
    for seq in 1..=9 {
        let subjects: &[u128] = if seq % 2 == 0 { &[1, 2] } else { &[2] };
        tx.append_entry(&entry(seq, subjects)).await.unwrap();
    }
    let many: Vec<u128> = (1..=1100).collect();
    tx.append_entry(&entry(10, &many)).await.unwrap();
    tx.commit().await.unwrap();
    let mut tx = write(&store).await;
    let page = tx.journal_for_case(case_id(1), None, 3).await.unwrap();
    assert_eq!(page.iter().map(|line| line.seq).collect::<Vec<_>>(), [10, 8, 6]);
    assert_eq!((page[0].subjects.len(), page[1].subjects.len()), (1100, 2));
    let page = tx.journal_for_case(case_id(1), Some(6), 3).await.unwrap();
    assert_eq!(page.iter().map(|line| line.seq).collect::<Vec<_>>(), [4, 2]);
    assert!(tx.journal_for_case(case_id(9999), None, 3).await.unwrap().is_empty());
}
