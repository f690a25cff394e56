//! What the resident allows to be shared, and taking that back.

use app::House;
use app::support;
use app::work::Loaded;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::actor::Purpose;
use domain::consent::{Consent, ConsentRefusal, ShareItem};
use domain::id::ItemId;
use jiff::ToSpan as _;
use jiff::civil::Date;

use super::sheet::{Field, Head, Kind, Sheet, choices, id, open, path, pressed, saved, target};
use crate::{FormState, Problem, SeeOther, SignedIn, Submitted, Texts};

const TITLE: &str = crate::text_key("consent-title");
/// What a resident can be asked to share for.
pub(super) const PURPOSES: [Purpose; 3] = [Purpose::Support, Purpose::Handover, Purpose::Matching];

pub(super) async fn show(
    signed_in: SignedIn,
    State(house): State<House>,
    Path(case): Path<String>,
) -> Result<Response, Problem> {
    let loaded = open(&house, &signed_in, &case).await?;
    let half_a_year = house.today().checked_add(6.months()).unwrap_or(house.today());
    let form =
        FormState::new().with("purpose", Purpose::Support.key()).with("until", half_a_year.to_string());
    Ok(sheet(&signed_in, &loaded, form).into_response())
}

pub(super) async fn save(
    signed_in: SignedIn,
    State(house): State<House>,
    Path(case): Path<String>,
    Submitted(mut form): Submitted,
) -> Result<Response, Problem> {
    let target = target(&case, &form)?;
    let texts = &signed_in.texts;
    if let Some(consent) = read(&mut form, house.fresh_item(), house.today(), texts) {
        let result = support::give_consent(&house, &signed_in.actor, target, consent).await;
        let told = |refusal, form: &mut FormState| match refusal {
            ConsentRefusal::PartyMissing => form.refuse("party", texts.t("form-error-required")),
            ConsentRefusal::NothingShared => form.refuse("items", texts.t("consent-error-nothing")),
            ConsentRefusal::EndUnreasonable => form.refuse("until", texts.t("consent-error-until")),
            ConsentRefusal::InFuture | ConsentRefusal::NotInForce => {
                form.refuse("until", texts.t("form-error-date"));
            }
        };
        if saved(result, &mut form, texts, told)?.is_some() {
            return Ok(SeeOther::to(path(target.id)).note("note-consent-given").into_response());
        }
    }
    let loaded = open(&house, &signed_in, &case).await?;
    Ok(sheet(&signed_in, &loaded, form).refused())
}

pub(super) async fn withdraw(
    signed_in: SignedIn,
    State(house): State<House>,
    Path((case, consent)): Path<(String, String)>,
    Submitted(form): Submitted,
) -> Result<SeeOther, Problem> {
    let target = target(&case, &form)?;
    let consent: ItemId = id(&consent)?;
    let result = support::withdraw_consent(&house, &signed_in.actor, target, consent).await;
    Ok(pressed(result, target.id, "toestemming")?.note("note-consent-withdrawn"))
}

fn read(form: &mut FormState, id: ItemId, today: Date, texts: &Texts) -> Option<Consent> {
    let party = form.required("party", "consent-party", texts);
    let items = form.all("items").filter_map(ShareItem::from_key).collect();
    let purpose = |key: &str| Purpose::from_key(key).filter(|purpose| PURPOSES.contains(purpose));
    let purpose = form.required_choice("purpose", "consent-purpose", purpose, texts);
    let until = form.required_date("until", "consent-until", texts);
    Some(Consent {
        id,
        party: party?,
        items,
        purpose: purpose?,
        given_on: today,
        until: until?,
        withdrawn_on: None,
    })
}

fn sheet(signed_in: &SignedIn, loaded: &Loaded, form: FormState) -> Sheet {
    let texts = &signed_in.texts;
    let items = choices(ShareItem::ALL.iter().map(|item| item.key()), |key| texts.t_in("share-item", key));
    let purposes = choices(PURPOSES.map(Purpose::key), |key| texts.t_in("consent-purpose", key));
    let fields = vec![
        Field::new("party", texts.t("consent-party"), Kind::Line).hint(texts.t("consent-party-hint")),
        Field::new("items", texts.t("consent-items"), Kind::Boxes(items)).hint(texts.t("consent-items-hint")),
        Field::new("purpose", texts.t("consent-purpose"), Kind::Radios { choices: purposes, inline: false }),
        Field::new("until", texts.t("consent-until"), Kind::Day).hint(texts.t("consent-until-hint")),
    ];
    Sheet::new(signed_in.page(TITLE), form, Head::of(loaded), texts.t("sheet-save"), fields)
        .lead(texts.t("consent-lead"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use jiff::civil::date;

    #[test]
    fn only_what_is_ticked_is_shared() {
        let mut form = FormState::new()
            .with("party", "MVT")
            .with("items", "goals")
            .with("items", "money")
            .with("items", "alles")
            .with("purpose", "matching")
            .with("until", "2026-09-01");
        let id = ItemId::new(uuid::Uuid::nil());
        let consent = read(&mut form, id, date(2026, 3, 3), &Texts::new(Language::Nl)).unwrap();
        let items: Vec<ShareItem> = consent.items.into_iter().collect();
        assert_eq!(items, [ShareItem::Goals, ShareItem::Money]);
        let mut form = FormState::new().with("party", "MVT").with("purpose", "administration");
        assert_eq!(read(&mut form, id, date(2026, 3, 3), &Texts::new(Language::Nl)), None);
        assert!(!form.error("purpose").is_empty(), "no one is asked to share for our administration");
    }
}
