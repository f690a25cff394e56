//! The drawing of the line: marks that belong to no lane, the axis, today, five lanes.

use super::axis::{self, Axis};
use super::packing::pack;
use super::placing::{LINE, Measure, POINT, PlacedBar, PlacedMark, SIGN, Words, place_bar, place_mark};
use super::{Lanes, Mark, Sign, Today};
use crate::Language;
use crate::lines::wrap;
use crate::picture::drawing::{
    Anchor, Colour, Drawing, INK, Item, Lettering, MUTED, Paint, RULE, Shape, WHITE,
};
use crate::picture::{Circle, Variant};

const LANE_PADDING: f32 = 8.0;
const LANE_GAP: f32 = 4.0;
const ROW_GAP: f32 = 6.0;
const MARK_MIDDLE: f32 = 10.0;
const TAB: f32 = 6.0;

/// The picture while it grows, in layers from back to front.
struct Canvas<'a> {
    lanes: &'a Lanes,
    axis: Option<Axis>,
    measure: Measure,
    width: f32,
    narrow: bool,
    label_room: f32,
    grounds: Vec<Item>,
    lines: Vec<Item>,
    /// Plates hide the lines behind words that stand outside a bar.
    plates: Vec<Item>,
    bars: Vec<Item>,
    words: Vec<Item>,
    y: f32,
}

pub(super) fn draw(lanes: &Lanes, variant: Variant, language: Language) -> Drawing {
    let width = variant.width();
    let narrow = variant.is_narrow();
    let label_room = if narrow { width - 24.0 } else { width * 0.16 };
    let left = if narrow { TAB + 4.0 } else { label_room + 28.0 };
    let mut canvas = Canvas {
        lanes,
        axis: axis::period(lanes).map(|period| Axis { period, left, right: width - 8.0 }),
        measure: Measure { slack: variant.slack(), language },
        width,
        narrow,
        label_room,
        grounds: Vec::new(),
        lines: Vec::new(),
        plates: Vec::new(),
        bars: Vec::new(),
        words: Vec::new(),
        y: 0.0,
    };
    canvas.draw_rail();
    let ticks_top = canvas.write_axis();
    let today_top = canvas.write_today();
    for circle in Circle::ALL {
        canvas.draw_lane(circle);
    }
    canvas.y -= LANE_GAP;
    canvas.draw_lines(ticks_top, today_top);
    let Canvas { grounds, lines, plates, bars, words, y, .. } = canvas;
    let items = [grounds, lines, plates, bars, words].into_iter().flatten().collect();
    Drawing { width, height: y + 2.0, items }
}

impl<'a> Canvas<'a> {
    /// Draws the marks that belong to no lane, above everything.
    fn draw_rail(&mut self) {
        let marks = placed_marks(self.lanes, None, self.axis, self.measure);
        if !marks.is_empty() {
            self.y = self.draw_marks(&marks, self.y, INK, WHITE) + LANE_PADDING;
        }
    }

    /// Writes the names of years and months; returns where the ticks begin.
    fn write_axis(&mut self) -> f32 {
        let Some(axis) = self.axis else { return self.y };
        for tick in axis.ticks(self.measure.language) {
            if let Some(year) = tick.year {
                self.words.push(Lettering::YEAR.write((tick.x + 3.0, self.y + 13.0), Anchor::Start, year));
            }
            self.words.push(Lettering::AXIS.write((tick.x + 3.0, self.y + 29.0), Anchor::Start, tick.label));
        }
        let top = self.y + 18.0;
        self.y += 38.0;
        top
    }

    /// Writes the word for today right above the lanes; returns where its line begins.
    fn write_today(&mut self) -> f32 {
        let (Some(axis), Some(today)) = (self.axis, self.today()) else { return self.y };
        let x = axis.x(today.date);
        let style = Lettering { size: 12.5, bold: true, colour: WHITE };
        let width = style.measure(&today.label, self.measure.slack) + 14.0;
        let left = (x - width / 2.0).clamp(0.0, (self.width - width).max(0.0));
        self.bars.push(Item::rectangle("today", (left, self.y), width, 20.0, Paint::filled(INK)));
        let middle = (left + width / 2.0, self.y + 14.5);
        self.words.push(style.write(middle, Anchor::Middle, today.label.as_str()));
        self.y += 26.0;
        self.y - 6.0
    }

