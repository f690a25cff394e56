//! What the evaluation knows of one household: no names, no numbers of persons.

use domain::circle::Circle;
use jiff::civil::Date;

/// One household's part in a programme. The ids are those of the programme's definition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// The number under which it stands in the programme's own file.
    pub case: String,
    /// The place's id or name.
    pub place: Option<String>,
    pub kind: String,
    /// When it came in; `None` when that is not known.
    pub received: Option<Date>,
    pub provider: Option<String>,
    pub events: Vec<(String, Date)>,
    pub outcome: Option<(String, Date)>,
    pub solutions: Vec<(String, Date)>,
    pub support: Vec<SupportSpan>,
}

/// Support in one circle over a stretch of days, the last day included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SupportSpan {
    pub circle: Circle,
    pub minutes_per_week: u32,
    pub from: Date,
    /// `None` while it goes on.
    pub to: Option<Date>,
}
