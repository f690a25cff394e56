//! Files of residents, events and solutions that offices send: from a table of text to checked rows.
//!
//! A [`Mapping`] says which column feeds which field. Reading gives every row or every [`Finding`], never a
//! part: nothing is imported from a file with a mistake in it.
//!
//! To read a new field: add a [`FieldSpec`] to the list of its [`FileKind`], and read it in that kind's module.

mod caseload;
mod cell;
mod events;
mod field;
mod finding;
mod finding_text;
mod formula;
mod mapping;
mod solutions;
mod table;
mod vocabulary;

pub use caseload::{CaseloadRow, read_caseload};
pub use events::{EventRow, Happening, read_events};
pub use field::{FieldSpec, FileKind};
pub use finding::{Finding, FindingKind};
pub use formula::runs_as_formula;
pub use mapping::{Mapping, MappingProblem};
pub use solutions::{SolutionRow, read_solutions};
pub use table::{Table, TableRow};
pub use vocabulary::{Labels, Vocabulary};

#[cfg(test)]
mod tests;
