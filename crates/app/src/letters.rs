//! Letters in plain words. The words are files in `letters/`, so that they can be read and changed without Rust.

mod document;
mod template;
mod write;

pub use document::{document, document_language};
pub use template::{Blanks, Filled, TemplateProblem, Templates};
pub use write::{Desk, Sender, farewell, invitation, provider_notice, receipt, takeover_notice, talk_report};
