//! What users do, against a real database in a temporary folder.

mod cases;
mod desk;
mod handover;
mod journal;
mod rights;
mod signing_in;
