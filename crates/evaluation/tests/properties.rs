//! What holds for every programme's figures, whatever the cases.

#![expect(clippy::unwrap_used, reason = "a test fails by it")]

use std::collections::BTreeMap;

use domain::circle::Circle;
use domain::letter::Language;
use domain::programme::Programme;
use evaluation::disclosure::Rules;
use evaluation::{Cell, Evaluation, Record, Row, SupportSpan, Table, evaluate};
use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use proptest::prelude::*;

const START: Date = date(2020, 7, 1);

fn programme() -> Programme {
    let text = include_str!("../../../programmes/sociale-basis-rheden.toml");
    Programme::parse("sociale-basis-rheden.toml", text).unwrap()
}

fn any_day() -> impl Strategy<Value = Date> {
    (0_i64..200).prop_map(|days| START.checked_add(days.days()).unwrap())
}

/// Strange ids stand for what an old file or a later definition may bring.
fn any_record() -> impl Strategy<Value = Record> {
    let event = |id: &'static str| {
        prop::option::weighted(0.8, any_day()).prop_map(move |on| on.map(|on| (id.to_owned(), on)))
    };
    let outcome = prop::sample::select(vec![
        "taken-over",
        "taken-over",
        "taken-over",
        "specialised",
        "stopped",
        "stopped-without-contact",
        "moved",
        "long-term-care",
        "strange",
    ]);
    (
        prop::sample::select(vec!["Velp", "Velp", "velp", "Dieren", "Rheden", "Arnhem", ""]),
        prop::sample::select(vec!["new-report", "re-indication", "re-indication", "strange"]),
        prop::sample::select(vec!["Siza", "siza", "RIBW", "Limyra", ""]),
        (event("provider-letter"), event("resident-letter"), event("talk")),
        prop::option::weighted(0.7, (outcome, any_day())),
        prop::collection::vec(
            (prop::sample::select(vec!["magneet", "homestart", "strange"]), any_day()),
            0..3,
        ),
        prop::collection::vec((prop::sample::select(Circle::ALL.to_vec()), 0_u32..600, any_day()), 0..3),
    )
        .prop_map(|(place, kind, provider, events, outcome, solutions, support)| Record {
            case: "SB000".to_owned(),
            place: Some(place.to_owned()).filter(|place| !place.is_empty()),
            kind: kind.to_owned(),
            received: None,
            provider: Some(provider.to_owned()),
            events: [events.0, events.1, events.2].into_iter().flatten().collect(),
            outcome: outcome.map(|(id, on)| (id.to_owned(), on)),
            solutions: solutions.into_iter().map(|(id, on)| (id.to_owned(), on)).collect(),
            support: support
                .into_iter()
                .map(|(circle, minutes_per_week, from)| SupportSpan {
                    circle,
                    minutes_per_week,
                    from,
                    to: None,
                })
                .collect(),
        })
}

fn sum(rows: &[Row]) -> u64 {
    rows.iter().map(|row| row.cell.count().unwrap()).sum()
}

fn table<'a>(evaluation: &'a Evaluation, id: &str) -> &'a Table {
    evaluation.table(id).unwrap()
}

/// What an outsider can set down from the published figures: names for counts, and which of them add up.
#[derive(Default)]
struct Outsider {
    bounds: BTreeMap<String, (u64, u64)>,
    /// Each sum with its parts.
    sums: Vec<(String, Vec<String>)>,
}

const MOST: u64 = 100_000;

impl Outsider {
    fn note(&mut self, name: &str, cell: Cell) -> String {
        let bounds = cell.count().map_or((0, MOST), |count| (count, count));
        let known = self.bounds.entry(name.to_owned()).or_insert(bounds);
        *known = (known.0.max(bounds.0), known.1.min(bounds.1));
        name.to_owned()
    }

    fn sum(&mut self, whole: &str, parts: Vec<String>) {
        self.sums.push((whole.to_owned(), parts));
    }

    /// Narrows every count by every sum until nothing changes.
    fn think(&mut self) {
        loop {
            let before = self.bounds.clone();
            for (whole, parts) in &self.sums {
                let low: u64 = parts.iter().map(|part| self.bounds[part].0).sum();
                let high: u64 = parts.iter().map(|part| self.bounds[part].1).sum();
                let (least, most) = self.bounds[whole];
                let (least, most) = (least.max(low), most.min(high));
                self.bounds.insert(whole.clone(), (least, most));
                for part in parts {
                    let (own_low, own_high) = self.bounds[part];
                    let others_high = (high - own_high).min(MOST);
                    let others_low = low - own_low;
                    let narrower =
                        (own_low.max(least.saturating_sub(others_high)), own_high.min(most - others_low));
                    self.bounds.insert(part.clone(), narrower);
                }
            }
            if before == self.bounds {
                return;
            }
        }
    }
}

