//! One function for each thing that a user does: authorise, load, decide, save and journal.
//!
//! Only this crate joins rules and storage. It knows no HTTP and no SQL.

pub mod accounts;
pub mod case_page;
pub mod change;
pub mod clock;
pub mod enrolling;
pub mod evaluate;
pub mod failure;
pub mod handover;
pub mod house;
pub mod import;
pub mod index;
pub mod intake;
pub mod journal;
pub mod letters;
pub mod nearby;
pub mod one_time_code;
pub mod own_account;
pub mod sealed;
pub mod sessions;
pub mod settings;
pub mod support;
pub mod vault;
pub mod work;
pub mod worklist;

pub use house::House;
