//! The shape in which an evaluation leaves the product as JSON.

use domain::letter::Language;
use jiff::civil::Date;
use serde::Serialize;
use serde::ser::SerializeMap as _;

use crate::figures::{Cell, Evaluation, Finding, Measure, Row, Table, Target, Unit};

impl Evaluation {
    /// Returns what is written as JSON, with the labels in one language.
    pub fn json(&self, language: Language) -> impl Serialize + '_ {
        View {
            programme: &self.programme,
            name: self.name.text(language),
            as_of: self.as_of,
            cases: self.cases.count(),
            tables: self.tables.iter().map(|table| table_view(table, language)).collect(),
            measures: self.measures.iter().map(|measure| measure_view(measure, language)).collect(),
            targets: self.targets.iter().map(|target| target_view(target, language)).collect(),
            assumptions: [],
            money: Empty {},
            findings: self.findings.iter().map(|finding| finding_view(finding, language)).collect(),
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct View<'a> {
    programme: &'a str,
    name: &'a str,
    as_of: Date,
    cases: Option<u64>,
    tables: Vec<TableView<'a>>,
    measures: Vec<MeasureView<'a>>,
    targets: Vec<TargetView<'a>>,
    assumptions: [(); 0],
    money: Empty,
    findings: Vec<FindingView<'a>>,
}

#[derive(Serialize)]
struct Empty {}

#[derive(Serialize)]
struct TableView<'a> {
    id: &'a str,
    label: &'a str,
    unit: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    total: Option<Nullable<Amount>>,
    rows: Vec<RowView<'a>>,
}

#[derive(Serialize)]
struct RowView<'a> {
    id: &'a str,
    label: &'a str,
    #[serde(flatten)]
    count: Counted,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    rows: Vec<RowView<'a>>,
}

#[derive(Clone, Copy, Serialize)]
#[serde(untagged)]
enum Amount {
    Count(u64),
    Hours(f64),
}

/// Written as `null` when it is hidden; a key that does not apply is left out.
#[derive(Serialize)]
#[serde(transparent)]
struct Nullable<T>(Option<T>);

/// `"count": 38`, or `"count": null, "hidden": true`.
struct Counted(Option<Amount>);

impl Serialize for Counted {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("count", &self.0)?;
        if self.0.is_none() {
            map.serialize_entry("hidden", &true)?;
        }
        map.end()
    }
}

fn table_view(table: &Table, language: Language) -> TableView<'_> {
    TableView {
        id: &table.id,
        label: table.label.text(language),
        unit: match table.unit {
            Unit::Cases => "cases",
            Unit::Solutions => "solutions",
            Unit::Minutes => "hours",
        },
        total: table.total.map(|total| Nullable(amount(total, table.unit))),
        rows: table.rows.iter().map(|row| row_view(row, table.unit, language)).collect(),
    }
}

fn row_view(row: &Row, unit: Unit, language: Language) -> RowView<'_> {
    RowView {
        id: &row.id,
        label: row.label.text(language),
        count: Counted(amount(row.cell, unit)),
        rows: row.rows.iter().map(|part| row_view(part, unit, language)).collect(),
    }
}

#[expect(clippy::cast_precision_loss, reason = "minutes of support are far below 2^52")]
fn amount(cell: Cell, unit: Unit) -> Option<Amount> {
    let count = cell.count()?;
    Some(match unit {
        Unit::Cases | Unit::Solutions => Amount::Count(count),
        Unit::Minutes => Amount::Hours((count as f64 / 60.0 * 100.0).round() / 100.0),
    })
}

#[derive(Serialize)]
struct MeasureView<'a> {
    id: &'a str,
    label: &'a str,
    value: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    n: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    numerator: Option<Nullable<u64>>,
    unit: &'static str,
    method: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    better: Option<&'static str>,
    #[serde(skip_serializing_if = "is_false")]
    hidden: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands it over so")]
fn is_false(flag: &bool) -> bool {
    !flag
}

fn measure_view(measure: &Measure, language: Language) -> MeasureView<'_> {
    MeasureView {
        id: &measure.id,
        label: measure.label.text(language),
        value: measure.value,
        low: measure.low,
        high: measure.high,
        n: measure.n.count(),
        numerator: measure.numerator.map(|cell| Nullable(cell.count())),
        unit: measure.unit.key(),
        method: measure.method.key(),
        better: measure.better.map(domain::programme::Better::key),
        hidden: measure.hidden,
    }
}

#[derive(Serialize)]
struct TargetView<'a> {
    id: &'a str,
    label: &'a str,
    target: u64,
    reached: Option<u64>,
    met: Option<bool>,
    #[serde(skip_serializing_if = "is_false")]
    hidden: bool,
}

fn target_view(target: &Target, language: Language) -> TargetView<'_> {
    TargetView {
        id: &target.id,
        label: target.label.text(language),
        target: target.target,
        reached: target.reached.count(),
        met: target.met,
        hidden: target.reached == Cell::Hidden,
    }
}

#[derive(Serialize)]
struct FindingView<'a> {
    kind: &'a str,
    case: Option<&'a str>,
    text: &'a str,
    /// Only for outsiders, who see one finding per kind.
    #[serde(flatten)]
    count: Option<Counted>,
}

fn finding_view(finding: &Finding, language: Language) -> FindingView<'_> {
    let count = Counted(finding.count.count().map(Amount::Count));
    FindingView {
        kind: &finding.kind,
        case: finding.case.as_deref(),
        text: finding.text.text(language),
        count: finding.case.is_none().then_some(count),
    }
}
