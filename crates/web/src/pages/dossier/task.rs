//! Things to do, and ticking them off.

use app::House;
use app::support::{self, TextRefusal};
use app::work::Loaded;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::id::ItemId;

use super::sheet::{Field, Head, Kind, Sheet, id, open, path, pressed, saved, target};
use crate::{FormState, Problem, SeeOther, SignedIn, Submitted};

const TITLE: &str = crate::text_key("task-title");

pub(super) async fn show(
    signed_in: SignedIn,
    State(house): State<House>,
    Path(case): Path<String>,
) -> Result<Response, Problem> {
    let loaded = open(&house, &signed_in, &case).await?;
    Ok(sheet(&signed_in, &loaded, FormState::new()).into_response())
}

pub(super) async fn save(
    signed_in: SignedIn,
    State(house): State<House>,
    Path(case): Path<String>,
    Submitted(mut form): Submitted,
) -> Result<Response, Problem> {
    let target = target(&case, &form)?;
    let texts = &signed_in.texts;
    let what = form.required("what", "task-what", texts);
    let due = form.date("due", "task-due", texts);
    if let (Some(what), false) = (what, form.is_refused()) {
        let result = support::add_task(&house, &signed_in.actor, target, what, due).await;
        let told = |_: TextRefusal, form: &mut FormState| form.refuse("what", texts.t("form-error-required"));
        if saved(result, &mut form, texts, told)?.is_some() {
            return Ok(SeeOther::to(path(target.id)).note("note-task-added").into_response());
        }
    }
    let loaded = open(&house, &signed_in, &case).await?;
    Ok(sheet(&signed_in, &loaded, form).refused())
}

pub(super) async fn tick(
    signed_in: SignedIn,
    State(house): State<House>,
    Path((case, task)): Path<(String, String)>,
    Submitted(form): Submitted,
) -> Result<SeeOther, Problem> {
    let target = target(&case, &form)?;
    let task: ItemId = id(&task)?;
    pressed(support::tick_task(&house, &signed_in.actor, target, task).await, target.id, "taken")
}

fn sheet(signed_in: &SignedIn, loaded: &Loaded, form: FormState) -> Sheet {
    let texts = &signed_in.texts;
    let fields = vec![
        Field::new("what", texts.t("task-what"), Kind::Line),
        Field::new("due", texts.t("task-due"), Kind::Day).optional().hint(texts.t("task-due-hint")),
    ];
    Sheet::new(signed_in.page(TITLE), form, Head::of(loaded), texts.t("sheet-save"), fields)
}
