//! The form of a letter: headings, paragraphs and lists with blanks to fill in.
//!
//! A template is a small part of Markdown: `# ` the subject, `## ` a heading, `- ` a list item, and paragraphs.
//! `{name}` is a blank. A paragraph that is only `{list:name}` or `{table:name}` becomes that list or table, and is
//! left out when it is empty; so is a paragraph that is only an empty blank.

use std::collections::BTreeMap;

use domain::letter::{Language, LetterKind, LetterPart};

macro_rules! sources {
    ($($kind:ident => $file:literal;)*) => {
        [$(
            (LetterKind::$kind, Language::Nl, include_str!(concat!("../../../../letters/", $file, ".nl.md"))),
            (LetterKind::$kind, Language::En, include_str!(concat!("../../../../letters/", $file, ".en.md"))),
        )*]
    };
}

const SOURCES: [(LetterKind, Language, &str); 12] = sources! {
    Receipt => "receipt";
    Invitation => "invitation";
    TalkReport => "talk-report";
    ProviderNotice => "provider-notice";
    TakeoverNotice => "takeover-notice";
    Farewell => "farewell";
};

/// All letters in all languages, checked.
#[derive(Clone, Debug)]
pub struct Templates {
    forms: BTreeMap<(LetterKind, Language), Form>,
}

#[derive(Clone, Debug)]
struct Form {
    subject: String,
    parts: Vec<FormPart>,
}

#[derive(Clone, Debug)]
enum FormPart {
    Heading(String),
    Paragraph(String),
    Items(Vec<String>),
    List(String),
    Table(String),
}

/// What is filled in.
#[derive(Clone, Debug, Default)]
pub struct Blanks {
    pub texts: BTreeMap<&'static str, String>,
    pub lists: BTreeMap<&'static str, Vec<String>>,
    pub tables: BTreeMap<&'static str, LetterPart>,
}

/// A letter's words, filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filled {
    pub subject: String,
    pub parts: Vec<LetterPart>,
}

/// What is wrong with a template.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TemplateProblem {
    #[error("the letter {kind} ({language}) has no subject: its first line must start with '# '")]
    NoSubject { kind: &'static str, language: &'static str },
    #[error("the letter {kind} ({language}) asks for '{blank}', which this letter does not know")]
    UnknownBlank { kind: &'static str, language: &'static str, blank: String },
}

impl Templates {
    /// Reads the letters that come with the product.
    pub fn built_in() -> Result<Self, TemplateProblem> {
        let mut forms = BTreeMap::new();
        for (kind, language, text) in SOURCES {
            let (kind_key, language_tag) = (kind.key(), language.tag());
            let form =
                parse(text).ok_or(TemplateProblem::NoSubject { kind: kind_key, language: language_tag })?;
            if let Some(blank) = names(text).find(|name| !blanks_of(kind).contains(name)) {
                let blank = blank.to_owned();
                return Err(TemplateProblem::UnknownBlank { kind: kind_key, language: language_tag, blank });
            }
            forms.insert((kind, language), form);
        }
        Ok(Self { forms })
    }

    /// Fills a letter in. A blank that is not given stays visible as "…".
    pub fn fill(&self, kind: LetterKind, language: Language, blanks: &Blanks) -> Filled {
        let Some(form) = self.forms.get(&(kind, language)) else { return Filled::default() };
        let text = |text: &str| fill_text(text, &blanks.texts);
        let mut parts = Vec::new();
        for part in &form.parts {
            match part {
                FormPart::Heading(words) => parts.push(LetterPart::Heading(text(words))),
                FormPart::Paragraph(words) => {
                    let words = text(words);
                    if !words.trim().is_empty() {
                        parts.push(LetterPart::Paragraph(words));
                    }
                }
                FormPart::Items(items) => {
                    parts.push(LetterPart::List(items.iter().map(|item| text(item)).collect()));
                }
                FormPart::List(name) => {
                    let items = blanks.lists.get(name.as_str()).cloned().unwrap_or_default();
                    if !items.is_empty() {
                        parts.push(LetterPart::List(items));
                    }
                }
                FormPart::Table(name) => parts.extend(blanks.tables.get(name.as_str()).cloned()),
            }
        }
        Filled { subject: text(&form.subject), parts }
    }
}

