//! The labels that a programme expects in a file.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use crate::programme::Programme;

/// Labels as they stand in files, and the identifier that each one means.
///
/// Case and spaces do not matter; every other sign does, so that "Herindicatie?" is asked about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Labels {
    by_key: BTreeMap<String, String>,
    shown: Vec<String>,
}

impl Labels {
    pub fn new<L: Into<String>, I: Into<String>>(labels: impl IntoIterator<Item = (L, I)>) -> Self {
        let mut all = Self::default();
        for (label, id) in labels {
            let label = label.into();
            if all.by_key.insert(key(&label), id.into()).is_none() {
                all.shown.push(label);
            }
        }
        all
    }

    /// Returns the identifier that a label means.
    pub fn find(&self, label: &str) -> Option<&str> {
        self.by_key.get(&key(label)).map(String::as_str)
    }

    /// Returns the labels as they may be shown, in their own order.
    pub fn shown(&self) -> &[String] {
        &self.shown
    }
}

/// Every label of a programme that can stand in an imported file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Vocabulary {
    pub kinds: Labels,
    pub events: Labels,
    /// What stands before an outcome in a file of events, for example "Afhandeling:".
    pub outcome_prefixes: Vec<String>,
    pub outcomes: Labels,
    pub solutions: Labels,
}

impl Vocabulary {
    pub fn of(programme: &Programme) -> Self {
        let pairs = |id: &str, labels: &[String]| -> Vec<(String, String)> {
            labels.iter().map(|label| (label.clone(), id.to_owned())).collect()
        };
        Self {
            kinds: Labels::new(programme.kinds.iter().flat_map(|kind| pairs(&kind.id, &kind.import))),
            events: Labels::new(programme.events.iter().flat_map(|event| pairs(&event.id, &event.import))),
            outcome_prefixes: programme.outcome_prefixes.clone(),
            outcomes: Labels::new(programme.outcomes.iter().flat_map(|o| pairs(&o.id, &o.import))),
            solutions: Labels::new(programme.solutions.iter().flat_map(|s| pairs(&s.id, &s.import))),
        }
    }

    /// Takes the prefix of an outcome from a label; `None` when it has none.
    pub(super) fn without_outcome_prefix<'a>(&self, label: &'a str) -> Option<&'a str> {
        self.outcome_prefixes.iter().find_map(|prefix| {
            let start = label.get(..prefix.len())?;
            (key(start) == key(prefix)).then(|| label[prefix.len()..].trim())
        })
    }
}

fn key(label: &str) -> String {
    let lower: String = label.nfkc().flat_map(char::to_lowercase).collect();
    lower.split_whitespace().collect::<Vec<_>>().join(" ")
}
