//! The parts of a report in the shape in which a page shows them: its own tables, which become cards on a phone.

use reports::{Align, Block, Cell, Document, Language, Picture, Table, Variant};

/// A heading with everything under it.
#[derive(Debug, Default)]
pub(crate) struct Section {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) parts: Vec<Part>,
}

#[derive(Debug)]
pub(crate) enum Part {
    Text(String),
    Table(Grid),
    Figure { title: String, svg: Vec<String>, summary: String, facts: Grid },
}

/// A table of words.
#[derive(Debug, Default)]
pub(crate) struct Grid {
    pub(crate) caption: String,
    pub(crate) heads: Vec<String>,
    pub(crate) rows: Vec<Vec<Value>>,
    /// Why something is hidden.
    pub(crate) notes: Vec<String>,
}

#[derive(Debug)]
pub(crate) struct Value {
    pub(crate) head: String,
    pub(crate) text: String,
    pub(crate) number: bool,
    /// Said instead of the dash of a hidden number.
    pub(crate) hidden: String,
}

impl Grid {
    fn of(table: &Table, language: Language) -> Self {
        let rows = table.rows.iter().map(|row| {
            let cells = table.columns.iter().zip(row);
            cells
                .map(|(column, cell)| Value {
                    head: column.heading.clone(),
                    text: cell.display(language),
                    number: column.align == Align::End,
                    hidden: match cell {
                        Cell::Hidden { explanation } => explanation.clone(),
                        _ => String::new(),
                    },
                })
                .collect()
        });
        Self {
            caption: table.caption.clone(),
            heads: table.columns.iter().map(|column| column.heading.clone()).collect(),
            rows: rows.collect(),
            notes: table.explanations().into_iter().map(str::to_owned).collect(),
        }
    }

    /// Whether it needs the whole width of the page.
    pub(crate) fn is_wide(&self) -> bool {
        let longest = self.rows.iter().flatten().map(|value| value.text.chars().count()).max();
        self.heads.len() > 4 || longest.is_some_and(|longest| longest > 60)
    }
}

/// What stands before the first heading, and the sections after it.
#[derive(Debug, Default)]
pub(crate) struct Parts {
    pub(crate) facts: Vec<(String, String)>,
    pub(crate) intro: Vec<String>,
    pub(crate) sections: Vec<Section>,
}

/// Takes a report apart.
pub(crate) fn parts(document: Document) -> Parts {
    let language = document.language;
    let mut parts = Parts::default();
    for (at, block) in document.blocks.into_iter().enumerate() {
        match (block, parts.sections.last_mut()) {
            (Block::Heading { text, .. }, _) => {
                let id = format!("deel-{}", parts.sections.len() + 1);
                parts.sections.push(Section { id, title: text, parts: Vec::new() });
            }
            (Block::Facts(facts), None) => parts.facts.extend(facts),
            (Block::Paragraph(text), None) => parts.intro.push(text),
            (Block::Paragraph(text), Some(section)) => section.parts.push(Part::Text(text)),
            (Block::Table(table), Some(section)) => {
                section.parts.push(Part::Table(Grid::of(&table, language)));
            }
            (Block::Picture(picture), Some(section)) => {
                section.parts.push(figure(&picture, &format!("beeld-{at}"), language));
            }
            _ => {}
        }
    }
    parts
}

fn figure(picture: &Picture, id: &str, language: Language) -> Part {
    let drawn = [(Variant::Wide, "wijd"), (Variant::Narrow, "smal")];
    let about = picture.about();
    Part::Figure {
        title: about.title.clone(),
        svg: drawn.map(|(variant, end)| picture.svg(&format!("{id}-{end}"), variant, language)).to_vec(),
        summary: about.facts.clone(),
        facts: Grid::of(&picture.facts(), language),
    }
}
