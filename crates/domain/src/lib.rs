//! The words of social work as types, and the rules over them.
//!
//! Everything here is a value or a pure function: no storage, no network, no clock, no random source.
//! "Now" and fresh identifiers are arguments.

pub mod actor;
pub mod bsn;
pub mod calendar;
pub mod case;
pub mod circle;
pub mod clock;
pub mod consent;
pub mod contact;
pub mod enrolment;
pub mod handover;
pub mod household;
pub mod id;
pub mod import;
pub mod indication;
pub mod journal;
mod keyed;
pub mod letter;
pub mod may;
pub mod minutes;
pub mod period;
pub mod plan;
pub mod postcode;
pub mod programme;
pub mod provision;
pub mod question;
pub mod search_key;
pub mod spoken_date;
pub mod talk;
pub mod worklist;
