//! Drawing the pages with krilla and writing the file.

use std::sync::LazyLock;

use jiff::civil::Date;
use krilla::SerializeSettings;
use krilla::color::rgb;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::error::KrillaError;
use krilla::geom::{Path, PathBuilder, Point, Rect, Transform};
use krilla::metadata::{DateTime, Metadata};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ContentTag, Identifier, SpanTag, TagTree};
use krilla::text::{Font, GlyphId, KrillaGlyph};

use super::PdfError;
use super::flow::{Ink, LaidOut, Meaning, PAGE_HEIGHT, PAGE_WIDTH};
use super::outline::outline;
use crate::Document;
use crate::picture::{Anchor, Colour, Item, Paint, Shape, Text};
use crate::typeface::{self, BOLD_TTF, REGULAR_TTF, Weight};

static REGULAR: LazyLock<Option<Font>> = LazyLock::new(|| Font::new(REGULAR_TTF.into(), 0));
static BOLD: LazyLock<Option<Font>> = LazyLock::new(|| Font::new(BOLD_TTF.into(), 0));

struct Fonts {
    regular: Font,
    bold: Font,
}

/// Draws all pages and returns the file.
pub(super) fn write(
    document: &Document,
    laid_out: &LaidOut,
    created: Option<Date>,
) -> Result<Vec<u8>, PdfError> {
    let refused = |reasons: String| PdfError::Refused { title: document.title.clone(), reasons };
    let fonts =
        Fonts { regular: REGULAR.clone().ok_or(PdfError::Font)?, bold: BOLD.clone().ok_or(PdfError::Font)? };
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| refused(format!("{error:?}")))?;
    let settings = SerializeSettings { configuration, enable_tagging: true, ..SerializeSettings::default() };
    let mut pdf = krilla::Document::new_with(settings);
    let mut drawn: Vec<(usize, Identifier)> = Vec::new();
    for inks in &laid_out.pages {
        let Some(size) = PageSettings::from_wh(PAGE_WIDTH, PAGE_HEIGHT) else { continue };
        let mut page = pdf.start_page_with(size);
        let mut surface = page.surface();
        for (meaning, ink) in inks {
            let tag = match (meaning, ink) {
                (Meaning::Decoration(kind), _) => ContentTag::Artifact(Artifact::with_kind(*kind)),
                (Meaning::Content(_), Ink::Text { .. }) => ContentTag::Span(SpanTag::empty()),
                (Meaning::Content(_), _) => ContentTag::Other,
            };
            let identifier = surface.start_tagged(tag);
            draw_ink(&mut surface, ink, &fonts);
            surface.end_tagged();
            if let Meaning::Content(piece) = meaning {
                drawn.push((*piece, identifier));
            }
        }
        surface.finish();
        page.finish();
    }
    // Pieces are numbered as they are laid out, which may differ from their order on the pages.
    drawn.sort_by_key(|(piece, _)| *piece);
    let drawn: Vec<Identifier> = drawn.into_iter().map(|(_, identifier)| identifier).collect();
    let mut tree = TagTree::new().with_lang(Some(document.language.tag().to_owned()));
    for node in laid_out.structure.iter().filter_map(|twig| twig.to_node(&drawn)) {
        tree.push(node);
    }
    pdf.set_tag_tree(tree);
    pdf.set_outline(outline(&laid_out.bookmarks));
    pdf.set_metadata(metadata(document, created));
    pdf.finish().map_err(|error| refused(reasons(&error)))
}

fn metadata(document: &Document, created: Option<Date>) -> Metadata {
    let metadata = Metadata::new().title(document.title.clone()).language(document.language.tag().to_owned());
    let Some(date) = created else { return metadata };
    let part = |value: i8| u8::try_from(value).unwrap_or(1);
    let year = u16::try_from(date.year()).unwrap_or(1);
    metadata.creation_date(DateTime::new(year).month(part(date.month())).day(part(date.day())))
}

fn reasons(error: &KrillaError) -> String {
    match error {
        KrillaError::Validation(found) => {
            found.iter().map(|(reason, _)| format!("{reason:?}")).collect::<Vec<_>>().join(", ")
        }
        other => other.to_string(),
    }
}

fn draw_ink(surface: &mut Surface<'_>, ink: &Ink, fonts: &Fonts) {
    match ink {
        Ink::Text { x, baseline, style, text } => {
            surface.set_stroke(None);
            surface.set_fill(Some(fill(style.colour)));
            draw_text(surface, (*x, *baseline), text, style.weight, style.size, fonts);
        }
        Ink::Rule { from, to, width, colour } => {
            surface.set_fill(None);
            surface.set_stroke(Some(stroke(*colour, *width, false)));
            draw_path(surface, line(*from, *to));
        }
        Ink::Ground { left, top, width, height, colour } => {
            surface.set_stroke(None);
            surface.set_fill(Some(fill(*colour)));
            draw_path(surface, rectangle(*left, *top, *width, *height));
        }
        Ink::Picture { left, top, scale, drawing } => {
            surface.push_transform(&Transform::from_row(*scale, 0.0, 0.0, *scale, *left, *top));
            for item in &drawing.items {
                draw_item(surface, item, fonts);
            }
            surface.pop();
        }
    }
}

