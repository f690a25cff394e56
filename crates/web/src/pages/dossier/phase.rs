//! Moving a household to a phase of its track.

use app::House;
use app::enrolling::{self, EnrolmentRefusal};
use app::work::Loaded;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::programme::{Phase, Programme, Track};

use super::sheet::{Field, Head, Kind, Sheet, letter_language, open, path, saved, target};
use crate::{FormState, Problem, SeeOther, SignedIn, Submitted, Texts};

const TITLE: &str = crate::text_key("phase-title");

pub(super) async fn show(
    signed_in: SignedIn,
    State(house): State<House>,
    Path((id, programme)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let loaded = open(&house, &signed_in, &id).await?;
    let (definition, track, now) = place(&house, &loaded, &programme)?;
    let form = FormState::new().with("phase", now.unwrap_or_default());
    Ok(sheet(&signed_in, &loaded, definition, track, form).into_response())
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
    let (definition, track, _) = place(&house, &loaded, &programme)?;
    let known = |key: &str| track.phase(key);
    if let Some(phase) = form.required_choice("phase", "phase-title", known, texts) {
        let result = enrolling::enter_phase(&house, &signed_in.actor, target, &programme, &phase.id).await;
        let told =
            |_: EnrolmentRefusal, form: &mut FormState| form.refuse("phase", texts.t("form-error-choice"));
        if saved(result, &mut form, texts, told)?.is_some() {
            return Ok(SeeOther::to(path(target.id)).note("note-phase-entered").into_response());
        }
    }
    Ok(sheet(&signed_in, &loaded, definition, track, form).refused())
}

/// Finds the track that a household follows in a programme, and how far it is.
fn place<'a>(
    house: &'a House,
    loaded: &Loaded,
    programme: &str,
) -> Result<(&'a Programme, &'a Track, Option<String>), Problem> {
    let definition = house.programme(programme).ok_or(Problem::NotFound)?;
    let enrolment = loaded.case.enrolment(programme).ok_or(Problem::NotFound)?;
    let track = definition.track_of_kind(&enrolment.kind).ok_or(Problem::NotFound)?;
    Ok((definition, track, enrolment.phase.clone()))
}

fn sheet(
    signed_in: &SignedIn,
    loaded: &Loaded,
    definition: &Programme,
    track: &Track,
    form: FormState,
) -> Sheet {
    let texts = &signed_in.texts;
    let language = letter_language(texts);
    let phases = track.phases.iter().map(|phase| (phase.id.clone(), option(phase, texts))).collect();
    let kind = Kind::Radios { choices: phases, inline: false };
    let fields =
        vec![Field::new("phase", track.label.text(language).to_owned(), kind).hint(texts.t("phase-hint"))];
    let name = definition.name.text(language);
    Sheet::new(signed_in.page(TITLE), form, Head::of(loaded), texts.t("phase-submit"), fields)
        .lead(texts.t_args("phase-lead", &[("programme", name.into())]))
}

/// Says what a phase is called and whether anything may be proposed from the social map in it.
fn option(phase: &Phase, texts: &Texts) -> String {
    let label = phase.label.text(letter_language(texts));
    if phase.matching {
        texts.t_args("phase-with-matching", &[("phase", label.into())])
    } else {
        texts.t_args("phase-without-matching", &[("phase", label.into())])
    }
}