    /// Draws ticks and today through all lanes.
    fn draw_lines(&mut self, ticks_top: f32, today_top: f32) {
        let Some(axis) = self.axis else { return };
        for tick in axis.ticks(self.measure.language) {
            let ends = ((tick.x, ticks_top), (tick.x, self.y));
            self.lines.push(Item::line("tick", ends.0, ends.1, Paint::stroked(RULE, 1.0)));
        }
        if let Some(today) = self.today() {
            let x = axis.x(today.date);
            self.lines.push(Item::line("today", (x, today_top), (x, self.y), Paint::stroked(INK, 1.8)));
        }
    }

    /// Returns today when it lies in the period.
    fn today(&self) -> Option<&'a Today> {
        let period = self.axis?.period;
        let lanes: &'a Lanes = self.lanes;
        lanes.today.as_ref().filter(|today| today.date >= period.from && today.date <= period.to)
    }

    fn draw_lane(&mut self, circle: Circle) {
        let top = self.y;
        let name = self.lanes.circles.of(circle);
        let label_lines =
            wrap(name, self.label_room, |text| Lettering::LABEL.measure(text, self.measure.slack));
        let mut baseline = top + LANE_PADDING + 14.0;
        for line in &label_lines {
            self.words.push(Lettering::LABEL.write((TAB + 10.0, baseline), Anchor::Start, line.trim_end()));
            baseline += 18.0;
        }
        let label_bottom = baseline - 14.0 + LANE_PADDING;

        let bars = placed_bars(self.lanes, circle, self.axis, self.measure);
        let marks = placed_marks(self.lanes, Some(circle), self.axis, self.measure);
        let content_top = if self.narrow { label_bottom - 4.0 } else { top + LANE_PADDING };
        let mut bottom = self.draw_bars(&bars, content_top);
        if !bars.is_empty() && !marks.is_empty() {
            bottom += ROW_GAP;
        }
        bottom = self.draw_marks(&marks, bottom, circle.edge(), circle.ground());
        if bars.is_empty() && marks.is_empty() {
            bottom = self.say_nothing(content_top, circle.ground());
        }
        let bottom = (bottom + LANE_PADDING).max(label_bottom);
        let height = bottom - top;
        let (ground, tab) = (Paint::filled(circle.ground()), Paint::filled(circle.edge()));
        self.grounds.push(Item::rectangle("lane", (0.0, top), self.width, height, ground));
        self.grounds.push(Item::rectangle("lane-tab", (0.0, top), TAB, height, tab));
        self.y = bottom + LANE_GAP;
    }

    fn say_nothing(&mut self, top: f32, ground: Colour) -> f32 {
        let nothing = self.lanes.words.nothing.as_str();
        if nothing.is_empty() {
            return top;
        }
        let x = if self.narrow { TAB + 10.0 } else { self.label_room + 32.0 };
        let style = Lettering::PLAIN.in_colour(MUTED);
        self.plate((x, x + style.measure(nothing, self.measure.slack)), top, 19.0, ground);
        self.words.push(style.write((x, top + 14.0), Anchor::Start, nothing));
        top + 20.0
    }

    fn draw_bars(&mut self, bars: &[PlacedBar<'_>], top: f32) -> f32 {
        let extents: Vec<_> = bars.iter().map(PlacedBar::extent).collect();
        let rows = pack(&extents);
        let heights = row_heights(&rows, bars.iter().map(PlacedBar::height));
        for (placed, &row) in bars.iter().zip(&rows) {
            let row_top = top + heights[..row].iter().map(|height| height + ROW_GAP).sum::<f32>();
            let height = placed.height();
            let circle = placed.bar.lane;
            let paint = if placed.bar.planned {
                Paint::edged(WHITE, circle.edge(), 1.5).dashed()
            } else {
                Paint::edged(circle.fill(), circle.edge(), 1.2)
            };
            self.bars.push(Item::Group {
                class: format!("bar {}", circle.class()),
                title: placed.title.clone(),
                items: vec![Item::shape("bar-shape", outline(placed, row_top, height), paint)],
            });
            self.plate(placed.words.extent(), row_top + 2.0, height - 4.0, circle.ground());
            self.write(&placed.words, &placed.title, row_top + if height > 30.0 { 17.0 } else { 18.5 });
        }
        bottom(top, &heights)
    }

    fn draw_marks(&mut self, marks: &[PlacedMark<'_>], top: f32, colour: Colour, ground: Colour) -> f32 {
        let extents: Vec<_> = marks.iter().map(PlacedMark::extent).collect();
        let rows = pack(&extents);
        let heights = row_heights(&rows, marks.iter().map(PlacedMark::height));
        for (placed, &row) in marks.iter().zip(&rows) {
            let row_top = top + heights[..row].iter().map(|height| height + ROW_GAP).sum::<f32>();
            let shape = sign(placed.mark, placed.x, row_top + MARK_MIDDLE);
            self.words.push(Item::Group {
                class: "mark".to_owned(),
                title: placed.title.clone(),
                items: vec![Item::shape("mark-sign", shape, Paint::edged(WHITE, colour, 2.0))],
            });
            self.plate(placed.words.extent(), row_top + 1.0, placed.height() - 2.0, ground);
            self.write(&placed.words, &placed.title, row_top + 14.5);
        }
        bottom(top, &heights)
    }

    fn plate(&mut self, (left, right): (f32, f32), top: f32, height: f32, ground: Colour) {
        let paint = Paint::filled(ground);
        self.plates.push(Item::rectangle("plate", (left - 2.0, top), right - left + 4.0, height, paint));
    }

    fn write(&mut self, words: &Words, title: &str, baseline: f32) {
        let mut y = baseline;
        let mut items = Vec::new();
        for (text, style) in &words.lines {
            items.push(style.write((words.x, y), words.anchor, text.as_str()));
            y += LINE;
        }
        self.words.push(Item::Group { class: "words".to_owned(), title: title.to_owned(), items });
    }
}

fn placed_bars(lanes: &Lanes, circle: Circle, axis: Option<Axis>, measure: Measure) -> Vec<PlacedBar<'_>> {
    let Some(axis) = axis else { return Vec::new() };
    let bars = lanes.bars.iter().filter(|bar| bar.lane == circle);
    bars.filter_map(|bar| place_bar(lanes, bar, &axis, measure)).collect()
}

