//! What a browser sees of Omzien: pages, texts, assets, and the guards around them.
//!
//! A page is a template that holds a [`Page`] as `page`, and a handler that takes [`SignedIn`] (or [`Visit`] when
//! anyone may look). [`router`] puts every page behind the same guards: security headers, form tokens, body limits,
//! a time limit, and error pages that never show technical detail.

#![expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "a page lends its texts: where `&Texts` is asked, `&page` will do"
)]

pub mod answer;
pub mod assets;
pub mod form;
pub mod navigation;
pub mod page;
pub mod pages;
pub mod problem;
pub mod security;
pub mod server;
pub mod session;
pub mod shell;
pub mod styleguide;
pub mod texts;
pub mod visit;
mod well_known;

pub use answer::answered;
pub use form::{FormState, Submitted};
pub use page::Page;
pub use problem::Problem;
pub use server::{serve, server};
pub use session::SignedIn;
pub use shell::{Settings, Shell, router, uploads};
pub use texts::{Language, Texts, Value, text_key};
pub use visit::{SeeOther, Visit};
