//! Documents as accessible PDF: PDF/UA-1, fully tagged, A4.
//!
//! First everything is laid out (`flow`): pieces of ink on pages, and beside them a tree that says what each
//! piece is. Then the pages are drawn and the tree is handed over (`drawing`). krilla refuses to write a file
//! that breaks the rules of PDF/UA-1 that a program can check.

mod blocks;
mod columns;
mod drawing;
mod flow;
mod letter;
mod outline;
mod picture;
mod structure;
mod table;

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::Document;

/// A finished PDF.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pdf {
    pub bytes: Vec<u8>,
    /// Characters that the fonts cannot show; each stands as a question mark. A sender of letters checks that
    /// there are none in a name.
    pub missing: BTreeSet<char>,
}

/// Why a PDF could not be made.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    #[error("a PDF needs a title: screen readers announce it; give the document one")]
    NoTitle,
    #[error("the fonts in this program could not be read; the program was not built well")]
    Font,
    #[error("the document \"{title}\" cannot be an accessible PDF: {reasons}")]
    Refused { title: String, reasons: String },
}

/// Makes a PDF. `created` is the day written in the properties of the file; equal arguments give equal bytes.
pub fn render(document: &Document, created: Option<Date>) -> Result<Pdf, PdfError> {
    if document.title.trim().is_empty() {
        return Err(PdfError::NoTitle);
    }
    let laid_out = flow::lay_out(document);
    let bytes = drawing::write(document, &laid_out, created)?;
    Ok(Pdf { bytes, missing: laid_out.missing })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::{Block, samples};

    #[test]
    fn a_letter_with_table_and_picture_is_valid_and_the_same_each_time() {
        let letter = samples::letter();
        let one = render(&letter, Some(date(2026, 3, 3))).unwrap();
        assert!(one.bytes.starts_with(b"%PDF-1.7"));
        assert_eq!(one.missing, BTreeSet::new());
        assert_eq!(one, render(&letter, Some(date(2026, 3, 3))).unwrap());
    }

    #[test]
    fn odd_input_still_gives_a_valid_document() {
        let mut report = samples::report();
        report.blocks.extend([
            Block::heading(3, ""),
            Block::heading(9, "Diep"),
            Block::paragraph(""),
            Block::paragraph("漢字 🙂 \u{feff}\u{ad}\r\t\u{0} e\u{301}"),
            Block::paragraph("x".repeat(900)),
            Block::List(Vec::new()),
            Block::List(vec![String::new()]),
            Block::Facts(vec![(String::new(), String::new())]),
            Block::Table(crate::Table::default()),
            Block::Table(samples::tall_row()),
            Block::Picture(crate::picture::Lanes::default().into()),
        ]);
        let pdf = render(&report, None).unwrap();
        assert_eq!(pdf.missing, BTreeSet::from(['漢', '字', '🙂', '\u{0}']));
    }

    #[test]
    fn a_title_is_needed() {
        assert!(matches!(render(&Document::default(), None), Err(PdfError::NoTitle)));
    }
}
