//! Title, headings, paragraphs, lists and facts.

use krilla::tagging::{ListNumbering, Tag};

use super::flow::{CONTENT, Flow, Ink, LEFT, RIGHT, Style};
use super::outline::Bookmark;
use super::structure::Twig;
use super::{picture, table};
use crate::document::HeadingLevels;
use crate::{Block, Document};

const PARAGRAPH_GAP: f32 = 8.0;
const INDENT: f32 = 14.0;

/// Sets the title and all blocks.
pub(super) fn set(flow: &mut Flow, document: &Document) {
    let is_letter = document.letterhead.is_some();
    set_heading(
        flow,
        1,
        &document.title,
        heading_style(0, is_letter),
        0.0,
        opening(&document.blocks, document),
    );
    let mut levels = HeadingLevels::default();
    for (at, block) in document.blocks.iter().enumerate() {
        match block {
            Block::Heading { text, .. } if text.trim().is_empty() => {}
            Block::Heading { level, text } => {
                let level = levels.next(*level);
                let style = heading_style(level, is_letter);
                let after = opening(&document.blocks[at + 1..], document);
                set_heading(flow, level + 1, text, style, style.size * 0.9, after);
            }
            Block::Paragraph(text) => set_paragraph(flow, text),
            Block::List(items) => set_list(flow, items),
            Block::Facts(facts) => set_facts(flow, facts),
            Block::Table(shown) => table::set(flow, shown, document.language),
            Block::Picture(shown) => picture::set(flow, shown, document),
        }
    }
}

const fn heading_style(level: u8, is_letter: bool) -> Style {
    match (level, is_letter) {
        (0, true) => Style::bold(13.0, 17.0),
        (0, false) => Style::bold(21.0, 26.0),
        (1, true) => Style::bold(11.5, 15.0),
        (1, false) => Style::bold(14.5, 19.0),
        (2, false) => Style::bold(12.0, 16.0),
        _ => Style::STRONG,
    }
}

/// Returns how high the beginning of what follows is: a heading alone at the foot of a page says nothing.
fn opening(blocks: &[Block], document: &Document) -> f32 {
    let headings: f32 =
        blocks.iter().take_while(|block| matches!(block, Block::Heading { .. })).map(|_| 36.0).sum();
    let first = blocks.iter().find(|block| !matches!(block, Block::Heading { .. }));
    let first = match first {
        Some(Block::Picture(shown)) => picture::height(shown, document.language),
        Some(Block::Table(_)) => 80.0,
        Some(_) => Style::BODY.leading * 2.0,
        None => 0.0,
    };
    headings + first + 4.0
}

fn set_heading(flow: &mut Flow, level: u8, text: &str, style: Style, before: f32, after: f32) {
    let text = flow.clean(text.trim());
    let lines = style.wrap(&text, CONTENT);
    flow.skip(before);
    let height: f32 = lines.iter().map(|_| style.leading).sum();
    flow.need(height + after);
    let text = text.replace('\n', " ");
    flow.done.bookmarks.push(Bookmark { level, text: text.clone(), page: flow.page(), y: flow.y });
    let twigs = flow.set_lines(&lines, LEFT, style);
    flow.done.structure.push(Twig::heading(level, &text, twigs));
    flow.y += if level == 1 { 10.0 } else { 4.0 };
}

fn set_paragraph(flow: &mut Flow, text: &str) {
    let text = flow.clean(text);
    if text.trim().is_empty() {
        return;
    }
    let lines = Style::BODY.wrap(&text, CONTENT);
    let twigs = flow.set_lines(&lines, LEFT, Style::BODY);
    flow.done.structure.push(Twig::paragraph(twigs));
    flow.y += PARAGRAPH_GAP;
}

fn set_list(flow: &mut Flow, items: &[String]) {
    let mut parts = Vec::new();
    for item in items.iter().filter(|item| !item.trim().is_empty()) {
        let text = flow.clean(item.trim());
        let lines = Style::BODY.wrap(&text, CONTENT - INDENT);
        flow.need(Style::BODY.leading * if lines.len() > 1 { 2.0 } else { 1.0 });
        let baseline = flow.y + Style::BODY.ascent();
        let bullet =
            flow.put(Ink::Text { x: LEFT + 2.0, baseline, style: Style::BODY, text: "•".to_owned() });
        let body = flow.set_lines(&lines, LEFT + INDENT, Style::BODY);
        parts.push(item_twig(vec![bullet], body));
        flow.y += 2.0;
    }
    if !parts.is_empty() {
        flow.done.structure.push(Twig::element(Tag::L(ListNumbering::Disc), parts));
        flow.y += PARAGRAPH_GAP - 2.0;
    }
}

/// Sets names with their values side by side.
fn set_facts(flow: &mut Flow, facts: &[(String, String)]) {
    let name_style = Style::BODY.in_grey();
    let widest = facts.iter().map(|(name, _)| name_style.width(name)).fold(0.0, f32::max);
    let name_room = widest.min(CONTENT * 0.4) + 1.0;
    let value_x = LEFT + name_room + 14.0;
    let mut parts = Vec::new();
    for (name, value) in facts {
        let (name, value) = (flow.clean(name), flow.clean(value));
        let names = name_style.wrap(&name, name_room);
        let values = Style::BODY.wrap(&value, RIGHT - value_x);
        let height: f32 = names.iter().map(|_| name_style.leading).sum();
        flow.need(height.max(Style::BODY.leading));
        let (page, top) = (flow.page(), flow.y);
        let label = flow.set_lines(&names, LEFT, name_style);
        let after_names = (flow.page(), flow.y);
        // Names stay on one page because room for them was asked; values may go on.
        if after_names.0 == page {
            flow.y = top;
        }
        let body = flow.set_lines(&values, value_x, Style::BODY);
        if flow.page() == after_names.0 {
            flow.y = flow.y.max(after_names.1);
        }
        if !label.is_empty() || !body.is_empty() {
            parts.push(item_twig(label, body));
        }
        flow.y += 2.0;
    }
    if !parts.is_empty() {
        flow.done.structure.push(Twig::element(Tag::L(ListNumbering::None), parts));
        flow.y += PARAGRAPH_GAP;
    }
}

fn item_twig(label: Vec<Twig>, body: Vec<Twig>) -> Twig {
    let mut parts = Vec::new();
    if !label.is_empty() {
        parts.push(Twig::element(Tag::Lbl, label));
    }
    if !body.is_empty() {
        parts.push(Twig::element(Tag::LBody, body));
    }
    Twig::element(Tag::LI, parts)
}
