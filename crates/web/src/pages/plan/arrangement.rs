//! New support in the plan: in which circle it stands, and why the nearer ones do not suffice.

use std::collections::BTreeMap;

use app::House;
use app::work::Loaded;
use app::{nearby, support};
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use domain::circle::{Circle, Shortfall};
use domain::id::{ItemId, ProvisionId};
use domain::plan::{GoalState, NearerChance, Plan, nearer_chances};
use domain::provision::Provision;
use jiff::ToSpan as _;
use jiff::civil::Date;

use super::placing::{read, reason_field, told};
use crate::pages::dossier::NEARBY;
use crate::pages::dossier::sheet::{Choice, Head, choices, open, path, saved, status, target};
use crate::{FormState, Page, Problem, SeeOther, SignedIn, Submitted, Texts};

const TITLE: &str = crate::text_key("arrangement-title");

/// What the form starts with: an offer from the social map, or support that this comes in the place of.
#[derive(Default, serde::Deserialize)]
pub(super) struct Start {
    aanbod: Option<String>,
    na: Option<String>,
}

/// A circle to choose, in the order from near to far.
struct CircleChoice {
    key: &'static str,
    name: String,
    about: String,
}

#[derive(Template, WebTemplate)]
#[template(path = "plan/arrangement.html")]
pub(super) struct ArrangementPage {
    page: Page,
    form: FormState,
    head: Head,
    lead: String,
    notice: String,
    submit: String,
    confirm: String,
    circles: Vec<CircleChoice>,
    /// For each circle but the farthest: the field, its label and its circle.
    reasons: Vec<(&'static str, String, &'static str)>,
    shortfalls: Vec<Choice>,
    goals: Vec<Choice>,
    nearby: String,
}

pub(super) async fn show(
    signed_in: SignedIn,
    State(house): State<House>,
    Path(case): Path<String>,
    Query(start): Query<Start>,
) -> Result<Response, Problem> {
    let loaded = open(&house, &signed_in, &case).await?;
    let today = house.today();
    let mut form = empty(&loaded.case.plan, today);
    if let Some(wanted) = start.aanbod.and_then(|text| text.parse::<ProvisionId>().ok()) {
        let map = nearby::social_map(&house, &signed_in.actor).await?;
        if let Some(offer) = map.iter().find(|provision| provision.id == wanted) {
            form = from_offer(form, offer);
        }
    } else if let Some(former) = start.na.and_then(|text| text.parse::<ItemId>().ok()) {
        form = from_former(form, &loaded.case.plan, former, today);
    }
    Ok(page(signed_in.page(TITLE), &loaded, form).into_response())
}

pub(super) async fn save(
    signed_in: SignedIn,
    State(house): State<House>,
    Path(case): Path<String>,
    Submitted(mut form): Submitted,
) -> Result<Response, Problem> {
    let target = target(&case, &form)?;
    let texts = &signed_in.texts;
    if let Some(new) = read(&mut form, texts) {
        let result = support::arrange(&house, &signed_in.actor, target, new).await;
        if saved(result, &mut form, texts, |refusal, form| told(&refusal, form, texts))?.is_some() {
            return Ok(SeeOther::to(path(target.id)).note("note-support-arranged").into_response());
        }
    }
    let loaded = open(&house, &signed_in, &case).await?;
    let refused = page(signed_in.page(TITLE).refused(), &loaded, form);
    Ok((status(&refused.form), refused).into_response())
}

/// Starts today and is looked back on in three months. A single open goal is what it is for.
fn empty(plan: &Plan, today: Date) -> FormState {
    let review = today.checked_add(3.months()).unwrap_or(today);
    let mut form = FormState::new().with("from", today.to_string()).with("review", review.to_string());
    let mut open = plan.goals.iter().filter(|goal| goal.state == GoalState::Open);
    if let (Some(only), None) = (open.next(), open.next()) {
        form = form.with("goals", only.id.to_string());
    }
    form
}

