//! The flow: text and rules put on pages from top to bottom, with a new page when one is full.

use std::collections::BTreeSet;

use krilla::tagging::ArtifactType;

use super::outline::Bookmark;
use super::structure::Twig;
use super::{blocks, letter};
use crate::Document;
use crate::lines;
use crate::picture::{Colour, Drawing};
use crate::typeface::{self, Weight};

/// Lengths are in points; A4.
pub(super) const PAGE_WIDTH: f32 = 595.28;
pub(super) const PAGE_HEIGHT: f32 = 841.89;
pub(super) const LEFT: f32 = 70.87;
pub(super) const RIGHT: f32 = PAGE_WIDTH - 56.69;
pub(super) const CONTENT: f32 = RIGHT - LEFT;
pub(super) const TOP: f32 = 56.69;
pub(super) const BOTTOM: f32 = PAGE_HEIGHT - 65.0;

pub(super) const BLACK: Colour = Colour(0x1a, 0x1a, 0x1a);
pub(super) const GREY: Colour = Colour(0x52, 0x52, 0x52);

/// A way of setting text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    pub(super) size: f32,
    pub(super) leading: f32,
    pub(super) weight: Weight,
    pub(super) colour: Colour,
}

impl Style {
    pub(super) const BODY: Self = Self { size: 10.5, leading: 14.5, weight: Weight::Regular, colour: BLACK };
    pub(super) const STRONG: Self = Self { weight: Weight::Bold, ..Self::BODY };

    pub(super) const fn bold(size: f32, leading: f32) -> Self {
        Self { size, leading, weight: Weight::Bold, colour: BLACK }
    }

    pub(super) const fn in_grey(mut self) -> Self {
        self.colour = GREY;
        self
    }

    pub(super) fn width(self, text: &str) -> f32 {
        typeface::width(text, self.weight, self.size)
    }

    pub(super) fn printed_width(self, text: &str) -> f32 {
        typeface::printed_width(text, self.weight, self.size)
    }

    pub(super) fn wrap(self, text: &str, room: f32) -> Vec<String> {
        lines::wrap(text, room, |part| self.width(part))
    }

    /// Returns how far under the top of a line its baseline is.
    pub(super) fn ascent(self) -> f32 {
        self.leading * 0.5 + self.size * 0.34
    }
}

/// What is drawn in one place.
#[derive(Debug)]
pub(super) enum Ink {
    Text { x: f32, baseline: f32, style: Style, text: String },
    Rule { from: (f32, f32), to: (f32, f32), width: f32, colour: Colour },
    Ground { left: f32, top: f32, width: f32, height: f32, colour: Colour },
    Picture { left: f32, top: f32, scale: f32, drawing: Drawing },
}

/// Whether ink says something or only decorates.
#[derive(Clone, Copy, Debug)]
pub(super) enum Meaning {
    /// Part of the content, with its number in the structure.
    Content(usize),
    Decoration(ArtifactType),
}

/// A document laid out on pages.
#[derive(Debug, Default)]
pub(super) struct LaidOut {
    pub(super) pages: Vec<Vec<(Meaning, Ink)>>,
    pub(super) structure: Vec<Twig>,
    pub(super) bookmarks: Vec<Bookmark>,
    pub(super) missing: BTreeSet<char>,
}

/// The layout at work.
#[derive(Debug, Default)]
pub(super) struct Flow {
    pub(super) done: LaidOut,
    /// Where the next line begins.
    pub(super) y: f32,
    pieces: usize,
}

/// Lays out a document.
pub(super) fn lay_out(document: &Document) -> LaidOut {
    let mut flow = Flow::default();
    flow.new_page();
    if let Some(letterhead) = &document.letterhead {
        letter::set(&mut flow, letterhead);
    }
    blocks::set(&mut flow, document);
    number_pages(&mut flow, document);
    flow.done
}

