//! Horizontal bars: one amount per label, with a target where there is one.

use serde::{Deserialize, Serialize};

use super::rows::{self, Row};
use super::{About, Amount, Drawing, Variant};
use crate::{Cell, Column, Language, Table};

/// Labels with amounts.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Bars {
    pub about: About,
    pub words: BarsWords,
    pub rows: Vec<BarRow>,
}

/// One bar.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BarRow {
    pub label: String,
    pub amount: Amount,
    /// The amount aimed at, drawn as a line across the bar.
    #[serde(default)]
    pub target: Option<Amount>,
    /// Said beside the amount.
    #[serde(default)]
    pub note: String,
}

impl BarRow {
    /// A bar without a target or a note.
    pub fn new(label: impl Into<String>, amount: Amount) -> Self {
        Self { label: label.into(), amount, target: None, note: String::new() }
    }
}

/// The words of bars.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BarsWords {
    /// Headings of the table; the one for targets is also said before a target in the picture.
    pub label: String,
    pub amount: String,
    #[serde(default)]
    pub target: String,
    #[serde(default)]
    pub note: String,
    /// Said of a hidden amount, for example "minder dan 5".
    #[serde(default)]
    pub hidden: String,
}

impl Bars {
    /// Returns the bars as a table.
    pub fn facts(&self) -> Table {
        let words = &self.words;
        let aimed = self.rows.iter().any(|row| row.target.is_some());
        let noted = self.rows.iter().any(|row| !row.note.is_empty());
        let mut columns = vec![Column::text(&words.label), Column::number(&words.amount)];
        if aimed {
            columns.push(Column::number(&words.target));
        }
        if noted {
            columns.push(Column::text(&words.note));
        }
        let mut table = Table::new(self.about.facts.clone(), columns).with_row_headings();
        for row in &self.rows {
            let mut cells = vec![Cell::text(&row.label), row.amount.cell(&words.hidden)];
            if aimed {
                cells.push(row.target.map_or(Cell::empty(), |target| target.cell(&words.hidden)));
            }
            if noted {
                cells.push(Cell::text(&row.note));
            }
            table.push(cells);
        }
        table
    }

    pub(crate) fn drawing(&self, variant: Variant, language: Language) -> Drawing {
        let in_words = |target: Amount| {
            let amount = target.cell("").display(language);
            (target, format!("{} {amount}", self.words.target).trim().to_owned())
        };
        let rows: Vec<Row<'_>> = self
            .rows
            .iter()
            .map(|row| Row {
                label: &row.label,
                amount: row.amount,
                note: &row.note,
                target: row.target.map(in_words),
            })
            .collect();
        rows::draw(&rows, &self.words.hidden, false, variant, language)
    }
}
