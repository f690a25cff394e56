//! What users do, against a real database in a temporary folder.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod cases;
mod desk;
mod handover;
mod import;
mod journal;
mod rights;
mod signing_in;
