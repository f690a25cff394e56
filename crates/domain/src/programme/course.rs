//! What happens in a programme, by when, and in which order.

use super::label::Label;
use crate::handover::HandoverRules;
use crate::keyed::keyed;

/// Something that happens to a resident on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    pub id: String,
    pub label: Label,
    /// The labels under which it stands in files.
    pub import: Vec<String>,
}

/// A day in the course of one resident.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Moment {
    /// The day on which the resident came in.
    Received,
    /// The first time that this event happened.
    Event(String),
    /// The day of the outcome.
    Outcome,
}

/// Something to do after a moment, with a number of days or without.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    pub id: String,
    pub label: Label,
    pub after: Moment,
    /// The days within which it is to be done; without them it has no deadline.
    pub days: Option<u16>,
    pub counting: Counting,
    /// The event that shows that it is done; without one, someone ticks it off.
    pub until: Option<String>,
    /// The kinds of report that it is for.
    pub kinds: Vec<String>,
    pub providers: ProviderSizes,
    /// Whether it may be skipped.
    pub optional: bool,
}

keyed! {
    /// Which days count.
    Counting {
        Calendar => "calendar",
        Working => "working",
    }
}

keyed! {
    /// The providers that a task concerns.
    ProviderSizes {
        Any => "any",
        Large => "large",
        Small => "small",
    }
}

/// What a programme asks when guidance is taken over from providers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandoverTerms {
    /// The kinds of report whose guidance is handed over.
    pub kinds: Vec<String>,
    /// Days between the letter to the provider and the letter to the resident, at least.
    pub notice_days: u16,
    /// From this number of clients on a provider is large, and is called.
    pub large_provider_clients: u16,
}

keyed! {
    /// Whether a provider is called, or hears through its clients.
    ProviderSize {
        Large => "large",
        Small => "small",
    }
}

impl HandoverTerms {
    pub fn applies_to(&self, kind: &str) -> bool {
        self.kinds.iter().any(|known| known == kind)
    }

    pub fn size(&self, clients: usize) -> ProviderSize {
        if clients >= usize::from(self.large_provider_clients) {
            ProviderSize::Large
        } else {
            ProviderSize::Small
        }
    }

    /// The terms in the form in which the steps of one handover are checked.
    pub fn rules(&self) -> HandoverRules {
        HandoverRules { provider_notice_days: i64::from(self.notice_days) }
    }
}

/// Two events of which one must come before the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderRule {
    pub first: String,
    pub then: String,
    /// The kinds of report for which it holds.
    pub kinds: Vec<String>,
    /// `first` came on a later day than `then`.
    pub late: Breach,
    /// `first` came on time, but fewer days ahead than agreed.
    pub notice: Option<Notice>,
    /// `then` came, and `first` never did.
    pub missing: Breach,
}

/// The days that must lie between two events.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub days: u16,
    pub short: Breach,
}

/// A kind of finding.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Breach {
    pub id: String,
    pub label: Label,
    /// What happened, with `{first}`, `{then}` (the dates), `{days}` and `{provider}` to be filled in.
    pub text: Label,
}

impl Breach {
    /// The marks that a text may contain.
    pub const MARKS: [&'static str; 4] = ["first", "then", "days", "provider"];
}
