//! Protection of small numbers: what outsiders may see of an evaluation.

mod network;
mod pattern;
mod rules;
#[cfg(test)]
mod tests;

pub use network::{Network, NodeId, QuantityId, Spread, Standing};
pub use rules::Rules;

/// A table with totals, as a network: source → rows → columns → source.
pub struct CrossTable {
    pub network: Network,
    pub cells: Vec<Vec<QuantityId>>,
    pub rows: Vec<QuantityId>,
    pub columns: Vec<QuantityId>,
    pub total: QuantityId,
}

impl CrossTable {
    /// Builds the network of a table; every row has as many cells as there are columns.
    pub fn new(counts: &[Vec<u64>]) -> Self {
        let mut network = Network::default();
        let (start, end) = (network.node(), network.node());
        let width = counts.first().map_or(0, Vec::len);
        let column_nodes: Vec<NodeId> = (0..width).map(|_| network.node()).collect();
        let mut rows = Vec::new();
        let mut cells = Vec::new();
        for row in counts {
            let node = network.node();
            rows.push(network.flow(start, node, row.iter().sum(), Standing::Margin));
            let across = row.iter().zip(&column_nodes);
            cells.push(
                across.map(|(count, column)| network.flow(node, *column, *count, Standing::Cell)).collect(),
            );
        }
        let column_total = |index: usize| counts.iter().filter_map(|row| row.get(index)).sum();
        let columns = column_nodes
            .iter()
            .enumerate()
            .map(|(index, node)| network.flow(*node, end, column_total(index), Standing::Margin))
            .collect();
        let total = network.flow(end, start, counts.iter().flatten().sum(), Standing::Total);
        Self { network, cells, rows, columns, total }
    }
}
