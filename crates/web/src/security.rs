//! The guards round every page.

pub mod cookies;
pub(crate) mod csrf;
pub(crate) mod headers;
