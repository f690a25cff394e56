//! Which counts to hide, so that no hidden one can be worked out closely from those that are shown.
//!
//! First the small counts. Then the fewest others, and of those patterns the one with the smallest sum: cells before
//! zeros, zeros before margins, margins before the grand total. Small networks are searched to the end; large ones
//! get a good pattern. Either is checked by the same audit before it is used.

use super::network::{Network, QuantityId, Standing};

/// How many audits a search may take before a good pattern is taken for the best one.
const SEARCH_BUDGET: usize = 5_000;

/// Networks with more published counts than a table of six by six with its totals are not searched to the end.
const SEARCHED_TO_THE_END: usize = 49;

impl Network {
    /// Returns for every count whether it is hidden. `threshold` is the smallest count that is shown (besides zero),
    /// and the width that an outsider's interval round a hidden count has at least.
    pub fn protect(&self, threshold: u64) -> Vec<bool> {
        let mut hidden: Vec<bool> = self.quantities.iter().map(|_| false).collect();
        for members in self.components() {
            self.protect_component(&members, threshold, &mut hidden);
        }
        hidden
    }

    fn protect_component(&self, members: &[usize], threshold: u64, hidden: &mut [bool]) {
        for quantity in members {
            let known = &self.quantities[*quantity];
            let small = (1..threshold).contains(&known.value);
            hidden[*quantity] |= known.standing != Standing::Known && (known.sensitive || small);
        }
        let search = Search { network: self, members, threshold };
        for tier in Tier::ALL {
            let mut may_hide = vec![false; hidden.len()];
            for index in members {
                may_hide[*index] = !hidden[*index] && self.tier(*index).is_some_and(|own| own <= tier);
            }
            if let Some(all) = search.widest(hidden, &mut may_hide) {
                hidden.copy_from_slice(&search.best(hidden, &may_hide, all));
                return;
            }
        }
        for index in members {
            hidden[*index] = self.tier(*index).is_some();
        }
    }

    /// Returns the hidden counts round which an outsider's interval is narrower than the threshold.
    pub fn weak(&self, hidden: &[bool], threshold: u64) -> Vec<QuantityId> {
        let members: Vec<usize> = (0..self.quantities.len()).collect();
        Search { network: self, members: &members, threshold }.weak(hidden).map(QuantityId).collect()
    }

    fn tier(&self, index: usize) -> Option<Tier> {
        let quantity = &self.quantities[index];
        match (quantity.standing, quantity.value) {
            (Standing::Cell, 1..) => Some(Tier::Cells),
            (Standing::Cell, 0) => Some(Tier::Zeros),
            (Standing::Margin, _) => Some(Tier::Margins),
            (Standing::Total, _) => Some(Tier::Totals),
            (Standing::Known | Standing::Unpublished, _) => None,
        }
    }
}

/// What may be given up, each tier including the ones before.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Tier {
    Cells,
    Zeros,
    Margins,
    Totals,
}

impl Tier {
    const ALL: [Self; 4] = [Self::Cells, Self::Zeros, Self::Margins, Self::Totals];
}

struct Search<'a> {
    network: &'a Network,
    members: &'a [usize],
    threshold: u64,
}

/// A pattern that is being looked for: at most this many more, and cheaper than the best so far.
struct Branch {
    hidden: Vec<bool>,
    may_hide: Vec<bool>,
    left: usize,
    sum: u64,
}

struct Best {
    pattern: Vec<bool>,
    sum: u64,
    budget: usize,
}