/// Reads the published tables with everything that their words say about each other.
fn outsider(public: &Evaluation) -> Outsider {
    let mut outsider = Outsider::default();
    outsider.note("everyone", public.cases);
    let mut note_rows = |prefix: &str, rows: &[Row]| -> Vec<String> {
        rows.iter().map(|row| outsider.note(&format!("{prefix}:{}", row.id), row.cell)).collect()
    };
    let places = note_rows("place", &table(public, "place").rows);
    let kinds = note_rows("kind", &table(public, "kind").rows);
    let stages = note_rows("stage", &table(public, "funnel").rows);
    let outcomes = note_rows("outcome", &table(public, "outcome").rows);
    let orders = note_rows("order", &table(public, "order").rows);
    let mut columns: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut sums = vec![
        ("everyone".to_owned(), places),
        ("everyone".to_owned(), kinds),
        ("everyone".to_owned(), outcomes.clone()),
        ("kind:re-indication".to_owned(), orders),
    ];
    for row in &table(public, "place-kind").rows {
        let cells = note_rows(&format!("both:{}", row.id), &row.rows);
        for (cell, part) in cells.iter().zip(&row.rows) {
            columns.entry(format!("kind:{}", part.id)).or_default().push(cell.clone());
        }
        sums.push((format!("place:{}", row.id), cells));
    }
    sums.extend(columns);
    let mut ended = vec!["stage:taken-over".to_owned()];
    for (index, row) in table(public, "funnel").rows.iter().enumerate() {
        let mut parts = note_rows(&format!("stage:{}", row.id), &row.rows);
        if let Some(next) = stages.get(index + 1) {
            ended.push(parts[0].clone());
            parts.push(next.clone());
            sums.push((stages[index].clone(), parts));
        }
    }
    // Who ended somewhere along the funnel is everyone with an outcome.
    outsider.note("with outcome", Cell::Hidden);
    sums.push(("with outcome".to_owned(), ended));
    let with: Vec<String> = outcomes.into_iter().filter(|id| id != "outcome:open").collect();
    sums.push(("with outcome".to_owned(), with));
    sums.push(("everyone".to_owned(), vec!["stage:selected".to_owned()]));
    sums.push(("stage:taken-over".to_owned(), vec!["outcome:taken-over".to_owned()]));
    for (whole, parts) in sums {
        outsider.sum(&whole, parts);
    }
    outsider
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn everything_adds_up(records in prop::collection::vec(any_record(), 0..60), as_of in any_day()) {
        let programme = programme();
        let all = evaluate(&programme, &records, as_of);
        let cases = all.cases.count().unwrap();
        prop_assert_eq!(cases, u64::try_from(records.len()).unwrap());
        for id in ["place", "kind", "place-kind", "outcome"] {
            prop_assert_eq!(sum(&table(&all, id).rows), cases, "{}", id);
        }
        for row in &table(&all, "place-kind").rows {
            prop_assert_eq!(sum(&row.rows), row.cell.count().unwrap());
        }
        let funnel = &table(&all, "funnel").rows;
        for pair in funnel.windows(2) {
            let reached = pair[1].cell.count().unwrap();
            prop_assert_eq!(reached + sum(&pair[0].rows), pair[0].cell.count().unwrap());
        }
        let taken_over = table(&all, "outcome").row("taken-over").unwrap().cell;
        prop_assert_eq!(funnel.last().unwrap().cell, taken_over);
        for id in ["solution", "order", "provider"] {
            let table = table(&all, id);
            prop_assert_eq!(Some(Cell::Shown(sum(&table.rows))), table.total, "{}", id);
        }
        let broken = table(&all, "order").rows.iter().filter(|row| !["in-order", "not-yet"].contains(&&*row.id));
        let broken: u64 = broken.map(|row| row.cell.count().unwrap()).sum();
        prop_assert_eq!(broken, u64::try_from(all.findings.len()).unwrap());
    }

    /// Other code than the protection itself: an outsider who puts all tables side by side.
    #[test]
    fn an_outsider_with_all_tables_learns_no_small_number(
        records in prop::collection::vec(any_record(), 0..120),
        as_of in any_day(),
    ) {
        let programme = programme();
        let public = evaluate(&programme, &records, as_of).public(&Rules::default());
        let mut outsider = outsider(&public);
        let before = outsider.bounds.clone();
        outsider.think();
        for (name, (low, high)) in &outsider.bounds {
            let (shown_low, shown_high) = before[name];
            if shown_low == shown_high {
                prop_assert!(*low == 0 || *low >= 5, "{} shows {}", name, low);
            } else if name != "with outcome" {
                prop_assert!(high - low >= 5, "{} lies in {}..={}", name, low, high);
            }
        }
        for measure in public.measures.iter().filter(|measure| !measure.hidden) {
            prop_assert!(measure.n.count().is_none_or(|n| n >= 10), "{}", measure.id);
        }
        prop_assert!(!serde_json::to_string(&public.json(Language::Nl)).unwrap().contains("SB000"));
    }
}
