//! The parts of a document as HTML elements.

use std::fmt::Write as _;

use super::escape;
use crate::document::HeadingLevels;
use crate::table::HIDDEN_MARK;
use crate::{Align, Block, Cell, Document, Language, Letterhead, Picture, Table, Variant};

/// Where in a page a document goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place<'a> {
    /// The start of all ids, unique on the page.
    pub id: &'a str,
    /// The heading level of the document's title: 1 when it is the title of the page.
    pub title_level: u8,
}

/// Writes a document as part of a page.
pub fn fragment(document: &Document, place: Place<'_>) -> String {
    let mut out = String::new();
    let title_level = place.title_level.clamp(1, 3);
    let lang = document.language.tag();
    let _ = writeln!(out, "<article class=\"document\" lang=\"{lang}\">");
    if let Some(letterhead) = &document.letterhead {
        write_letterhead(&mut out, letterhead);
    }
    let _ = writeln!(out, "<h{title_level}>{}</h{title_level}>", escape(&document.title));
    let mut levels = HeadingLevels::default();
    for (at, block) in document.blocks.iter().enumerate() {
        match block {
            Block::Heading { level, text } => {
                let level = title_level + levels.next(*level);
                let _ = writeln!(out, "<h{level}>{}</h{level}>", escape(text));
            }
            Block::Paragraph(text) => write_paragraph(&mut out, text),
            Block::List(items) => write_list(&mut out, items),
            Block::Facts(facts) => write_facts(&mut out, facts),
            Block::Table(facts) => out.push_str(&table(facts, document.language)),
            Block::Picture(shown) => {
                out.push_str(&picture(shown, &format!("{}-{at}", place.id), document.language));
            }
        }
    }
    out.push_str("</article>\n");
    out
}

/// Writes a picture with its caption and, folded away, the table with the same facts.
///
/// Large and small screens each have their own drawing; a page that shows it includes
/// [`PICTURE_CSS`](super::PICTURE_CSS).
pub fn picture(picture: &Picture, id: &str, language: Language) -> String {
    let about = picture.about();
    let mut out = format!(
        "<figure class=\"picture\">\n<figcaption class=\"picture-caption\">{}</figcaption>\n",
        escape(&about.title)
    );
    for (variant, end) in [(Variant::Wide, "wide"), (Variant::Narrow, "narrow")] {
        out.push_str(&picture.svg(&format!("{id}-{end}"), variant, language));
        out.push('\n');
    }
    let _ = writeln!(
        out,
        "<details class=\"picture-facts\">\n<summary>{}</summary>\n{}</details>\n</figure>",
        escape(&about.facts),
        table(&picture.facts(), language)
    );
    out
}

/// Writes a table with its caption, headings and the reasons for hidden numbers.
pub fn table(table: &Table, language: Language) -> String {
    let mut out = String::from("<div class=\"document-table\">\n<table>\n");
    if !table.caption.is_empty() {
        let _ = writeln!(out, "<caption>{}</caption>", escape(&table.caption));
    }
    out.push_str("<thead>\n<tr>");
    for column in &table.columns {
        let class = number_class(column.align);
        let _ = write!(out, "<th scope=\"col\"{class}>{}</th>", escape(&column.heading));
    }
    out.push_str("</tr>\n</thead>\n<tbody>\n");
    for row in &table.rows {
        out.push_str("<tr>");
        for (at, column) in table.columns.iter().enumerate() {
            let class = number_class(column.align);
            let value = row.get(at).map(|cell| cell_html(cell, language)).unwrap_or_default();
            let _ = if at == 0 && table.row_headings {
                write!(out, "<th scope=\"row\"{class}>{value}</th>")
            } else {
                write!(out, "<td{class}>{value}</td>")
            };
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n");
    for explanation in table.explanations() {
        let _ = writeln!(out, "<p class=\"document-note\">{HIDDEN_MARK}: {}</p>", escape(explanation));
    }
    out.push_str("</div>\n");
    out
}

fn cell_html(cell: &Cell, language: Language) -> String {
    match cell {
        Cell::Hidden { explanation } if !explanation.is_empty() => {
            let explanation = escape(explanation);
            format!(
                "<span aria-hidden=\"true\" title=\"{explanation}\">{HIDDEN_MARK}</span>\
                 <span class=\"heard-only\">{explanation}</span>"
            )
        }
        Cell::Date(date) => format!("<time datetime=\"{date}\">{}</time>", cell.display(language)),
        other => escape(&other.display(language)).into_owned(),
    }
}

const fn number_class(align: Align) -> &'static str {
    match align {
        Align::Start => "",
        Align::End => " class=\"number\"",
    }
}

fn write_letterhead(out: &mut String, letterhead: &Letterhead) {
    let lines = |lines: &[String]| -> String {
        let lines: Vec<String> = lines.iter().map(|line| format!("<span>{}</span>", escape(line))).collect();
        lines.join("<br>\n")
    };
    let _ = writeln!(
        out,
        "<header class=\"letter-head\">\n<address class=\"letter-sender\">\n{}\n</address>\n\
         <address class=\"letter-recipient\">\n{}\n</address>\n<p class=\"letter-date\">{}</p>",
        lines(&letterhead.sender_lines),
        lines(&letterhead.recipient_lines),
        escape(&letterhead.place_and_date)
    );
    if let Some(reference) = &letterhead.reference {
        let _ = writeln!(out, "<p class=\"letter-reference\">{}</p>", escape(reference));
    }
    out.push_str("</header>\n");
}

fn write_paragraph(out: &mut String, text: &str) {
    let class = if text.contains('\n') { " class=\"lines\"" } else { "" };
    let _ = writeln!(out, "<p{class}>{}</p>", escape(text));
}

fn write_list(out: &mut String, items: &[String]) {
    if items.is_empty() {
        return;
    }
    out.push_str("<ul>\n");
    for item in items {
        let _ = writeln!(out, "<li>{}</li>", escape(item));
    }
    out.push_str("</ul>\n");
}

fn write_facts(out: &mut String, facts: &[(String, String)]) {
    if facts.is_empty() {
        return;
    }
    out.push_str("<dl class=\"facts\">\n");
    for (name, value) in facts {
        let _ = writeln!(out, "<div><dt>{}</dt><dd>{}</dd></div>", escape(name), escape(value));
    }
    out.push_str("</dl>\n");
}
