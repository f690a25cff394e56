//! The languages of the product, and which one a visitor gets.

use unic_langid::LanguageIdentifier;

/// A language in which every text exists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    #[default]
    Nl,
    En,
}

impl Language {
    pub const ALL: [Self; 2] = [Self::Nl, Self::En];

    /// The name in URLs, cookies and the `lang` attribute.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    /// The language's own name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Nl => "Nederlands",
            Self::En => "English",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.key() == key)
    }

    pub(super) fn identifier(self) -> LanguageIdentifier {
        let tag = match self {
            Self::Nl => "nl-NL",
            Self::En => "en-GB",
        };
        tag.parse().unwrap_or_default()
    }

    /// Returns the language that `Accept-Language` likes best; Dutch when it names none of ours.
    pub fn from_accept(header: &str) -> Self {
        let mut best = (Self::default(), 0.0);
        for choice in header.split(',').take(20) {
            let (tag, rest) = choice.split_once(';').unwrap_or((choice, ""));
            let weight = rest.trim().strip_prefix("q=").map_or(1.0, |q| q.parse::<f32>().unwrap_or(0.0));
            let primary = tag.trim().split('-').next().unwrap_or_default().to_ascii_lowercase();
            if let Some(language) = Self::from_key(&primary)
                && weight > best.1
            {
                best = (language, weight);
            }
        }
        best.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_liked_language_that_we_speak_wins() {
        for (header, expected) in [
            ("", Language::Nl),
            ("fr", Language::Nl),
            ("en-GB,en;q=0.9", Language::En),
            ("nl-NL,nl;q=0.9,en;q=0.8", Language::Nl),
            ("en;q=0.5, nl;q=0.7", Language::Nl),
            ("fr, en;q=0.3", Language::En),
            ("en;q=onzin", Language::Nl),
        ] {
            assert_eq!(Language::from_accept(header), expected, "{header}");
        }
    }
}
