//! The figures as plain tables, for a spreadsheet: one per subject, every number in a cell of its own.

use domain::letter::Language;
use evaluation::{Cell as Count, Evaluation, Row, Table as Figures, Unit};
use reports::{Cell, Column, Table};

use super::words;

/// Returns every table of an evaluation. A hidden number is a hidden cell.
pub fn sheets(evaluation: &Evaluation, language: Language) -> Vec<Table> {
    let mut sheets: Vec<Table> = evaluation.tables.iter().map(|figures| sheet(figures, language)).collect();
    sheets.push(measures(evaluation, language));
    if !evaluation.targets.is_empty() {
        sheets.push(targets(evaluation, language));
    }
    if !evaluation.findings.is_empty() {
        sheets.push(findings(evaluation, language));
    }
    sheets
}

/// One of the evaluation's own tables: a column per part when every row has the same parts, a line per part otherwise.
pub(super) fn sheet(figures: &Figures, language: Language) -> Table {
    if let Some(parts) = shared_parts(figures) {
        crossed(figures, &parts, language)
    } else {
        listed(figures, language)
    }
}

/// The parts that all rows have in common; the last stage of a funnel has none.
fn shared_parts(figures: &Figures) -> Option<Vec<&Row>> {
    let first = figures.rows.first().filter(|row| row.rows.len() > 1)?;
    let ids = |row: &Row| row.rows.iter().map(|part| part.id.clone()).collect::<Vec<_>>();
    let same = |row: &Row| ids(row) == ids(first) || (row.rows.is_empty() && !adds_up(figures));
    figures.rows.iter().all(same).then(|| first.rows.iter().collect())
}

/// Whether the parts of a row are all of it. Of a stage of the funnel they are those who went no further.
fn adds_up(figures: &Figures) -> bool {
    figures.id != "funnel"
}

fn crossed(figures: &Figures, parts: &[&Row], language: Language) -> Table {
    let what = Column::text(words::what(figures, language));
    let columns = parts.iter().map(|part| Column::number(part.label.text(language)));
    let whole = if adds_up(figures) { words::total(language) } else { words::unit(figures.unit, language) };
    let columns = with_whole(figures, columns.collect(), Column::number(whole));
    let columns = std::iter::once(what).chain(columns);
    let mut table = Table::new(figures.label.text(language), columns).with_row_headings();
    for row in &figures.rows {
        let parts: Vec<Cell> = (0..parts.len())
            .map(|at| {
                row.rows.get(at).map_or(Cell::empty(), |part| number(part.cell, figures.unit, language))
            })
            .collect();
        let cells = with_whole(figures, parts, number(row.cell, figures.unit, language));
        table.push(std::iter::once(Cell::text(row.label.text(language))).chain(cells));
    }
    table
}

/// A sum stands behind its parts; a count of which the parts are a remainder stands before them.
fn with_whole<T>(figures: &Figures, mut parts: Vec<T>, whole: T) -> Vec<T> {
    let at = if adds_up(figures) { parts.len() } else { 0 };
    parts.insert(at, whole);
    parts
}

fn listed(figures: &Figures, language: Language) -> Table {
    let columns =
        [Column::text(words::what(figures, language)), Column::number(words::unit(figures.unit, language))];
    let mut table = Table::new(figures.label.text(language), columns).with_row_headings();
    for row in &figures.rows {
        table.push([Cell::text(row.label.text(language)), number(row.cell, figures.unit, language)]);
        for part in &row.rows {
            let label = words::part(part.label.text(language), language);
            table.push([Cell::text(label), number(part.cell, figures.unit, language)]);
        }
    }
    if let Some(total) = figures.total {
        table.push([Cell::text(words::total(language)), number(total, figures.unit, language)]);
    }
    table
}

pub(super) fn number(count: Count, unit: Unit, language: Language) -> Cell {
    match (count, unit) {
        (Count::Hidden, _) => Cell::hidden(words::hidden(language)),
        (Count::Shown(minutes), Unit::Minutes) => Cell::decimal(hours(minutes), 1),
        (Count::Shown(count), _) => Cell::Integer(i64::try_from(count).unwrap_or(i64::MAX)),
    }
}

#[expect(clippy::cast_precision_loss, reason = "minutes of support are far below 2^52")]
pub(super) fn hours(minutes: u64) -> f64 {
    minutes as f64 / 60.0
}

/// The measures, each with the cases it is about and its interval.
pub(super) fn measures(evaluation: &Evaluation, language: Language) -> Table {
    let head = words::measures(language);
    let columns = [
        Column::text(head.measure),
        Column::number(head.value),
        Column::number(head.low),
        Column::number(head.high),
        Column::number(head.cases),
        Column::text(head.unit),
    ];
    let mut table = Table::new(head.caption, columns).with_row_headings();
    for measure in &evaluation.measures {
        let decimals = words::decimals(measure.unit);
        let scale = words::scale(measure.unit);
        let value = |value: Option<f64>| match value {
            Some(value) => Cell::decimal(value * scale, decimals),
            None if measure.hidden => Cell::hidden(words::hidden(language)),
            None => Cell::text("–"),
        };
        table.push([
            Cell::text(measure.label.text(language)),
            value(measure.value),
            value(measure.low),
            value(measure.high),
            number(measure.n, Unit::Cases, language),
            Cell::text(words::measure_unit(measure.unit, language)),
        ]);
    }
    table
}

pub(super) fn targets(evaluation: &Evaluation, language: Language) -> Table {
    let head = words::targets(language);
    let columns = [
        Column::text(head.target),
        Column::number(head.at_least),
        Column::number(head.reached),
        Column::text(head.met),
    ];
    let mut table = Table::new(head.caption, columns).with_row_headings();
    for target in &evaluation.targets {
        table.push([
            Cell::text(target.label.text(language)),
            number(Count::Shown(target.target), Unit::Cases, language),
            number(target.reached, Unit::Cases, language),
            Cell::text(words::met(target.met, language)),
        ]);
    }
    table
}

/// What went otherwise than agreed: by case for the team, by kind for everyone else.
pub(super) fn findings(evaluation: &Evaluation, language: Language) -> Table {
    let head = words::findings(language);
    let by_case = evaluation.findings.iter().any(|finding| finding.case.is_some());
    if by_case {
        let columns = [Column::text(head.number), Column::text(head.kind), Column::text(head.text)];
        let mut table = Table::new(head.caption, columns).with_row_headings();
        for finding in &evaluation.findings {
            table.push([
                Cell::text(finding.case.clone().unwrap_or_default()),
                Cell::text(finding.label.text(language)),
                Cell::text(finding.text.text(language)),
            ]);
        }
        return table;
    }
    let columns = [Column::text(head.kind), Column::number(head.count)];
    let mut table = Table::new(head.caption, columns).with_row_headings();
    for finding in &evaluation.findings {
        table.push([Cell::text(finding.label.text(language)), number(finding.count, Unit::Cases, language)]);
    }
    table
}
