//! What a programme did, from the records of its cases.
//!
//! Values in, values out. [`evaluate()`] makes the figures for the case team, who may see every case;
//! [`Evaluation::public`] makes those for everyone else, in which no small number can be seen or worked out.

mod course;
pub mod disclosure;
mod evaluate;
mod figures;
mod findings;
mod funnel;
pub mod intervals;
mod json;
mod ledger;
mod measures;
mod mix;
mod public;
mod record;
mod tables;
mod texts;
mod waiting;

pub use evaluate::evaluate;
pub use figures::{
    Audience, Cell, Evaluation, Finding, Measure, MeasureUnit, Method, Row, Table, Target, Unit,
};
pub use record::{Record, SupportSpan};
