//! The letters that PDF is set in, and how wide they are.
//!
//! The fonts are Source Sans 3 under the Open Font License (see `fonts/OFL.txt`); they cover all languages
//! written in Latin, Greek and Cyrillic. Pictures use the same widths, with a margin for other fonts on screen.

use std::sync::LazyLock;

use rustybuzz::{Face, UnicodeBuffer};

pub(crate) static REGULAR_TTF: &[u8] = include_bytes!("../fonts/SourceSans3-Regular.ttf");
pub(crate) static BOLD_TTF: &[u8] = include_bytes!("../fonts/SourceSans3-Bold.ttf");

static REGULAR: LazyLock<Option<Face<'static>>> = LazyLock::new(|| Face::from_slice(REGULAR_TTF, 0));
static BOLD: LazyLock<Option<Face<'static>>> = LazyLock::new(|| Face::from_slice(BOLD_TTF, 0));

/// How heavy the letters are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) enum Weight {
    #[default]
    Regular,
    Bold,
}

/// A glyph in its place, with lengths relative to the size of the letters.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ShapedGlyph {
    pub(crate) id: u32,
    /// Where in the text, in bytes, the glyph begins.
    pub(crate) start: usize,
    pub(crate) advance: f32,
    pub(crate) x_offset: f32,
    pub(crate) y_offset: f32,
}

fn face(weight: Weight) -> Option<&'static Face<'static>> {
    match weight {
        Weight::Regular => REGULAR.as_ref(),
        Weight::Bold => BOLD.as_ref(),
    }
}

/// Turns a text into glyphs, left to right.
pub(crate) fn shape(text: &str, weight: Weight) -> Vec<ShapedGlyph> {
    let Some(face) = face(weight) else { return Vec::new() };
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.guess_segment_properties();
    buffer.set_direction(rustybuzz::Direction::LeftToRight);
    let shaped = rustybuzz::shape(face, &[], buffer);
    let em = units(face.units_per_em());
    shaped
        .glyph_infos()
        .iter()
        .zip(shaped.glyph_positions())
        .map(|(info, place)| ShapedGlyph {
            id: info.glyph_id,
            start: info.cluster as usize,
            advance: units(place.x_advance) / em,
            x_offset: units(place.x_offset) / em,
            y_offset: units(place.y_offset) / em,
        })
        .collect()
}

#[expect(clippy::cast_precision_loss, reason = "font units are small whole numbers")]
fn units(value: i32) -> f32 {
    value as f32
}

/// Measures a text by its letters alone, which is quick and good for breaking lines.
///
/// Kerning makes the printed text a little narrower; where its end has to be exact, use [`printed_width`].
pub(crate) fn width(text: &str, weight: Weight, size: f32) -> f32 {
    let known = match weight {
        Weight::Regular => &*REGULAR_ADVANCES,
        Weight::Bold => &*BOLD_ADVANCES,
    };
    let advance = |each: char| {
        let quick = known.get(each as usize).copied();
        quick.unwrap_or_else(|| advance(face(weight), each))
    };
    text.chars().map(advance).sum::<f32>() * size
}

/// Measures a text as it is printed.
pub(crate) fn printed_width(text: &str, weight: Weight, size: f32) -> f32 {
    shape(text, weight).iter().map(|glyph| glyph.advance).sum::<f32>() * size
}

/// The widths of the letters of most European languages.
static REGULAR_ADVANCES: LazyLock<Vec<f32>> = LazyLock::new(|| advances(REGULAR.as_ref()));
static BOLD_ADVANCES: LazyLock<Vec<f32>> = LazyLock::new(|| advances(BOLD.as_ref()));

fn advances(face: Option<&Face<'_>>) -> Vec<f32> {
    ('\0'..'\u{250}').map(|each| advance(face, each)).collect()
}

/// Returns the width of one letter; a letter that the font lacks counts as half an em.
fn advance(face: Option<&Face<'_>>, character: char) -> f32 {
    let found = face.and_then(|face| {
        let glyph = face.glyph_index(character)?;
        Some(f32::from(face.glyph_hor_advance(glyph)?) / units(face.units_per_em()))
    });
    found.unwrap_or(0.5)
}

/// Tells whether the fonts can show a character.
pub(crate) fn can_show(character: char) -> bool {
    face(Weight::Regular).is_some_and(|face| face.glyph_index(character).is_some())
}

/// Shortens a text with an ellipsis until it fits; `measure` gives the width of a text.
pub(crate) fn shorten(text: &str, room: f32, measure: impl Fn(&str) -> f32) -> String {
    if measure(text) <= room {
        return text.to_owned();
    }
    let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    let fits = ends.partition_point(|&end| measure(&format!("{}…", text[..end].trim_end())) <= room);
    match fits.checked_sub(1).and_then(|at| ends.get(at)) {
        Some(&end) if end > 0 => format!("{}…", text[..end].trim_end()),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fonts_cover_the_languages_of_residents() {
        for character in "Iıİşçğłéëïóąćęńśźż€–•…’“”Ελλάδα Україна".chars()
        {
            assert!(can_show(character), "{character}");
        }
        assert!(!can_show('漢'));
    }

    #[test]
    fn shortened_text_fits() {
        let measure = |text: &str| width(text, Weight::Regular, 10.0);
        let short = shorten("Huishoudelijke ondersteuning", 60.0, measure);
        assert!(short.ends_with('…') && measure(&short) <= 60.0, "{short}");
        assert_eq!(shorten("Tuin", 60.0, measure), "Tuin");
        assert_eq!(shorten("Tuin", 1.0, measure), "");
    }
}
