//! A text in both languages of the product.

use serde::{Deserialize, Serialize};

use crate::letter::Language;

#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Label {
    pub nl: String,
    pub en: String,
}

impl Label {
    pub fn new(nl: impl Into<String>, en: impl Into<String>) -> Self {
        Self { nl: nl.into(), en: en.into() }
    }

    /// Returns the label of something that has one name in every language, such as a village.
    pub fn same(name: &str) -> Self {
        Self::new(name, name)
    }

    pub fn text(&self, language: Language) -> &str {
        match language {
            Language::Nl => &self.nl,
            Language::En => &self.en,
        }
    }

    /// Fills `{name}` in both languages.
    pub fn fill(&self, name: &str, value: &Self) -> Self {
        let mark = format!("{{{name}}}");
        Self::new(self.nl.replace(&mark, &value.nl), self.en.replace(&mark, &value.en))
    }
}
