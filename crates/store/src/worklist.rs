//! What a worklist is asked and what it answers.

use domain::id::AccountId;
use jiff::civil::Date;

/// Which cases to list. Everything given must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WorklistQuery {
    pub team: Option<String>,
    pub stage: Option<String>,
    pub coordinator: Option<AccountId>,
    pub provider: Option<String>,
    /// Only cases with a deadline before this day.
    pub deadline_before: Option<Date>,
    /// Leaves closed cases out.
    pub open_only: bool,
    /// Folded words; for each, the case has a word that begins with it.
    pub words: Vec<String>,
    /// Where the page before ended.
    pub after: Option<WorklistCursor>,
    pub limit: u32,
}

/// A place in the worklist.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct WorklistCursor {
    pub attention_on: Date,
    pub number: String,
}

/// A part of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<T> {
    pub rows: Vec<T>,
    /// Where to go on; `None` when this was the last part.
    pub next: Option<WorklistCursor>,
}

/// How a stage is doing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageCount {
    pub stage: String,
    pub cases: i64,
    /// Days that these cases have been in this stage, added up.
    pub waiting_days: i64,
    pub deadlines_passed: i64,
    pub deadlines_near: i64,
}

/// How much one coordinator has on hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caseload {
    pub coordinator: AccountId,
    pub cases: i64,
    pub weight: i64,
}
