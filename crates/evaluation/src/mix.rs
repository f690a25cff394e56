//! Hours of support per circle, month by month: does it move to nearby, or does it only grow?

use domain::circle::Circle;
use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::course::Course;
use crate::figures::{Cell, Row, Table, Unit};
use crate::ledger::{Guard, size};
use crate::record::SupportSpan;
use crate::texts;

/// No more months than this are shown, so that a mistyped year does not fill the page.
const MOST_MONTHS: usize = 60;

/// Builds the table of months with the circles inside; `None` when no support is known.
pub(crate) fn table(courses: &[Course<'_>], as_of: Date) -> Option<Table> {
    let starts = courses.iter().flat_map(|course| course.support.iter().map(|span| span.from));
    let first = starts.filter(|from| *from <= as_of).min()?;
    let rows = months(first, as_of).into_iter().map(|month| month_row(courses, month, as_of)).collect();
    Some(Table {
        id: "hours".to_owned(),
        label: texts::hours(),
        unit: Unit::Minutes,
        total: None,
        rows,
        guard: Guard::Counts(Vec::new()),
    })
}

/// Returns the first days of the months up to and including the last day's, the latest ones.
fn months(first: Date, last: Date) -> Vec<Date> {
    let mut months = Vec::new();
    let mut month = last.first_of_month();
    while month >= first.first_of_month() && months.len() < MOST_MONTHS {
        months.push(month);
        let Ok(before) = month.checked_sub(1.month()) else { break };
        month = before;
    }
    months.reverse();
    months
}

fn month_row(courses: &[Course<'_>], month: Date, as_of: Date) -> Row {
    let last = month.last_of_month().min(as_of);
    let rows: Vec<Row> =
        Circle::ALL.into_iter().map(|circle| circle_row(courses, circle, month, last)).collect();
    let sum = rows.iter().filter_map(|row| row.cell.count()).sum();
    let id = format!("{:04}-{:02}", month.year(), month.month());
    Row::counted(&id, texts::month(month.year(), month.month()), sum, Guard::Parts).with(rows)
}

fn circle_row(courses: &[Course<'_>], circle: Circle, first: Date, last: Date) -> Row {
    let each: Vec<u64> = courses
        .iter()
        .map(|course| {
            let in_circle = course.support.iter().filter(|span| span.circle == circle);
            in_circle.map(|span| u64::from(span.minutes_per_week) * days_within(span, first, last)).sum()
        })
        .filter(|weekly_days| *weekly_days > 0)
        .collect();
    // Weekly minutes times days; divided by seven once, at the end, so that nothing is lost in between.
    let sum = each.iter().sum::<u64>() / 7;
    let largest = each.iter().max().copied().unwrap_or(0) / 7;
    let guard = Guard::People { people: size(each.len()), largest };
    Row::counted(circle.key(), texts::circle(circle), sum, guard)
}

fn days_within(span: &SupportSpan, first: Date, last: Date) -> u64 {
    let from = span.from.max(first);
    let to = span.to.unwrap_or(last).min(last);
    if from > to {
        0
    } else {
        u64::try_from(domain::clock::days_between(from, to)).map_or(0, |days| days + 1)
    }
}

/// Rounds minutes to tens of hours: between two months, one person's hours must not stand out.
pub(crate) fn rounded(cell: Cell) -> Cell {
    match cell {
        Cell::Shown(minutes) => Cell::Shown((minutes + 300) / 600 * 600),
        Cell::Hidden => Cell::Hidden,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn span(from: Date, to: Option<Date>) -> SupportSpan {
        SupportSpan { circle: Circle::Volunteers, minutes_per_week: 70, from, to }
    }

    #[test]
    fn days_of_a_month_are_counted_with_both_ends() {
        let (first, last) = (date(2020, 9, 1), date(2020, 9, 30));
        assert_eq!(days_within(&span(date(2020, 1, 1), None), first, last), 30);
        assert_eq!(days_within(&span(date(2020, 9, 30), None), first, last), 1);
        assert_eq!(days_within(&span(date(2020, 8, 1), Some(date(2020, 9, 2))), first, last), 2);
        assert_eq!(days_within(&span(date(2020, 10, 1), None), first, last), 0);
        assert_eq!(days_within(&span(date(2020, 8, 1), Some(date(2020, 8, 31))), first, last), 0);
    }

    #[test]
    fn a_mistyped_year_gives_no_endless_list() {
        let all = months(date(1, 1, 1), date(2020, 12, 31));
        assert_eq!((all.len(), all[0], all[59]), (60, date(2016, 1, 1), date(2020, 12, 1)));
        assert_eq!(months(date(2020, 11, 30), date(2020, 12, 1)).len(), 2);
    }
}