fn draw_item(surface: &mut Surface<'_>, item: &Item, fonts: &Fonts) {
    match item {
        Item::Group { items, .. } => items.iter().for_each(|item| draw_item(surface, item, fonts)),
        Item::Text(Text { x, y, size, bold, anchor, colour, text }) => {
            let weight = if *bold { Weight::Bold } else { Weight::Regular };
            let width = typeface::printed_width(text, weight, *size);
            let x = match anchor {
                Anchor::Start => *x,
                Anchor::Middle => x - width / 2.0,
                Anchor::End => x - width,
            };
            surface.set_stroke(None);
            surface.set_fill(Some(fill(*colour)));
            draw_text(surface, (x, *y), text, weight, *size, fonts);
        }
        Item::Shape { shape, paint, .. } => draw_shape(surface, shape, *paint),
    }
}

fn draw_shape(surface: &mut Surface<'_>, shape: &Shape, paint: Paint) {
    let path = match shape {
        Shape::Rectangle { x, y, width, height } => rectangle(*x, *y, *width, *height),
        Shape::Circle { x, y, radius } => circle(*x, *y, *radius),
        Shape::Polygon(points) => polygon(points),
        Shape::Line { from, to } => line(*from, *to),
    };
    surface.set_fill(paint.fill.map(fill));
    surface.set_stroke(paint.stroke.map(|colour| stroke(colour, paint.stroke_width, paint.dashed)));
    // Without fill and stroke krilla would draw in black.
    if paint.fill.is_some() || paint.stroke.is_some() {
        draw_path(surface, path);
    }
}

fn draw_text(
    surface: &mut Surface<'_>,
    (x, y): (f32, f32),
    text: &str,
    weight: Weight,
    size: f32,
    fonts: &Fonts,
) {
    let shaped = typeface::shape(text, weight);
    let glyphs: Vec<KrillaGlyph> = shaped
        .iter()
        .enumerate()
        .map(|(at, glyph)| {
            // A glyph stands for the text up to where the next cluster begins.
            let end = shaped[at..].iter().map(|next| next.start).find(|start| *start > glyph.start);
            let range = glyph.start..end.unwrap_or(text.len());
            KrillaGlyph::new(
                GlyphId::new(glyph.id),
                glyph.advance,
                glyph.x_offset,
                glyph.y_offset,
                0.0,
                range,
                None,
            )
        })
        .collect();
    if glyphs.is_empty() {
        return;
    }
    let font = match weight {
        Weight::Regular => &fonts.regular,
        Weight::Bold => &fonts.bold,
    };
    surface.draw_glyphs(Point::from_xy(x, y), &glyphs, font.clone(), text, size, false);
}

fn draw_path(surface: &mut Surface<'_>, path: Option<Path>) {
    if let Some(path) = path {
        surface.draw_path(&path);
    }
}

fn fill(Colour(red, green, blue): Colour) -> Fill {
    Fill { paint: rgb::Color::new(red, green, blue).into(), ..Fill::default() }
}

fn stroke(Colour(red, green, blue): Colour, width: f32, dashed: bool) -> Stroke {
    Stroke {
        paint: rgb::Color::new(red, green, blue).into(),
        width,
        dash: dashed.then(|| StrokeDash { array: vec![5.0, 3.0], offset: 0.0 }),
        ..Stroke::default()
    }
}

fn line(from: (f32, f32), to: (f32, f32)) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.move_to(from.0, from.1);
    path.line_to(to.0, to.1);
    path.finish()
}

fn rectangle(x: f32, y: f32, width: f32, height: f32) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.push_rect(Rect::from_xywh(x, y, width, height)?);
    path.finish()
}

fn polygon(points: &[(f32, f32)]) -> Option<Path> {
    let (first, rest) = points.split_first()?;
    let mut path = PathBuilder::new();
    path.move_to(first.0, first.1);
    for (x, y) in rest {
        path.line_to(*x, *y);
    }
    path.close();
    path.finish()
}

/// Draws a circle as four curves.
fn circle(x: f32, y: f32, radius: f32) -> Option<Path> {
    let bend = radius * 0.552_285;
    let mut path = PathBuilder::new();
    path.move_to(x + radius, y);
    path.cubic_to(x + radius, y + bend, x + bend, y + radius, x, y + radius);
    path.cubic_to(x - bend, y + radius, x - radius, y + bend, x - radius, y);
    path.cubic_to(x - radius, y - bend, x - bend, y - radius, x, y - radius);
    path.cubic_to(x + bend, y - radius, x + radius, y - bend, x + radius, y);
    path.close();
    path.finish()
}
