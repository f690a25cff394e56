//! Packing: which row of a lane each item goes to, so that no two overlap.

/// Air between two items in one row.
pub(super) const GAP: f32 = 6.0;

/// Gives every extent (left, right) a row: the first one where it fits, from left to right.
///
/// Returns the row of each extent, in the order given. Items that start first get the upper rows.
pub(super) fn pack(extents: &[(f32, f32)]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..extents.len()).collect();
    order.sort_by(|&one, &other| extents[one].0.total_cmp(&extents[other].0).then(one.cmp(&other)));
    let mut rows = vec![0; extents.len()];
    let mut ends: Vec<f32> = Vec::new();
    for item in order {
        let (left, right) = extents[item];
        let row = ends.iter().position(|&end| end + GAP <= left).unwrap_or(ends.len());
        if row == ends.len() {
            ends.push(right);
        } else {
            ends[row] = right;
        }
        rows[item] = row;
    }
    rows
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn items_in_a_row_never_overlap(starts in prop::collection::vec((0.0_f32..900.0, 0.0_f32..400.0), 0..40)) {
            let extents: Vec<(f32, f32)> = starts.iter().map(|(left, width)| (*left, left + width)).collect();
            let rows = pack(&extents);
            for (one, first) in extents.iter().enumerate() {
                for (other, second) in extents.iter().enumerate().skip(one + 1) {
                    if rows[one] == rows[other] {
                        prop_assert!(first.1 <= second.0 || second.1 <= first.0, "{first:?} {second:?}");
                    }
                }
            }
        }
    }
}