fn placed_marks(
    lanes: &Lanes,
    circle: Option<Circle>,
    axis: Option<Axis>,
    measure: Measure,
) -> Vec<PlacedMark<'_>> {
    let Some(axis) = axis else { return Vec::new() };
    let marks = lanes.marks.iter().filter(|mark| mark.lane == circle);
    marks.filter_map(|mark| place_mark(mark, &axis, measure)).collect()
}

fn row_heights(rows: &[usize], heights: impl Iterator<Item = f32>) -> Vec<f32> {
    let mut found = vec![0.0_f32; rows.iter().max().map_or(0, |last| last + 1)];
    for (&row, height) in rows.iter().zip(heights) {
        found[row] = found[row].max(height);
    }
    found
}

fn bottom(top: f32, heights: &[f32]) -> f32 {
    let all: f32 = heights.iter().map(|height| height + ROW_GAP).sum();
    if heights.is_empty() { top } else { top + all - ROW_GAP }
}

/// Draws the edge of a bar: a point on the side where it goes on beyond the picture.
fn outline(placed: &PlacedBar<'_>, top: f32, height: f32) -> Shape {
    let PlacedBar { left, right, .. } = *placed;
    let point = POINT.min((right - left) / 2.0);
    let (middle, bottom) = (top + height / 2.0, top + height);
    let mut points = vec![(left, top)];
    if placed.goes_on {
        points.extend([(right - point, top), (right, middle), (right - point, bottom)]);
    } else {
        points.extend([(right, top), (right, bottom)]);
    }
    points.push((left, bottom));
    if placed.from_before {
        points.push((left + point, middle));
    }
    Shape::Polygon(points)
}

