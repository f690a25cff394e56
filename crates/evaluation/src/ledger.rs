//! Keeps, beside the figures, how they hang together; [`crate::disclosure`] protects them by it.

use std::collections::BTreeMap;

use crate::disclosure::{Network, NodeId, QuantityId, Rules, Standing};

/// The counts of an evaluation and how they add up.
#[derive(Clone, Debug)]
pub(crate) struct Ledger {
    pub(crate) network: Network,
    /// Everyone in the programme.
    pub(crate) everyone: QuantityId,
    /// The published counts that stand for exactly these cases.
    same_cases: BTreeMap<Vec<usize>, Vec<QuantityId>>,
    pub(crate) kinds: BTreeMap<String, QuantityId>,
    pub(crate) outcomes: BTreeMap<String, QuantityId>,
    /// Cases without an outcome, if there are any.
    pub(crate) open: Option<QuantityId>,
    pub(crate) solutions: Option<QuantityId>,
}

/// When a cell may be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Guard {
    /// When all of these counts are.
    Counts(Vec<QuantityId>),
    /// When enough people stand behind a sum.
    People { people: u64, largest: u64 },
    /// When all parts of it are shown; then it is their sum.
    Parts,
    /// Never to outsiders.
    Never,
}

/// When a measure may be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum MeasureGuard {
    Share {
        counts: Vec<QuantityId>,
        x: u64,
        n: u64,
    },
    /// `same` are the published counts of exactly the same cases: without one, the number of cases stays hidden.
    Average {
        n: u64,
        same: Vec<QuantityId>,
    },
}

impl Ledger {
    pub(crate) fn new(cases: usize) -> Self {
        let mut network = Network::default();
        let everyone = network.quantity(size(cases), Standing::Total);
        let same_cases = BTreeMap::from([((0..cases).collect(), vec![everyone])]);
        Self {
            network,
            everyone,
            same_cases,
            kinds: BTreeMap::new(),
            outcomes: BTreeMap::new(),
            open: None,
            solutions: None,
        }
    }

    /// Adds the count of these cases between two nodes.
    pub(crate) fn cases(
        &mut self,
        from: NodeId,
        to: NodeId,
        cases: Vec<usize>,
        standing: Standing,
    ) -> QuantityId {
        let quantity = self.network.flow(from, to, size(cases.len()), standing);
        if standing != Standing::Unpublished {
            self.same_cases.entry(cases).or_default().push(quantity);
        }
        quantity
    }

    /// Returns the published counts that stand for exactly these cases.
    pub(crate) fn counts_of(&self, cases: &[usize]) -> Vec<QuantityId> {
        self.same_cases.get(cases).cloned().unwrap_or_default()
    }

    /// Decides which counts stay hidden.
    pub(crate) fn protect(&self, rules: &Rules) -> Vec<bool> {
        let mut hidden = self.network.protect(rules.threshold);
        // Too few people altogether: then nothing is told.
        if hidden[self.everyone.0] {
            hidden.fill(true);
        }
        hidden
    }
}

pub(crate) fn size(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}
