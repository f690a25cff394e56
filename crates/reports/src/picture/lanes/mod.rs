//! "The line" of a household: five lanes for the circles, time from left to right, every arrangement a bar.

mod axis;
mod layout;
mod packing;
mod placing;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{About, Circle, CircleNames, Drawing, Variant};
use crate::{Cell, Column, Language, Table};

/// The line of a household.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Lanes {
    pub about: About,
    pub circles: CircleNames,
    pub words: LanesWords,
    pub bars: Vec<Bar>,
    #[serde(default)]
    pub marks: Vec<Mark>,
    #[serde(default)]
    pub today: Option<Today>,
    /// The time to show; without it, the time that all bars and marks need.
    #[serde(default)]
    pub period: Option<Period>,
}

/// One arrangement: a piece of support in one circle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bar {
    pub lane: Circle,
    pub label: String,
    /// Who does it, such as a supplier.
    #[serde(default)]
    pub detail: String,
    /// For example "3 uur per week".
    #[serde(default)]
    pub hours_label: String,
    pub from: Date,
    /// The last day; without it the arrangement goes on.
    #[serde(default)]
    pub to: Option<Date>,
    #[serde(default)]
    pub planned: bool,
}

/// A moment: a goal, an indication, a talk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    pub date: Date,
    pub label: String,
    /// The lane it stands in; without one it stands above all lanes.
    #[serde(default)]
    pub lane: Option<Circle>,
    #[serde(default)]
    pub sign: Sign,
}

/// The shape of a mark, so that kinds of moments can be told apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Sign {
    #[default]
    Diamond,
    Circle,
    Square,
    Triangle,
}

/// The day the picture was made for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Today {
    pub date: Date,
    pub label: String,
}

/// A stretch of time, both days included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    pub from: Date,
    pub to: Date,
}

/// The words around the bars, in the reader's language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LanesWords {
    /// Headings of the table.
    pub circle: String,
    pub what: String,
    pub who: String,
    pub hours: String,
    pub from: String,
    pub until: String,
    /// Said of a bar that has not started, for example "gepland".
    pub planned: String,
    /// Said of a bar without an end, for example "loopt door".
    pub ongoing: String,
    /// Said of a lane without anything in it; may be empty.
    #[serde(default)]
    pub nothing: String,
}

impl Lanes {
    /// Returns the bars, the marks and today as a table, from near to far and in order of time.
    pub fn facts(&self) -> Table {
        let words = &self.words;
        let headings = [&words.circle, &words.what, &words.who, &words.hours, &words.from, &words.until];
        let mut table = Table::new(self.about.facts.clone(), headings.map(Column::text));
        let mut bars: Vec<&Bar> = self.bars.iter().collect();
        bars.sort_by_key(|bar| (bar.lane, bar.from, bar.to));
        for bar in bars {
            table.push([
                Cell::text(self.circles.of(bar.lane)),
                Cell::text(self.label_with_state(bar)),
                Cell::text(&bar.detail),
                Cell::text(&bar.hours_label),
                Cell::Date(bar.from),
                bar.to.map_or_else(|| Cell::text(&words.ongoing), Cell::Date),
            ]);
        }
        let mut marks: Vec<&Mark> = self.marks.iter().collect();
        marks.sort_by_key(|mark| (mark.date, mark.lane));
        for mark in marks {
            let circle = mark.lane.map_or("", |lane| self.circles.of(lane));
            table.push(moment(circle, &mark.label, mark.date));
        }
        if let Some(today) = &self.today {
            table.push(moment("", &today.label, today.date));
        }
        table
    }

    fn label_with_state(&self, bar: &Bar) -> String {
        if bar.planned && !self.words.planned.is_empty() {
            format!("{} ({})", bar.label, self.words.planned)
        } else {
            bar.label.clone()
        }
    }

    pub(crate) fn drawing(&self, variant: Variant, language: Language) -> Drawing {
        layout::draw(self, variant, language)
    }
}

fn moment(circle: &str, label: &str, date: Date) -> [Cell; 6] {
    [circle.into(), label.into(), Cell::empty(), Cell::empty(), date.into(), Cell::empty()]
}
