//! Finds support near a question: what fits, in which order and why, and what falls off and why.
//!
//! The seam for the full matching engine: everything outside calls [`suggest()`] with a [`Need`] and what the social
//! map offers, and shows the reasons it gets back.

mod need;
mod suggest;

pub use need::Need;
pub use suggest::{Obstacle, Proposal, Reason, Suggestions, suggest};
