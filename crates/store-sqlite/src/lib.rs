//! Storage in one SQLite file: the default, for a municipality on one server.
//!
//! The SQL is that of `store-sql`, compiled here against SQLite. What is confirmed is on the disk
//! (`synchronous=FULL`). One connection writes and a few read; readers never wait for the writer.

mod dialect;
mod open;
#[path = "../../store-sql/src/mod.rs"]
mod sql;
#[cfg(test)]
mod tests;

pub use sql::SqlStore as SqliteStore;
