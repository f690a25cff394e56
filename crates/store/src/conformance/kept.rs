//! Provisions and documents.

use std::sync::Arc;

use domain::id::ProvisionId;
use uuid::Uuid;

use super::sample::{begin, provision};
use crate::{DocumentRow, Expected, ProvisionRow, Store, StoreError};

pub async fn provisions_are_kept(store: Arc<dyn Store>) {
    let mut tx = begin(&store).await;
    let (first, second) = (provision(1, "zwembad"), provision(2, "dorpshuis"));
    assert_eq!(tx.save_provision(&first, Expected::New).await.unwrap(), 1);
    assert_eq!(tx.save_provision(&second, Expected::Any).await.unwrap(), 1);
    let closed = ProvisionRow { active: false, place: None, body: "{}".to_owned(), ..first };
    assert_eq!(tx.save_provision(&closed, Expected::Version(1)).await.unwrap(), 2);
    assert_eq!(tx.save_provision(&closed, Expected::Any).await.unwrap(), 3);
    for expected in [Expected::New, Expected::Version(2)] {
        let refusal = tx.save_provision(&closed, expected).await.unwrap_err();
        assert!(matches!(refusal, StoreError::Conflict { what: "provision" }), "{refusal}");
    }
    let closed = ProvisionRow { version: 3, ..closed };
    assert_eq!(tx.provision(closed.id).await.unwrap(), Some(closed.clone()));
    assert_eq!(tx.provision(ProvisionId::new(Uuid::nil())).await.unwrap(), None);
    assert_eq!(tx.provisions(false).await.unwrap(), [second.clone(), closed]);
    assert_eq!(tx.provisions(true).await.unwrap(), [second]);
}

pub async fn documents_are_kept(store: Arc<dyn Store>) {
    let mut tx = begin(&store).await;
    assert_eq!(tx.put_document("mapping", "b", "{}", Expected::New).await.unwrap(), 1);
    assert_eq!(tx.put_document("mapping", "a", "{\"x\":1}", Expected::Any).await.unwrap(), 1);
    assert_eq!(tx.put_document("mapping", "b", "[1]", Expected::Version(1)).await.unwrap(), 2);
    assert_eq!(tx.put_document("mapping", "b", "[2]", Expected::Any).await.unwrap(), 3);
    tx.put_document("setting", "a", "1", Expected::New).await.unwrap();
    for expected in [Expected::New, Expected::Version(2)] {
        let refusal = tx.put_document("mapping", "b", "0", expected).await.unwrap_err();
        assert!(matches!(refusal, StoreError::Conflict { what: "document" }), "{refusal}");
    }
    let row = |key: &str, version, json: &str| DocumentRow {
        kind: "mapping".to_owned(),
        key: key.to_owned(),
        version,
        json: json.to_owned(),
    };
    assert_eq!(tx.document("mapping", "b").await.unwrap(), Some(row("b", 3, "[2]")));
    assert_eq!(tx.documents("mapping").await.unwrap(), [row("a", 1, "{\"x\":1}"), row("b", 3, "[2]")]);
    assert!(tx.delete_document("mapping", "a").await.unwrap());
    assert!(!tx.delete_document("mapping", "a").await.unwrap());
    assert_eq!(tx.document("mapping", "a").await.unwrap(), None);
}
