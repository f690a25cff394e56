//! The support mix: hours per circle over months, as stacked columns.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::amount::to_f32;
use super::drawing::{Anchor, Drawing, Item, Lettering, Paint, RULE};
use super::{About, Circle, CircleNames, Variant};
use crate::{Cell, Column, Language, Table};

/// Hours per week in each circle, month by month.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Mix {
    pub about: About,
    pub circles: CircleNames,
    pub words: MixWords,
    pub columns: Vec<MixColumn>,
}

/// The hours of one month, in the order of [`Circle::ALL`].
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct MixColumn {
    /// Any day of the month.
    pub month: Date,
    pub hours: [f64; 5],
}

/// The words of a mix.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MixWords {
    /// Headings of the table, beside the names of the circles.
    pub month: String,
    pub total: String,
    /// Said at the axis, for example "uur per week".
    pub unit: String,
}

const CHART_HEIGHT: f32 = 240.0;
const SWATCH: f32 = 18.0;
/// Keeps the edge of a swatch inside the picture.
const EDGE: f32 = 1.0;

impl Mix {
    /// Returns the hours as a table.
    pub fn facts(&self) -> Table {
        let mut columns = vec![Column::text(&self.words.month)];
        columns.extend(Circle::ALL.map(|circle| Column::number(self.circles.of(circle))));
        columns.push(Column::number(&self.words.total));
        let mut table = Table::new(self.about.facts.clone(), columns).with_row_headings();
        for column in &self.columns {
            let mut row = vec![Cell::Month(column.month)];
            row.extend(column.hours.map(|hours| Cell::decimal(hours, 1)));
            row.push(Cell::decimal(column.hours.iter().sum(), 1));
            table.push(row);
        }
        table
    }

    pub(crate) fn drawing(&self, variant: Variant, language: Language) -> Drawing {
        let (width, slack) = (variant.width(), variant.slack());
        let mut items = Vec::new();
        let legend_bottom = self.legend(&mut items, width, slack);
        items.push(Lettering::AXIS.write(
            (0.0, legend_bottom + 16.0),
            Anchor::Start,
            self.words.unit.as_str(),
        ));
        let top = legend_bottom + 42.0;
        let bottom = top + CHART_HEIGHT;
        let highest = self.columns.iter().map(total).fold(0.0, f32::max);
        let step = step(highest);
        let ceiling = (highest / step).ceil().max(1.0) * step;
        let scale = CHART_HEIGHT / ceiling;

        let left = 44.0;
        let mut value = 0.0;
        while value <= ceiling + step / 2.0 {
            let y = bottom - value * scale;
            items.push(Item::line("tick", (left, y), (width, y), Paint::stroked(RULE, 1.0)));
            let decimals = u8::from(step < 1.0);
            let label = language.decimal(f64::from(value), decimals);
            items.push(Lettering::AXIS.write((left - 6.0, y + 4.5), Anchor::End, label));
            value += step;
        }
        let slot = (width - left) / count(self.columns.len().max(1));
        for (at, column) in self.columns.iter().enumerate() {
            let x = left + slot * count(at);
            stack(&mut items, column, (x, slot), (bottom, scale), language);
        }
        self.months(&mut items, (left, slot), bottom, language);
        Drawing { width, height: bottom + 40.0, items }
    }

    /// Names the circles in the order of the stack, each with the number that its segments carry.
    fn legend(&self, items: &mut Vec<Item>, width: f32, slack: f32) -> f32 {
        let (mut x, mut y) = (EDGE, 2.0);
        for circle in Circle::ALL {
            let name = self.circles.of(circle);
            let needed = SWATCH + 7.0 + Lettering::PLAIN.measure(name, slack) + 16.0;
            if x > EDGE && x + needed - 16.0 > width {
                (x, y) = (EDGE, y + 25.0);
            }
            let paint = Paint::edged(circle.fill(), circle.edge(), 1.0);
            items.push(Item::rectangle(circle.class(), (x, y), SWATCH, SWATCH, paint));
            let middle = (x + SWATCH / 2.0, y + 13.0);
            items.push(Lettering::SMALL.write(middle, Anchor::Middle, circle.number()));
            items.push(Lettering::PLAIN.write((x + SWATCH + 7.0, y + 14.0), Anchor::Start, name));
            x += needed;
        }
        y + SWATCH + 8.0
    }

    /// Writes the months under the columns, leaving out what would not fit.
    fn months(&self, items: &mut Vec<Item>, (left, slot): (f32, f32), bottom: f32, language: Language) {
        let mut free_from = f32::MIN;
        let mut year = None;
        for (at, column) in self.columns.iter().enumerate() {
            let x = left + slot * (count(at) + 0.5);
            if x - 16.0 < free_from {
                continue;
            }
            free_from = x + 16.0;
            let month = language.short_month(column.month);
            items.push(Lettering::AXIS.write((x, bottom + 17.0), Anchor::Middle, month));
            if year != Some(column.month.year()) {
                year = Some(column.month.year());
                let label = column.month.year().to_string();
                items.push(Lettering::YEAR.write((x, bottom + 33.0), Anchor::Middle, label));
            }
        }
    }
}

fn stack(
    items: &mut Vec<Item>,
    column: &MixColumn,
    (x, slot): (f32, f32),
    (bottom, scale): (f32, f32),
    language: Language,
) {
    let width = (slot * 0.72).min(64.0);
    let left = x + (slot - width) / 2.0;
    let mut y = bottom;
    for (circle, hours) in Circle::ALL.into_iter().zip(column.hours) {
        let height = to_f32(hours) * scale;
        if height <= 0.0 {
            continue;
        }
        y -= height;
        let paint = Paint::edged(circle.fill(), circle.edge(), 1.0);
        let mut parts = vec![Item::rectangle("segment", (left, y), width, height, paint)];
        if height >= 14.0 && width >= 11.0 {
            let middle = (left + width / 2.0, y + height / 2.0 + 4.0);
            parts.push(Lettering::SMALL.write(middle, Anchor::Middle, circle.number()));
        }
        items.push(Item::Group {
            class: circle.class().to_owned(),
            title: language.decimal(hours, 1),
            items: parts,
        });
    }
    if slot >= 34.0 && y < bottom {
        let total = language.decimal(f64::from(total(column)), 1);
        items.push(Lettering::DETAIL.write((x + slot / 2.0, y - 5.0), Anchor::Middle, total));
    }
}

fn total(column: &MixColumn) -> f32 {
    column.hours.iter().map(|hours| to_f32(*hours)).sum()
}

/// Chooses a round step that cuts the height in about five.
fn step(highest: f32) -> f32 {
    let rough = (highest / 5.0).max(0.1);
    let power = 10.0_f32.powf(rough.log10().floor());
    let times = [1.0, 2.0, 5.0].into_iter().find(|times| times * power >= rough).unwrap_or(10.0);
    times * power
}

#[expect(clippy::cast_precision_loss, reason = "a picture has few columns")]
fn count(number: usize) -> f32 {
    number as f32
}