/// Returns the blanks that a letter may name.
const fn blanks_of(kind: LetterKind) -> &'static [&'static str] {
    match kind {
        LetterKind::Receipt => {
            &["name", "received", "words", "plan_until", "investigation_until", "sender_name"]
        }
        LetterKind::Invitation => &["name", "table:appointment", "list:invitees", "sender_name"],
        LetterKind::TalkReport => &["name", "held", "summary", "list:present", "list:agreed", "sender_name"],
        LetterKind::ProviderNotice => {
            &["provider", "notice_days", "resident_from", "table:residents", "large_note", "sender_name"]
        }
        LetterKind::TakeoverNotice => &["name", "provider", "sender_name"],
        LetterKind::Farewell => {
            &["name", "provider", "takeover", "coordinator", "list:shared", "sender_name"]
        }
    }
}

/// Returns the names of the blanks in a text.
fn names(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).map(|rest| rest.split('}').next().unwrap_or(rest))
}

fn parse(text: &str) -> Option<Form> {
    let (first, rest) = text.split_once('\n')?;
    let subject = first.strip_prefix("# ")?.trim().to_owned();
    let mut parts = Vec::new();
    for block in rest.split("\n\n").map(str::trim).filter(|block| !block.is_empty()) {
        let named =
            |kind: &str| block.strip_prefix(kind).and_then(|rest| rest.strip_suffix('}')).map(str::to_owned);
        if let Some(heading) = block.strip_prefix("## ") {
            parts.push(FormPart::Heading(heading.to_owned()));
        } else if let Some(name) = named("{list:") {
            parts.push(FormPart::List(name));
        } else if let Some(name) = named("{table:") {
            parts.push(FormPart::Table(name));
        } else if block.starts_with("- ") {
            let items = block.lines().map(|line| line.trim_start_matches("- ").trim().to_owned()).collect();
            parts.push(FormPart::Items(items));
        } else {
            parts.push(FormPart::Paragraph(block.replace('\n', " ")));
        }
    }
    Some(Form { subject, parts })
}

fn fill_text(text: &str, values: &BTreeMap<&'static str, String>) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        filled.push_str(before);
        filled.push_str(values.get(name).map_or("…", String::as_str));
        rest = after;
    }
    filled + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_that_comes_with_the_product_can_be_read() {
        let templates = Templates::built_in().unwrap();
        let filled = templates.fill(LetterKind::Farewell, Language::Nl, &Blanks::default());
        assert_eq!(filled.subject, "De overdracht is klaar");
        assert_eq!(filled.parts[0], LetterPart::Paragraph("Beste …,".to_owned()));
    }

    #[test]
    fn what_is_filled_in_is_never_read_as_a_template() {
        let values = BTreeMap::from([("words", "{sender_name}".to_owned())]);
        assert_eq!(fill_text("\"{words}\"", &values), "\"{sender_name}\"");
    }

    /// Plain Dutch (B1) has short sentences and no office words. The letters are held to that.
    #[test]
    fn letters_are_written_in_plain_words() {
        const OFFICE_WORDS: [&str; 16] = [
            "beschikking",
            "conform",
            "derhalve",
            "dienen te",
            "hieromtrent",
            "indien",
            "ingevolge",
            "middels",
            "teneinde",
            "voornoemd",
            "ondergetekende",
            "met betrekking tot",
            "maatwerkvoorziening",
            "omtrent",
            "gaarne",
            "reeds",
        ];
        for (kind, language, text) in SOURCES {
            let lower = text.to_lowercase();
            for word in OFFICE_WORDS {
                assert!(!lower.contains(word), "{} ({}) says '{word}'", kind.key(), language.tag());
            }
            let sentences: Vec<usize> = text
                .split(['.', '?', '!', ':', '\n'])
                .map(|sentence| sentence.split_whitespace().count())
                .filter(|words| *words > 2)
                .collect();
            let longest = sentences.iter().max().copied().unwrap_or_default();
            let mean = sentences.iter().sum::<usize>() / sentences.len().max(1);
            assert!(longest <= 20, "{} ({}) has a sentence of {longest} words", kind.key(), language.tag());
            assert!(mean <= 12, "{} ({}) has {mean} words a sentence", kind.key(), language.tag());
        }
    }
}
