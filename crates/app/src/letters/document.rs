//! A letter as a document: to show on a page or to print.

use domain::letter::{Language, Letter, LetterPart};
use reports::{Block, Column, Document, Letterhead, Table};

/// Lays a letter out. The words stay as they were written.
pub fn document(letter: &Letter) -> Document {
    let language = document_language(letter.language);
    let reference = match letter.language {
        Language::Nl => "Ons kenmerk",
        Language::En => "Our reference",
    };
    Document {
        title: letter.subject.clone(),
        language,
        letterhead: Some(Letterhead {
            sender_lines: letter.sender.clone(),
            recipient_lines: letter.recipient.clone(),
            place_and_date: language.long_date(letter.made_on),
            reference: (!letter.reference.is_empty()).then(|| format!("{reference}: {}", letter.reference)),
        }),
        blocks: with_greeting_together(&letter.parts),
    }
}

/// The greeting and the name under it become one paragraph: a name alone on the next page says nothing.
fn with_greeting_together(parts: &[LetterPart]) -> Vec<Block> {
    let [before @ .., LetterPart::Paragraph(greeting), LetterPart::Paragraph(name)] = parts else {
        return parts.iter().map(block).collect();
    };
    let mut blocks: Vec<Block> = before.iter().map(block).collect();
    blocks.push(Block::paragraph(format!("{greeting}\n{name}")));
    blocks
}

/// Returns the same language, as documents name it.
pub const fn document_language(language: Language) -> reports::Language {
    match language {
        Language::Nl => reports::Language::Nl,
        Language::En => reports::Language::En,
    }
}

fn block(part: &LetterPart) -> Block {
    match part {
        LetterPart::Heading(text) => Block::heading(1, text),
        LetterPart::Paragraph(text) => Block::paragraph(text),
        LetterPart::List(items) => Block::List(items.clone()),
        LetterPart::Table { caption, headings, rows } => {
            let columns = headings.iter().map(Column::text);
            let rows = rows.iter().map(|row| row.iter().map(|cell| cell.as_str().into()).collect());
            Block::Table(Table::new(caption, columns).with_rows(rows).with_row_headings())
        }
    }
}

#[cfg(test)]
mod tests {
    use domain::id::ItemId;
    use domain::letter::LetterKind;
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_greeting_stays_with_the_name_under_it() {
        let paragraph = |text: &str| LetterPart::Paragraph(text.to_owned());
        let parts =
            [paragraph("Wij bellen u."), paragraph("Met vriendelijke groet,"), paragraph("Team Velp")];
        let blocks = with_greeting_together(&parts);
        assert_eq!(blocks.len(), 2);
        assert_eq!(blocks[1], Block::paragraph("Met vriendelijke groet,\nTeam Velp"));
    }

    #[test]
    fn every_part_of_a_letter_is_in_the_document_in_its_order() {
        let letter = Letter {
            id: ItemId::new(uuid::Uuid::nil()),
            kind: LetterKind::Invitation,
            language: Language::Nl,
            subject: "Uitnodiging".to_owned(),
            recipient: vec!["Ria Vos".to_owned(), "Hoofdstraat 1".to_owned()],
            sender: vec!["Gemeente".to_owned()],
            reference: "2026-000001".to_owned(),
            made_on: date(2026, 3, 3),
            sent_on: None,
            parts: vec![
                LetterPart::Heading("Wanneer?".to_owned()),
                LetterPart::Paragraph("Wij komen langs.".to_owned()),
                LetterPart::List(vec!["Een paspoort".to_owned()]),
                LetterPart::Table {
                    caption: "Afspraak".to_owned(),
                    headings: vec!["Dag".to_owned(), "Tijd".to_owned()],
                    rows: vec![vec!["maandag".to_owned(), "10.30 uur".to_owned()]],
                },
            ],
        };
        let html = reports::html::page(&document(&letter));
        let mut rest = html.as_str();
        for words in [
            "Gemeente",
            "Ria Vos",
            "3 maart 2026",
            "Ons kenmerk: 2026-000001",
            "<h1>Uitnodiging",
            "<h2>Wanneer?",
            "Wij komen langs.",
            "Een paspoort",
            "Afspraak",
            "maandag",
            "10.30 uur",
        ] {
            let (_, after) = rest.split_once(words).unwrap_or_else(|| panic!("{words} is missing: {html}"));
            rest = after;
        }
    }
}
