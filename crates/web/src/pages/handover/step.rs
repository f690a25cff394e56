//! Taking a step: for one resident, or a letter for a whole list.

use app::House;
use app::change::Target;
use app::failure::Failure;
use app::handover::{self, HandoverProblem};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::handover::HandoverStep;

use super::provider::{Refused, Typed, again};
use super::{provider_path, refusal};
use crate::pages::evaluation::report_language;
use crate::{Problem, SeeOther, SignedIn, Submitted, answered, text_key};

/// Writes to the provider which residents it is about.
pub(super) async fn tell_provider(
    State(house): State<House>,
    visitor: SignedIn,
    Path((programme, provider)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let language = report_language(visitor.texts.language());
    let made = handover::tell_provider(&house, &visitor.actor, &programme, &provider, language).await;
    match answered(made)? {
        Ok(letter) => {
            let path = format!("{}/brieven/{letter}", provider_path(&programme, &provider));
            Ok(SeeOther::to(path).note("note-handover-provider-told").into_response())
        }
        Err(problem) => refused(&house, &visitor, (&programme, &provider), &problem).await,
    }
}

/// Writes to every resident of the list whose turn it is.
pub(super) async fn tell_residents(
    State(house): State<House>,
    visitor: SignedIn,
    Path((programme, provider)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let language = report_language(visitor.texts.language());
    let made = handover::tell_residents(&house, &visitor.actor, &programme, &provider, language).await;
    match answered(made)? {
        Ok(_) => {
            let path = provider_path(&programme, &provider);
            Ok(SeeOther::to(path).note("note-handover-residents-told").into_response())
        }
        Err(problem) => refused(&house, &visitor, (&programme, &provider), &problem).await,
    }
}

async fn refused(
    house: &House,
    visitor: &SignedIn,
    (programme, provider): (&str, &str),
    problem: &HandoverProblem,
) -> Result<Response, Problem> {
    let why = refusal::in_words(problem, &visitor.texts);
    again(house, visitor, programme, provider, Refused::List(why)).await
}

/// Takes a step of one resident.
pub(super) async fn take(
    State(house): State<House>,
    visitor: SignedIn,
    Path((programme, provider)): Path<(String, String)>,
    Submitted(mut form): Submitted,
) -> Result<Response, Problem> {
    let texts = visitor.texts;
    let case = form.value("case").to_owned();
    let version = form.value("version").parse().map_err(|_| Problem::BadRequest)?;
    let target = Target { id: case.parse().map_err(|_| Problem::NotFound)?, version };
    let step = HandoverStep::from_key(form.value("step")).ok_or(Problem::BadRequest)?;
    let on = form.required_date("on", text_key("handover-on"), &texts);
    let refused = |error: String| Refused::Resident {
        case: case.clone(),
        typed: Typed { step: step.key().to_owned(), on: form.value("on").to_owned(), error },
    };
    let Some(on) = on else {
        return again(&house, &visitor, &programme, &provider, refused(form.error("on").to_owned())).await;
    };
    let language = report_language(texts.language());
    let taken = handover::take_step(&house, &visitor.actor, target, &programme, step, on, language).await;
    if matches!(taken, Err(Failure::Stale)) {
        return again(&house, &visitor, &programme, &provider, refused(texts.t("handover-stale"))).await;
    }
    match answered(taken)? {
        Ok(_) => {
            let path = format!("{}#inwoner-{case}", provider_path(&programme, &provider));
            Ok(SeeOther::to(path).note("note-handover-step-taken").into_response())
        }
        Err(problem) => {
            let why = refusal::in_words(&problem, &texts);
            again(&house, &visitor, &programme, &provider, refused(why)).await
        }
    }
}
