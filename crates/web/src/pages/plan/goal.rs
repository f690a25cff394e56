//! Setting a goal, and the order in which goals are taken up.

use app::House;
use app::support;
use app::work::Loaded;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::id::ItemId;
use domain::plan::{GoalState, PlanRefusal};
use domain::question::LifeDomain;

use crate::pages::dossier::sheet::{
    Field, Head, Kind, Sheet, choices, id, open, path, pressed, saved, target,
};
use crate::{FormState, Problem, SeeOther, SignedIn, Submitted};

const TITLE: &str = crate::text_key("goal-title");

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
    let words = form.required("words", "goal-words", texts);
    let domain = form.choice("domain", "goal-domain", LifeDomain::from_key, texts);
    let after = form.choice("after", "goal-after", |text| text.parse::<ItemId>().ok(), texts);
    if let (Some(words), false) = (words, form.is_refused()) {
        let result = support::set_goal(&house, &signed_in.actor, target, words, domain, after).await;
        let told = |refusal, form: &mut FormState| match refusal {
            PlanRefusal::WordsMissing => form.refuse("words", texts.t("form-error-required")),
            _ => form.refuse("after", texts.t("form-error-choice")),
        };
        if saved(result, &mut form, texts, told)?.is_some() {
            return Ok(SeeOther::to(path(target.id)).note("note-goal-set").into_response());
        }
    }
    let loaded = open(&house, &signed_in, &case).await?;
    Ok(sheet(&signed_in, &loaded, form).refused())
}

/// Takes a goal up one place earlier. When it waits for the one before it, it stays where it is.
pub(super) async fn earlier(
    signed_in: SignedIn,
    State(house): State<House>,
    Path((case, goal)): Path<(String, String)>,
    Submitted(form): Submitted,
) -> Result<SeeOther, Problem> {
    let target = target(&case, &form)?;
    let goal: ItemId = id(&goal)?;
    let result = support::take_goal_up_earlier(&house, &signed_in.actor, target, goal).await;
    pressed(result, target.id, "plan")
}

fn sheet(signed_in: &SignedIn, loaded: &Loaded, form: FormState) -> Sheet {
    let texts = &signed_in.texts;
    let domains = choices(LifeDomain::ALL.iter().map(|one| one.key()), |key| texts.t_in("life-domain", key));
    let goals: Vec<_> = loaded
        .case
        .plan
        .goals
        .iter()
        .filter(|goal| goal.state == GoalState::Open)
        .map(|goal| (goal.id.to_string(), goal.words.clone()))
        .collect();
    let mut fields = vec![
        Field::new("words", texts.t("goal-words"), Kind::Lines(3)).hint(texts.t("goal-words-hint")),
        Field::new("domain", texts.t("goal-domain"), Kind::Pick(domains)).optional(),
    ];
    if !goals.is_empty() {
        let after = Field::new("after", texts.t("goal-after"), Kind::Pick(goals)).optional();
        fields.push(after.hint(texts.t("goal-after-hint")));
    }
    Sheet::new(signed_in.page(TITLE), form, Head::of(loaded), texts.t("sheet-save"), fields)
        .lead(texts.t("goal-lead"))
}