/// Writes the title and the page number at the foot of pages; a letter of one page needs neither.
fn number_pages(flow: &mut Flow, document: &Document) {
    let pages = flow.done.pages.len();
    if pages == 1 && document.letterhead.is_some() {
        return;
    }
    let style = Style { size: 8.5, leading: 11.0, weight: Weight::Regular, colour: GREY };
    let title = flow.clean(&document.title.replace('\n', " "));
    let title = typeface::shorten(&title, CONTENT * 0.75, |text| style.width(text));
    for page in 0..pages {
        let number = document.language.page_of(page + 1, pages);
        let x = RIGHT - style.printed_width(&number);
        let baseline = PAGE_HEIGHT - 36.0;
        if let Some(inks) = flow.done.pages.get_mut(page) {
            let foot = |x, text: &str, kind| {
                (Meaning::Decoration(kind), Ink::Text { x, baseline, style, text: text.to_owned() })
            };
            inks.push(foot(LEFT, &title, ArtifactType::Footer));
            inks.push(foot(x, &number, ArtifactType::PageNumber));
        }
    }
}

impl Flow {
    pub(super) fn new_page(&mut self) {
        self.done.pages.push(Vec::new());
        self.y = TOP;
    }

    pub(super) fn page(&self) -> usize {
        self.done.pages.len().saturating_sub(1)
    }

    pub(super) fn room(&self) -> f32 {
        BOTTOM - self.y
    }

    pub(super) fn at_top(&self) -> bool {
        self.y <= TOP
    }

    /// Starts a new page unless there is room left.
    pub(super) fn need(&mut self, height: f32) {
        if self.room() < height && !self.at_top() {
            self.new_page();
        }
    }

    /// Leaves white, but not at the top of a page.
    pub(super) fn skip(&mut self, height: f32) {
        if !self.at_top() {
            self.y += height;
        }
    }

    /// Puts content on the page and returns its place in the structure.
    pub(super) fn put(&mut self, ink: Ink) -> Twig {
        let piece = self.pieces;
        self.pieces += 1;
        self.ink(Meaning::Content(piece), ink);
        Twig::Ink(piece)
    }

    /// Puts something on the page that says nothing, such as a rule.
    pub(super) fn decorate(&mut self, ink: Ink) {
        self.ink(Meaning::Decoration(ArtifactType::Layout), ink);
    }

    /// Puts text on the page that was already said, such as the headings of a table on its second page.
    pub(super) fn repeat(&mut self, ink: Ink) {
        self.ink(Meaning::Decoration(ArtifactType::PaginationOther), ink);
    }

    fn ink(&mut self, meaning: Meaning, ink: Ink) {
        if let Some(page) = self.done.pages.last_mut() {
            page.push((meaning, ink));
        }
    }

    /// Sets lines below each other, over pages if need be; empty lines leave white.
    pub(super) fn set_lines(&mut self, lines: &[String], x: f32, style: Style) -> Vec<Twig> {
        let mut twigs = Vec::new();
        for (at, line) in lines.iter().enumerate() {
            let left = lines.len() - at;
            // The first two and the last two lines of a paragraph stay together.
            let together = if left == 2 || (at == 0 && left > 2) { 2.0 } else { 1.0 };
            self.need(style.leading * together);
            if !line.trim().is_empty() {
                let baseline = self.y + style.ascent();
                twigs.push(self.put(Ink::Text { x, baseline, style, text: line.clone() }));
            }
            self.y += style.leading;
        }
        twigs
    }

    /// Replaces what the fonts cannot show, and remembers it.
    pub(super) fn clean(&mut self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        for character in text.chars() {
            match character {
                '\n' => out.push('\n'),
                '\t' => out.push(' '),
                // Invisible characters: a soft hyphen, joiners, marks of direction and byte order.
                '\r'
                | '\u{ad}'
                | '\u{200b}'..='\u{200f}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2060}'
                | '\u{fe00}'..='\u{fe0f}'
                | '\u{feff}' => {}
                shown if typeface::can_show(shown) && shown != '\0' => out.push(shown),
                other => {
                    self.done.missing.insert(other);
                    out.push('?');
                }
            }
        }
        out
    }
}
