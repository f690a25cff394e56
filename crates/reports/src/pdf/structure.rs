//! The tree that tells assistive technology what is on the pages, in reading order.

use std::num::NonZeroU16;

use krilla::tagging::{Identifier, Node, Tag, TagGroup, TagKind};

/// A part of the tree: an element such as a paragraph, or a piece of ink by its number.
#[derive(Debug)]
pub(super) enum Twig {
    Element(TagKind, Vec<Self>),
    Ink(usize),
}

impl Twig {
    pub(super) fn element(tag: impl Into<TagKind>, parts: Vec<Self>) -> Self {
        Self::Element(tag.into(), parts)
    }

    pub(super) fn paragraph(parts: Vec<Self>) -> Self {
        Self::element(Tag::P, parts)
    }

    pub(super) fn heading(level: u8, text: &str, parts: Vec<Self>) -> Self {
        let level = NonZeroU16::new(u16::from(level)).unwrap_or(NonZeroU16::MIN);
        Self::element(Tag::Hn(level, Some(text.to_owned())), parts)
    }

    /// Turns the part into what krilla writes; `drawn` holds the identifier of each piece of ink.
    pub(super) fn to_node(&self, drawn: &[Identifier]) -> Option<Node> {
        match self {
            Self::Ink(piece) => drawn.get(*piece).copied().map(Node::from),
            Self::Element(tag, parts) => {
                let parts = parts.iter().filter_map(|part| part.to_node(drawn)).collect();
                Some(TagGroup::with_children(tag.clone(), parts).into())
            }
        }
    }
}
