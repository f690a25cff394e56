//! Working on a case: coordinator, talk, plan, contacts, consents, letters, closing.
//!
//! Each function is one thing that a coach does. All go through [`change`](crate::change::change), so that nothing is saved over someone
//! else's work and nothing happens outside the journal.

mod closing;
mod contact_and_consent;
mod coordination;
mod goals_and_support;
mod round_the_plan;
mod talk;

pub use closing::*;
pub use contact_and_consent::*;
pub use coordination::*;
pub use goals_and_support::*;
pub use round_the_plan::*;
pub use talk::*;
