//! The evaluation as a document: for a page, for paper and for a file. All three say the same.

use domain::letter::Language;
use domain::programme::Programme;
use evaluation::{Audience, Cell as Count, Evaluation, Row, Table as Figures};
use jiff::civil::Date;
use reports::picture::{About, Amount, BarRow, Bars, Funnel, Mix, MixColumn, Step};
use reports::{Block, Document, Picture, Table};

use super::{sheets, words};

/// A picture shows at most this many months, the latest ones.
const MONTHS: usize = 24;

/// Writes the whole evaluation down.
///
/// On paper every picture is followed by the table of its facts; on a page that table folds out under the picture.
pub fn report(evaluation: &Evaluation, programme: &Programme, language: Language, paper: bool) -> Document {
    let heads = words::heads(language);
    let name = evaluation.name.text(language);
    let mut pages = Pages { language, paper, blocks: Vec::new() };
    pages.put(Block::Facts(words::facts(evaluation, &programme.source, language)));
    pages.say(programme.summary.text(language));
    pages.say(words::reached(evaluation.cases.count(), language));
    pages.say(words::preface(evaluation.audience, language));

    pages.head(heads.who);
    pages.tables(evaluation, &["place", "kind", "place-kind"]);
    pages.head(heads.course);
    pages.pictured(evaluation.table("funnel"), funnel);
    pages.pictured(evaluation.table("outcome"), bars);
    pages.head(heads.solutions);
    pages.pictured(evaluation.table("solution"), bars);
    if programme.handover.is_some() || !programme.orders.is_empty() {
        pages.head(heads.handover);
        handover(&mut pages, evaluation);
    }
    pages.head(heads.hours);
    hours(&mut pages, evaluation);
    pages.head(heads.measures);
    measures(&mut pages, evaluation);
    pages.say(words::caution(language));
    Document {
        title: words::title(name, language),
        language: words::reader(language),
        letterhead: None,
        blocks: pages.blocks,
    }
}

/// A document in the making.
struct Pages {
    language: Language,
    paper: bool,
    blocks: Vec<Block>,
}

impl Pages {
    fn put(&mut self, block: Block) {
        self.blocks.push(block);
    }

    fn head(&mut self, text: &str) {
        self.put(Block::heading(1, text));
    }

    fn say(&mut self, text: impl Into<String>) {
        self.put(Block::paragraph(text));
    }

    fn table(&mut self, table: Table) {
        self.put(Block::Table(table));
    }

    fn tables(&mut self, evaluation: &Evaluation, ids: &[&str]) {
        for figures in ids.iter().filter_map(|id| evaluation.table(id)) {
            self.table(sheets::sheet(figures, self.language));
        }
    }

    fn pictured(&mut self, figures: Option<&Figures>, draw: fn(&Figures, Language) -> Picture) {
        let Some(figures) = figures else { return };
        self.picture(draw(figures, self.language), sheets::sheet(figures, self.language));
    }

    /// Puts a picture, on paper with its facts below it.
    fn picture(&mut self, picture: Picture, facts: Table) {
        self.put(Block::Picture(picture));
        if self.paper {
            self.table(facts);
        }
    }
}

fn about(figures: &Figures, language: Language) -> About {
    let title = figures.label.text(language);
    let said = figures.rows.iter().map(|row| (row.label.text(language).to_owned(), row.cell.count()));
    About {
        title: title.to_owned(),
        description: words::counts(said, language),
        facts: words::as_table(title, language),
    }
}

fn amount(count: Count) -> Amount {
    count.count().map_or(Amount::Hidden, |count| Amount::Whole(u32::try_from(count).unwrap_or(u32::MAX)))
}

fn funnel(figures: &Figures, language: Language) -> Picture {
    let steps = figures.rows.iter().map(|row| Step {
        label: row.label.text(language).to_owned(),
        amount: amount(row.cell),
        note: note(row, language),
    });
    Funnel { about: about(figures, language), words: words::funnel(language), steps: steps.collect() }.into()
}