impl Search<'_> {
    fn weak(&self, hidden: &[bool]) -> impl Iterator<Item = usize> {
        self.members.iter().copied().filter(|index| {
            hidden[*index]
                && self.network.quantities[*index].standing != Standing::Unpublished
                && self.network.spread(hidden, QuantityId(*index), self.threshold).width() < self.threshold
        })
    }

    fn first_weak(&self, hidden: &[bool]) -> Option<usize> {
        self.weak(hidden).next()
    }

    /// Hides everything that may be hidden; `None` when even that does not protect what must be.
    ///
    /// A count that can be worked out even then is of no use to hide: it is taken off the list.
    fn widest(&self, hidden: &[bool], may_hide: &mut [bool]) -> Option<Vec<bool>> {
        loop {
            let all: Vec<bool> = hidden.iter().zip(&*may_hide).map(|(must, may)| *must || *may).collect();
            let weak: Vec<usize> = self.weak(&all).collect();
            if weak.is_empty() {
                return Some(all);
            }
            if weak.iter().any(|index| hidden[*index]) {
                return None;
            }
            for index in weak {
                may_hide[index] = false;
            }
        }
    }

    /// Returns the best pattern; `all` is one that holds.
    fn best(&self, hidden: &[bool], may_hide: &[bool], all: Vec<bool>) -> Vec<bool> {
        let good = self.good(hidden, may_hide).unwrap_or(all);
        let good = self.without_needless(hidden, good);
        let extra = |pattern: &[bool]| self.members.iter().filter(|i| pattern[**i] && !hidden[**i]).count();
        let most = extra(&good);
        if self.members.len() > SEARCHED_TO_THE_END {
            return good;
        }
        let mut best = Best { sum: self.sum(hidden, &good), pattern: good, budget: SEARCH_BUDGET };
        for count in 0..=most {
            // A pattern with fewer counts wins whatever its sum.
            let bar = if count < most { u64::MAX } else { best.sum };
            let before = std::mem::replace(&mut best.sum, bar);
            let branch = Branch { hidden: hidden.to_vec(), may_hide: may_hide.to_vec(), left: count, sum: 0 };
            self.look(branch, &mut best);
            if best.sum < bar {
                break;
            }
            best.sum = before;
            if best.budget == 0 {
                break;
            }
        }
        best.pattern
    }

    fn sum(&self, hidden: &[bool], pattern: &[bool]) -> u64 {
        let fresh = self.members.iter().filter(|index| pattern[**index] && !hidden[**index]);
        fresh.map(|index| self.network.quantities[*index].value).sum()
    }

    /// Looks through every pattern with exactly the given number of counts more.
    ///
    /// A weak count stays weak until one of the counts that hold it back is hidden, so only those are tried.
    fn look(&self, mut branch: Branch, best: &mut Best) {
        if best.budget == 0 || branch.sum >= best.sum {
            return;
        }
        // Hiding one count helps at most two lonely nodes.
        if self.network.lonely_nodes(&branch.hidden).div_ceil(2) > branch.left {
            return;
        }
        best.budget -= 1;
        let mut fewest: Option<Vec<usize>> = None;
        for index in self.members.iter().copied().filter(|index| branch.hidden[*index]) {
            let held = self.network.held(&branch.hidden, index, self.threshold);
            if held.spread.width() >= self.threshold {
                continue;
            }
            let by: Vec<usize> = held
                .by
                .into_iter()
                .filter(|other| branch.may_hide[*other] && !branch.hidden[*other])
                .collect();
            if by.is_empty() || branch.left == 0 {
                return;
            }
            if fewest.as_ref().is_none_or(|known| by.len() < known.len()) {
                fewest = Some(by);
            }
        }
        let Some(mut ways) = fewest else {
            best.sum = branch.sum;
            best.pattern = branch.hidden;
            return;
        };
        ways.sort_by_key(|index| self.network.quantities[*index].value);
        for index in ways {
            let mut hidden = branch.hidden.clone();
            hidden[index] = true;
            let sum = branch.sum + self.network.quantities[index].value;
            let may_hide = branch.may_hide.clone();
            self.look(Branch { hidden, may_hide, left: branch.left - 1, sum }, best);
            // Every pattern with this count has been seen.
            branch.may_hide[index] = false;
        }
    }

    /// Hides the cheapest way out for one weak count after another.
    fn good(&self, hidden: &[bool], may_hide: &[bool]) -> Option<Vec<bool>> {
        let mut pattern = hidden.to_vec();
        let price: Vec<Option<u64>> = may_hide
            .iter()
            .enumerate()
            .map(|(index, may)| {
                let value = self.network.quantities[index].value;
                // One count more weighs heavier than any sum; a small one may not give enough room.
                let each = if value < self.threshold { 2 << 40 } else { 1 << 40 };
                may.then_some(each + value)
            })
            .collect();
        while let Some(index) = self.first_weak(&pattern) {
            let way = self.network.cheapest_way(&pattern, index, &price)?;
            let way =
                if way.is_empty() { self.network.held(&pattern, index, self.threshold).by } else { way };
            let fresh: Vec<usize> =
                way.into_iter().filter(|other| may_hide[*other] && !pattern[*other]).collect();
            if fresh.is_empty() {
                return None;
            }
            for other in fresh {
                pattern[other] = true;
            }
        }
        Some(pattern)
    }

    /// Shows again what need not be hidden, largest first.
    fn without_needless(&self, hidden: &[bool], mut pattern: Vec<bool>) -> Vec<bool> {
        let mut extra: Vec<usize> =
            self.members.iter().copied().filter(|index| pattern[*index] && !hidden[*index]).collect();
        extra.sort_by_key(|index| std::cmp::Reverse(self.network.quantities[*index].value));
        for index in extra {
            pattern[index] = false;
            if self.first_weak(&pattern).is_some() {
                pattern[index] = true;
            }
        }
        pattern
    }
}
