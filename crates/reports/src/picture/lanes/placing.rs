//! Where a bar or a mark stands, and where its words go: in the bar, beside it, or over it.

use super::axis::Axis;
use super::packing::GAP;
use super::{Bar, Lanes, Mark};
use crate::Language;
use crate::lines::wrap;
use crate::picture::drawing::{Anchor, Lettering};
use crate::typeface::shorten;

/// Room between the edge of a bar and the words in it.
const PADDING: f32 = 8.0;
/// How far the point of a bar reaches that goes on beyond the picture.
pub(super) const POINT: f32 = 9.0;
/// From one line of words to the next.
pub(super) const LINE: f32 = 16.0;
/// Half the size of a mark's sign.
pub(super) const SIGN: f32 = 6.5;

/// A bar in its place.
#[derive(Debug)]
pub(super) struct PlacedBar<'a> {
    pub(super) bar: &'a Bar,
    pub(super) left: f32,
    pub(super) right: f32,
    /// It began before the period of the picture.
    pub(super) from_before: bool,
    /// It goes on after the period of the picture.
    pub(super) goes_on: bool,
    pub(super) words: Words,
    /// The whole text, for whoever points at the bar.
    pub(super) title: String,
}

/// A mark in its place; `x` is its middle.
#[derive(Debug)]
pub(super) struct PlacedMark<'a> {
    pub(super) mark: &'a Mark,
    pub(super) x: f32,
    pub(super) words: Words,
    pub(super) title: String,
}

/// Lines of text; they stand against `x` with their start or their end, beside the item.
#[derive(Debug)]
pub(super) struct Words {
    pub(super) x: f32,
    pub(super) anchor: Anchor,
    pub(super) width: f32,
    pub(super) lines: Vec<(String, Lettering)>,
}

impl Words {
    /// Returns the left and right end.
    pub(super) fn extent(&self) -> (f32, f32) {
        match self.anchor {
            Anchor::End => (self.x - self.width, self.x),
            Anchor::Start | Anchor::Middle => (self.x, self.x + self.width),
        }
    }
}

/// What texts are measured with.
#[derive(Clone, Copy, Debug)]
pub(super) struct Measure {
    pub(super) slack: f32,
    pub(super) language: Language,
}

impl PlacedBar<'_> {
    /// Returns the left and right end of bar and words together.
    pub(super) fn extent(&self) -> (f32, f32) {
        let words = self.words.extent();
        (self.left.min(words.0), self.right.max(words.1))
    }

    pub(super) fn height(&self) -> f32 {
        let more: f32 = self.words.lines.iter().skip(2).map(|_| LINE).sum();
        if self.words.lines.len() > 1 { 41.0 + more } else { 27.0 }
    }
}

impl PlacedMark<'_> {
    pub(super) fn height(&self) -> f32 {
        let more: f32 = self.words.lines.iter().skip(1).map(|_| LINE).sum();
        20.0 + more
    }

    pub(super) fn extent(&self) -> (f32, f32) {
        let words = self.words.extent();
        ((self.x - SIGN).min(words.0), (self.x + SIGN).max(words.1))
    }
}

/// Places a bar; nothing when it lies outside the period.
pub(super) fn place_bar<'a>(
    lanes: &Lanes,
    bar: &'a Bar,
    axis: &Axis,
    measure: Measure,
) -> Option<PlacedBar<'a>> {
    let last = bar.to.map(|to| to.max(bar.from));
    if bar.from > axis.period.to || last.is_some_and(|last| last < axis.period.from) {
        return None;
    }
    let goes_on = last.is_none_or(|last| last > axis.period.to);
    let from_before = bar.from < axis.period.from;
    let left = axis.x(bar.from).min(axis.right - 4.0);
    let right = last.map_or(axis.right, |last| axis.x_end(last)).max(left + 4.0);

    let state = if bar.planned { lanes.words.planned.as_str() } else { "" };
    // Hours stay together when the line has to be broken.
    let hours = bar.hours_label.replace(' ', "\u{a0}");
    let detail = join(&[&bar.detail, &hours, state]);
    let until = bar.to.map_or_else(|| lanes.words.ongoing.clone(), |to| measure.language.long_date(to));
    let title = join(&[
        &bar.label,
        &bar.detail,
        &bar.hours_label,
        state,
        &format!("{} – {until}", measure.language.long_date(bar.from)),
    ]);

    let mut lines = vec![(bar.label.clone(), Lettering::LABEL)];
    if !detail.is_empty() {
        lines.push((detail, Lettering::DETAIL));
    }
    let before = if from_before { PADDING + POINT } else { PADDING };
    let after = if goes_on { POINT } else { PADDING };
    let inside = (left + before, right - after);
    let words = place_words(lines, (left, right), inside, axis, measure.slack);
    Some(PlacedBar { bar, left, right, from_before, goes_on, words, title })
}

/// Places a mark; nothing when it lies outside the period.
pub(super) fn place_mark<'a>(mark: &'a Mark, axis: &Axis, measure: Measure) -> Option<PlacedMark<'a>> {
    if mark.date < axis.period.from || mark.date > axis.period.to {
        return None;
    }
    let x = axis.x(mark.date).clamp(axis.left + SIGN, axis.right - SIGN);
    let lines = vec![(mark.label.clone(), Lettering::DETAIL)];
    let sign = (x - SIGN, x + SIGN);
    let nowhere = (x, x);
    let words = place_words(lines, sign, nowhere, axis, measure.slack);
    let title = join(&[&mark.label, &measure.language.long_date(mark.date)]);
    Some(PlacedMark { mark, x, words, title })
}

/// Finds room for words: inside, else to the right, else to the left; else in the widest of these, on more lines.
fn place_words(
    lines: Vec<(String, Lettering)>,
    (left, right): (f32, f32),
    inside: (f32, f32),
    axis: &Axis,
    slack: f32,
) -> Words {
    let spots = [
        (inside.0, Anchor::Start, inside.1 - inside.0),
        (right + GAP, Anchor::Start, axis.right - right - GAP),
        (left - GAP, Anchor::End, left - GAP - axis.left),
    ];
    let width = widest(&lines, slack);
    if let Some((x, anchor, _)) = spots.into_iter().find(|(_, _, room)| width <= *room) {
        return Words { x, anchor, width, lines };
    }
    let widest_spot = spots.into_iter().max_by(|one, other| one.2.total_cmp(&other.2));
    let (x, anchor, room) = widest_spot.unwrap_or(spots[0]);
    let lines: Vec<_> = lines
        .into_iter()
        .flat_map(|(text, style)| {
            broken(&text, style, room, slack).into_iter().map(move |line| (line, style))
        })
        .collect();
    Words { x, anchor, width: widest(&lines, slack), lines }
}

fn widest(lines: &[(String, Lettering)], slack: f32) -> f32 {
    lines.iter().map(|(text, style)| style.measure(text, slack)).fold(0.0, f32::max)
}

/// Breaks a text over at most so many lines; the last one is shortened if more is left.
fn broken(text: &str, style: Lettering, room: f32, slack: f32) -> Vec<String> {
    const MOST: usize = 3;
    let mut lines = wrap(text, room, |text| style.measure(text, slack));
    if lines.len() > MOST {
        let rest = lines.split_off(MOST - 1).concat();
        lines.push(shorten(&rest, room, |text| style.measure(text, slack)));
    }
    lines.into_iter().map(|line| line.trim_end_matches([' ', '·']).to_owned()).collect()
}

fn join(parts: &[&str]) -> String {
    parts.iter().copied().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
