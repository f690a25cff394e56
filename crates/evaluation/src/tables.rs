//! Reach, kinds of report, solutions and providers.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use domain::programme::{Label, Programme, ProviderSize};

use crate::course::{Course, OTHER};
use crate::disclosure::{NodeId, QuantityId, Standing};
use crate::figures::{Cell, Row, Table, Unit};
use crate::ledger::{Guard, Ledger, size};
use crate::texts;

pub(crate) const UNKNOWN: &str = "unknown";

impl Row {
    pub(crate) fn counted(id: &str, label: Label, count: u64, guard: Guard) -> Self {
        Self { id: id.to_owned(), label, cell: Cell::Shown(count), rows: Vec::new(), guard }
    }

    pub(crate) fn of(ledger: &Ledger, id: &str, label: Label, quantity: QuantityId) -> Self {
        Self::counted(id, label, ledger.network.value(quantity), Guard::Counts(vec![quantity]))
    }

    pub(crate) fn with(mut self, rows: Vec<Self>) -> Self {
        self.rows = rows;
        self
    }
}

impl Table {
    pub(crate) fn of(ledger: &Ledger, id: &str, label: Label, unit: Unit, total: QuantityId) -> Self {
        let count = Cell::Shown(ledger.network.value(total));
        let guard = Guard::Counts(vec![total]);
        Self { id: id.to_owned(), label, unit, total: Some(count), rows: Vec::new(), guard }
    }

    pub(crate) fn with(mut self, rows: Vec<Row>) -> Self {
        self.rows = rows;
        self
    }
}

/// One way of dividing the cases, every case in exactly one part.
struct Division {
    parts: Vec<(String, Label)>,
    part_of_case: Vec<usize>,
}

impl Division {
    /// Divides by a key; known parts are always there, others only when a case falls in them.
    fn new(known: Vec<(String, Label)>, spare: Vec<(String, Label)>, keys: Vec<&str>) -> Self {
        let mut parts = known;
        parts.extend(spare.into_iter().filter(|(id, _)| keys.contains(&id.as_str())));
        let place = |key: &str| parts.iter().position(|(id, _)| id == key).unwrap_or(parts.len() - 1);
        let part_of_case = keys.into_iter().map(place).collect();
        Self { parts, part_of_case }
    }

    fn cases(&self, part: usize) -> Vec<usize> {
        (0..self.part_of_case.len()).filter(|case| self.part_of_case[*case] == part).collect()
    }
}

