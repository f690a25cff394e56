//! Checking whether a household fits a programme.

use std::collections::BTreeMap;

use app::House;
use app::enrolling::{self, EnrolmentRefusal};
use app::work::Loaded;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::enrolment::{Answer, Enrolment};
use domain::programme::Programme;

use super::sheet::{Field, Head, Kind, Sheet, letter_language, open, path, saved, target};
use crate::{FormState, Problem, SeeOther, SignedIn, Submitted};

const TITLE: &str = crate::text_key("criteria-title");

pub(super) async fn show(
    signed_in: SignedIn,
    State(house): State<House>,
    Path((id, programme)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let loaded = open(&house, &signed_in, &id).await?;
    let definition = house.programme(&programme).ok_or(Problem::NotFound)?;
    let enrolment = loaded.case.enrolment(&programme).ok_or(Problem::NotFound)?;
    let met = enrolment.criteria.iter().filter(|(_, answer)| answer.met);
    let form = met.fold(FormState::new(), |form, (criterion, _)| form.with("met", criterion.as_str()));
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
    let definition = house.programme(&programme).ok_or(Problem::NotFound)?;
    let loaded = open(&house, &signed_in, &id).await?;
    let answers = answers(&form, definition, loaded.case.enrolment(&programme));
    let result = enrolling::check_criteria(&house, &signed_in.actor, target, &programme, answers).await;
    let told = |_: EnrolmentRefusal, form: &mut FormState| form.refuse("met", texts.t("form-error-choice"));
    if saved(result, &mut form, texts, told)?.is_some() {
        return Ok(SeeOther::to(path(target.id)).note("note-criteria-checked").into_response());
    }
    Ok(sheet(&signed_in, &loaded, definition, form).refused())
}

/// Every criterion is answered: what is not ticked is not met. Notes that were there are kept.
fn answers(form: &FormState, definition: &Programme, before: Option<&Enrolment>) -> BTreeMap<String, Answer> {
    let note = |id: &str| before.and_then(|enrolment| enrolment.criteria.get(id)?.note.clone());
    let answer = |id: &String| (id.clone(), Answer { met: form.has("met", id), note: note(id) });
    definition.criteria.iter().map(|criterion| answer(&criterion.id)).collect()
}

fn sheet(signed_in: &SignedIn, loaded: &Loaded, definition: &Programme, form: FormState) -> Sheet {
    let texts = &signed_in.texts;
    let language = letter_language(texts);
    let criteria = definition
        .criteria
        .iter()
        .map(|criterion| (criterion.id.clone(), criterion.label.text(language).to_owned()))
        .collect();
    let fields = vec![
        Field::new("met", texts.t("criteria-met"), Kind::Boxes(criteria)).hint(texts.t("criteria-met-hint")),
    ];
    let name = definition.name.text(language);
    Sheet::new(signed_in.page(TITLE), form, Head::of(loaded), texts.t("sheet-save"), fields)
        .lead(texts.t_args("criteria-lead", &[("programme", name.into())]))
}
