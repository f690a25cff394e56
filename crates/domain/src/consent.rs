//! What the resident allows to be shared, with whom, for what, and until when (GDPR art. 6.1.a and 7).

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::actor::Purpose;
use crate::id::ItemId;
use crate::keyed::keyed;

keyed! {
    /// A part of the file that can be shared by itself.
    ShareItem {
        Contact => "contact",
        Goals => "goals",
        DailyLife => "daily-life",
        Approach => "approach",
        Health => "health",
        Network => "network",
        Money => "money",
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    pub id: ItemId,
    /// Who may share or receive.
    pub party: String,
    pub items: BTreeSet<ShareItem>,
    pub purpose: Purpose,
    pub given_on: Date,
    /// The last day; consent ends by itself.
    pub until: Date,
    pub withdrawn_on: Option<Date>,
}

/// Why a consent cannot be recorded or withdrawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ConsentRefusal {
    #[error("it is not said with whom")]
    PartyMissing,
    #[error("it is not said what may be shared")]
    NothingShared,
    #[error("consent must end after it is given, within two years")]
    EndUnreasonable,
    #[error("consent cannot be given in the future")]
    InFuture,
    #[error("there is no such consent, or it has been withdrawn")]
    NotInForce,
}

impl Consent {
    pub fn in_force(&self, day: Date) -> bool {
        self.given_on <= day && day <= self.until && self.withdrawn_on.is_none_or(|on| day < on)
    }

    pub fn check(&self, today: Date) -> Result<(), ConsentRefusal> {
        if self.party.trim().is_empty() {
            return Err(ConsentRefusal::PartyMissing);
        }
        if self.items.is_empty() {
            return Err(ConsentRefusal::NothingShared);
        }
        if self.given_on > today {
            return Err(ConsentRefusal::InFuture);
        }
        let days = crate::clock::days_between(self.given_on, self.until);
        if !(1..=731).contains(&days) {
            return Err(ConsentRefusal::EndUnreasonable);
        }
        Ok(())
    }
}
