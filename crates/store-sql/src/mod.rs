//! The SQL of both databases, written once.
//!
//! This folder is no crate: `store-sqlite` and `store-postgres` each include it with `#[path]` and compile it
//! against their own `crate::dialect`, which holds the few things in which the databases truly differ.

mod account;
mod attempt;
mod case;
mod case_find;
mod column;
mod document;
mod dump;
mod failure;
mod journal;
mod migrate;
mod provision;
#[cfg(test)]
pub(crate) mod schema_parity;
mod session;
mod sql_store;
mod tables;
mod tally;
mod unit;
mod worklist;

pub(crate) use failure::failed;
pub use sql_store::SqlStore;
