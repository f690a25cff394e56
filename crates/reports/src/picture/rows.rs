//! Rows of horizontal bars, as the funnel and the bars share them.

use super::drawing::{Anchor, Colour, Drawing, INK, Item, Lettering, MUTED, Paint, Shape};
use super::{Amount, Variant};
use crate::Language;
use crate::lines::wrap;
use crate::table::HIDDEN_MARK;
use crate::typeface::shorten;

const FILL: Colour = Colour(0xbf, 0xd4, 0xe8);
const EDGE: Colour = Colour(0x1f, 0x4e, 0x79);
const CONNECTOR: Colour = Colour(0xef, 0xf3, 0xf7);
const BAR_HEIGHT: f32 = 24.0;

/// One row: a label, an amount and what may be said beside it.
pub(super) struct Row<'a> {
    pub(super) label: &'a str,
    pub(super) amount: Amount,
    pub(super) note: &'a str,
    /// The value aimed at, with its words.
    pub(super) target: Option<(Amount, String)>,
}

/// Draws the rows; `connected` joins each bar with the next, as in a funnel.
pub(super) fn draw(
    rows: &[Row<'_>],
    hidden: &str,
    connected: bool,
    variant: Variant,
    language: Language,
) -> Drawing {
    let (width, slack) = (variant.width(), variant.slack());
    let label_room = if variant.is_narrow() { width } else { width * 0.3 };
    let left = if variant.is_narrow() { 1.0 } else { label_room + 14.0 };
    let sizes = rows.iter().flat_map(|row| [row.amount.size(), target_size(row)]).flatten();
    let largest = sizes.fold(0.0_f32, f32::max);
    let texts: Vec<Vec<(String, Lettering)>> = rows.iter().map(|row| beside(row, hidden, language)).collect();
    // The widest words beside a bar decide how long bars can be, up to half of the picture.
    let beside_room = texts.iter().map(|parts| measure(parts, slack)).fold(0.0, f32::max) + 10.0;
    let room = (width - left - beside_room).max((width - left) * 0.5);
    let scale = if largest > 0.0 { room / largest } else { 0.0 };

    // Connectors lie behind the bars that they join.
    let (mut connectors, mut items) = (Vec::new(), Vec::new());
    let mut y = 4.0;
    let mut previous: Option<(f32, f32)> = None;
    for (row, parts) in rows.iter().zip(texts) {
        let labels = wrap(row.label, label_room, |text| Lettering::PLAIN.measure(text, slack));
        let label_height = 18.0 * height_of(labels.len());
        let bar_y = if variant.is_narrow() {
            y + label_height + 2.0
        } else {
            y + (label_height.max(BAR_HEIGHT) - BAR_HEIGHT) / 2.0
        };
        let first_line =
            if variant.is_narrow() { y + 13.0 } else { bar_y + 12.0 + 5.0 - (label_height - 18.0) / 2.0 };
        for (at, line) in labels.iter().enumerate() {
            let place = (0.0, first_line + 18.0 * height_of(at));
            items.push(Lettering::PLAIN.write(place, Anchor::Start, line.trim_end()));
        }
        let length = row.amount.size().map(|size| (size * scale).max(2.0));
        if connected && !variant.is_narrow() {
            if let (Some((end, bottom)), Some(length)) = (previous, length) {
                let points = vec![(left, bottom), (end, bottom), (left + length, bar_y), (left, bar_y)];
                connectors.push(Item::shape("connector", Shape::Polygon(points), Paint::filled(CONNECTOR)));
            }
            previous = length.map(|length| (left + length, bar_y + BAR_HEIGHT));
        }
        items.push(bar(length, (left, bar_y)));
        let mut end = left + length.unwrap_or(HIDDEN_LENGTH);
        if let Some(target) = target_size(row) {
            let x = left + target * scale;
            let ends = ((x, bar_y - 3.0), (x, bar_y + BAR_HEIGHT + 3.0));
            items.push(Item::line("target", ends.0, ends.1, Paint::stroked(INK, 2.5)));
            end = end.max(x);
        }
        write_beside(&mut items, parts, end + 8.0, bar_y + 17.0, width, slack);
        y = (bar_y + BAR_HEIGHT).max(y + label_height) + if connected { 18.0 } else { 12.0 };
    }
    connectors.append(&mut items);
    Drawing { width, height: y.max(20.0), items: connectors }
}

const HIDDEN_LENGTH: f32 = 26.0;

fn bar(length: Option<f32>, place: (f32, f32)) -> Item {
    match length {
        Some(length) => {
            Item::rectangle("bar-shape", place, length, BAR_HEIGHT, Paint::edged(FILL, EDGE, 1.0))
        }
        None => Item::rectangle(
            "bar-hidden",
            place,
            HIDDEN_LENGTH,
            BAR_HEIGHT,
            Paint::stroked(MUTED, 1.2).dashed(),
        ),
    }
}

/// Collects what is written after the bar: the number, the target, the note.
fn beside(row: &Row<'_>, hidden: &str, language: Language) -> Vec<(String, Lettering)> {
    let mut parts = Vec::new();
    match row.amount {
        Amount::Hidden => {
            parts.push((HIDDEN_MARK.to_owned(), Lettering::LABEL));
            parts.push((hidden.to_owned(), Lettering::AXIS));
        }
        shown => parts.push((shown.cell("").display(language), Lettering::LABEL)),
    }
    if let Some((_, words)) = &row.target {
        parts.push((words.clone(), Lettering::AXIS));
    }
    parts.push((row.note.to_owned(), Lettering::AXIS));
    parts.retain(|(text, _)| !text.is_empty());
    parts
}

fn measure(parts: &[(String, Lettering)], slack: f32) -> f32 {
    parts.iter().map(|(text, style)| style.measure(text, slack) + 8.0).sum()
}

fn write_beside(
    items: &mut Vec<Item>,
    parts: Vec<(String, Lettering)>,
    start: f32,
    baseline: f32,
    width: f32,
    slack: f32,
) {
    let mut x = start;
    for (text, style) in parts {
        let fitting = shorten(&text, width - x, |text| style.measure(text, slack));
        let used = style.measure(&fitting, slack) + 8.0;
        if fitting == text {
            items.push(style.write((x, baseline), Anchor::Start, fitting));
        } else {
            let item = style.write((x, baseline), Anchor::Start, fitting);
            items.push(Item::Group { class: "words".to_owned(), title: text, items: vec![item] });
        }
        x += used;
    }
}

fn target_size(row: &Row<'_>) -> Option<f32> {
    row.target.as_ref().and_then(|(amount, _)| amount.size())
}

#[expect(clippy::cast_precision_loss, reason = "a label has few lines")]
fn height_of(lines: usize) -> f32 {
    lines as f32
}