fn bars(figures: &Figures, language: Language) -> Picture {
    let rows = figures.rows.iter().map(|row| BarRow {
        note: note(row, language),
        ..BarRow::new(row.label.text(language), amount(row.cell))
    });
    let heading = words::what(figures, language);
    Bars {
        about: about(figures, language),
        words: words::bars(figures.unit, heading, language),
        rows: rows.collect(),
    }
    .into()
}

/// The parts of a row, in words; a part that is nought is not worth saying.
fn note(row: &Row, language: Language) -> String {
    let parts = row.rows.iter().filter(|part| part.cell != Count::Shown(0));
    let said: Vec<String> = parts
        .map(|part| {
            let label = words::lower(part.label.text(language));
            let count = part.cell.count();
            words::counts(std::iter::once((label, count)), language).trim_end_matches('.').to_owned()
        })
        .collect();
    said.join("; ")
}

fn handover(pages: &mut Pages, evaluation: &Evaluation) {
    pages.tables(evaluation, &["provider"]);
    for figures in evaluation.tables.iter().filter(|table| table.id.starts_with("order")) {
        pages.table(sheets::sheet(figures, pages.language));
    }
    if evaluation.findings.is_empty() {
        pages.say(words::heads(pages.language).no_findings);
    } else if evaluation.audience == Audience::Internal {
        pages.table(sheets::findings(evaluation, pages.language));
    }
}

fn hours(pages: &mut Pages, evaluation: &Evaluation) {
    let language = pages.language;
    let Some(figures) = evaluation.table("hours") else {
        pages.say(words::no_hours(language));
        return;
    };
    let recent = recent(figures);
    let columns: Vec<MixColumn> = recent.rows.iter().filter_map(mix_column).collect();
    let (Some(first), Some(last)) = (columns.first(), columns.last()) else {
        pages.say(words::no_hours(language));
        return;
    };
    let title = figures.label.text(language);
    let about = About {
        title: title.to_owned(),
        description: words::mix_said(first.month, last.month, language),
        facts: words::as_table(title, language),
    };
    let picture = Mix { about, circles: words::circles(language), words: words::mix(language), columns };
    pages.picture(picture.into(), sheets::sheet(&recent, language));
    if evaluation.audience == Audience::Public {
        pages.say(words::months_left_out(language));
    }
}

/// The latest months up to the last one in which there was support.
fn recent(figures: &Figures) -> Figures {
    let mut recent = figures.clone();
    let last = recent.rows.iter().rposition(|row| row.cell != Count::Shown(0));
    recent.rows.truncate(last.map_or(0, |last| last + 1));
    let first = recent.rows.len().saturating_sub(MONTHS);
    recent.rows.drain(..first);
    recent
}

/// A month, if all of it may be seen.
fn mix_column(row: &Row) -> Option<MixColumn> {
    let month: Date = format!("{}-01", row.id).parse().ok()?;
    let mut hours = [0.0; 5];
    for (hours, part) in hours.iter_mut().zip(&row.rows) {
        *hours = sheets::hours(part.cell.count()?);
    }
    Some(MixColumn { month, hours })
}

fn measures(pages: &mut Pages, evaluation: &Evaluation) {
    let language = pages.language;
    if !evaluation.measures.is_empty() {
        pages.table(sheets::measures(evaluation, language));
        let mut methods: Vec<&str> = Vec::new();
        for measure in evaluation.measures.iter().filter(|measure| measure.value.is_some()) {
            let said = words::method(measure.method, language);
            if !methods.contains(&said) {
                methods.push(said);
            }
        }
        if !methods.is_empty() {
            pages.say(methods.join(" "));
        }
    }
    if evaluation.targets.is_empty() {
        pages.say(words::heads(language).no_targets_met);
    } else {
        pages.table(sheets::targets(evaluation, language));
    }
}
