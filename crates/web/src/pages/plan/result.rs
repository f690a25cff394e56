//! What became of a goal.

use app::House;
use app::support::{self, GoalResult};
use app::work::Loaded;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::id::ItemId;
use domain::plan::PlanRefusal;

use crate::pages::dossier::sheet::{Field, Head, Kind, Sheet, id, open, path, pressed, saved, target};
use crate::{FormState, Problem, SeeOther, SignedIn, Submitted};

const TITLE: &str = crate::text_key("drop-goal-title");

pub(super) async fn reached(
    signed_in: SignedIn,
    State(house): State<House>,
    Path((case, goal)): Path<(String, String)>,
    Submitted(form): Submitted,
) -> Result<SeeOther, Problem> {
    let target = target(&case, &form)?;
    let goal: ItemId = id(&goal)?;
    let result = support::settle_goal(&house, &signed_in.actor, target, goal, GoalResult::Reached).await;
    Ok(pressed(result, target.id, "plan")?.note("note-goal-reached"))
}

pub(super) async fn reopened(
    signed_in: SignedIn,
    State(house): State<House>,
    Path((case, goal)): Path<(String, String)>,
    Submitted(form): Submitted,
) -> Result<SeeOther, Problem> {
    let target = target(&case, &form)?;
    let goal: ItemId = id(&goal)?;
    let result = support::settle_goal(&house, &signed_in.actor, target, goal, GoalResult::Reopened).await;
    pressed(result, target.id, "plan")
}

/// Asks why a goal is dropped.
pub(super) async fn show(
    signed_in: SignedIn,
    State(house): State<House>,
    Path((case, goal)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let loaded = open(&house, &signed_in, &case).await?;
    Ok(sheet(&signed_in, &loaded, id(&goal)?, FormState::new())?.into_response())
}

pub(super) async fn save(
    signed_in: SignedIn,
    State(house): State<House>,
    Path((case, goal)): Path<(String, String)>,
    Submitted(mut form): Submitted,
) -> Result<Response, Problem> {
    let target = target(&case, &form)?;
    let goal: ItemId = id(&goal)?;
    let texts = &signed_in.texts;
    if let Some(reason) = form.required("reason", "drop-goal-reason", texts) {
        let dropped = GoalResult::Dropped { reason };
        let result = support::settle_goal(&house, &signed_in.actor, target, goal, dropped).await;
        let told =
            |_: PlanRefusal, form: &mut FormState| form.refuse("reason", texts.t("form-error-required"));
        if saved(result, &mut form, texts, told)?.is_some() {
            return Ok(SeeOther::to(path(target.id)).note("note-goal-dropped").into_response());
        }
    }
    let loaded = open(&house, &signed_in, &case).await?;
    Ok(sheet(&signed_in, &loaded, goal, form)?.refused())
}

fn sheet(signed_in: &SignedIn, loaded: &Loaded, goal: ItemId, form: FormState) -> Result<Sheet, Problem> {
    let texts = &signed_in.texts;
    let goal = loaded.case.plan.goal(goal).ok_or(Problem::NotFound)?;
    let fields = vec![
        Field::new("reason", texts.t("drop-goal-reason"), Kind::Lines(3))
            .hint(texts.t("drop-goal-reason-hint")),
    ];
    let head = Head::of(loaded);
    let lead = texts.t_args("drop-goal-lead", &[("words", (&goal.words).into())]);
    Ok(Sheet::new(signed_in.page(TITLE), form, head, texts.t("drop-goal-submit"), fields).lead(lead))
}
