//! A document as its writer thinks of it: a title and blocks, without any layout.

use serde::{Deserialize, Serialize};

use crate::{Language, Picture, Table};

/// A letter or a report.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Document {
    pub title: String,
    #[serde(default)]
    pub language: Language,
    /// Present in letters: who writes to whom.
    #[serde(default)]
    pub letterhead: Option<Letterhead>,
    pub blocks: Vec<Block>,
}

/// The head of a letter, laid out for a window envelope.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letterhead {
    /// The first line is the name of the organisation.
    pub sender_lines: Vec<String>,
    pub recipient_lines: Vec<String>,
    /// For example "De Steeg, 3 maart 2026".
    pub place_and_date: String,
    /// For example "Ons kenmerk: 2026-0042".
    #[serde(default)]
    pub reference: Option<String>,
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[expect(clippy::large_enum_variant, reason = "documents hold few of them and are soon gone")]
pub enum Block {
    /// A heading under the title; `level` 1 is the highest, 3 the lowest.
    Heading {
        level: u8,
        text: String,
    },
    /// A paragraph; a line end in the text stays a line end.
    Paragraph(String),
    List(Vec<String>),
    /// Names with their values, such as a reference and a date.
    Facts(Vec<(String, String)>),
    Table(Table),
    Picture(Picture),
}

impl Block {
    /// A heading.
    pub fn heading(level: u8, text: impl Into<String>) -> Self {
        Self::Heading { level, text: text.into() }
    }

    /// A paragraph.
    pub fn paragraph(text: impl Into<String>) -> Self {
        Self::Paragraph(text.into())
    }
}

/// Keeps heading levels from jumping: a reader who hears level 3 after level 1 believes to have missed something.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct HeadingLevels(u8);

impl HeadingLevels {
    /// Returns the level to use: between 1 and 3, and at most one deeper than the one before.
    pub(crate) fn next(&mut self, wanted: u8) -> u8 {
        self.0 = wanted.clamp(1, 3).min(self.0 + 1);
        self.0
    }
}
