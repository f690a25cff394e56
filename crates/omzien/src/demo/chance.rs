//! Chance that is the same every time: SplitMix64 (Steele, Lea and Flood, 2014). Only for made-up data.

use std::sync::atomic::{AtomicU64, Ordering};

use app::clock::Entropy;

const STEP: u64 = 0x9e37_79b9_7f4a_7c15;

#[derive(Debug)]
pub(super) struct Chance(AtomicU64);

impl Chance {
    pub(super) const fn new(seed: u64) -> Self {
        Self(AtomicU64::new(seed.wrapping_mul(STEP)))
    }

    fn next(&self) -> u64 {
        let mut mixed = self.0.fetch_add(STEP, Ordering::Relaxed).wrapping_add(STEP);
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Returns a number from 0 up to, but not including, `below`.
    pub(super) fn below(&self, below: u32) -> u32 {
        let wide = (self.next() >> 32) * u64::from(below.max(1));
        u32::try_from(wide >> 32).unwrap_or_default()
    }

    /// Picks one of a list.
    pub(super) fn pick<'a, T>(&self, from: &'a [T]) -> &'a T {
        let index = self.below(u32::try_from(from.len()).unwrap_or(u32::MAX));
        &from[index as usize]
    }

    /// Says yes this many times in a hundred.
    pub(super) fn percent(&self, yes: u32) -> bool {
        self.below(100) < yes
    }
}

impl Entropy for Chance {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            chunk.copy_from_slice(&self.next().to_be_bytes()[..chunk.len()]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_chance() {
        let draw = |seed| {
            let chance = Chance::new(seed);
            (0..50).map(|_| chance.below(10)).collect::<Vec<_>>()
        };
        assert_eq!(draw(1), draw(1));
        assert_ne!(draw(1), draw(2));
        assert!(draw(1).iter().all(|number| *number < 10));
    }
}
