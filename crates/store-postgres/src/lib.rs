//! Storage in PostgreSQL 15 or newer: for many municipalities, behind several copies of the server.
//!
//! The SQL is that of `store-sql`, compiled here against PostgreSQL.

mod connect;
mod dialect;
#[path = "../../store-sql/src/mod.rs"]
mod sql;
#[cfg(test)]
mod tests;

pub use sql::SqlStore as PostgresStore;
