//! The files that are being read at this moment, and how far they are.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use app::import::{ImportProblem, Tally};
use domain::id::AccountId;

/// No more than this are remembered; the oldest go first.
const MOST: usize = 50;

/// How far the reading of a file is.
#[derive(Clone, Debug)]
pub(crate) enum Run {
    Busy {
        done: usize,
        total: usize,
    },
    Done(Tally),
    Refused(ImportProblem),
    /// Something that no one who asks can help.
    Failed,
}

#[derive(Debug, Default)]
pub(crate) struct Runs(Mutex<BTreeMap<String, (AccountId, Run)>>);

impl Runs {
    /// Starts a run, unless the file is being read already.
    pub(super) fn begin(&self, key: &str, account: AccountId) -> bool {
        let mut runs = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if runs.get(key).is_some_and(|(_, run)| matches!(run, Run::Busy { .. } | Run::Done(_))) {
            return false;
        }
        // A key begins with the moment of sending, so the first is the oldest.
        while runs.len() >= MOST {
            runs.pop_first();
        }
        runs.insert(key.to_owned(), (account, Run::Busy { done: 0, total: 0 }));
        true
    }

    pub(super) fn set(&self, key: &str, run: Run) {
        let mut runs = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, known)) = runs.get_mut(key) {
            *known = run;
        }
    }

    /// Returns how far a file of this account is.
    pub(super) fn of(&self, key: &str, account: AccountId) -> Option<Run> {
        let runs = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        runs.get(key).filter(|(owner, _)| *owner == account).map(|(_, run)| run.clone())
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn a_file_is_read_once_and_only_its_sender_sees_how_far_it_is() {
        let runs = Runs::default();
        let (one, other) = (AccountId::new(Uuid::from_u128(1)), AccountId::new(Uuid::from_u128(2)));
        assert!(runs.begin("a", one));
        assert!(!runs.begin("a", one), "twice on the button is once");
        assert!(runs.of("a", other).is_none());
        runs.set("a", Run::Failed);
        assert!(runs.begin("a", one), "after a failure it can be tried again");
        for number in 0..MOST {
            runs.begin(&format!("b{number:03}"), one);
        }
        assert!(runs.of("a", one).is_none(), "the oldest is forgotten");
    }
}
