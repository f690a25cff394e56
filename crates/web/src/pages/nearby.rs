//! Support near a question: what fits, from near to far and why, and what fell off and why.

use app::House;
use app::nearby::{self, Nearby};
use askama::Template;
use askama_web::WebTemplate;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::get;
use domain::circle::Circle;
use domain::id::CaseId;
use domain::provision::Provision;
use matching::{Obstacle, Proposal, Reason};

use crate::{Page, Problem, SignedIn, Texts};

pub(crate) fn routes() -> Router<House> {
    Router::new().route("/dossiers/{case}/dichtbij", get(show))
}

async fn show(
    State(house): State<House>,
    who: SignedIn,
    Path(case): Path<CaseId>,
) -> Result<NearbyPage, Problem> {
    let found = nearby::find(&house, &who.actor, case).await?;
    Ok(NearbyPage::new(who.page("nearby-title"), &found))
}

#[derive(Template, WebTemplate)]
#[template(path = "nearby/show.html")]
struct NearbyPage {
    page: Page,
    /// The address of the case.
    dossier: String,
    name: String,
    asked: Asked,
    /// Why nothing is proposed yet; empty when it may be.
    too_early: String,
    circles: Vec<Ring>,
    off: Vec<Off>,
}

/// What the search went by.
struct Asked {
    words: Vec<String>,
    wishes: Vec<String>,
    limits: Vec<String>,
    domains: Vec<String>,
    place: Option<String>,
}

/// One circle with what was found in it.
struct Ring {
    key: &'static str,
    offers: Vec<Offer>,
}

struct Offer {
    /// Where it is put in the plan.
    href: String,
    name: String,
    organisation: String,
    summary: String,
    why: Vec<String>,
    place: String,
    opening: Option<String>,
    cost: Option<String>,
    contact: Option<String>,
}

struct Off {
    name: String,
    organisation: String,
    circle: &'static str,
    why: Vec<String>,
}

/// The circles that the social map can hold something in: nearer than these is the household itself.
const ON_THE_MAP: [Circle; 4] = [Circle::Network, Circle::Volunteers, Circle::General, Circle::Indicated];

/// How many of a circle are shown at once; the rest is one press away.
const BEST: usize = 3;

impl NearbyPage {
    fn new(page: Page, found: &Nearby) -> Self {
        let (case, id) = (&found.loaded.case, found.loaded.id);
        let suggestions = found.suggestions();
        let circles = ON_THE_MAP
            .into_iter()
            .map(|circle| Ring {
                key: circle.key(),
                offers: suggestions
                    .proposals
                    .iter()
                    .filter(|proposal| proposal.provision.circle == circle)
                    .map(|proposal| Offer::new(&page, id, proposal))
                    .collect(),
            })
            // Indicated care is not looked for here; it is shown when the map has something that fits.
            .filter(|ring| ring.key != Circle::Indicated.key() || !ring.offers.is_empty())
            .collect();
        let texts_of = |pick: fn(&domain::question::Question) -> Option<&String>| {
            case.questions.iter().filter_map(pick).cloned().collect::<Vec<_>>()
        };
        Self {
            dossier: format!("/dossiers/{id}"),
            name: case.household.asker.called(),
            asked: Asked {
                words: texts_of(|question| Some(&question.words)),
                wishes: texts_of(|question| question.wishes.as_ref()),
                limits: texts_of(|question| question.limits.as_ref()),
                domains: found.need.domains.iter().map(|one| page.t_in("life-domain", one.key())).collect(),
                place: found.need.place.clone(),
            },
            too_early: found
                .too_early
                .as_ref()
                .map_or_else(String::new, |(programme, phase)| too_early(&page, programme, phase)),
            off: suggestions
                .fell_off
                .iter()
                .map(|(provision, why)| Off::new(&page, provision, why))
                .collect(),
            circles,
            page,
        }
    }

    fn found_nothing(&self) -> bool {
        self.circles.iter().all(|ring| ring.offers.is_empty())
    }
}

fn too_early(texts: &Texts, programme: &str, phase: &str) -> String {
    if phase.is_empty() {
        return texts.t_args("nearby-early-no-phase", &[("programme", programme.into())]);
    }
    texts.t_args("nearby-early-text", &[("programme", programme.into()), ("phase", phase.into())])
}

impl Offer {
    fn new(page: &Page, case: CaseId, proposal: &Proposal<'_>) -> Self {
        let provision = proposal.provision;
        Self {
            href: format!("/dossiers/{case}/inzet/nieuw?aanbod={}", provision.id),
            name: provision.name.clone(),
            organisation: provision.organisation.clone(),
            summary: provision.summary.clone(),
            why: proposal.reasons.iter().map(|reason| because(page, reason)).collect(),
            place: provision.place.clone(),
            opening: provision.opening.clone(),
            cost: provision.cost.clone(),
            contact: provision.contact.clone(),
        }
    }
}

