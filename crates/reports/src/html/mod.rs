//! Documents as HTML: as part of a page ([`fragment()`]) or as a page by itself ([`page()`]).
//!
//! Everything a caller gives is escaped. Fragments hold no inline style and no script, so they fit a strict
//! content security policy; their classes are `document-*`, `letter-*`, `facts`, `number`, `picture-*`.

mod fragment;
mod page;

use std::borrow::Cow;

pub use fragment::{Place, fragment, picture, table};
pub use page::page;

/// The rules that pictures and tables need from a style sheet: which variant of a picture shows, and text for
/// screen readers alone.
pub const PICTURE_CSS: &str = include_str!("picture.css");

/// Makes a text safe between tags and in double-quoted attributes.
pub fn escape(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '<', '>', '"', '\'']) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Block, Cell, Column, Document, Language, Table, samples};

    #[test]
    fn a_letter_as_fragment() {
        let place = Place { id: "brief", title_level: 1 };
        insta::assert_snapshot!(fragment(&samples::short_letter(), place));
    }

    #[test]
    fn a_picture_comes_with_its_facts() {
        let html = picture(&samples::small_lanes().into(), "lijn", Language::Nl);
        insta::assert_snapshot!(html);
    }

    #[test]
    fn nothing_a_caller_gives_becomes_markup() {
        let evil = "<script>\"'&";
        let mut table = Table::new(evil, [Column::text(evil)]);
        table.push([Cell::text(evil)]);
        table.push([Cell::hidden(evil)]);
        let mut lanes = samples::small_lanes();
        lanes.about.title = evil.to_owned();
        lanes.bars[0].label = evil.to_owned();
        lanes.bars[0].detail = evil.to_owned();
        let document = Document {
            title: evil.to_owned(),
            blocks: vec![
                Block::heading(1, evil),
                Block::paragraph(evil),
                Block::List(vec![evil.to_owned()]),
                Block::Facts(vec![(evil.to_owned(), evil.to_owned())]),
                Block::Table(table),
                Block::Picture(lanes.into()),
            ],
            ..Document::default()
        };
        let html = page(&document);
        assert!(!html.contains("<script"), "{html}");
        let body = html.split_once("<body").unwrap().1;
        assert!(!body.contains("style="), "inline style would be refused by the browser");
    }

    #[test]
    fn heading_levels_never_jump() {
        let document = Document {
            blocks: vec![Block::heading(3, "a"), Block::heading(3, "b"), Block::heading(1, "c")],
            ..Document::default()
        };
        let html = fragment(&document, Place { id: "x", title_level: 2 });
        assert!(
            html.contains("<h3>a</h3>") && html.contains("<h4>b</h4>") && html.contains("<h3>c</h3>"),
            "{html}"
        );
    }
}
