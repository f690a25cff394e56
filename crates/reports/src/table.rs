//! Tables: the one shape in which facts go to pages, PDF, CSV and spreadsheets.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::Language;

/// A table with a caption and typed cells.
///
/// A row may be shorter than the columns (the rest stays empty); cells beyond the last column are not shown.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Table {
    pub caption: String,
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Cell>>,
    /// The first cell of each row names the row, and is read out as its heading.
    #[serde(default)]
    pub row_headings: bool,
}

impl Table {
    /// Starts a table without rows.
    pub fn new(caption: impl Into<String>, columns: impl IntoIterator<Item = Column>) -> Self {
        Self {
            caption: caption.into(),
            columns: columns.into_iter().collect(),
            rows: Vec::new(),
            row_headings: false,
        }
    }

    /// Makes the first cell of each row its heading.
    pub fn with_row_headings(mut self) -> Self {
        self.row_headings = true;
        self
    }

    /// Adds a row.
    pub fn push(&mut self, row: impl IntoIterator<Item = Cell>) {
        self.rows.push(row.into_iter().collect());
    }

    /// Adds rows.
    pub fn with_rows(mut self, rows: impl IntoIterator<Item = Vec<Cell>>) -> Self {
        self.rows.extend(rows);
        self
    }

    /// Returns the reasons for hidden cells, each once, in order of appearance.
    pub fn explanations(&self) -> Vec<&str> {
        let mut found = Vec::new();
        for cell in self.rows.iter().flatten() {
            if let Cell::Hidden { explanation } = cell
                && !explanation.is_empty()
                && !found.contains(&explanation.as_str())
            {
                found.push(explanation.as_str());
            }
        }
        found
    }
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    pub heading: String,
    #[serde(default)]
    pub align: Align,
}

impl Column {
    /// A column of words.
    pub fn text(heading: impl Into<String>) -> Self {
        Self { heading: heading.into(), align: Align::Start }
    }

    /// A column of numbers, set to the right so that they can be compared.
    pub fn number(heading: impl Into<String>) -> Self {
        Self { heading: heading.into(), align: Align::End }
    }
}

/// The side on which the cells of a column stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Align {
    #[default]
    Start,
    End,
}

/// One value in a table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Cell {
    Text(String),
    Integer(i64),
    Decimal {
        value: f64,
        decimals: u8,
    },
    Date(Date),
    /// A month; the day does not matter.
    Month(Date),
    /// A number too small to show, because it could point at a person.
    Hidden {
        explanation: String,
    },
}

impl Cell {
    /// A cell without a value.
    pub const fn empty() -> Self {
        Self::Text(String::new())
    }

    /// A cell with words.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A number with a fixed number of decimals.
    pub const fn decimal(value: f64, decimals: u8) -> Self {
        Self::Decimal { value, decimals }
    }

    /// A date, or an empty cell.
    pub fn date(date: Option<Date>) -> Self {
        date.map_or(Self::empty(), Self::Date)
    }

    /// A hidden number with the reason for hiding it.
    pub fn hidden(explanation: impl Into<String>) -> Self {
        Self::Hidden { explanation: explanation.into() }
    }

    /// Writes the value for a reader; a hidden number shows as a dash.
    pub fn display(&self, language: Language) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Integer(value) => language.integer(*value),
            Self::Decimal { value, decimals } => language.decimal(*value, *decimals),
            Self::Date(date) => language.short_date(*date),
            Self::Month(date) => format!("{} {}", language.short_month(*date), date.year()),
            Self::Hidden { .. } => HIDDEN_MARK.to_owned(),
        }
    }
}

/// What stands in the place of a hidden number for a reader.
pub(crate) const HIDDEN_MARK: &str = "–";

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Cell {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl From<Date> for Cell {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}