impl Off {
    fn new(page: &Page, provision: &Provision, obstacles: &[Obstacle]) -> Self {
        Self {
            name: provision.name.clone(),
            organisation: provision.organisation.clone(),
            circle: provision.circle.key(),
            why: obstacles.iter().filter_map(|obstacle| despite(page, provision, obstacle)).collect(),
        }
    }
}

/// Says in plain words why something fits.
fn because(texts: &Texts, reason: &Reason) -> String {
    match reason {
        Reason::About(domains) => {
            let what: Vec<String> =
                domains.iter().map(|domain| texts.t_in("life-domain", domain.key()).to_lowercase()).collect();
            texts.t_args("nearby-reason-about", &[("what", what.join(", ").into())])
        }
        Reason::Mentions(words) => {
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            texts.t_args("nearby-reason-mentions", &[("words", words.join(", ").into())])
        }
        Reason::InVillage(village) => {
            texts.t_args("nearby-reason-village", &[("village", village.as_str().into())])
        }
        Reason::ComesHome => texts.t("nearby-reason-home"),
        Reason::Speaks(language) => {
            texts.t_args("nearby-reason-speaks", &[("language", language.as_str().into())])
        }
        Reason::Wheelchair => texts.t("nearby-reason-wheelchair"),
        Reason::ProfessionalPresent => texts.t("nearby-reason-professional"),
        Reason::FreePlaces(places) => {
            texts.t_args("nearby-reason-places", &[("count", i64::from(*places).into())])
        }
    }
}

