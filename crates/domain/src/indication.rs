//! A formal entitlement to support (beschikking), as it stands in the files of the municipality.

use serde::{Deserialize, Serialize};

use crate::id::ItemId;
use crate::minutes::Minutes;
use crate::period::Period;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Indication {
    pub id: ItemId,
    pub provider: String,
    /// The worker who guides the resident now.
    pub guide: Option<String>,
    pub product: String,
    /// Hours a week of basic guidance, in minutes.
    pub basic: Option<Minutes>,
    /// Hours a week of specialised guidance, in minutes.
    pub specialised: Option<Minutes>,
    pub period: Period,
}

impl Indication {
    pub fn weekly(&self) -> Minutes {
        [self.basic, self.specialised].into_iter().flatten().sum()
    }
}