fn by_place(programme: &Programme, courses: &[Course<'_>]) -> Division {
    let known = programme.places.iter().map(|place| (place.id.clone(), Label::same(&place.name))).collect();
    let spare = vec![(OTHER.to_owned(), texts::elsewhere()), (UNKNOWN.to_owned(), texts::unknown())];
    Division::new(known, spare, courses.iter().map(|course| course.place.unwrap_or(UNKNOWN)).collect())
}

fn by_kind(programme: &Programme, courses: &[Course<'_>]) -> Division {
    let known = programme.kinds.iter().map(|kind| (kind.id.clone(), kind.label.clone())).collect();
    let key = |course: &Course<'_>| programme.kind(course.kind).map_or(UNKNOWN, |kind| kind.id.as_str());
    let spare = vec![(UNKNOWN.to_owned(), texts::unknown())];
    Division::new(known, spare, courses.iter().map(key).collect())
}

/// Reach per place, per kind, and the two crossed: one network, so that they protect each other.
pub(crate) fn reach(programme: &Programme, courses: &[Course<'_>], ledger: &mut Ledger) -> Vec<Table> {
    let places = by_place(programme, courses);
    let kinds = by_kind(programme, courses);
    let (start, end) = (ledger.network.node(), ledger.network.node());
    let everyone = ledger.everyone;
    ledger.network.arc(end, start, everyone);

    let kind_nodes: Vec<NodeId> = kinds.parts.iter().map(|_| ledger.network.node()).collect();
    let kind_counts: Vec<QuantityId> = (0..kinds.parts.len())
        .map(|kind| ledger.cases(kind_nodes[kind], end, kinds.cases(kind), Standing::Margin))
        .collect();
    let mut place_rows = Vec::new();
    let mut cross_rows = Vec::new();
    for (place, (id, label)) in places.parts.iter().enumerate() {
        let node = ledger.network.node();
        let here = places.cases(place);
        let total = ledger.cases(start, node, here.clone(), Standing::Margin);
        let cells: Vec<QuantityId> = (0..kinds.parts.len())
            .map(|kind| {
                let both = here.iter().copied().filter(|case| kinds.part_of_case[*case] == kind).collect();
                ledger.cases(node, kind_nodes[kind], both, Standing::Cell)
            })
            .collect();
        hide_trait_of_all(ledger, &cells);
        place_rows.push(Row::of(ledger, id, label.clone(), total));
        let parts = kinds.parts.iter().zip(&cells);
        let parts = parts.map(|((id, label), cell)| Row::of(ledger, id, label.clone(), *cell)).collect();
        cross_rows.push(Row::of(ledger, id, label.clone(), total).with(parts));
    }
    let kind_rows = kinds.parts.iter().zip(&kind_counts);
    let kind_rows =
        kind_rows.map(|((id, label), count)| Row::of(ledger, id, label.clone(), *count)).collect();
    let named = kinds.parts.iter().zip(&kind_counts).map(|((id, _), count)| (id.clone(), *count));
    ledger.kinds = named.collect();
    let table = |id, label| Table::of(ledger, id, label, Unit::Cases, everyone);
    vec![
        table("place", texts::place()).with(place_rows),
        table("kind", texts::kind()).with(kind_rows),
        table("place-kind", texts::place_kind()).with(cross_rows),
    ]
}

/// Where everyone in a place has the same kind, that count says it of each of them.
fn hide_trait_of_all(ledger: &mut Ledger, cells: &[QuantityId]) {
    let filled = cells.iter().filter(|cell| ledger.network.value(**cell) > 0).count();
    if filled == 1 && cells.len() > 1 {
        for cell in cells {
            ledger.network.mark_sensitive(*cell);
        }
    }
}

/// Solutions by kind. One household can have several.
pub(crate) fn solutions(programme: &Programme, courses: &[Course<'_>], ledger: &mut Ledger) -> Table {
    let found: Vec<&str> = courses.iter().flat_map(|course| course.solutions.iter().copied()).collect();
    let (start, end) = (ledger.network.node(), ledger.network.node());
    let total = ledger.network.flow(end, start, size(found.len()), Standing::Total);
    ledger.solutions = Some(total);
    let count = |is: &dyn Fn(&str) -> bool| size(found.iter().filter(|id| is(id)).count());
    let mut rows: Vec<Row> = programme
        .solutions
        .iter()
        .map(|solution| {
            let many = count(&|id| id == solution.id);
            let quantity = ledger.network.flow(start, end, many, Standing::Cell);
            Row::of(ledger, &solution.id, solution.label.clone(), quantity)
        })
        .collect();
    let others = count(&|id| programme.solution(id).is_none());
    if others > 0 {
        let quantity = ledger.network.flow(start, end, others, Standing::Cell);
        rows.push(Row::of(ledger, OTHER, texts::other(), quantity));
    }
    Table::of(ledger, "solution", texts::solution(), Unit::Solutions, total).with(rows)
}

/// Clients per provider, large and small apart. Outsiders do not see the small ones by name.
pub(crate) fn providers(programme: &Programme, courses: &[Course<'_>], ledger: &mut Ledger) -> Option<Table> {
    let terms = programme.handover.as_ref()?;
    let handed: Vec<&Course<'_>> = courses.iter().filter(|course| terms.applies_to(course.kind)).collect();
    let mut clients: BTreeMap<String, (&str, usize)> = BTreeMap::new();
    for (key, name) in handed.iter().filter_map(|course| course.provider_key().zip(course.provider)) {
        clients.entry(key).or_insert((name, 0)).1 += 1;
    }
    let mut clients: Vec<(String, (&str, usize))> = clients.into_iter().collect();
    clients.sort_by_key(|(key, (_, count))| (Reverse(*count), key.clone()));
    let (start, end) = (ledger.network.node(), ledger.network.node());
    let total = ledger.network.flow(end, start, size(handed.len()), Standing::Known);
    let of_size =
        |wanted: ProviderSize| clients.iter().filter(move |(_, (_, count))| terms.size(*count) == wanted);
    let sum = |wanted| of_size(wanted).map(|(_, (_, count))| size(*count)).sum::<u64>();

    let inside = ledger.network.node();
    let large = ledger.network.flow(start, inside, sum(ProviderSize::Large), Standing::Margin);
    let large_rows = of_size(ProviderSize::Large)
        .map(|(key, (name, count))| {
            let quantity = ledger.network.flow(inside, end, size(*count), Standing::Cell);
            Row::of(ledger, key, Label::same(name), quantity)
        })
        .collect();
    let small = ledger.network.flow(start, end, sum(ProviderSize::Small), Standing::Cell);
    let small_rows = of_size(ProviderSize::Small)
        .map(|(key, (name, count))| Row::counted(key, Label::same(name), size(*count), Guard::Never))
        .collect();
    let mut rows = vec![
        Row::of(ledger, "large", texts::large(terms.large_provider_clients), large).with(large_rows),
        Row::of(ledger, "small", texts::small(), small).with(small_rows),
    ];
    let without = size(handed.iter().filter(|course| course.provider.is_none()).count());
    if without > 0 {
        let quantity = ledger.network.flow(start, end, without, Standing::Cell);
        rows.push(Row::of(ledger, UNKNOWN, texts::no_provider(), quantity));
    }
    let mut table = Table::of(ledger, "provider", texts::provider(), Unit::Cases, total).with(rows);
    table.guard = kinds_guard(ledger, &terms.kinds);
    Some(table)
}

/// A table over some kinds of report is shown only when these kinds are, for its total is their sum.
pub(crate) fn kinds_guard(ledger: &Ledger, kinds: &[String]) -> Guard {
    Guard::Counts(kinds.iter().filter_map(|kind| ledger.kinds.get(kind).copied()).collect())
}
