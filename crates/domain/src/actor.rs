//! Who does something, in which role, and for which purpose.

use serde::{Deserialize, Serialize};

use crate::id::{AccountId, MunicipalityId};

/// The part someone plays in the municipality.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Neighbourhood coach (wijkcoach): takes in questions and keeps cases.
    Coach,
    /// Coordinator of volunteers (vrijwilligerscoördinator): sees asks, never files.
    VolunteerCoordinator,
    /// Worker of a care provider (zorgaanbieder): sees the handovers of its own clients.
    Provider,
    /// Policy officer (beleidsmedewerker): sees figures, never people.
    Policy,
    /// Administrator (beheerder): accounts, imports and settings, never files.
    Administrator,
}

impl Role {
    pub const ALL: [Self; 5] =
        [Self::Coach, Self::VolunteerCoordinator, Self::Provider, Self::Policy, Self::Administrator];

    /// The name used in storage and in text keys.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Coach => "coach",
            Self::VolunteerCoordinator => "volunteer-coordinator",
            Self::Provider => "provider",
            Self::Policy => "policy",
            Self::Administrator => "administrator",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.key() == key)
    }
}

/// Someone who is signed in and does something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    pub account: AccountId,
    pub municipality: MunicipalityId,
    pub name: String,
    pub role: Role,
    /// The team whose cases this person works on; only for [`Role::Coach`].
    pub team: Option<String>,
    /// The care provider that this person works for; only for [`Role::Provider`].
    pub provider: Option<String>,
}

/// Why personal data is used (GDPR art. 5.1.b). Written in the journal with every entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// Finding out what a resident needs and arranging support (Wmo 2015 art. 2.3.2).
    Support,
    /// Handing guidance over from one party to another (Wmo 2015 art. 2.6.5).
    Handover,
    /// Finding a volunteer or provision for an ask.
    Matching,
    /// Learning whether a programme works (Wmo 2015 art. 2.5.1 and 2.5.3).
    Evaluation,
    /// Keeping the system running: accounts, imports, backups.
    Administration,
}

impl Purpose {
    pub const ALL: [Self; 5] =
        [Self::Support, Self::Handover, Self::Matching, Self::Evaluation, Self::Administration];

    pub const fn key(self) -> &'static str {
        match self {
            Self::Support => "support",
            Self::Handover => "handover",
            Self::Matching => "matching",
            Self::Evaluation => "evaluation",
            Self::Administration => "administration",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.key() == key)
    }
}
