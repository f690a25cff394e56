//! Finding support near a question, and the social map it is found on.

use domain::actor::{Actor, Purpose};
use domain::id::{CaseId, ProvisionId};
use domain::may::Action;
use domain::provision::Provision;
use domain::search_key;
use matching::{Need, Suggestions, suggest};
use serde_json::json;
use sha2::{Digest as _, Sha256};
use store::{EntryKind, Expected, ProvisionRow};

use crate::failure::Failure;
use crate::house::House;
use crate::work::{Loaded, Work};

/// What there is near a household.
#[derive(Clone, Debug)]
pub struct Nearby {
    pub loaded: Loaded,
    pub need: Need,
    pub offers: Vec<Provision>,
    /// The phase of a programme in which nothing is proposed yet, by programme and phase.
    pub too_early: Option<(String, String)>,
}

impl Nearby {
    pub fn suggestions(&self) -> Suggestions<'_> {
        suggest(&self.need, &self.offers)
    }
}

/// Looks for support near a household.
pub async fn find(house: &House, actor: &Actor, id: CaseId) -> Result<Nearby, Failure> {
    let mut work = house.work(actor, Purpose::Support).await?;
    let loaded = work.open(id, Action::FindSupport).await?;
    let offers = provisions(&mut work).await?;
    let need = Need::of(&loaded.case, work.today());
    work.commit().await?;
    let too_early = loaded.case.enrolments.iter().find_map(|enrolment| {
        let definition = house.programme(&enrolment.programme)?;
        let phase = enrolment.phase.as_deref();
        if definition.matching_allowed(&enrolment.kind, phase) {
            return None;
        }
        let track = definition.track_of_kind(&enrolment.kind);
        let named = phase.and_then(|phase| track.and_then(|track| track.phase(phase)));
        Some((definition.name.nl.clone(), named.map(|phase| phase.label.nl.clone()).unwrap_or_default()))
    });
    Ok(Nearby { loaded, need, offers, too_early })
}

/// Shows the social map. Everyone may see it: there is nothing personal on it.
pub async fn social_map(house: &House, actor: &Actor) -> Result<Vec<Provision>, Failure> {
    let mut work = house.work(actor, Purpose::Support).await?;
    work.authorise(Action::SeeSocialMap)?;
    provisions(&mut work).await
}

/// Puts provisions on the social map, or replaces those with the same id.
pub async fn save_provisions(house: &House, actor: &Actor, provisions: &[Provision]) -> Result<(), Failure> {
    let mut work = house.work(actor, Purpose::Administration).await?;
    work.authorise(Action::ImportFile)?;
    for provision in provisions {
        let row = ProvisionRow {
            id: provision.id,
            version: 0,
            body: serde_json::to_string(provision)?,
            name_key: search_key::fold(&provision.name),
            place: Some(provision.place.clone()),
            active: true,
        };
        work.tx().save_provision(&row, Expected::Any).await?;
    }
    let detail = json!({ "provisions": provisions.len() });
    work.journal(EntryKind::Write, "social-map-changed", &[], &detail).await?;
    work.commit().await
}

/// Returns the id of a provision that is known by a key, the same every time.
pub fn provision_id(key: &str) -> ProvisionId {
    let digest: [u8; 32] = Sha256::digest(key.as_bytes()).into();
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest[..16]);
    ProvisionId::new(uuid::Builder::from_custom_bytes(bytes).into_uuid())
}

async fn provisions(work: &mut Work<'_>) -> Result<Vec<Provision>, Failure> {
    let rows = work.tx().provisions(true).await?;
    Ok(rows.iter().map(|row| serde_json::from_str(&row.body)).collect::<Result<_, _>>()?)
}
