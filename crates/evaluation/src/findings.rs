//! What went otherwise than agreed, for each rule about an order.

use domain::clock::days_between;
use domain::programme::{Breach, Label, OrderRule, Programme};
use jiff::civil::Date;

use crate::course::Course;
use crate::disclosure::Standing;
use crate::figures::{Cell, Finding, Row, Table, Unit};
use crate::ledger::{Ledger, size};
use crate::tables::kinds_guard;
use crate::texts;

/// The id of the table; the second and later ones get a number behind it.
const TABLE: &str = "order";
const IN_ORDER: &str = "in-order";
const NOT_YET: &str = "not-yet";

/// How one case stands to one rule.
enum Order<'a> {
    NotYet,
    Kept,
    Broken(&'a Breach),
}

fn order<'a>(rule: &'a OrderRule, course: &Course<'_>) -> Order<'a> {
    let Some(then) = course.event(&rule.then) else { return Order::NotYet };
    let Some(first) = course.event(&rule.first) else { return Order::Broken(&rule.missing) };
    if first > then {
        return Order::Broken(&rule.late);
    }
    match &rule.notice {
        Some(notice) if days_between(first, then) < i64::from(notice.days) => Order::Broken(&notice.short),
        _ => Order::Kept,
    }
}

/// Builds a table for each rule: the kinds of finding, those in order, and those for whom it is too early.
pub(crate) fn tables(programme: &Programme, courses: &[Course<'_>], ledger: &mut Ledger) -> Vec<Table> {
    let rules = programme.orders.iter().enumerate();
    rules.map(|(index, rule)| table(programme, courses, ledger, index, rule)).collect()
}

fn table(
    programme: &Programme,
    courses: &[Course<'_>],
    ledger: &mut Ledger,
    index: usize,
    rule: &OrderRule,
) -> Table {
    let concerned: Vec<&Course<'_>> = concerned(rule, courses).collect();
    let (start, end) = (ledger.network.node(), ledger.network.node());
    let total = ledger.network.flow(end, start, size(concerned.len()), Standing::Known);
    let mut add = |id: &str, label: Label, is: &dyn Fn(Order<'_>) -> bool| {
        let count = concerned.iter().filter(|course| is(order(rule, course))).count();
        let quantity = ledger.network.flow(start, end, size(count), Standing::Cell);
        Row::of(ledger, id, label, quantity)
    };
    let mut rows: Vec<Row> = breaches(rule)
        .map(|breach| {
            add(
                &breach.id,
                breach.label.clone(),
                &|order| matches!(order, Order::Broken(other) if other.id == breach.id),
            )
        })
        .collect();
    rows.push(add(IN_ORDER, texts::in_order(), &|order| matches!(order, Order::Kept)));
    rows.push(add(NOT_YET, texts::not_yet(), &|order| matches!(order, Order::NotYet)));
    let id = if index == 0 { TABLE.to_owned() } else { format!("{TABLE}-{}", index + 1) };
    let name = |id: &str| programme.event(id).map(|event| event.label.clone()).unwrap_or_default();
    let label = texts::order(&name(&rule.first), &name(&rule.then));
    let mut table = Table::of(ledger, &id, label, Unit::Cases, total).with(rows);
    table.guard = kinds_guard(ledger, &rule.kinds);
    table
}

fn breaches(rule: &OrderRule) -> impl Iterator<Item = &Breach> {
    let short = rule.notice.as_ref().map(|notice| &notice.short);
    [Some(&rule.late), short, Some(&rule.missing)].into_iter().flatten()
}

fn concerned<'a, 'c>(rule: &OrderRule, courses: &'a [Course<'c>]) -> impl Iterator<Item = &'a Course<'c>> {
    courses.iter().filter(|course| rule.kinds.iter().any(|kind| kind == course.kind))
}

/// Lists every case that broke a rule, with what happened in words.
pub(crate) fn findings(programme: &Programme, courses: &[Course<'_>]) -> Vec<Finding> {
    let of_rule = |rule| {
        concerned(rule, courses).filter_map(move |course| match order(rule, course) {
            Order::Broken(breach) => Some(finding(rule, breach, course)),
            Order::Kept | Order::NotYet => None,
        })
    };
    let mut findings: Vec<Finding> = programme.orders.iter().flat_map(of_rule).collect();
    findings.sort_by(|one, other| (&one.kind, &one.case).cmp(&(&other.kind, &other.case)));
    findings
}

fn finding(rule: &OrderRule, breach: &Breach, course: &Course<'_>) -> Finding {
    let (first, then) = (course.event(&rule.first), course.event(&rule.then));
    let date = |on: Option<Date>| on.map(texts::date).unwrap_or_default();
    let days = first.zip(then).map_or(0, |(first, then)| days_between(first, then).unsigned_abs());
    let provider = course.provider.map_or_else(texts::the_provider, Label::same);
    let text = breach
        .text
        .fill("first", &date(first))
        .fill("then", &date(then))
        .fill("days", &Label::same(&days.to_string()))
        .fill("provider", &provider);
    Finding {
        kind: breach.id.clone(),
        label: breach.label.clone(),
        case: Some(course.case.to_owned()),
        count: Cell::Shown(1),
        text,
    }
}

/// Returns the findings as outsiders see them: per kind the number, no cases.
///
/// They come from the protected tables alone, so that a hidden number that is zero stays hidden too.
pub(crate) fn public(tables: &[Table]) -> Vec<Finding> {
    let rows = tables.iter().filter(|table| table.id.starts_with(TABLE)).flat_map(|table| &table.rows);
    rows.filter(|row| row.id != IN_ORDER && row.id != NOT_YET && row.cell != Cell::Shown(0))
        .map(|row| Finding {
            kind: row.id.clone(),
            label: row.label.clone(),
            case: None,
            count: row.cell,
            text: texts::findings(&row.label, row.cell.count()),
        })
        .collect()
}
