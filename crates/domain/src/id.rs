//! Typed identifiers, so that a case can never be looked up with an account's number.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! id_type {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            pub const fn new(raw: Uuid) -> Self {
                Self(raw)
            }

            pub const fn raw(self) -> Uuid {
                self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.simple().fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({})", stringify!($name), self.0.simple())
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::try_parse(text).map(Self)
            }
        }
    )*};
}

id_type! {
    /// The municipality that keeps the file; every stored row belongs to one.
    MunicipalityId;
    /// One household's line of support.
    CaseId;
    /// Someone who can sign in.
    AccountId;
    /// A person inside one household.
    PersonId;
    /// Anything else inside one case: a goal, an arrangement, a letter, a task.
    ItemId;
    /// A provision, activity or group of volunteers on the social map.
    ProvisionId;
}
