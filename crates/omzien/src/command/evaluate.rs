//! `omzien evaluate`.

use std::fmt::Write as _;
use std::io::Write as _;

use app::evaluate::{View, evaluate, report, sheets};
use app::sessions::machine;
use domain::actor::Role;
use domain::letter::Language;
use domain::programme::Programme;
use evaluation::Evaluation;
use reports::{Align, Block, Document, Table, html, pdf, sheet};

use crate::cli::{Evaluate, EvaluationFormat};
use crate::end::End;
use crate::{programmes, wiring};

pub(crate) async fn run(options: Evaluate, language: Language) -> Result<(), End> {
    let store = wiring::open_current(&options.place).await?;
    let house = wiring::house(store.clone(), &options.place, None, language)?;
    let municipality = wiring::municipality(store.as_ref()).await?;
    let programme = definition(&options, &house.programmes, language)?;
    let (role, view) =
        if options.internal { (Role::Coach, View::Internal) } else { (Role::Administrator, View::Public) };
    let actor = machine(municipality.id, role, None);
    let as_of = options.as_of.unwrap_or_else(|| house.today());
    let evaluation = evaluate(&house, &actor, &programme, Some(as_of), view).await?;
    let bytes = written(&evaluation, &programme, options.format, language)?;
    std::io::stdout()
        .write_all(&bytes)
        .and_then(|()| std::io::stdout().flush())
        .map_err(|error| End::environment(error.to_string()))
}

/// Returns the definition that was asked for: from a file, or one that is installed.
fn definition(options: &Evaluate, installed: &[Programme], language: Language) -> Result<Programme, End> {
    let id = &options.programme;
    if let Some(file) = &options.definition {
        let programme = programmes::read(file, language)?;
        if programme.id == *id {
            return Ok(programme);
        }
        let (file, other) = (file.display(), &programme.id);
        return Err(End::refused(match language {
            Language::Nl => format!("{file} beschrijft het programma {other}, niet {id}."),
            Language::En => format!("{file} describes the programme {other}, not {id}."),
        }));
    }
    installed.iter().find(|programme| programme.id == *id).cloned().ok_or_else(|| {
        let known: Vec<&str> = installed.iter().map(|programme| programme.id.as_str()).collect();
        let known = known.join(", ");
        End::refused(match language {
            Language::Nl => format!("Het programma {id} is er niet. Kies uit: {known}."),
            Language::En => format!("There is no programme {id}. Choose from: {known}."),
        })
    })
}

fn written(
    evaluation: &Evaluation,
    programme: &Programme,
    format: EvaluationFormat,
    language: Language,
) -> Result<Vec<u8>, End> {
    let failed = |error: &dyn std::fmt::Display| End::environment(error.to_string());
    let reader = match language {
        Language::Nl => reports::Language::Nl,
        Language::En => reports::Language::En,
    };
    Ok(match format {
        EvaluationFormat::Json => {
            let mut text =
                serde_json::to_string_pretty(&evaluation.json(language)).map_err(|error| failed(&error))?;
            text.push('\n');
            text.into_bytes()
        }
        EvaluationFormat::Csv => sheet::csv_all(&sheets(evaluation, language), reader),
        EvaluationFormat::Xlsx => {
            let title = evaluation.name.text(language);
            sheet::xlsx(title, &sheets(evaluation, language), reader, Some(evaluation.as_of))
                .map_err(|error| failed(&error))?
        }
        EvaluationFormat::Pdf => {
            let document = report(evaluation, programme, language, true);
            pdf::render(&document, Some(evaluation.as_of)).map_err(|error| failed(&error))?.bytes
        }
        EvaluationFormat::Html => html::page(&report(evaluation, programme, language, false)).into_bytes(),
        EvaluationFormat::Text => text(&report(evaluation, programme, language, false)).into_bytes(),
    })
}

/// Writes a document as plain text; a picture as the table of its facts.
fn text(document: &Document) -> String {
    let mut out = format!("{}\n{}\n", document.title, "=".repeat(document.title.chars().count()));
    for block in &document.blocks {
        out.push('\n');
        match block {
            Block::Heading { text, .. } => {
                let _ = writeln!(out, "{text}\n{}", "-".repeat(text.chars().count()));
            }
            Block::Paragraph(text) => {
                let _ = writeln!(out, "{text}");
            }
            Block::List(items) => items.iter().for_each(|item| {
                let _ = writeln!(out, "- {item}");
            }),
            Block::Facts(facts) => facts.iter().for_each(|(name, value)| {
                let _ = writeln!(out, "{name}: {value}");
            }),
            Block::Table(table) => lined_up(&mut out, &table.caption, table, document.language),
            Block::Picture(picture) => {
                lined_up(&mut out, &picture.about().title, &picture.facts(), document.language);
            }
        }
    }
    out
}

fn lined_up(out: &mut String, caption: &str, table: &Table, language: reports::Language) {
    let headings: Vec<String> = table.columns.iter().map(|column| column.heading.clone()).collect();
    let rows = table.rows.iter().map(|row| {
        let cells = (0..headings.len()).map(|at| row.get(at));
        cells.map(|cell| cell.map(|cell| cell.display(language)).unwrap_or_default()).collect()
    });
    let lines: Vec<Vec<String>> = std::iter::once(headings.clone()).chain(rows).collect();
    let widest = |at: usize| lines.iter().map(|line| line[at].chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..headings.len()).map(widest).collect();
    let _ = writeln!(out, "{caption}");
    for line in &lines {
        let cells = line.iter().zip(&widths).zip(&table.columns);
        let cells: Vec<String> = cells
            .map(|((cell, width), column)| match column.align {
                Align::Start => format!("{cell:<width$}"),
                Align::End => format!("{cell:>width$}"),
            })
            .collect();
        let _ = writeln!(out, "  {}", cells.join("  ").trim_end());
    }
}

#[cfg(test)]
mod tests {
    use reports::{Cell, Column};

    use super::*;

    #[test]
    fn numbers_stand_under_each_other() {
        let mut table = Table::new("Plaatsen", [Column::text("Plaats"), Column::number("Inwoners")]);
        table.push([Cell::text("Velp"), Cell::Integer(33)]);
        table.push([Cell::text("Eén"), Cell::hidden("te klein")]);
        let mut out = String::new();
        lined_up(&mut out, "Plaatsen", &table, reports::Language::Nl);
        assert_eq!(out, "Plaatsen\n  Plaats  Inwoners\n  Velp          33\n  Eén            –\n");
    }
}
