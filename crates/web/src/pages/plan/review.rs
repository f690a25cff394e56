//! Looking back on support together: does it go on, does a nearer circle take over, or does it stop?

use app::House;
use app::support;
use app::work::Loaded;
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::circle::Circle;
use domain::id::ItemId;
use domain::plan::{Arrangement, NearerChance, PlanRefusal, Review, ReviewDecision, nearer_chances};
use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::pages::dossier::sheet::{Choice, Head, choices, id, open, path, saved, status, target};
use crate::{FormState, Page, Problem, SeeOther, SignedIn, Submitted, Texts};

const TITLE: &str = crate::text_key("review-title");

/// A nearer circle that may now do, and why.
pub(crate) struct Chance {
    pub(crate) circle: &'static str,
    pub(crate) why: String,
}

#[derive(Template, WebTemplate)]
#[template(path = "plan/review.html")]
pub(super) struct ReviewPage {
    page: Page,
    form: FormState,
    head: Head,
    lead: String,
    notice: String,
    submit: String,
    confirm: String,
    arrangement: Arrangement,
    chances: Vec<Chance>,
    decisions: Vec<Choice>,
}

pub(super) async fn show(
    signed_in: SignedIn,
    State(house): State<House>,
    Path((case, arrangement)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let loaded = open(&house, &signed_in, &case).await?;
    let next = house.today().checked_add(3.months()).unwrap_or(house.today());
    let form = FormState::new().with("next", next.to_string());
    Ok(page(&signed_in, &loaded, id(&arrangement)?, form, house.today())?.into_response())
}

pub(super) async fn save(
    signed_in: SignedIn,
    State(house): State<House>,
    Path((case, arrangement)): Path<(String, String)>,
    Submitted(mut form): Submitted,
) -> Result<Response, Problem> {
    let target = target(&case, &form)?;
    let arrangement: ItemId = id(&arrangement)?;
    let (today, texts) = (house.today(), &signed_in.texts);
    if let Some((review, next)) = read(&mut form, today, texts) {
        let decision = review.decision;
        let result =
            support::review_arrangement(&house, &signed_in.actor, target, arrangement, review, next).await;
        let told = |refusal, form: &mut FormState| match refusal {
            PlanRefusal::ReviewOutsidePeriod => form.refuse("next", texts.t("review-error-next")),
            PlanRefusal::ReasonMissing => form.refuse("note", texts.t("review-error-note")),
            _ => form.refuse("decision", texts.t("plan-error-ended")),
        };
        if saved(result, &mut form, texts, told)?.is_some() {
            return Ok(if decision == ReviewDecision::MoveNearer {
                // What takes its place is put in the plan at once, while it is fresh.
                let successor = format!("{}/inzet/nieuw?na={arrangement}", path(target.id));
                SeeOther::to(successor).note("note-support-moves").into_response()
            } else {
                SeeOther::to(path(target.id)).note("note-support-reviewed").into_response()
            });
        }
    }
    let loaded = open(&house, &signed_in, &case).await?;
    let refused = page(&signed_in, &loaded, arrangement, form, today)?;
    let refused = ReviewPage { page: refused.page.refused(), ..refused };
    Ok((status(&refused.form), refused).into_response())
}

fn read(form: &mut FormState, today: Date, texts: &Texts) -> Option<(Review, Option<Date>)> {
    let decision = form.required_choice("decision", "review-decision", ReviewDecision::from_key, texts)?;
    let note = form.text("note");
    let next = match decision {
        ReviewDecision::Continue => Some(form.required_date("next", "review-next", texts)?),
        ReviewDecision::MoveNearer | ReviewDecision::Stop => None,
    };
    Some((Review { on: today, decision, note }, next))
}

fn page(
    signed_in: &SignedIn,
    loaded: &Loaded,
    arrangement: ItemId,
    form: FormState,
    today: Date,
) -> Result<ReviewPage, Problem> {
    let texts = &signed_in.texts;
    let plan = &loaded.case.plan;
    let arrangement = plan.arrangement(arrangement).cloned().ok_or(Problem::NotFound)?;
    let decisions =
        choices(ReviewDecision::ALL.iter().map(|one| one.key()), |key| texts.t_in("review-decision", key));
    Ok(ReviewPage {
        page: signed_in.page(TITLE),
        form,
        head: Head::of(loaded),
        lead: texts.t("review-lead"),
        notice: String::new(),
        submit: texts.t("sheet-save"),
        confirm: String::new(),
        chances: chances(&nearer_chances(plan, &arrangement, today), texts),
        decisions,
        arrangement,
    })
}

/// Says of each nearer circle why it may now do.
pub(crate) fn chances(found: &[(Circle, NearerChance)], texts: &Texts) -> Vec<Chance> {
    found
        .iter()
        .map(|(circle, chance)| {
            let why = match chance {
                NearerChance::HelpsAlready => texts.t("chance-helps-already"),
                NearerChance::GoalsReached => texts.t("chance-goals-reached"),
                NearerChance::LookAgain => texts.t("chance-look-again"),
                NearerChance::AskAgain => texts.t("chance-ask-again"),
            };
            Chance { circle: circle.key(), why }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use crate::pages::dossier::samples;
    use crate::visit::tests::page as frame;
    use jiff::civil::date;

    #[test]
    fn going_on_needs_a_next_date_and_stopping_does_not() {
        let texts = Texts::new(Language::Nl);
        let today = date(2026, 3, 3);
        let mut form = FormState::new().with("decision", "continue");
        assert_eq!(read(&mut form, today, &texts), None);
        assert!(!form.error("next").is_empty());
        let mut form = FormState::new().with("decision", "stop").with("note", "Klaar");
        let (review, next) = read(&mut form, today, &texts).unwrap();
        assert_eq!((review.decision, review.on, next), (ReviewDecision::Stop, today, None));
    }

    #[test]
    fn a_review_shows_what_was_tried_and_which_circle_may_now_do() {
        let loaded = samples::loaded(samples::full());
        for language in Language::ALL {
            let texts = Texts::new(language);
            let arrangement = loaded.case.plan.arrangements[1].clone();
            let found = nearer_chances(&loaded.case.plan, &arrangement, samples::TODAY);
            let html = ReviewPage {
                page: frame(language),
                form: FormState::new(),
                head: Head::of(&loaded),
                lead: String::new(),
                notice: String::new(),
                submit: "Bewaren".into(),
                confirm: String::new(),
                chances: chances(&found, &texts),
                decisions: choices(["continue", "stop"], str::to_owned),
                arrangement,
            }
            .render()
            .unwrap();
            assert!(!html.contains('⟨'), "a text is missing: {html}");
            assert!(html.contains("circle-own") && html.contains("circle-network"), "{html}");
            assert!(html.contains("circle-volunteers"), "the arrangement's own circle");
        }
    }
}
