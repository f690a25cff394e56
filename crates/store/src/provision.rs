//! Provisions: the social map.

use async_trait::async_trait;
use domain::id::ProvisionId;

use crate::{Expected, Result};

/// One provision, activity or group of volunteers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProvisionRow {
    pub id: ProvisionId,
    /// Set by storage; what is passed in does not matter.
    pub version: i64,
    /// JSON.
    pub body: String,
    /// Folded name; lists sort on it.
    pub name_key: String,
    pub place: Option<String>,
    pub active: bool,
}

/// The social map of the municipality.
#[async_trait]
pub trait Provisions {
    /// Adds or replaces a provision, and returns its new version.
    async fn save_provision(&mut self, row: &ProvisionRow, expected: Expected) -> Result<i64>;

    async fn provision(&mut self, id: ProvisionId) -> Result<Option<ProvisionRow>>;

    /// Lists provisions by name.
    async fn provisions(&mut self, active_only: bool) -> Result<Vec<ProvisionRow>>;
}
