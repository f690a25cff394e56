//! What storage must offer, without saying how: small traits per subject, one unit of work, one error.
//!
//! A unit of work ([`Tx`]) belongs to one municipality and is one transaction: dropped, it never happened.
//! Every trait is object-safe, so that use cases are compiled once whatever the database is. Nothing here
//! reads the clock or makes identifiers; instants are microseconds since 1970 and come from the caller, and so
//! do search and sort keys, which makes both databases sort and find alike.
//!
//! To add a subject: a trait and its rows here, a file of the same name in `store-sql/src`, its tables in the
//! migrations of both databases and in `store-sql/src/tables.rs`, and its rules in `conformance`.

mod account;
mod attempt;
mod case;
#[cfg(feature = "conformance")]
pub mod conformance;
mod document;
mod error;
mod journal;
mod municipality;
mod provision;
mod session;
mod unit;
mod worklist;

pub use account::{AccountRow, Accounts};
pub use attempt::Attempts;
pub use case::{
    CaseIndex, CaseIndexRow, CaseKey, CaseRecord, CaseSummary, Cases, Duplicate, KeyKind, ProviderCaseload,
};
pub use document::{DocumentRow, Documents, Expected};
pub use error::{Result, StoreError};
pub use journal::{EntryKind, Journal, JournalHead, JournalRow};
pub use municipality::MunicipalityRow;
pub use provision::{ProvisionRow, Provisions};
pub use session::{SessionRow, Sessions};
pub use unit::{DumpSink, RestoreSource, Store, Tx};
pub use worklist::{Caseload, Page, StageCount, WorklistCursor, WorklistQuery};
