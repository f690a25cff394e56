//! Pictures on paper, with their description for readers who do not see them.
//!
//! The facts of a picture are not repeated as a table: a document that should hold them adds
//! [`Picture::facts`](crate::Picture::facts) as a block of its own.

use krilla::geom::Rect;
use krilla::tagging::{BBox, Placement, Tag, TagKind};

use super::flow::{BOTTOM, CONTENT, Flow, Ink, LEFT, Style, TOP};
use super::structure::Twig;
use crate::picture::{Item, Text};
use crate::{Document, Language, Picture, Variant};

/// Returns how high a picture with its title is on the page, about.
pub(super) fn height(picture: &Picture, language: Language) -> f32 {
    let drawing = picture.drawing(Variant::Print, language);
    let scaled = drawing.height * CONTENT / drawing.width.max(1.0);
    (scaled + 28.0).min((BOTTOM - TOP) * 0.85)
}

/// Sets a picture under its title, as large as the page allows.
pub(super) fn set(flow: &mut Flow, picture: &Picture, document: &Document) {
    let about = picture.about();
    let mut drawing = picture.drawing(Variant::Print, document.language);
    for item in &mut drawing.items {
        clean(flow, item);
    }
    let title = flow.clean(&about.title);
    let lines = Style::STRONG.wrap(&title, CONTENT);
    let title_height: f32 = lines.iter().map(|_| Style::STRONG.leading).sum::<f32>() + 5.0;
    let largest = BOTTOM - TOP - title_height - 4.0;
    let scale = (CONTENT / drawing.width.max(1.0)).min(largest / drawing.height.max(1.0));
    let (width, height) = (drawing.width * scale, drawing.height * scale);

    flow.skip(4.0);
    flow.need(title_height + height);
    if !title.trim().is_empty() {
        let twigs = flow.set_lines(&lines, LEFT, Style::STRONG);
        flow.done.structure.push(Twig::paragraph(twigs));
        flow.y += 5.0;
    }
    let top = flow.y;
    let ink = flow.put(Ink::Picture { left: LEFT, top, scale, drawing });
    let said = [&about.description, &about.title, &document.title];
    let said = said.into_iter().find(|text| !text.trim().is_empty()).cloned();
    let bounds = Rect::from_xywh(LEFT, top, width, height).map(|rect| BBox::new(flow.page(), rect));
    let figure = Tag::Figure(said).with_bbox(bounds).with_placement(Some(Placement::Block));
    flow.done.structure.push(Twig::element(TagKind::Figure(figure), vec![ink]));
    flow.y += height + 12.0;
}

fn clean(flow: &mut Flow, item: &mut Item) {
    match item {
        Item::Text(Text { text, .. }) => *text = flow.clean(&text.replace('\n', " ")),
        Item::Group { items, .. } => items.iter_mut().for_each(|item| clean(flow, item)),
        Item::Shape { .. } => {}
    }
}
