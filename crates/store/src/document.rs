//! Small documents kept as JSON: settings, saved mappings, states of programmes.

use async_trait::async_trait;

use crate::Result;

/// What must be stored at present for a change to be allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Nothing: this is the first version.
    New,
    /// This version.
    Version(i64),
    /// Anything: the change replaces whatever is there.
    Any,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentRow {
    pub kind: String,
    pub key: String,
    pub version: i64,
    pub json: String,
}

/// Documents of the municipality.
#[async_trait]
pub trait Documents {
    /// Stores a document and returns its new version; the first is 1.
    /// [`Conflict`](crate::StoreError::Conflict) when something else is there than `expected`.
    async fn put_document(&mut self, kind: &str, key: &str, json: &str, expected: Expected) -> Result<i64>;

    async fn document(&mut self, kind: &str, key: &str) -> Result<Option<DocumentRow>>;

    /// Lists the documents of a kind by key.
    async fn documents(&mut self, kind: &str) -> Result<Vec<DocumentRow>>;

    /// Removes a document. Returns whether it was there.
    async fn delete_document(&mut self, kind: &str, key: &str) -> Result<bool>;
}
