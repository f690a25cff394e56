//! From the records of a programme to its figures.

use domain::programme::Programme;
use jiff::civil::Date;

use crate::course::courses;
use crate::figures::{Audience, Cell, Evaluation};
use crate::ledger::{Ledger, size};
use crate::record::Record;
use crate::{findings, funnel, measures, mix, tables};

/// Evaluates a programme as it stood at the end of a day, for the case team.
///
/// What happened later does not count. Use [`Evaluation::public`] for everyone else.
pub fn evaluate(programme: &Programme, records: &[Record], as_of: Date) -> Evaluation {
    let courses = courses(programme, records, as_of);
    let mut ledger = Ledger::new(courses.len());
    let mut tables = tables::reach(programme, &courses, &mut ledger);
    tables.extend(funnel::funnel_and_outcomes(programme, &courses, &mut ledger));
    tables.push(tables::solutions(programme, &courses, &mut ledger));
    tables.extend(findings::tables(programme, &courses, &mut ledger));
    tables.extend(tables::providers(programme, &courses, &mut ledger));
    tables.extend(mix::table(&courses, as_of));
    Evaluation {
        programme: programme.id.clone(),
        name: programme.name.clone(),
        as_of,
        audience: Audience::Internal,
        cases: Cell::Shown(size(courses.len())),
        measures: measures::measures(programme, &courses, &ledger),
        targets: measures::targets(programme, &courses, &ledger),
        findings: findings::findings(programme, &courses),
        tables,
        ledger: Some(ledger),
    }
}