fn from_offer(form: FormState, offer: &Provision) -> FormState {
    form.with("what", offer.name.clone())
        .with("supplier", offer.organisation.clone())
        .with("circle", offer.circle.key())
        .with("provision", offer.id.to_string())
}

/// The same support, by the nearest circle that may now do; the reasons that still hold are kept.
fn from_former(form: FormState, plan: &Plan, former: ItemId, today: Date) -> FormState {
    let Some(former) = plan.arrangement(former) else { return form };
    let chances: BTreeMap<Circle, NearerChance> = nearer_chances(plan, former, today).into_iter().collect();
    let circle = chances.keys().next().copied();
    let mut form = form.without("goals").with("what", former.what.clone());
    for goal in &former.goals {
        form = form.with("goals", goal.to_string());
    }
    if let Some(circle) = circle {
        form = form.with("circle", circle.key());
        for (near, reason) in former.placement.nearer().range(..circle) {
            form = form.with(reason_field(*near), reason.key());
        }
    }
    form
}

fn page(page: Page, loaded: &Loaded, form: FormState) -> ArrangementPage {
    let texts: &Texts = &page;
    let named = |circle: &Circle| CircleChoice {
        key: circle.key(),
        name: texts.t_in("circle", circle.key()),
        about: texts.t_in("circle-about", circle.key()),
    };
    let why = |circle: Circle| (reason_field(circle), texts.t_in("why-not", circle.key()), circle.key());
    let goals = loaded
        .case
        .plan
        .goals
        .iter()
        .filter(|goal| goal.state == GoalState::Open)
        .map(|goal| (goal.id.to_string(), goal.words.clone()))
        .collect();
    let head = Head::of(loaded);
    ArrangementPage {
        circles: Circle::ALL.iter().map(named).collect(),
        reasons: Circle::Indicated.nearer().map(why).collect(),
        shortfalls: choices(Shortfall::ALL.map(Shortfall::key), |key| texts.t_in("shortfall", key)),
        goals,
        nearby: format!("{}/{NEARBY}", head.path()),
        lead: texts.t("arrangement-lead"),
        notice: String::new(),
        submit: texts.t("arrangement-submit"),
        confirm: String::new(),
        head,
        form,
        page,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use crate::pages::dossier::samples;
    use crate::visit::tests::page as frame;

    #[test]
    fn the_page_asks_for_one_of_five_circles_and_a_reason_for_each_nearer_one() {
        let loaded = samples::loaded(samples::full());
        for language in Language::ALL {
            let mut form = empty(&loaded.case.plan, samples::TODAY).with("circle", "indicated");
            assert!(read(&mut form, &Texts::new(language)).is_none());
            let html = page(frame(language), &loaded, form).render().unwrap();
            assert!(!html.contains('⟨'), "a text is missing: {html}");
            assert!(!html.contains(" style="), "no style inside a page");
            for circle in Circle::ALL {
                assert!(html.contains(&format!("id=\"circle-{}\"", circle.key())), "{circle:?}");
                let asked = html.contains(&format!("name=\"{}\"", reason_field(circle)));
                assert_eq!(asked, circle != Circle::Indicated, "{circle:?}");
            }
            assert!(html.contains("id=\"explanation-error\""), "indicated care needs words");
        }
    }

    #[test]
    fn what_comes_in_the_place_of_other_support_starts_in_a_nearer_circle() {
        let case = samples::full();
        let former = &case.plan.arrangements[1];
        let form = from_former(empty(&case.plan, samples::TODAY), &case.plan, former.id, samples::TODAY);
        assert_eq!(form.value("what"), former.what);
        let circle = Circle::from_key(form.value("circle")).unwrap();
        assert!(circle < former.circle());
        let unknown = ItemId::new(uuid::Uuid::from_u128(999));
        let form = from_former(FormState::new(), &case.plan, unknown, samples::TODAY);
        assert_eq!(form, FormState::new());
    }
}
