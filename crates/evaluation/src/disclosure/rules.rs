//! When a figure may be shown to outsiders (own choice, after the rules of CBS, NHS Digital and ONS).

/// The rules for small numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    /// The smallest count that is shown, besides zero.
    pub threshold: u64,
    /// Shares, medians and means are shown over at least this many cases.
    pub at_least: u64,
}

impl Default for Rules {
    fn default() -> Self {
        Self { threshold: 5, at_least: 10 }
    }
}

impl Rules {
    /// Says whether a count is small.
    pub fn is_small(&self, count: u64) -> bool {
        (1..self.threshold).contains(&count)
    }

    /// Says whether `x` out of `n` may be shown as a share.
    pub fn shows_share(&self, x: u64, n: u64) -> bool {
        n >= self.at_least && x <= n && !self.is_small(x) && !self.is_small(n - x)
    }

    /// Says whether a median or mean over `n` may be shown.
    pub fn shows_average(&self, n: u64) -> bool {
        n >= self.at_least
    }

    /// Says whether a sum over people may be shown: enough people, and none who makes up more than half of it.
    pub fn shows_sum(&self, people: u64, largest: u64, sum: u64) -> bool {
        people == 0 || (people >= self.at_least && largest.saturating_mul(2) <= sum)
    }

    /// Says whether two releases about a growing group can stand side by side: the people who came in between must
    /// pass the same rule as everyone else.
    pub fn shows_growth(&self, earlier: (u64, u64), later: (u64, u64)) -> bool {
        let came = later.0.abs_diff(earlier.0);
        let of_them = later.1.abs_diff(earlier.1);
        !self.is_small(came) && !self.is_small(of_them) && !self.is_small(came.abs_diff(of_them))
    }
}
