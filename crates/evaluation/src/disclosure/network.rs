//! Published counts as a network, so that what an outsider can work out is a question of flow.
//!
//! Every count is an arc and every "these add up to that" is a node: what flows in flows out. A table with row and
//! column totals, a table within a row, and tables that share a total are all such networks. An outsider knows the
//! counts that are shown; a hidden one can be anything from zero up that keeps the nodes in balance. How far it can
//! go up or down is a maximum flow, exact in whole numbers, with no linear programming.

use std::collections::VecDeque;

/// A count in the network.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuantityId(pub(crate) usize);

/// A point where counts add up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NodeId(usize);

/// What a count is for the reader; in this order counts are given up to protect others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// A cell of a table.
    Cell,
    /// A total over a row, a column or a part.
    Margin,
    /// The total of everything.
    Total,
    /// Known from elsewhere, so that hiding it is of no use.
    Known,
    /// Not published at all; it is only there to make things add up.
    Unpublished,
}

#[derive(Clone, Debug)]
pub(super) struct Quantity {
    pub(super) value: u64,
    pub(super) standing: Standing,
    /// Hidden whatever its size, because it tells something about everyone in a group.
    pub(super) sensitive: bool,
}

#[derive(Clone, Copy, Debug)]
struct Arc {
    from: usize,
    to: usize,
    quantity: usize,
}

/// Counts and how they add up.
#[derive(Clone, Debug, Default)]
pub struct Network {
    nodes: usize,
    arcs: Vec<Arc>,
    /// For each node the arcs that touch it.
    touching: Vec<Vec<usize>>,
    pub(super) quantities: Vec<Quantity>,
}

/// How far an outsider's guess at a hidden count can lie below and above it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    pub down: u64,
    pub up: u64,
}

impl Spread {
    pub const fn width(self) -> u64 {
        self.down + self.up
    }
}

/// A spread, with the shown counts that hold it back.
pub(super) struct Held {
    pub(super) spread: Spread,
    pub(super) by: Vec<usize>,
}

impl Network {
    pub fn node(&mut self) -> NodeId {
        self.nodes += 1;
        self.touching.push(Vec::new());
        NodeId(self.nodes - 1)
    }

    pub fn quantity(&mut self, value: u64, standing: Standing) -> QuantityId {
        self.quantities.push(Quantity { value, standing, sensitive: false });
        QuantityId(self.quantities.len() - 1)
    }

    /// Lets a count flow from one node to another. One count may flow along two arcs if the network lets nothing
    /// else pass between them, so that they are equal anyway.
    pub fn arc(&mut self, from: NodeId, to: NodeId, quantity: QuantityId) {
        let arc = self.arcs.len();
        self.arcs.push(Arc { from: from.0, to: to.0, quantity: quantity.0 });
        self.touching[from.0].push(arc);
        self.touching[to.0].push(arc);
    }

    /// Adds a count between two nodes.
    pub fn flow(&mut self, from: NodeId, to: NodeId, value: u64, standing: Standing) -> QuantityId {
        let quantity = self.quantity(value, standing);
        self.arc(from, to, quantity);
        quantity
    }

    /// Marks a count that must be hidden whatever its size.
    pub fn mark_sensitive(&mut self, quantity: QuantityId) {
        self.quantities[quantity.0].sensitive = true;
    }

    pub fn value(&self, quantity: QuantityId) -> u64 {
        self.quantities[quantity.0].value
    }

    /// Says whether everything adds up.
    pub fn is_balanced(&self) -> bool {
        let mut balance = vec![0_i128; self.nodes];
        for arc in &self.arcs {
            let value = i128::from(self.quantities[arc.quantity].value);
            balance[arc.from] -= value;
            balance[arc.to] += value;
        }
        balance.iter().all(|sum| *sum == 0)
    }

