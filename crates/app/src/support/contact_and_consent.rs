//! Time spent with the household, and what it allows to be shared.

use domain::actor::Actor;
use domain::consent::{Consent, ConsentRefusal, ShareItem};
use domain::contact::{self, Contact, ContactRefusal};
use domain::id::ItemId;
use serde_json::json;

use crate::change::{Target, change};
use crate::failure::Failure;
use crate::house::House;
use crate::work::Loaded;

/// Records time spent with the household.
pub async fn record_contact(
    house: &House,
    actor: &Actor,
    target: Target,
    new: Contact,
) -> Result<Loaded, Failure<ContactRefusal>> {
    change(house, actor, target, "contact-recorded", |mut case, desk| {
        contact::check(&new, desk.today)?;
        let detail = json!({ "kind": new.kind, "minutes": new.minutes.get() });
        case.contacts.push(new);
        Ok((case, detail))
    })
    .await
}

/// Records what the resident allows to be shared.
pub async fn give_consent(
    house: &House,
    actor: &Actor,
    target: Target,
    consent: Consent,
) -> Result<Loaded, Failure<ConsentRefusal>> {
    change(house, actor, target, "consent-given", |mut case, desk| {
        consent.check(desk.today)?;
        let items: Vec<&str> = consent.items.iter().map(|item: &ShareItem| item.key()).collect();
        let detail = json!({ "party": consent.party, "items": items });
        case.consents.push(consent);
        Ok((case, detail))
    })
    .await
}

/// Records that the resident takes consent back.
pub async fn withdraw_consent(
    house: &House,
    actor: &Actor,
    target: Target,
    consent: ItemId,
) -> Result<Loaded, Failure<ConsentRefusal>> {
    change(house, actor, target, "consent-withdrawn", |mut case, desk| {
        let given = case
            .consents
            .iter_mut()
            .find(|given| given.id == consent && given.in_force(desk.today))
            .ok_or(ConsentRefusal::NotInForce)?;
        given.withdrawn_on = Some(desk.today);
        let detail = json!({ "party": given.party });
        Ok((case, detail))
    })
    .await
}
