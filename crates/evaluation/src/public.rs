//! The figures as outsiders see them.

use crate::disclosure::Rules;
use crate::figures::{Audience, Cell, Evaluation, Measure, Method, Row, Table, Target, Unit};
use crate::ledger::{Guard, MeasureGuard};
use crate::{findings, mix};

impl Evaluation {
    /// Returns the figures for outsiders: what is hidden is gone, and cannot be worked out from what is left.
    pub fn public(&self, rules: &Rules) -> Self {
        let Some(ledger) = &self.ledger else { return self.clone() };
        let hidden = ledger.protect(rules);
        let sight = Sight { hidden: &hidden, rules };
        let tables: Vec<Table> = self.tables.iter().map(|table| sight.table(table)).collect();
        Self {
            programme: self.programme.clone(),
            name: self.name.clone(),
            as_of: self.as_of,
            audience: Audience::Public,
            cases: sight.cell(self.cases, &Guard::Counts(vec![ledger.everyone])),
            measures: self.measures.iter().map(|measure| sight.measure(measure)).collect(),
            targets: self.targets.iter().map(|target| sight.target(target)).collect(),
            findings: findings::public(&tables),
            tables,
            ledger: None,
        }
    }
}

struct Sight<'a> {
    hidden: &'a [bool],
    rules: &'a Rules,
}

impl Sight<'_> {
    fn sees(&self, guard: &Guard, cell: Cell) -> bool {
        match guard {
            Guard::Counts(counts) => counts.iter().all(|count| !self.hidden[count.0]),
            Guard::People { people, largest } => {
                self.rules.shows_sum(*people, *largest, cell.count().unwrap_or(0))
            }
            Guard::Parts | Guard::Never => false,
        }
    }

    fn cell(&self, cell: Cell, guard: &Guard) -> Cell {
        if self.sees(guard, cell) { cell } else { Cell::Hidden }
    }

    fn table(&self, table: &Table) -> Table {
        let total = table.total.map(|total| self.cell(total, &table.guard));
        let mut rows: Vec<Row> = table.rows.iter().filter_map(|row| self.row(row)).collect();
        match table.unit {
            // Without the total nothing in the table is told: it would give the total away.
            Unit::Cases | Unit::Solutions if total == Some(Cell::Hidden) => rows.iter_mut().for_each(blank),
            Unit::Minutes => rows.iter_mut().for_each(add_up),
            Unit::Cases | Unit::Solutions => {}
        }
        Table { total, rows, guard: Guard::Never, ..table.clone() }
    }

    fn row(&self, row: &Row) -> Option<Row> {
        if row.guard == Guard::Never {
            return None;
        }
        let cell = self.cell(row.cell, &row.guard);
        let cell = if matches!(row.guard, Guard::People { .. }) { mix::rounded(cell) } else { cell };
        let rows = row.rows.iter().filter_map(|part| self.row(part)).collect();
        // The guard of the internal row names counts, so it does not go along.
        Some(Row { id: row.id.clone(), label: row.label.clone(), cell, rows, guard: Guard::Never })
    }

    fn measure(&self, measure: &Measure) -> Measure {
        let (shown, n) = match &measure.guard {
            MeasureGuard::Share { counts, x, n } => {
                let known = counts.iter().all(|count| !self.hidden[count.0]);
                (known && self.rules.shows_share(*x, *n), known)
            }
            MeasureGuard::Average { n, same } => {
                let known = same.iter().any(|count| !self.hidden[count.0]);
                (self.rules.shows_average(*n), known)
            }
        };
        let keep = |value: Option<f64>| value.filter(|_| shown);
        let count = |cell: Cell| if shown && n { cell } else { Cell::Hidden };
        Measure {
            value: keep(measure.value),
            low: keep(measure.low),
            high: keep(measure.high),
            n: count(measure.n),
            numerator: measure.numerator.map(count),
            hidden: !shown,
            // Another method is only used at 0 and at n, so it would tell the value.
            method: if shown { measure.method } else { plain(measure.method) },
            guard: MeasureGuard::Average { n: 0, same: Vec::new() },
            ..measure.clone()
        }
    }

    fn target(&self, target: &Target) -> Target {
        let reached = self.cell(target.reached, &target.guard);
        let met = target.met.filter(|_| reached != Cell::Hidden);
        Target { reached, met, guard: Guard::Never, ..target.clone() }
    }
}

const fn plain(method: Method) -> Method {
    match method {
        Method::ClopperPearson => Method::Wilson,
        other => other,
    }
}

fn blank(row: &mut Row) {
    row.cell = Cell::Hidden;
    row.rows.iter_mut().for_each(blank);
}

/// A month's hours are shown as the sum of its circles, once each of these is shown.
fn add_up(row: &mut Row) {
    let parts: Option<Vec<u64>> = row.rows.iter().map(|part| part.cell.count()).collect();
    row.cell = parts.map_or(Cell::Hidden, |parts| Cell::Shown(parts.iter().sum()));
}
