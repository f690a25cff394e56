//! A letter as it was made: its words never change afterwards.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::id::ItemId;
use crate::keyed::keyed;

keyed! {
    LetterKind {
        /// Receipt of a question, with the legal dates (Wmo 2015 art. 2.3.2).
        Receipt => "receipt",
        /// Invitation to the talk, with own supporter and informal carer.
        Invitation => "invitation",
        /// Report of the talk with the agreed points (art. 2.3.2 lid 8).
        TalkReport => "talk-report",
        /// To a provider, naming its residents, before they hear it themselves.
        ProviderNotice => "provider-notice",
        /// To a resident: guidance is taken over.
        TakeoverNotice => "takeover-notice",
        /// To a resident: farewell of the old guide.
        Farewell => "farewell",
    }
}

/// A piece of a letter, in the order of reading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LetterPart {
    Heading(String),
    Paragraph(String),
    List(Vec<String>),
    Table { caption: String, headings: Vec<String>, rows: Vec<Vec<String>> },
}

/// The language in which a letter or screen is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    #[default]
    Nl,
    En,
}

impl Language {
    pub const ALL: [Self; 2] = [Self::Nl, Self::En];

    /// The BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    pub id: ItemId,
    pub kind: LetterKind,
    pub language: Language,
    pub subject: String,
    pub recipient: Vec<String>,
    pub sender: Vec<String>,
    pub reference: String,
    pub made_on: Date,
    pub sent_on: Option<Date>,
    pub parts: Vec<LetterPart>,
}
