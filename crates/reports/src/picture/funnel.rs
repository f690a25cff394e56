//! The funnel: how many are left after each step.

use serde::{Deserialize, Serialize};

use super::rows::{self, Row};
use super::{About, Amount, Drawing, Variant};
use crate::{Cell, Column, Language, Table};

/// Steps with counts, from all to the few that remain.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Funnel {
    pub about: About,
    pub words: FunnelWords,
    pub steps: Vec<Step>,
}

/// One step of a funnel.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Step {
    pub label: String,
    pub amount: Amount,
    /// Said beside the count, for example "72% van alle meldingen".
    #[serde(default)]
    pub note: String,
}

/// The words of a funnel.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FunnelWords {
    /// Headings of the table.
    pub step: String,
    pub count: String,
    pub note: String,
    /// Said of a hidden count, for example "minder dan 5".
    pub hidden: String,
}

impl Funnel {
    /// Returns the steps as a table.
    pub fn facts(&self) -> Table {
        let words = &self.words;
        let mut columns = vec![Column::text(&words.step), Column::number(&words.count)];
        let noted = self.steps.iter().any(|step| !step.note.is_empty());
        if noted {
            columns.push(Column::text(&words.note));
        }
        let mut table = Table::new(self.about.facts.clone(), columns).with_row_headings();
        for step in &self.steps {
            let mut row = vec![Cell::text(&step.label), step.amount.cell(&words.hidden)];
            if noted {
                row.push(Cell::text(&step.note));
            }
            table.push(row);
        }
        table
    }

    pub(crate) fn drawing(&self, variant: Variant, language: Language) -> Drawing {
        let rows: Vec<Row<'_>> = self
            .steps
            .iter()
            .map(|step| Row { label: &step.label, amount: step.amount, note: &step.note, target: None })
            .collect();
        rows::draw(&rows, &self.words.hidden, true, variant, language)
    }
}
