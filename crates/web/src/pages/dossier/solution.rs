//! Recording what was found in the social base.

use app::House;
use app::support::{self, ClosingRefusal};
use app::work::Loaded;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::programme::Programme;

use super::sheet::{Field, Head, Kind, Sheet, letter_language, open, path, saved, target};
use crate::{FormState, Problem, SeeOther, SignedIn, Submitted};

const TITLE: &str = crate::text_key("solution-title");

pub(super) async fn show(
    signed_in: SignedIn,
    State(house): State<House>,
    Path((id, programme)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let loaded = open(&house, &signed_in, &id).await?;
    let definition = definition(&house, &loaded, &programme)?;
    let address = loaded.case.household.asker.address.as_ref();
    let home = address.and_then(|address| address.place.clone()).unwrap_or_default();
    let form = FormState::new().with("from", house.today().to_string()).with("place", home);
    Ok(sheet(&signed_in, &loaded, definition, form).into_response())
}

pub(super) async fn save(
    signed_in: SignedIn,
    State(house): State<House>,
    Path((id, programme)): Path<(String, String)>,
    Submitted(mut form): Submitted,
) -> Result<Response, Problem> {
    let target = target(&id, &form)?;
    let texts = &signed_in.texts;
    let loaded = open(&house, &signed_in, &id).await?;
    let definition = definition(&house, &loaded, &programme)?;
    let known = |key: &str| definition.solution(key).map(|_| key.to_owned());
    let kind = form.required_choice("kind", "solution-kind", known, texts);
    let place = form.required("place", "solution-place", texts);
    let from = form.required_date("from", "solution-from", texts);
    if let (Some(kind), Some(place), Some(from)) = (kind, place, from) {
        let found = (kind, place);
        let result =
            support::record_solution(&house, &signed_in.actor, target, &programme, found, from).await;
        let told = |refusal, form: &mut FormState| match refusal {
            ClosingRefusal::PlaceMissing => form.refuse("place", texts.t("form-error-required")),
            _ => form.refuse("kind", texts.t("form-error-choice")),
        };
        if saved(result, &mut form, texts, told)?.is_some() {
            return Ok(SeeOther::to(path(target.id)).note("note-solution-recorded").into_response());
        }
    }
    Ok(sheet(&signed_in, &loaded, definition, form).refused())
}

fn definition<'a>(house: &'a House, loaded: &Loaded, programme: &str) -> Result<&'a Programme, Problem> {
    loaded.case.enrolment(programme).ok_or(Problem::NotFound)?;
    house.programme(programme).ok_or(Problem::NotFound)
}

fn sheet(signed_in: &SignedIn, loaded: &Loaded, definition: &Programme, form: FormState) -> Sheet {
    let texts = &signed_in.texts;
    let language = letter_language(texts);
    let kinds = definition
        .solutions
        .iter()
        .map(|solution| {
            let circle = texts.t_in("circle", solution.circle.key());
            (solution.id.clone(), format!("{} ({})", solution.label.text(language), circle.to_lowercase()))
        })
        .collect();
    let places = definition.places.iter().map(|place| (place.name.clone(), place.name.clone())).collect();
    let fields = vec![
        Field::new("kind", texts.t("solution-kind"), Kind::Radios { choices: kinds, inline: false }),
        Field::new("place", texts.t("solution-place"), Kind::Pick(places)),
        Field::new("from", texts.t("solution-from"), Kind::Day),
    ];
    Sheet::new(signed_in.page(TITLE), form, Head::of(loaded), texts.t("sheet-save"), fields)
        .lead(texts.t("solution-lead"))
}
