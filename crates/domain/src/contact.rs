//! Time spent with the household: who, when and how long. The support mix is counted from this.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::id::ItemId;
use crate::keyed::keyed;
use crate::minutes::Minutes;

keyed! {
    ContactKind {
        Visit => "visit",
        Phone => "phone",
        Message => "message",
        Group => "group",
        Consultation => "consultation",
    }
}

keyed! {
    /// From which side the time came.
    ContactSide {
        Professional => "professional",
        Volunteer => "volunteer",
        Network => "network",
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    pub id: ItemId,
    pub on: Date,
    pub kind: ContactKind,
    pub side: ContactSide,
    /// Who had the contact, by name.
    pub by: String,
    pub minutes: Minutes,
    pub note: Option<String>,
}

/// Why a contact cannot be recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ContactRefusal {
    #[error("the contact lies in the future")]
    InFuture,
    #[error("the time spent is missing")]
    NoTime,
    #[error("it is not said who had the contact")]
    ByMissing,
}

pub fn check(contact: &Contact, today: Date) -> Result<(), ContactRefusal> {
    if contact.on > today {
        return Err(ContactRefusal::InFuture);
    }
    if contact.minutes == Minutes::ZERO {
        return Err(ContactRefusal::NoTime);
    }
    if contact.by.trim().is_empty() {
        return Err(ContactRefusal::ByMissing);
    }
    Ok(())
}
