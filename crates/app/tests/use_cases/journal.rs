//! Everything leaves a trace, and the trace cannot be changed unseen.

use std::sync::Arc;

use app::failure::Failure;
use app::journal::{Flaw, Verdict, proof, verify};
use app::worklist::{self, Ask};
use app::{House, case_page};
use domain::id::MunicipalityId;
use store::{DumpSink, EntryKind, MunicipalityRow, RestoreSource, SessionRow, Store, Tx};

use crate::desk::{MUNICIPALITY, coach, desk, draft, taken_in};

#[tokio::test]
async fn a_list_is_journalled_with_everyone_on_it() {
    let desk = desk().await;
    let who = coach("Velp");
    let anna = taken_in(&desk.house, &who, draft(&desk.house, "Anna")).await;
    taken_in(&desk.house, &who, draft(&desk.house, "Piet")).await;
    worklist::show(&desk.house, &who, &Ask::default()).await.unwrap();
    let mut tx = desk.house.store.read(MUNICIPALITY).await.unwrap();
    let entries = tx.journal_after(0, 10).await.unwrap();
    let last = entries.last().unwrap();
    assert_eq!((last.kind, last.action.as_str(), last.subjects.len()), (EntryKind::Read, "see-worklist", 2));
    let about_anna = tx.journal_for_case(anna.id, None, 10).await.unwrap();
    assert_eq!(about_anna.len(), 2);
}

#[tokio::test]
async fn what_cannot_be_journalled_is_not_shown() {
    let desk = desk().await;
    let who = coach("Velp");
    let anna = taken_in(&desk.house, &who, draft(&desk.house, "Anna")).await;
    assert!(case_page::show(&desk.house, &who, anna.id).await.is_ok());
    let deaf = House { store: Arc::new(DeafStore(desk.house.store.clone())), ..desk.house.clone() };
    let opened = case_page::show(&deaf, &who, anna.id).await;
    assert!(matches!(opened, Err(Failure::Unexpected(_))), "{opened:?}");
    let list = worklist::show(&deaf, &who, &Ask::default()).await;
    assert!(matches!(list, Err(Failure::Unexpected(_))));
}

/// A database that lets everything be read and nothing be written, such as one whose disk is full.
struct DeafStore(Arc<dyn Store>);

#[async_trait::async_trait]
impl Store for DeafStore {
    async fn read(&self, municipality: MunicipalityId) -> store::Result<Box<dyn Tx>> {
        self.0.read(municipality).await
    }
    async fn write(&self, municipality: MunicipalityId) -> store::Result<Box<dyn Tx>> {
        self.0.read(municipality).await
    }
    async fn migrate(&self) -> store::Result<()> {
        self.0.migrate().await
    }
    async fn schema_version(&self) -> store::Result<i64> {
        self.0.schema_version().await
    }
    fn known_schema(&self) -> i64 {
        self.0.known_schema()
    }
    async fn ping(&self) -> store::Result<()> {
        self.0.ping().await
    }
    async fn municipalities(&self) -> store::Result<Vec<MunicipalityRow>> {
        self.0.municipalities().await
    }
    async fn create_municipality(&self, row: &MunicipalityRow) -> store::Result<()> {
        self.0.create_municipality(row).await
    }
    async fn session(&self, token_hash: &[u8; 32]) -> store::Result<Option<SessionRow>> {
        self.0.session(token_hash).await
    }
    async fn dump(&self, sink: &mut DumpSink<'_>) -> store::Result<()> {
        self.0.dump(sink).await
    }
    async fn restore(&self, schema: i64, rows: &mut RestoreSource<'_>) -> store::Result<()> {
        self.0.restore(schema, rows).await
    }
}

#[tokio::test]
async fn a_whole_journal_is_found_whole_and_a_shorter_one_is_not() {
    let desk = desk().await;
    let who = coach("Velp");
    for name in ["Anna", "Piet", "Zofia"] {
        taken_in(&desk.house, &who, draft(&desk.house, name)).await;
    }
    let Verdict::Whole { entries, head } = verify(&desk.house, MUNICIPALITY, None, |_| {}).await.unwrap()
    else {
        panic!("not whole");
    };
    assert_eq!(entries, 3);
    let proven = proof(&desk.house, MUNICIPALITY, entries, &head);
    let checked = verify(&desk.house, MUNICIPALITY, Some(&proven), |_| {}).await.unwrap();
    assert!(matches!(checked, Verdict::Whole { .. }));
    // A proof of more entries than there are: the tail was cut off.
    let longer = proof(&desk.house, MUNICIPALITY, entries + 1, &head);
    let cut = verify(&desk.house, MUNICIPALITY, Some(&longer), |_| {}).await.unwrap();
    assert_eq!(cut, Verdict::Broken { seq: entries + 1, why: Flaw::NotAsProven });
    let forged = app::journal::Proof { entries: 2, ..proven };
    let refused = verify(&desk.house, MUNICIPALITY, Some(&forged), |_| {}).await.unwrap();
    assert_eq!(refused, Verdict::Broken { seq: 0, why: Flaw::ForeignProof });
}
