//! Ending support on a day, with the reason.

use app::House;
use app::support;
use app::work::Loaded;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::id::ItemId;
use domain::plan::{Ending, PlanRefusal};

use crate::pages::dossier::sheet::{Field, Head, Kind, Sheet, id, open, path, saved, target};
use crate::{FormState, Problem, SeeOther, SignedIn, Submitted};

const TITLE: &str = crate::text_key("ending-title");

pub(super) async fn show(
    signed_in: SignedIn,
    State(house): State<House>,
    Path((case, arrangement)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let loaded = open(&house, &signed_in, &case).await?;
    let form = FormState::new().with("day", house.today().to_string());
    Ok(sheet(&signed_in, &loaded, id(&arrangement)?, form)?.into_response())
}

pub(super) async fn save(
    signed_in: SignedIn,
    State(house): State<House>,
    Path((case, arrangement)): Path<(String, String)>,
    Submitted(mut form): Submitted,
) -> Result<Response, Problem> {
    let target = target(&case, &form)?;
    let arrangement: ItemId = id(&arrangement)?;
    let texts = &signed_in.texts;
    let on = form.required_date("day", "ending-day", texts);
    let reason = form.required("reason", "ending-reason", texts);
    if let (Some(on), Some(reason)) = (on, reason) {
        let ending = Ending { on, reason };
        let result = support::end_arrangement(&house, &signed_in.actor, target, arrangement, ending).await;
        let told = |refusal, form: &mut FormState| match refusal {
            PlanRefusal::ReasonMissing => form.refuse("reason", texts.t("form-error-required")),
            PlanRefusal::EndBeforeStart => form.refuse("day", texts.t("ending-error-before-start")),
            _ => form.refuse("day", texts.t("plan-error-ended")),
        };
        if saved(result, &mut form, texts, told)?.is_some() {
            return Ok(SeeOther::to(path(target.id)).note("note-support-ended").into_response());
        }
    }
    let loaded = open(&house, &signed_in, &case).await?;
    Ok(sheet(&signed_in, &loaded, arrangement, form)?.refused())
}

fn sheet(
    signed_in: &SignedIn,
    loaded: &Loaded,
    arrangement: ItemId,
    form: FormState,
) -> Result<Sheet, Problem> {
    let texts = &signed_in.texts;
    let arrangement = loaded.case.plan.arrangement(arrangement).ok_or(Problem::NotFound)?;
    let fields = vec![
        Field::new("day", texts.t("ending-day"), Kind::Day),
        Field::new("reason", texts.t("ending-reason"), Kind::Lines(3)).hint(texts.t("ending-reason-hint")),
    ];
    let what = &[("what", (&arrangement.what).into()), ("supplier", (&arrangement.supplier).into())];
    let lead = texts.t_args("ending-lead", what);
    Ok(Sheet::new(signed_in.page(TITLE), form, Head::of(loaded), texts.t("ending-submit"), fields).lead(lead))
}
