//! Someone who takes part in the support.

use app::House;
use app::support::{self, TextRefusal};
use app::work::Loaded;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::case::Party;

use super::sheet::{Field, Head, Kind, Sheet, open, path, saved, target};
use crate::{FormState, Problem, SeeOther, SignedIn, Submitted};

const TITLE: &str = crate::text_key("party-title");

pub(super) async fn show(
    signed_in: SignedIn,
    State(house): State<House>,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let loaded = open(&house, &signed_in, &id).await?;
    Ok(sheet(&signed_in, &loaded, FormState::new()).into_response())
}

pub(super) async fn save(
    signed_in: SignedIn,
    State(house): State<House>,
    Path(id): Path<String>,
    Submitted(mut form): Submitted,
) -> Result<Response, Problem> {
    let target = target(&id, &form)?;
    let texts = &signed_in.texts;
    let name = form.required("name", "party-name", texts);
    let part = form.required("part", "party-part", texts);
    if let (Some(name), Some(part)) = (name, part) {
        let party = Party { id: house.fresh_item(), name, organisation: form.text("organisation"), part };
        let result = support::add_party(&house, &signed_in.actor, target, party).await;
        let told = |_: TextRefusal, form: &mut FormState| form.refuse("name", texts.t("form-error-required"));
        if saved(result, &mut form, texts, told)?.is_some() {
            return Ok(SeeOther::to(path(target.id)).note("note-party-added").into_response());
        }
    }
    let loaded = open(&house, &signed_in, &id).await?;
    Ok(sheet(&signed_in, &loaded, form).refused())
}

fn sheet(signed_in: &SignedIn, loaded: &Loaded, form: FormState) -> Sheet {
    let texts = &signed_in.texts;
    let fields = vec![
        Field::new("name", texts.t("party-name"), Kind::Line),
        Field::new("organisation", texts.t("party-organisation"), Kind::Line).optional(),
        Field::new("part", texts.t("party-part"), Kind::Line).hint(texts.t("party-part-hint")),
    ];
    Sheet::new(signed_in.page(TITLE), form, Head::of(loaded), texts.t("sheet-save"), fields)
        .lead(texts.t("party-lead"))
}