fn sign(mark: &Mark, x: f32, y: f32) -> Shape {
    let reach = SIGN - 1.0;
    match mark.sign {
        Sign::Diamond => Shape::Polygon(vec![(x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)]),
        Sign::Circle => Shape::Circle { x, y, radius: reach - 0.5 },
        Sign::Square => Shape::Rectangle {
            x: x - reach + 1.0,
            y: y - reach + 1.0,
            width: reach * 2.0 - 2.0,
            height: reach * 2.0 - 2.0,
        },
        Sign::Triangle => {
            Shape::Polygon(vec![(x, y - reach), (x + reach, y + reach - 1.0), (x - reach, y + reach - 1.0)])
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use jiff::{Span, ToSpan};
    use proptest::prelude::*;

    use super::*;
    use crate::picture::Picture;
    use crate::picture::lanes::{Bar, Period};
    use crate::samples;

    /// Returns the boxes (left, top, right, bottom) of the bars in a drawing.
    fn boxes(drawing: &Drawing) -> Vec<(f32, f32, f32, f32)> {
        let shapes = drawing.items.iter().filter_map(|item| match item {
            Item::Group { items, class, .. } if class.starts_with("bar ") => items.first(),
            _ => None,
        });
        let corners = shapes.filter_map(|item| match item {
            Item::Shape { shape: Shape::Polygon(points), .. } => Some(points),
            _ => None,
        });
        corners
            .map(|points| {
                let xs = points.iter().map(|(x, _)| *x);
                let ys = points.iter().map(|(_, y)| *y);
                (
                    xs.clone().fold(f32::MAX, f32::min),
                    ys.clone().fold(f32::MAX, f32::min),
                    xs.fold(f32::MIN, f32::max),
                    ys.fold(f32::MIN, f32::max),
                )
            })
            .collect()
    }

    fn some_bars() -> impl Strategy<Value = Vec<Bar>> {
        let label = prop::sample::select(vec!["Tuin", "Huishoudelijke ondersteuning in het dorp", ""]);
        let bar = (0_usize..5, label, 0_i32..2000, prop::option::of(-3_i32..900), any::<bool>());
        prop::collection::vec(bar, 0..16).prop_map(|bars| {
            let bars = bars.into_iter().map(|(lane, label, start, length, planned)| {
                let from = date(2022, 1, 1).saturating_add(start.days());
                Bar {
                    lane: Circle::ALL[lane],
                    label: label.to_owned(),
                    detail: "Stichting".to_owned(),
                    hours_label: "3 uur per week".to_owned(),
                    from,
                    to: length.map(|days| from.saturating_add(Span::new().days(days))),
                    planned,
                }
            });
            bars.collect()
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn bars_never_overlap_and_stay_in_the_picture(bars in some_bars(), narrow in any::<bool>(), fixed in any::<bool>()) {
            let period = Period { from: date(2023, 5, 10), to: date(2024, 2, 3) };
            let lanes = Lanes { bars, period: fixed.then_some(period), ..samples::empty_lanes() };
            let variant = if narrow { Variant::Narrow } else { Variant::Wide };
            let drawing = draw(&lanes, variant, Language::Nl);
            let boxes = boxes(&drawing);
            prop_assert!(fixed || boxes.len() == lanes.bars.len(), "every bar shows");
            for (at, one) in boxes.iter().enumerate() {
                prop_assert!(one.0 >= 0.0 && one.2 <= drawing.width && one.3 <= drawing.height, "{one:?}");
                for other in &boxes[at + 1..] {
                    let apart = one.2 <= other.0 || other.2 <= one.0 || one.3 <= other.1 || other.3 <= one.1;
                    prop_assert!(apart, "{one:?} {other:?}");
                }
            }
        }
    }

    #[test]
    fn the_line_as_svg() {
        let picture = Picture::from(samples::small_lanes());
        insta::assert_snapshot!("lanes_wide", picture.svg("lijn", Variant::Wide, Language::Nl));
    }
}
