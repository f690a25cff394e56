//! What a municipality sets for itself.

use domain::actor::Actor;
use serde::{Deserialize, Serialize};
use store::{Expected, Tx};

use crate::failure::Failure;
use crate::letters::Sender;

const KIND: &str = "settings";
const KEY: &str = "municipality";

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// The name above every page.
    pub municipality: String,
    /// Who signs the letters.
    pub sender: Sender,
    /// The villages, for forms.
    pub places: Vec<String>,
    /// Runs on made-up data; every page says so.
    #[serde(default)]
    pub demo: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self { municipality: "Omzien".to_owned(), sender: Sender::default(), places: Vec::new(), demo: false }
    }
}

/// Returns the settings; those of a new municipality are empty.
pub async fn load<R>(tx: &mut dyn Tx) -> Result<Settings, Failure<R>> {
    Ok(match tx.document(KIND, KEY).await? {
        Some(row) => serde_json::from_str(&row.json)?,
        None => Settings::default(),
    })
}

pub async fn save<R>(tx: &mut dyn Tx, settings: &Settings) -> Result<(), Failure<R>> {
    tx.put_document(KIND, KEY, &serde_json::to_string(settings)?, Expected::Any).await?;
    Ok(())
}

/// Returns the settings of the municipality for which someone works.
pub async fn of(house: &crate::House, actor: &Actor) -> Result<Settings, Failure> {
    let mut tx = house.store.read(actor.municipality).await?;
    load(tx.as_mut()).await
}
