//! The social map: what there is in the villages, and what it can carry. There is nothing personal on it.

mod filter;

use std::collections::BTreeSet;

use app::{House, nearby};
use askama::Template;
use askama_web::WebTemplate;
use axum::Router;
use axum::extract::{Query, State};
use axum::routing::get;
use domain::circle::Circle;
use domain::provision::Provision;
use domain::question::LifeDomain;
use domain::search_key::fold;

use crate::{FormState, Page, Problem, SignedIn};
use filter::Filter;

pub(crate) fn routes() -> Router<House> {
    Router::new().route("/sociale-kaart", get(show))
}

async fn show(
    State(house): State<House>,
    who: SignedIn,
    Query(filter): Query<Filter>,
) -> Result<SocialMapPage, Problem> {
    let provisions = nearby::social_map(&house, &who.actor).await?;
    Ok(SocialMapPage::new(who.page("social-map-title"), &filter, &provisions))
}

#[derive(Template, WebTemplate)]
#[template(path = "social_map/show.html")]
struct SocialMapPage {
    page: Page,
    form: FormState,
    filtered: bool,
    /// Whether there is anything on the map at all.
    anything: bool,
    domains: Vec<(&'static str, String)>,
    villages: Vec<(String, String)>,
    circles: Vec<(&'static str, String)>,
    cards: Vec<Card>,
}

struct Card {
    name: String,
    organisation: String,
    summary: String,
    circle: &'static str,
    domains: Vec<String>,
    can: String,
    cannot: String,
    /// Name and value, in the order of reading.
    facts: Vec<(String, String)>,
    marks: Vec<String>,
}

impl SocialMapPage {
    fn new(page: Page, filter: &Filter, provisions: &[Provision]) -> Self {
        let mut found: Vec<&Provision> = provisions.iter().filter(|one| filter.keeps(one)).collect();
        found.sort_by_key(|one| (one.circle, fold(&one.name), one.id));
        let villages: BTreeSet<&String> =
            provisions.iter().flat_map(|one| one.serves.iter().chain([&one.place])).collect();
        let used: BTreeSet<Circle> = provisions.iter().map(|one| one.circle).collect();
        Self {
            form: filter.form(),
            filtered: !filter.is_empty(),
            anything: !provisions.is_empty(),
            domains: LifeDomain::ALL
                .iter()
                .map(|one| (one.key(), page.t_in("life-domain", one.key())))
                .collect(),
            villages: villages.into_iter().map(|village| (village.clone(), village.clone())).collect(),
            circles: used.iter().map(|one| (one.key(), page.t_in("circle", one.key()))).collect(),
            cards: found.into_iter().map(|one| Card::new(&page, one)).collect(),
            page,
        }
    }
}

impl Card {
    fn new(page: &Page, provision: &Provision) -> Self {
        Self {
            name: provision.name.clone(),
            organisation: provision.organisation.clone(),
            summary: provision.summary.clone(),
            circle: provision.circle.key(),
            domains: provision.domains.iter().map(|one| page.t_in("life-domain", one.key())).collect(),
            can: page.t_in("carries-can", provision.carries.key()),
            cannot: page.t_in("carries-cannot", provision.carries.key()),
            facts: facts(page, provision),
            marks: marks(page, provision),
        }
    }
}

fn facts(page: &Page, provision: &Provision) -> Vec<(String, String)> {
    let joined = |names: &BTreeSet<String>| names.iter().map(String::as_str).collect::<Vec<_>>().join(", ");
    let mut facts = vec![(page.t("social-map-where"), provision.place.clone())];
    let serves = &provision.serves;
    let served = if serves.is_empty() { page.t("social-map-for-all") } else { joined(serves) };
    facts.push((page.t("social-map-for"), served));
    facts.extend(provision.opening.clone().map(|opening| (page.t("social-map-opening"), opening)));
    facts.extend(provision.cost.clone().map(|cost| (page.t("social-map-cost"), cost)));
    facts.extend(provision.contact.clone().map(|contact| (page.t("social-map-contact"), contact)));
    facts.extend(provision.free_places.map(|places| {
        let told = if places == 0 { page.t("social-map-places-none") } else { page.count(places) };
        (page.t("social-map-places"), told)
    }));
    facts.extend(ages(page, provision).map(|ages| (page.t("social-map-ages"), ages)));
    if !provision.languages.is_empty() {
        let languages = joined(&provision.languages);
        let told = page.t_args("social-map-languages-list", &[("languages", languages.into())]);
        facts.push((page.t("social-map-languages"), told));
    }
    facts
}

fn ages(page: &Page, provision: &Provision) -> Option<String> {
    let number = |age: u8| i64::from(age).into();
    Some(match (provision.min_age, provision.max_age) {
        (None, None) => return None,
        (Some(from), None) => page.t_args("social-map-age-from", &[("from", number(from))]),
        (None, Some(until)) => page.t_args("social-map-age-until", &[("until", number(until))]),
        (Some(from), Some(until)) => {
            page.t_args("social-map-age-between", &[("from", number(from)), ("until", number(until))])
        }
    })
}

fn marks(page: &Page, provision: &Provision) -> Vec<String> {
    let mut marks = Vec::new();
    if provision.at_home {
        marks.push(page.t("social-map-at-home"));
    }
    if provision.wheelchair {
        marks.push(page.t("social-map-wheelchair"));
    }
    if provision.professional_present {
        marks.push(page.t("social-map-professional"));
    }
    marks
}

#[cfg(test)]
mod tests {
    use domain::id::ProvisionId;
    use domain::provision::Carries;
    use uuid::Uuid;

    use super::*;
    use crate::Language;
    use crate::visit::tests::page;

    pub(super) fn provision() -> Provision {
        Provision {
            id: ProvisionId::new(Uuid::from_u128(1)),
            name: "Auticafé Dieren".into(),
            organisation: "Auticafé".into(),
            circle: Circle::General,
            summary: "Elkaar ontmoeten in een <b>rustige</b> ruimte".into(),
            domains: BTreeSet::from([LifeDomain::Contacts]),
            place: "Velp".into(),
            serves: BTreeSet::from(["Velp".into(), "Dieren".into()]),
            carries: Carries::Moderate,
            words: vec!["prikkels".into()],
            professional_present: true,
            wheelchair: true,
            languages: BTreeSet::from(["Turks".into()]),
            min_age: Some(16),
            max_age: None,
            at_home: true,
            free_places: Some(0),
            opening: Some("Vrijdagavond".into()),
            cost: Some("Gratis".into()),
            contact: None,
        }
    }

    #[test]
    fn the_map_renders_in_both_languages_full_filtered_and_empty() {
        let variants = Carries::ALL.iter().zip([(None, None), (Some(1), Some(2)), (None, Some(3))]).map(
            |(carries, (min_age, max_age))| Provision { carries: *carries, min_age, max_age, ..provision() },
        );
        let provisions: Vec<Provision> = variants.chain([provision()]).collect();
        for language in Language::ALL {
            for query in ["", "woorden=auti", "dorp=Nergens&cirkel=general&onderwerp=money"] {
                let filter = format!("/sociale-kaart?{query}").parse().unwrap();
                let filter = Query::<Filter>::try_from_uri(&filter).unwrap().0;
                for provisions in [provisions.as_slice(), &[]] {
                    let html = SocialMapPage::new(page(language), &filter, provisions).render().unwrap();
                    assert!(!html.contains('⟨'), "a text is missing");
                    assert!(!html.contains("<b>rustige"), "what was typed is escaped");
                    assert!(!html.contains(" style="), "no style inside a page");
                }
            }
        }
    }
}
