//! The published vector, and an outsider who tries every table that fits.

use proptest::prelude::*;

use super::*;

const LIMIT: u64 = 1_000;

#[test]
fn the_reference_table_is_protected_by_the_one_best_pattern() {
    let vector: serde_json::Value =
        serde_json::from_str(include_str!("../../tests/fixtures/vectors/06_small_cells.json")).unwrap();
    let counts: Vec<Vec<u64>> = serde_json::from_value(vector["input"]["table"].clone()).unwrap();
    let names =
        |axis: &str| -> Vec<String> { serde_json::from_value(vector["input"][axis].clone()).unwrap() };
    let (rows, columns) = (names("rows"), names("cols"));
    let table = CrossTable::new(&counts);
    let cell = |name: &str| {
        let (row, column) = name.split_once('|').unwrap();
        let row = rows.iter().position(|known| known == row).unwrap();
        table.cells[row][columns.iter().position(|known| known == column).unwrap()]
    };
    let hide = |list: &serde_json::Value| {
        let mut hidden = vec![false; table.network.quantities.len()];
        for name in list.as_array().unwrap() {
            hidden[cell(name.as_str().unwrap()).0] = true;
        }
        hidden
    };
    let audited = |hidden: &[bool], expected: &serde_json::Value| {
        for (name, bounds) in expected.as_object().unwrap() {
            let spread = table.network.spread(hidden, cell(name), LIMIT);
            let value = table.network.value(cell(name));
            assert_eq!(serde_json::json!([value - spread.down, value + spread.up]), *bounds, "{name}");
        }
    };

    let primary = hide(&vector["expected"]["primary"]);
    audited(&primary, &vector["expected"]["attacker_if_only_primary"]);
    assert_eq!(table.network.weak(&primary, 5).len(), 2);

    let hidden = table.network.protect(5);
    assert_eq!(hidden, hide(&vector["expected"]["optimum"]["patterns"][0]));
    audited(&hidden, &vector["expected"]["optimum"]["audit_of_first"]);

    let rules = Rules::default();
    for case in vector["percentages"]["cases"].as_array().unwrap() {
        let number = |key: &str| case[key].as_u64().unwrap();
        assert_eq!(rules.shows_share(number("x"), number("n")), case["show"].as_bool().unwrap(), "{case}");
    }
    let release = |key: &str| {
        let part = &vector["differencing"][key];
        (part["n"].as_u64().unwrap(), part["still"].as_u64().unwrap())
    };
    assert!(!rules.shows_growth(release("release_1"), release("release_2")));
    assert!(rules.shows_growth((12, 8), (24, 14)));
}

/// The row in which everyone has the same trait is hidden although no count in it is small.
#[test]
fn a_trait_of_a_whole_group_is_hidden() {
    let mut table = CrossTable::new(&[vec![0, 0, 9], vec![8, 7, 12], vec![6, 9, 20]]);
    let row: Vec<QuantityId> = table.cells[0].clone();
    for cell in &row {
        table.network.mark_sensitive(*cell);
    }
    let hidden = table.network.protect(5);
    assert!(row.iter().all(|cell| hidden[cell.0]));
    assert!(table.network.weak(&hidden, 5).is_empty());
}

#[test]
fn a_small_total_is_hidden_too() {
    let table = CrossTable::new(&[vec![1, 0], vec![0, 2]]);
    let hidden = table.network.protect(5);
    assert!(hidden[table.total.0]);
    assert!(table.network.weak(&hidden, 5).is_empty());
}

/// Goes through every table with the shown counts, in the plainest way.
fn all_fitting(shown: &[Vec<Option<u64>>], rows: &[u64], columns: &[u64], most: u64) -> Vec<Vec<u64>> {
    fn fill(
        at: usize,
        shown: &[Option<u64>],
        rows: &mut [u64],
        columns: &mut [u64],
        so_far: &mut Vec<u64>,
        found: &mut Vec<Vec<u64>>,
        most: u64,
    ) {
        if at == shown.len() {
            if rows.iter().chain(columns.iter()).all(|left| *left == 0) {
                found.push(so_far.clone());
            }
            return;
        }
        let (row, column) = (at / columns.len(), at % columns.len());
        let range = shown[at].map_or(0..=most, |count| count..=count);
        for count in range {
            if count > rows[row] || count > columns[column] {
                break;
            }
            rows[row] -= count;
            columns[column] -= count;
            so_far.push(count);
            fill(at + 1, shown, rows, columns, so_far, found, most);
            so_far.pop();
            rows[row] += count;
            columns[column] += count;
        }
    }
    let mut found = Vec::new();
    let shown: Vec<Option<u64>> = shown.iter().flatten().copied().collect();
    fill(0, &shown, &mut rows.to_vec(), &mut columns.to_vec(), &mut Vec::new(), &mut found, most);
    found
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// An outsider who writes down every table that fits (by other code than the flows) finds no narrow cell, as
    /// long as the totals are shown.
    #[test]
    fn an_outsider_who_tries_every_table_learns_little(
        counts in (2_usize..4).prop_flat_map(|width| {
            prop::collection::vec(prop::collection::vec(0_u64..12, width), 2..4)
        }),
    ) {
        let table = CrossTable::new(&counts);
        let hidden = table.network.protect(5);
        let margins = table.rows.iter().chain(&table.columns).chain([&table.total]);
        prop_assume!(margins.clone().all(|margin| !hidden[margin.0]));
        let shown: Vec<Vec<Option<u64>>> = table
            .cells
            .iter()
            .map(|row| row.iter().map(|c| (!hidden[c.0]).then(|| table.network.value(*c))).collect())
            .collect();
        prop_assert!(shown.iter().flatten().flatten().all(|count| *count == 0 || *count >= 5));
        let rows: Vec<u64> = counts.iter().map(|row| row.iter().sum()).collect();
        let columns: Vec<u64> = (0..counts[0].len()).map(|j| counts.iter().map(|row| row[j]).sum()).collect();
        prop_assume!(hidden.iter().filter(|h| **h).count() <= 6);
        let fitting = all_fitting(&shown, &rows, &columns, 40);
        for (at, count) in shown.iter().flatten().enumerate() {
            if count.is_none() {
                let low = fitting.iter().map(|table| table[at]).min().unwrap();
                let high = fitting.iter().map(|table| table[at]).max().unwrap();
                prop_assert!(high - low >= 5, "cell {at} lies in {low}..={high} of {counts:?}");
            }
        }
    }

    #[test]
    fn no_table_has_a_weak_cell(
        counts in (2_usize..7).prop_flat_map(|width| {
            prop::collection::vec(prop::collection::vec(0_u64..31, width), 2..7)
        }),
    ) {
        let table = CrossTable::new(&counts);
        prop_assert!(table.network.is_balanced());
        let hidden = table.network.protect(5);
        prop_assert!(table.network.weak(&hidden, 5).is_empty());
        for (index, quantity) in table.network.quantities.iter().enumerate() {
            prop_assert!(hidden[index] || quantity.value == 0 || quantity.value >= 5);
        }
    }
}
