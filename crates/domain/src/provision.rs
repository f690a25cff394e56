//! The social map: what there is in the neighbourhood and what it can carry.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::circle::Circle;
use crate::id::ProvisionId;
use crate::keyed::keyed;
use crate::question::LifeDomain;

keyed! {
    /// How heavy a question a provision can carry.
    Carries {
        /// Company, an activity, an odd job.
        Light => "light",
        /// Regular help where someone is vulnerable, with a professional to fall back on.
        Moderate => "moderate",
        /// Continuous or specialised help.
        Heavy => "heavy",
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Provision {
    pub id: ProvisionId,
    pub name: String,
    pub organisation: String,
    pub circle: Circle,
    pub summary: String,
    pub domains: BTreeSet<LifeDomain>,
    /// The village it stands in.
    pub place: String,
    /// The villages whose residents may come; empty means all.
    #[serde(default)]
    pub serves: BTreeSet<String>,
    pub carries: Carries,
    /// What one asks for here, as words to find it by: "wandelen", "hond".
    #[serde(default)]
    pub words: Vec<String>,
    #[serde(default)]
    pub professional_present: bool,
    #[serde(default)]
    pub wheelchair: bool,
    /// Languages spoken beside Dutch.
    #[serde(default)]
    pub languages: BTreeSet<String>,
    #[serde(default)]
    pub min_age: Option<u8>,
    #[serde(default)]
    pub max_age: Option<u8>,
    /// Comes to people's homes, so that no one has to travel.
    #[serde(default)]
    pub at_home: bool,
    /// Free places; unknown when absent.
    #[serde(default)]
    pub free_places: Option<u16>,
    #[serde(default)]
    pub opening: Option<String>,
    #[serde(default)]
    pub cost: Option<String>,
    #[serde(default)]
    pub contact: Option<String>,
}
