//! Rows to try the rules with. No clock, no random source: the same every time.

use std::sync::Arc;

use domain::actor::Role;
use domain::id::{AccountId, CaseId, MunicipalityId, ProvisionId};
use jiff::civil::{Date, date};
use uuid::Uuid;

use crate::{
    AccountRow, CaseIndex, CaseKey, CaseSummary, EntryKind, JournalRow, MunicipalityRow, ProvisionRow,
    SessionRow, Store, Tx,
};

pub(super) fn municipality(n: u128) -> MunicipalityId {
    MunicipalityId::new(Uuid::from_u128(n))
}

pub(super) fn case_id(n: u128) -> CaseId {
    CaseId::new(Uuid::from_u128(n))
}

pub(super) fn account_id(n: u128) -> AccountId {
    AccountId::new(Uuid::from_u128(n))
}

pub(super) fn municipality_row(n: u128) -> MunicipalityRow {
    MunicipalityRow {
        id: municipality(n),
        key: format!("gemeente-{n}"),
        name: format!("Gemeente {n}"),
        created_at: 1_700_000_000_000_000,
    }
}

/// Makes municipality 1 and opens a unit of work for writing in it.
pub(super) async fn begin(store: &Arc<dyn Store>) -> Box<dyn Tx> {
    store.create_municipality(&municipality_row(1)).await.unwrap();
    store.write(municipality(1)).await.unwrap()
}

pub(super) async fn read(store: &Arc<dyn Store>) -> Box<dyn Tx> {
    store.read(municipality(1)).await.unwrap()
}

pub(super) async fn write(store: &Arc<dyn Store>) -> Box<dyn Tx> {
    store.write(municipality(1)).await.unwrap()
}

pub(super) const TODAY: Date = date(2026, 3, 2);

pub(super) fn index(n: u128) -> CaseIndex {
    CaseIndex {
        summary: CaseSummary {
            number: format!("2026-{n:05}"),
            team: "velp".to_owned(),
            stage: "new".to_owned(),
            open: true,
            received: date(2026, 2, 1),
            stage_since: date(2026, 2, 1),
            attention_on: date(2026, 3, 1),
            next_deadline: Some(date(2026, 3, 15)),
            urgency: 1,
            weight: 2,
            coordinator: None,
            display_name: format!("Bewoner {n}"),
            place: Some("Velp".to_owned()),
            provider: None,
            programme: None,
        },
        keys: vec![CaseKey::address(format!("6881aa-{n}"))],
        words: vec!["bewoner".to_owned(), "velp".to_owned(), format!("2026-{n:05}")],
    }
}

pub(super) fn account(n: u128) -> AccountRow {
    AccountRow {
        id: account_id(n),
        login: format!("coach{n}"),
        name: format!("Coach {n}"),
        role: Role::Coach,
        provider: None,
        team: Some("velp".to_owned()),
        password_hash: "$argon2id$".to_owned(),
        active: true,
        totp_secret: Some(vec![0, 255, 7]),
        created_at: 1,
        changed_at: 2,
    }
}

pub(super) fn session(n: u8, account: AccountId) -> SessionRow {
    SessionRow {
        token_hash: [n; 32],
        municipality: municipality(1),
        account,
        created_at: i64::from(n),
        last_seen: i64::from(n),
    }
}

pub(super) fn provision(n: u128, name: &str) -> ProvisionRow {
    ProvisionRow {
        id: ProvisionId::new(Uuid::from_u128(n)),
        version: 1,
        body: "{\"name\":\"Dorpshuis\"}".to_owned(),
        name_key: name.to_owned(),
        place: Some("Dieren".to_owned()),
        active: true,
    }
}

/// A line whose hash is its number, which is enough of a chain to try storage with.
pub(super) fn entry(seq: i64, subjects: &[u128]) -> JournalRow {
    let hash = |seq: i64| {
        let mut hash = [0; 32];
        hash[..8].copy_from_slice(&seq.to_be_bytes());
        hash
    };
    JournalRow {
        seq,
        at: 1_700_000_000_000_000 + seq,
        account: Some(account_id(1)),
        actor_name: "Coach 1".to_owned(),
        role: "coach".to_owned(),
        on_behalf: (seq % 2 == 0).then(|| "team Velp".to_owned()),
        purpose: "support".to_owned(),
        action: "case.open".to_owned(),
        kind: EntryKind::Read,
        subjects: subjects.iter().map(|&n| case_id(n)).collect(),
        detail: vec![1, 2, 3],
        previous: hash(seq - 1),
        hash: hash(seq),
    }
}