    /// Groups the published counts that can say something about each other.
    pub(super) fn components(&self) -> Vec<Vec<usize>> {
        let mut seen = vec![false; self.nodes];
        let mut components = Vec::new();
        for start in 0..self.nodes {
            let mut members = Vec::new();
            let mut queue = if seen[start] { VecDeque::new() } else { VecDeque::from([start]) };
            seen[start] = true;
            while let Some(node) = queue.pop_front() {
                for arc in &self.touching[node] {
                    let Arc { from, to, quantity } = self.arcs[*arc];
                    members.push(quantity);
                    for next in [from, to] {
                        if !std::mem::replace(&mut seen[next], true) {
                            queue.push_back(next);
                        }
                    }
                }
            }
            members.sort_unstable();
            members.dedup();
            members.retain(|quantity| self.quantities[*quantity].standing != Standing::Unpublished);
            if !members.is_empty() {
                components.push(members);
            }
        }
        components
    }

    /// Returns how far a hidden count can be from its value, at most `limit` each way.
    pub fn spread(&self, hidden: &[bool], quantity: QuantityId, limit: u64) -> Spread {
        self.held(hidden, quantity.0, limit).spread
    }

    pub(super) fn held(&self, hidden: &[bool], quantity: usize, limit: u64) -> Held {
        let Some(arc) = self.arcs.iter().position(|arc| arc.quantity == quantity) else {
            return Held { spread: Spread { down: 0, up: 0 }, by: Vec::new() };
        };
        let Arc { from, to, .. } = self.arcs[arc];
        let value = self.quantities[quantity].value;
        // More through this arc must flow back to its start; less must find another way to its end.
        let (up, above) = self.push(hidden, arc, to, from, limit);
        let (down, below) = self.push(hidden, arc, from, to, limit.min(value));
        let mut by = Vec::new();
        if up < limit {
            self.blocking(hidden, &above, &mut by);
        }
        if down < limit.min(value) {
            self.blocking(hidden, &below, &mut by);
        }
        by.sort_unstable();
        by.dedup();
        Held { spread: Spread { down, up }, by }
    }

    /// Pushes up to `limit` extra flow along hidden counts; returns how much passed and which nodes were reached.
    fn push(&self, hidden: &[bool], skip: usize, start: usize, end: usize, limit: u64) -> (u64, Vec<bool>) {
        let mut flow: Vec<u64> = self.arcs.iter().map(|arc| self.quantities[arc.quantity].value).collect();
        let mut pushed = 0;
        loop {
            let mut came_by: Vec<Option<usize>> = vec![None; self.nodes];
            let mut reached = vec![false; self.nodes];
            reached[start] = true;
            let mut queue = VecDeque::from([start]);
            while let Some(node) = queue.pop_front() {
                for arc in self.touching[node].iter().copied().filter(|arc| *arc != skip) {
                    let Arc { from, to, quantity } = self.arcs[arc];
                    let next = if from == node { to } else { from };
                    if reached[next] || !self.is_free(hidden, quantity) || (to == node && flow[arc] == 0) {
                        continue;
                    }
                    reached[next] = true;
                    came_by[next] = Some(arc);
                    queue.push_back(next);
                }
            }
            if !reached[end] || pushed == limit {
                return (pushed, reached);
            }
            let path = self.path(&came_by, start, end);
            let room = path.iter().filter(|(_, forward)| !forward).map(|(arc, _)| flow[*arc]).min();
            let amount = room.unwrap_or(limit).min(limit - pushed);
            for (arc, forward) in path {
                flow[arc] = if forward { flow[arc] + amount } else { flow[arc] - amount };
            }
            pushed += amount;
        }
    }

    /// Walks back from the end; each arc with whether it was followed in its own direction.
    fn path(&self, came_by: &[Option<usize>], start: usize, end: usize) -> Vec<(usize, bool)> {
        let mut path = Vec::new();
        let mut node = end;
        while node != start {
            let Some(arc) = came_by[node] else { break };
            let forward = self.arcs[arc].to == node;
            path.push((arc, forward));
            node = if forward { self.arcs[arc].from } else { self.arcs[arc].to };
        }
        path
    }

