//! Days between two moments.

use domain::clock::days_between;
use domain::programme::{Measure as Definition, Moment, Statistic};

use crate::course::Course;
use crate::figures::{Cell, Measure, MeasureUnit, Method};
use crate::intervals::{mean, mean_interval, median, median_interval};
use crate::ledger::{Ledger, MeasureGuard, size};

/// Measures over the cases in which both moments are known, in this order; the other way round is a slip of the pen.
pub(crate) fn measure(
    courses: &[Course<'_>],
    ledger: &Ledger,
    definition: &Definition,
    from: &Moment,
    to: &Moment,
    statistic: Statistic,
) -> Measure {
    let mut cases = Vec::new();
    let mut days = Vec::new();
    for (index, course) in courses.iter().enumerate() {
        let waited = course.on(from).zip(course.on(to)).map(|(from, to)| days_between(from, to));
        if let Some(waited) = waited.filter(|waited| *waited >= 0) {
            cases.push(index);
            days.push(waited);
        }
    }
    days.sort_unstable();
    let (value, interval, method) = match statistic {
        Statistic::Median => (median(&days), median_interval(&days), Method::Median),
        Statistic::Mean => (mean(&days), mean_interval(&days), Method::Mean),
    };
    let n = size(cases.len());
    Measure {
        id: definition.id.clone(),
        label: definition.label.clone(),
        unit: MeasureUnit::Days,
        better: definition.better,
        value,
        low: interval.map(|interval| interval.low),
        high: interval.map(|interval| interval.high),
        n: Cell::Shown(n),
        numerator: None,
        method,
        hidden: false,
        guard: MeasureGuard::Average { n, same: ledger.counts_of(&cases) },
    }
}
