//! The time axis: where a day stands, and which days get a tick.

use jiff::civil::Date;
use jiff::{Span, ToSpan};

use super::{Lanes, Period};
use crate::Language;

/// The axis of a picture: a period spread over a width.
#[derive(Clone, Copy, Debug)]
pub(super) struct Axis {
    pub(super) period: Period,
    pub(super) left: f32,
    pub(super) right: f32,
}

/// A tick with its words: a day, month or year, and the year when it changes.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Tick {
    pub(super) x: f32,
    pub(super) label: String,
    pub(super) year: Option<String>,
}

impl Axis {
    /// Returns the x of the morning of a day, within the picture.
    pub(super) fn x(&self, date: Date) -> f32 {
        let whole = days(self.period.from, after(self.period.to)).max(1.0);
        let part = (days(self.period.from, date) / whole).clamp(0.0, 1.0);
        self.left + part * (self.right - self.left)
    }

    /// Returns the x of the evening of a day.
    pub(super) fn x_end(&self, date: Date) -> f32 {
        self.x(after(date))
    }

    /// Returns ticks with room for their words, from weeks to years as the period asks.
    pub(super) fn ticks(&self, language: Language) -> Vec<Tick> {
        let per_day = (self.right - self.left) / days(self.period.from, after(self.period.to)).max(1.0);
        let (first, step) = if per_day * 7.0 >= 52.0 {
            (self.period.from, 7.days())
        } else if per_day * 30.0 >= 36.0 {
            (first_of_month(self.period.from, 1), 1.month())
        } else if per_day * 91.0 >= 36.0 {
            (first_of_month(self.period.from, 3), 3.months())
        } else if per_day * 182.0 >= 36.0 {
            (first_of_month(self.period.from, 6), 6.months())
        } else {
            (first_of_month(self.period.from, 12), 1.year())
        };
        let weekly = step.get_days() > 0;
        let mut ticks = Vec::new();
        let mut year = None;
        // Each tick is counted from the first, because months added one by one drift at month ends.
        for count in 0..400 {
            let Some(date) = step_from(first, step, count) else { break };
            if date > self.period.to {
                break;
            }
            let start = date.max(self.period.from);
            // A month that is nearly over when the picture begins has no room for its name.
            let needed = if weekly { 46.0 } else { 31.0 };
            let is_cut = start > date;
            if self.right - self.x(start) < needed
                || (is_cut && self.x(after_step(date, step)) - self.x(start) < needed)
            {
                continue;
            }
            let label = if weekly {
                format!("{} {}", date.day(), language.short_month(date))
            } else {
                language.short_month(start).to_owned()
            };
            let changed = year != Some(date.year());
            year = Some(date.year());
            ticks.push(Tick { x: self.x(start), label, year: changed.then(|| date.year().to_string()) });
        }
        ticks
    }
}

/// Returns the period to show: the one asked for, or what all bars, marks and today need, in whole months.
pub(super) fn period(lanes: &Lanes) -> Option<Period> {
    let (from, to) = match lanes.period {
        Some(Period { from, to }) => (from, to.max(from)),
        None => needed(lanes)?,
    };
    // Shorter than four weeks leaves no room for words.
    let to = to.max(from.saturating_add(27.days()));
    Some(Period { from, to })
}

fn needed(lanes: &Lanes) -> Option<(Date, Date)> {
    let bars = lanes.bars.iter().flat_map(|bar| [Some(bar.from), bar.to]).flatten();
    let marks = lanes.marks.iter().map(|mark| mark.date);
    let dates: Vec<Date> = bars.chain(marks).chain(lanes.today.iter().map(|today| today.date)).collect();
    let (first, last) = (*dates.iter().min()?, *dates.iter().max()?);
    // What goes on needs some room to be seen going on.
    let open = lanes.bars.iter().any(|bar| bar.to.is_none());
    let span = last.since(first).map_or(0, |span| span.get_days());
    let margin = if open { (span / 8).max(31) } else { 0 };
    Some((first.first_of_month(), last.saturating_add(margin.days()).last_of_month()))
}

/// Counts the days from one date to another.
#[expect(clippy::cast_precision_loss, reason = "days in a picture are few")]
fn days(from: Date, to: Date) -> f32 {
    from.duration_until(to).as_hours() as f32 / 24.0
}

fn after(date: Date) -> Date {
    date.tomorrow().unwrap_or(date)
}

fn first_of_month(date: Date, every: i8) -> Date {
    let first = date.first_of_month();
    let back = (first.month() - 1) % every;
    first.saturating_sub(back.months())
}

fn step_from(first: Date, step: Span, count: i64) -> Option<Date> {
    first.checked_add(step.checked_mul(count).ok()?).ok()
}

fn after_step(date: Date, step: Span) -> Date {
    date.saturating_add(step)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn labels(from: Date, to: Date) -> Vec<String> {
        let axis = Axis { period: Period { from, to }, left: 0.0, right: 800.0 };
        axis.ticks(Language::Nl).into_iter().map(|tick| tick.label).collect()
    }

    #[test]
    fn ticks_are_as_coarse_as_the_period() {
        assert_eq!(labels(date(2026, 3, 2), date(2026, 3, 29)), ["2 mrt", "9 mrt", "16 mrt", "23 mrt"]);
        assert_eq!(labels(date(2025, 11, 30), date(2026, 4, 30)), ["dec", "jan", "feb", "mrt", "apr"]);
        assert_eq!(labels(date(2022, 1, 1), date(2026, 12, 31)).len(), 20);
        assert!(labels(date(1990, 1, 1), date(2026, 12, 31)).len() <= 37);
    }
}
