//! Municipalities: the owners of all other rows.

use domain::id::MunicipalityId;

/// One municipality that keeps its files here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MunicipalityRow {
    pub id: MunicipalityId,
    /// A short unique name, used in configuration and on the command line.
    pub key: String,
    pub name: String,
    pub created_at: i64,
}