    /// Adds the shown counts that would let flow out of the reached nodes if they were hidden.
    fn blocking(&self, hidden: &[bool], reached: &[bool], by: &mut Vec<usize>) {
        for arc in &self.arcs {
            let out = reached[arc.from] && !reached[arc.to];
            let back = reached[arc.to] && !reached[arc.from] && self.quantities[arc.quantity].value > 0;
            if (out || back) && !self.is_free(hidden, arc.quantity) {
                by.push(arc.quantity);
            }
        }
    }

    fn is_free(&self, hidden: &[bool], quantity: usize) -> bool {
        hidden[quantity] || self.quantities[quantity].standing == Standing::Unpublished
    }

    /// Counts the nodes where a single count is hidden, so that it can be worked out there.
    pub(super) fn lonely_nodes(&self, hidden: &[bool]) -> usize {
        let lonely = |arcs: &&Vec<usize>| {
            arcs.iter().filter(|arc| self.is_free(hidden, self.arcs[**arc].quantity)).count() == 1
        };
        self.touching.iter().filter(lonely).count()
    }

    /// Finds the cheapest counts to hide so that a count can move one way or the other; the price of hiding each
    /// is given, and `None` where a count may not be hidden.
    pub(super) fn cheapest_way(
        &self,
        hidden: &[bool],
        quantity: usize,
        price: &[Option<u64>],
    ) -> Option<Vec<usize>> {
        let arc = self.arcs.iter().position(|arc| arc.quantity == quantity)?;
        let Arc { from, to, .. } = self.arcs[arc];
        let up = self.cheapest_path(hidden, arc, to, from, price);
        let down = self.cheapest_path(hidden, arc, from, to, price);
        // A way that costs nothing is already used to the full.
        [up, down].into_iter().flatten().filter(|(cost, _)| *cost > 0).min().map(|(_, way)| way)
    }

    fn cheapest_path(
        &self,
        hidden: &[bool],
        skip: usize,
        start: usize,
        end: usize,
        price: &[Option<u64>],
    ) -> Option<(u64, Vec<usize>)> {
        let mut cost: Vec<Option<u64>> = vec![None; self.nodes];
        let mut came_by: Vec<Option<usize>> = vec![None; self.nodes];
        cost[start] = Some(0);
        // Bellman-Ford: the networks are small.
        for _ in 0..self.nodes {
            let mut changed = false;
            for (index, arc) in self.arcs.iter().enumerate().filter(|(index, _)| *index != skip) {
                let step = if self.is_free(hidden, arc.quantity) { Some(0) } else { price[arc.quantity] };
                let Some(step) = step else { continue };
                let mut ways = vec![(arc.from, arc.to)];
                if self.quantities[arc.quantity].value > 0 {
                    ways.push((arc.to, arc.from));
                }
                for (here, there) in ways {
                    let Some(through) = cost[here].map(|so_far| so_far + step) else { continue };
                    if cost[there].is_none_or(|known| through < known) {
                        cost[there] = Some(through);
                        came_by[there] = Some(index);
                        changed = true;
                    }
                }
            }
            if !changed {
                break;
            }
        }
        let path = self.path_back(&came_by, start, end)?;
        let mut fresh: Vec<usize> = path
            .into_iter()
            .map(|arc| self.arcs[arc].quantity)
            .filter(|quantity| !self.is_free(hidden, *quantity))
            .collect();
        fresh.sort_unstable();
        fresh.dedup();
        cost[end].map(|cost| (cost, fresh))
    }

    fn path_back(&self, came_by: &[Option<usize>], start: usize, end: usize) -> Option<Vec<usize>> {
        let mut path = Vec::new();
        let mut node = end;
        while node != start {
            let arc = came_by[node]?;
            path.push(arc);
            node = if self.arcs[arc].to == node { self.arcs[arc].from } else { self.arcs[arc].to };
            if path.len() > self.arcs.len() {
                return None;
            }
        }
        Some(path)
    }
}
