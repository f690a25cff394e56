//! Who coordinates, and what that person may decide alone.

use app::House;
use app::support::{self, Colleague, CoordinationRefusal};
use app::work::Loaded;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::id::AccountId;

use super::sheet::{Field, Head, Kind, Sheet, open, path, saved, target};
use crate::{FormState, Problem, SeeOther, SignedIn, Submitted};

const TITLE: &str = crate::text_key("coordinator-title");

pub(super) async fn show(
    signed_in: SignedIn,
    State(house): State<House>,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let loaded = open(&house, &signed_in, &id).await?;
    let coaches = support::colleagues(&house, &signed_in.actor).await?;
    let form = match &loaded.case.coordination {
        Some(now) => {
            FormState::new().with("coach", now.coach.to_string()).with("mandate", now.mandate.clone())
        }
        None => FormState::new()
            .with("coach", signed_in.actor.account.to_string())
            .with("mandate", signed_in.texts.t("coordinator-mandate-example")),
    };
    Ok(sheet(&signed_in, &loaded, &coaches, form).into_response())
}

pub(super) async fn save(
    signed_in: SignedIn,
    State(house): State<House>,
    Path(id): Path<String>,
    Submitted(mut form): Submitted,
) -> Result<Response, Problem> {
    let target = target(&id, &form)?;
    let texts = &signed_in.texts;
    let coaches = support::colleagues(&house, &signed_in.actor).await?;
    let known = |text: &str| {
        let account: AccountId = text.parse().ok()?;
        coaches.iter().find(|coach| coach.account == account).cloned()
    };
    let coach = form.required_choice("coach", "coordinator-coach", known, texts);
    let mandate = form.required("mandate", "coordinator-mandate", texts);
    if let (Some(coach), Some(mandate)) = (coach, mandate) {
        let appointed = (coach.account, coach.name);
        let result = support::appoint_coordinator(&house, &signed_in.actor, target, appointed, mandate).await;
        let told = |CoordinationRefusal::MandateMissing, form: &mut FormState| {
            form.refuse("mandate", texts.t("form-error-required"));
        };
        if saved(result, &mut form, texts, told)?.is_some() {
            return Ok(SeeOther::to(path(target.id)).note("note-coordinator-saved").into_response());
        }
    }
    let loaded = open(&house, &signed_in, &id).await?;
    Ok(sheet(&signed_in, &loaded, &coaches, form).refused())
}

fn sheet(signed_in: &SignedIn, loaded: &Loaded, coaches: &[Colleague], form: FormState) -> Sheet {
    let texts = &signed_in.texts;
    let choices = coaches
        .iter()
        .map(|coach| {
            let myself = coach.account == signed_in.actor.account;
            let name = if myself {
                texts.t_args("coordinator-me", &[("name", (&coach.name).into())])
            } else {
                coach.name.clone()
            };
            (coach.account.to_string(), name)
        })
        .collect();
    let fields = vec![
        Field::new("coach", texts.t("coordinator-coach"), Kind::Radios { choices, inline: false }),
        Field::new("mandate", texts.t("coordinator-mandate"), Kind::Lines(3))
            .hint(texts.t("coordinator-mandate-hint")),
    ];
    Sheet::new(signed_in.page(TITLE), form, Head::of(loaded), texts.t("sheet-save"), fields)
        .lead(texts.t("coordinator-lead"))
}
