//! Closing with an outcome, and opening again.

use app::House;
use app::support::{self, ClosingRefusal};
use app::work::Loaded;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::case::Case;
use domain::programme::Programme;

use super::sheet::{Field, Head, Kind, Sheet, letter_language, open, path, pressed, saved, target};
use crate::{FormState, Problem, SeeOther, SignedIn, Submitted, Texts};

const TITLE: &str = crate::text_key("closing-title");

pub(super) async fn show(
    signed_in: SignedIn,
    State(house): State<House>,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let loaded = open(&house, &signed_in, &id).await?;
    Ok(sheet(&signed_in, &house, &loaded, FormState::new()).into_response())
}

pub(super) async fn save(
    signed_in: SignedIn,
    State(house): State<House>,
    Path(id): Path<String>,
    Submitted(mut form): Submitted,
) -> Result<Response, Problem> {
    let target = target(&id, &form)?;
    let texts = &signed_in.texts;
    let loaded = open(&house, &signed_in, &id).await?;
    let outcome = match waiting_programme(&house, &loaded.case) {
        None => Some(None),
        Some(programme) => {
            let known = |key: &str| programme.outcome(key).map(|_| key.to_owned());
            let outcome = form.required_choice("outcome", "closing-outcome", known, texts);
            outcome.map(|outcome| Some((programme.id.clone(), outcome)))
        }
    };
    if let Some(outcome) = outcome {
        let result = support::close(&house, &signed_in.actor, target, outcome, form.text("note")).await;
        let told = |refusal, form: &mut FormState| match refusal {
            ClosingRefusal::ClosedAlready => form.refuse("note", texts.t("closing-error-closed")),
            _ => form.refuse("outcome", texts.t("form-error-choose")),
        };
        if let Some(saved) = saved(result, &mut form, texts, told)? {
            let back = SeeOther::to(path(target.id));
            let closed = saved.case.closed.is_some();
            return Ok(if closed {
                back.note("note-case-closed")
            } else {
                back.note("note-outcome-recorded")
            }
            .into_response());
        }
    }
    Ok(sheet(&signed_in, &house, &loaded, form).refused())
}

pub(super) async fn reopen(
    signed_in: SignedIn,
    State(house): State<House>,
    Path(id): Path<String>,
    Submitted(form): Submitted,
) -> Result<SeeOther, Problem> {
    let target = target(&id, &form)?;
    let result = support::reopen(&house, &signed_in.actor, target).await;
    Ok(pressed(result, target.id, "main")?.note("note-case-reopened"))
}

/// Returns the programme that still asks for an outcome.
fn waiting_programme<'a>(house: &'a House, case: &Case) -> Option<&'a Programme> {
    case.enrolments
        .iter()
        .filter(|enrolment| enrolment.outcome.is_none())
        .find_map(|enrolment| house.programme(&enrolment.programme))
}

fn sheet(signed_in: &SignedIn, house: &House, loaded: &Loaded, form: FormState) -> Sheet {
    let texts = &signed_in.texts;
    let programme = waiting_programme(house, &loaded.case);
    let mut fields = Vec::new();
    if let Some(programme) = programme {
        let outcomes = outcomes(programme, texts);
        let kind = Kind::Radios { choices: outcomes, inline: false };
        fields.push(
            Field::new("outcome", texts.t("closing-outcome"), kind).hint(texts.t("closing-outcome-hint")),
        );
    }
    fields.push(
        Field::new("note", texts.t("closing-note"), Kind::Lines(3))
            .optional()
            .hint(texts.t("closing-note-hint")),
    );
    let lead = match programme {
        Some(programme) => {
            let name = programme.name.text(letter_language(texts));
            texts.t_args("closing-lead-programme", &[("programme", name.into())])
        }
        None => texts.t("closing-lead"),
    };
    Sheet::new(signed_in.page(TITLE), form, Head::of(loaded), texts.t("closing-submit"), fields)
        .lead(lead)
        .notice(texts.t("closing-notice"))
        .confirm(texts.t("closing-confirm"))
}

/// The outcomes of a programme, each saying whether the case goes shut.
fn outcomes(programme: &Programme, texts: &Texts) -> Vec<(String, String)> {
    programme
        .outcomes
        .iter()
        .map(|outcome| {
            let label = outcome.label.text(letter_language(texts));
            let text = if outcome.closes {
                label.to_owned()
            } else {
                texts.t_args("closing-stays-open", &[("outcome", label.into())])
            };
            (outcome.id.clone(), text)
        })
        .collect()
}
