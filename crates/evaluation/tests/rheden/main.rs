//! The pilot of 2020: the figures that were published, from the files as an office would send them.

#![expect(clippy::unwrap_used, reason = "a test fails by it")]

mod files;

use domain::letter::Language;
use domain::programme::Programme;
use evaluation::disclosure::Rules;
use evaluation::{Cell, Evaluation, Row, evaluate};
use jiff::civil::{Date, date};

const END: Date = date(2020, 12, 31);

fn programme() -> Programme {
    let text = include_str!("../../../../programmes/sociale-basis-rheden.toml");
    Programme::parse("sociale-basis-rheden.toml", text).unwrap()
}

fn rheden(as_of: Date) -> Evaluation {
    let programme = programme();
    evaluate(&programme, &files::records(&programme), as_of)
}

fn counts(rows: &[Row]) -> Vec<(&str, u64)> {
    rows.iter().map(|row| (row.id.as_str(), row.cell.count().unwrap())).collect()
}

fn table<'a>(evaluation: &'a Evaluation, id: &str) -> Vec<(&'a str, u64)> {
    counts(&evaluation.table(id).unwrap().rows)
}

#[test]
fn the_published_figures_come_out_exactly() {
    let all = rheden(END);
    assert_eq!(all.cases, Cell::Shown(63));
    assert_eq!(table(&all, "place"), [("velp", 33), ("rheden", 9), ("dieren", 21)]);
    assert_eq!(table(&all, "kind"), [("new-report", 25), ("re-indication", 38)]);
    assert_eq!(
        table(&all, "outcome"),
        [
            ("taken-over", 38),
            ("specialised", 9),
            ("stopped", 8),
            ("moved", 2),
            ("died", 1),
            ("long-term-care", 2),
            ("health-insurance", 2),
            ("admitted", 1),
        ]
    );
    let stopped = all.table("outcome").unwrap().row("stopped").unwrap();
    assert_eq!(counts(&stopped.rows), [("stopped-without-contact", 2)]);
    assert_eq!(
        table(&all, "solution"),
        [
            ("mvt-volunteer", 11),
            ("homework-help", 2),
            ("auticafe", 1),
            ("dog-walking-buddy", 1),
            ("sewing-class", 1),
            ("ons-raadhuys", 1),
            ("magneet", 3),
            ("homestart", 2),
        ]
    );
    assert_eq!(
        table(&all, "funnel"),
        [("selected", 63), ("informed", 63), ("talk-held", 61), ("taken-over", 38)]
    );
    let target = &all.targets[0];
    assert_eq!((target.target, target.reached, target.met), (60, Cell::Shown(63), Some(true)));
}

#[test]
fn six_residents_heard_it_before_their_provider_and_no_others() {
    let all = rheden(END);
    let found: Vec<(&str, &str)> =
        all.findings.iter().map(|f| (f.kind.as_str(), f.case.as_deref().unwrap())).collect();
    let late = |case| ("provider-told-after-resident", case);
    assert_eq!(found, ["SB005", "SB006", "SB007", "SB009", "SB012", "SB013"].map(late));
    assert_eq!(
        all.findings[0].text.nl,
        "De inwoner kreeg de brief op 16 juli 2020; de aanbieder pas 6 dagen later, op 22 juli 2020."
    );
    assert_eq!(
        table(&all, "order"),
        [
            ("provider-told-after-resident", 6),
            ("provider-notice-too-short", 0),
            ("provider-not-told", 0),
            ("in-order", 32),
            ("not-yet", 0)
        ]
    );
}

#[test]
fn large_providers_are_those_with_seven_clients_or_more() {
    let all = rheden(END);
    let providers = all.table("provider").unwrap();
    assert_eq!(providers.total, Some(Cell::Shown(38)));
    assert_eq!(counts(&providers.row("large").unwrap().rows), [("siza", 11), ("ribw", 9)]);
    assert_eq!(providers.row("small").unwrap().rows.len(), 12);
}

#[test]
fn what_happened_later_does_not_count() {
    let early = rheden(date(2020, 7, 20));
    // Two months later the letter to this provider had been sent; now it had not.
    let found: Vec<&str> = early.findings.iter().map(|finding| finding.kind.as_str()).collect();
    assert!(found.contains(&"provider-not-told"), "{found:?}");
    assert_eq!(early.table("outcome").unwrap().row("open").unwrap().cell, Cell::Shown(63));
    assert_eq!(early.measure("letter-to-talk").unwrap().value, None);
}

#[test]
fn waiting_times_and_the_share_have_their_intervals() {
    let all = rheden(END);
    let share = all.measure("share-taken-over").unwrap();
    assert_eq!((share.numerator, share.n), (Some(Cell::Shown(38)), Cell::Shown(63)));
    // Wilson by hand: 38 of 63 is 60.3%, from 48.0% to 71.5%.
    assert!((share.value.unwrap() - 0.6032).abs() < 1e-4);
    assert!((share.low.unwrap() - 0.4799).abs() < 1e-3 && (share.high.unwrap() - 0.7146).abs() < 1e-3);
    let wait = all.measure("letter-to-talk").unwrap();
    assert_eq!(wait.n, Cell::Shown(61));
    assert!(wait.low <= wait.value && wait.value <= wait.high);
}

/// The JSON, with only the last of the months.
fn shape(mut evaluation: Evaluation, language: Language) -> String {
    for table in evaluation.tables.iter_mut().filter(|table| table.id == "hours") {
        table.rows = table.rows.split_off(table.rows.len() - 1);
    }
    serde_json::to_string_pretty(&evaluation.json(language)).unwrap()
}

#[test]
fn outsiders_see_no_small_number_and_no_case() {
    let all = rheden(END);
    let public = all.public(&Rules::default());
    let json = serde_json::to_value(public.json(Language::Nl)).unwrap();
    assert!(!json.to_string().contains("SB0"));
    insta::assert_snapshot!("public", shape(public.clone(), Language::Nl));
    // Twice protected is the same.
    assert_eq!(serde_json::to_value(public.public(&Rules::default()).json(Language::Nl)).unwrap(), json);
}

#[test]
fn the_internal_figures_have_the_agreed_shape() {
    insta::assert_snapshot!("internal", shape(rheden(END), Language::En));
}
