//! Accounts, sessions and attempts to sign in.

use std::sync::Arc;

use domain::actor::Role;

use super::sample::{account, account_id, begin, municipality, read, session, write};
use crate::{AccountRow, Store, StoreError};

pub async fn accounts_are_kept(store: Arc<dyn Store>) {
    let mut tx = begin(&store).await;
    let mut row = account(2);
    tx.insert_account(&row).await.unwrap();
    tx.insert_account(&account(1)).await.unwrap();
    assert_eq!(tx.account(row.id).await.unwrap().as_ref(), Some(&row));
    row = AccountRow {
        role: Role::Provider,
        provider: Some("Zorg A".to_owned()),
        team: None,
        active: false,
        totp_secret: None,
        changed_at: 9,
        ..row
    };
    assert!(tx.update_account(&row).await.unwrap());
    assert!(!tx.update_account(&account(3)).await.unwrap());
    tx.commit().await.unwrap();
    let mut tx = read(&store).await;
    assert_eq!(tx.account_by_login("coach2").await.unwrap(), Some(row.clone()));
    assert_eq!(tx.account_by_login("Coach2").await.unwrap(), None);
    assert_eq!(tx.accounts().await.unwrap(), [account(1), row]);
}

pub async fn a_taken_login_is_refused(store: Arc<dyn Store>) {
    let mut tx = begin(&store).await;
    tx.insert_account(&account(1)).await.unwrap();
    tx.insert_account(&account(2)).await.unwrap();
    let taken = |refusal| matches!(refusal, StoreError::Exists { what: "account" });
    let other = AccountRow { login: "coach1".to_owned(), ..account(3) };
    assert!(taken(tx.insert_account(&other).await.unwrap_err()));
    let renamed = AccountRow { login: "coach1".to_owned(), ..account(2) };
    assert!(taken(tx.update_account(&renamed).await.unwrap_err()));
    assert_eq!(tx.accounts().await.unwrap().len(), 2);
}

pub async fn sessions_are_kept(store: Arc<dyn Store>) {
    let mut tx = begin(&store).await;
    tx.insert_account(&account(1)).await.unwrap();
    let mut row = session(5, account_id(1));
    tx.insert_session(&row).await.unwrap();
    let twice = tx.insert_session(&row).await.unwrap_err();
    assert!(matches!(twice, StoreError::Exists { .. }), "{twice}");
    assert!(tx.touch_session(&row.token_hash, 77).await.unwrap());
    assert!(!tx.touch_session(&[0; 32], 77).await.unwrap());
    row.last_seen = 77;
    assert_eq!(tx.session(&row.token_hash).await.unwrap(), Some(row.clone()));
    tx.commit().await.unwrap();
    assert_eq!(store.session(&row.token_hash).await.unwrap(), Some(row));
    assert_eq!(store.session(&[0; 32]).await.unwrap(), None);
    let orphan = write(&store).await.insert_session(&session(6, account_id(2))).await;
    assert!(orphan.is_err(), "a session of nobody");
}

pub async fn sessions_end(store: Arc<dyn Store>) {
    let mut tx = begin(&store).await;
    tx.insert_account(&account(1)).await.unwrap();
    tx.insert_account(&account(2)).await.unwrap();
    for n in 1..=6 {
        tx.insert_session(&session(n, account_id(if n < 6 { 1 } else { 2 }))).await.unwrap();
    }
    assert!(tx.delete_session(&[1; 32]).await.unwrap());
    assert!(!tx.delete_session(&[1; 32]).await.unwrap());
    assert_eq!(tx.purge_sessions(3, 0).await.unwrap(), 1);
    assert_eq!(tx.purge_sessions(0, 4).await.unwrap(), 1);
    assert_eq!(tx.delete_sessions_of(account_id(1)).await.unwrap(), 2);
    tx.commit().await.unwrap();
    let store: &dyn Store = &*store;
    assert!(store.session(&[6; 32]).await.unwrap().is_some());
    let mut elsewhere = store.write(municipality(2)).await.unwrap();
    assert!(!elsewhere.delete_session(&[6; 32]).await.unwrap());
}

pub async fn attempts_are_counted(store: Arc<dyn Store>) {
    let mut tx = begin(&store).await;
    for at in [10, 20, 20, 30] {
        tx.record_attempt("login:coach1", at).await.unwrap();
    }
    tx.record_attempt("login:coach2", 30).await.unwrap();
    assert_eq!(tx.count_attempts("login:coach1", 20).await.unwrap(), 3);
    assert_eq!(tx.count_attempts("login:nobody", 0).await.unwrap(), 0);
    tx.purge_attempts(20).await.unwrap();
    assert_eq!(tx.count_attempts("login:coach1", 0).await.unwrap(), 3);
    tx.clear_attempts("login:coach1").await.unwrap();
    assert_eq!(tx.count_attempts("login:coach1", 0).await.unwrap(), 0);
    assert_eq!(tx.count_attempts("login:coach2", 0).await.unwrap(), 1);
}
