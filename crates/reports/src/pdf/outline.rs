//! Bookmarks: the headings of a document with their places.

use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::outline::{Outline, OutlineNode};

/// A heading and where it stands. Level 1 is the title.
#[derive(Debug)]
pub(super) struct Bookmark {
    pub(super) level: u8,
    pub(super) text: String,
    pub(super) page: usize,
    pub(super) y: f32,
}

/// Makes the outline; every heading goes under the nearest higher one before it.
pub(super) fn outline(bookmarks: &[Bookmark]) -> Outline {
    let mut outline = Outline::new();
    let mut rest = bookmarks;
    while let Some(node) = take(&mut rest) {
        outline.push_child(node);
    }
    outline
}

fn take(rest: &mut &[Bookmark]) -> Option<OutlineNode> {
    let (first, after) = rest.split_first()?;
    *rest = after;
    let place = XyzDestination::new(first.page, Point::from_xy(0.0, first.y));
    let mut node = OutlineNode::new(first.text.clone(), place);
    while rest.first().is_some_and(|next| next.level > first.level) {
        if let Some(child) = take(rest) {
            node.push_child(child);
        }
    }
    Some(node)
}