/// Says in plain words why something does not fit now. What is about another subject is not shown at all.
fn despite(texts: &Texts, provision: &Provision, obstacle: &Obstacle) -> Option<String> {
    Some(match obstacle {
        Obstacle::OtherSubject => return None,
        Obstacle::NotInVillage(_) => {
            let villages: Vec<&str> = provision.serves.iter().map(String::as_str).collect();
            texts.t_args("nearby-off-not-for", &[("villages", villages.join(", ").into())])
        }
        Obstacle::TooYoung { from } => texts.t_args("nearby-off-young", &[("age", i64::from(*from).into())]),
        Obstacle::TooOld { until } => texts.t_args("nearby-off-old", &[("age", i64::from(*until).into())]),
        Obstacle::NoWheelchair => texts.t("nearby-off-wheelchair"),
        Obstacle::CannotComeHome => texts.t("nearby-off-home"),
        Obstacle::TooHeavy { carries } => texts.t_in("nearby-off-heavy", carries.key()),
        Obstacle::Full => texts.t("nearby-off-full"),
        Obstacle::NotSpoken(language) => {
            texts.t_args("nearby-off-language", &[("language", language.as_str().into())])
        }
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use app::work::Loaded;
    use domain::household::{Address, Household, Name, Part, Person};
    use domain::id::{ItemId, PersonId, ProvisionId};
    use domain::provision::Carries;
    use domain::question::{Channel, LifeDomain, Question, Urgency};
    use jiff::civil::date;
    use matching::Need;
    use uuid::Uuid;

    use super::*;
    use crate::Language;
    use crate::visit::tests::page;

    fn provision(id: u128, name: &str, circle: Circle) -> Provision {
        Provision {
            id: ProvisionId::new(Uuid::from_u128(id)),
            name: name.into(),
            organisation: "MVT".into(),
            circle,
            summary: "<i>Samen</i>".into(),
            domains: BTreeSet::from([LifeDomain::Contacts]),
            place: "Velp".into(),
            serves: BTreeSet::new(),
            carries: Carries::Moderate,
            words: vec!["wandelen".into()],
            professional_present: true,
            wheelchair: true,
            languages: BTreeSet::from(["Turks".into()]),
            min_age: None,
            max_age: None,
            at_home: true,
            free_places: Some(3),
            opening: Some("Elke dag".into()),
            cost: None,
            contact: Some("Coördinator".into()),
        }
    }

    fn found(offers: Vec<Provision>, too_early: Option<(String, String)>) -> Nearby {
        let asker = Person {
            name: Name { given: Some("Fatma".into()), ..Name::default() },
            address: Some(Address { place: Some("Velp".into()), ..Address::default() }),
            birth: Some(date(1990, 1, 1)),
            language: Some("Turks".into()),
            ..Person::new(PersonId::new(Uuid::from_u128(1)), Part::Asker)
        };
        let question = Question {
            id: ItemId::new(Uuid::from_u128(2)),
            words: "Ik wil graag wandelen".into(),
            domains: BTreeSet::from([LifeDomain::Contacts]),
            wishes: Some("Met een hond".into()),
            limits: Some("Gebruikt een rolstoel".into()),
            channel: Channel::Phone,
            urgency: Urgency::Normal,
            received: date(2026, 3, 1),
            reporter: None,
            taken_by: None,
        };
        let household = Household { asker, others: Vec::new() };
        let case = app::intake::empty_case("2026-000001".into(), "Team".into(), household, vec![question]);
        let need = Need::of(&case, date(2026, 3, 10));
        let loaded = Loaded { id: CaseId::new(Uuid::from_u128(3)), version: 1, case };
        Nearby { loaded, need, offers, too_early }
    }

    #[test]
    fn every_reason_and_every_obstacle_has_words_in_both_languages() {
        let reasons = [
            Reason::About(BTreeSet::from([LifeDomain::Contacts, LifeDomain::Money])),
            Reason::Mentions(BTreeSet::from(["hond".into()])),
            Reason::InVillage("Velp".into()),
            Reason::ComesHome,
            Reason::Speaks("Turks".into()),
            Reason::Wheelchair,
            Reason::ProfessionalPresent,
            Reason::FreePlaces(1),
        ];
        let heavy = Carries::ALL.iter().map(|carries| Obstacle::TooHeavy { carries: *carries });
        let obstacles: Vec<Obstacle> = heavy
            .chain([
                Obstacle::NotInVillage("Dieren".into()),
                Obstacle::TooYoung { from: 12 },
                Obstacle::TooOld { until: 27 },
                Obstacle::NoWheelchair,
                Obstacle::CannotComeHome,
                Obstacle::Full,
                Obstacle::NotSpoken("Pools".into()),
            ])
            .collect();
        let one = provision(1, "Maatje", Circle::Volunteers);
        for language in Language::ALL {
            let texts = Texts::new(language);
            let told = reasons.iter().map(|reason| because(&texts, reason));
            let told = told.chain(obstacles.iter().filter_map(|obstacle| despite(&texts, &one, obstacle)));
            let told: Vec<String> = told.collect();
            assert_eq!(told.len(), reasons.len() + obstacles.len());
            assert!(told.iter().all(|text| !text.contains('⟨') && text.len() > 5), "{told:?}");
        }
        assert_eq!(despite(&Texts::new(Language::Nl), &one, &Obstacle::OtherSubject), None);
    }

    #[test]
    fn what_fits_stands_from_near_to_far_and_the_rest_says_why_not() {
        let full = Provision { free_places: Some(0), ..provision(3, "Vol", Circle::Volunteers) };
        let offers =
            vec![provision(1, "Ver", Circle::General), provision(2, "Dichtbij", Circle::Network), full];
        let made = NearbyPage::new(page(Language::Nl), &found(offers, None));
        let names: Vec<_> = made.circles.iter().map(|ring| (ring.key, ring.offers.len())).collect();
        assert_eq!(names, [("network", 1), ("volunteers", 0), ("general", 1)]);
        assert_eq!(made.off[0].why, ["Geen plek vrij"]);
        let why = &made.circles[0].offers[0].why;
        assert!(why.contains(&"De vraag noemt: wandelen".to_owned()) && why.contains(&"In Velp".to_owned()));
        assert!(made.circles[0].offers[0].href.contains("/inzet/nieuw?aanbod="));
    }

    #[test]
    fn the_page_renders_in_both_languages_also_when_it_is_too_early_or_empty() {
        let offers =
            vec![provision(1, "Maatje", Circle::Volunteers), provision(2, "Zorg", Circle::Indicated)];
        let early = |phase: &str| Some(("Sociale basis".to_owned(), phase.to_owned()));
        for language in Language::ALL {
            for found in [
                found(offers.clone(), None),
                found(offers.clone(), early("Verbinden")),
                found(offers.clone(), early("")),
                found(Vec::new(), None),
            ] {
                let html = NearbyPage::new(page(language), &found).render().unwrap();
                assert!(!html.contains('⟨'), "a text is missing");
                assert!(!html.contains("<i>Samen"), "what was typed is escaped");
                assert!(!html.contains(" style="), "no style inside a page");
                // As long as a programme says that it is too early, nothing can be put in the plan from here.
                assert_eq!(
                    html.contains("/inzet/nieuw"),
                    found.too_early.is_none() && !found.offers.is_empty()
                );
            }
        }
    }
}
