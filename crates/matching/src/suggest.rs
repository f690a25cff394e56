//! Hard limits first, then order: nearest circle, then what fits best.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use domain::provision::{Carries, Provision};
use domain::question::LifeDomain;
use domain::search_key;

use crate::Need;

/// Something on the social map that fits.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal<'a> {
    pub provision: &'a Provision,
    /// Why it fits, most telling first.
    pub reasons: Vec<Reason>,
}

/// Why a provision fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    About(BTreeSet<LifeDomain>),
    /// The question itself names what happens there.
    Mentions(BTreeSet<String>),
    InVillage(String),
    ComesHome,
    Speaks(String),
    Wheelchair,
    ProfessionalPresent,
    FreePlaces(u16),
}

/// Why a provision does not fit now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Obstacle {
    OtherSubject,
    NotInVillage(String),
    TooYoung { from: u8 },
    TooOld { until: u8 },
    NoWheelchair,
    CannotComeHome,
    TooHeavy { carries: Carries },
    Full,
    NotSpoken(String),
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Suggestions<'a> {
    /// Nearest circle first; within a circle the best fit first.
    pub proposals: Vec<Proposal<'a>>,
    /// What is about the question but fell off, with everything that stands in the way.
    pub fell_off: Vec<(&'a Provision, Vec<Obstacle>)>,
}

/// Ranks what the social map has for an ask. Every hard limit is respected; what is about another subject is left out.
pub fn suggest<'a>(need: &Need, offers: &'a [Provision]) -> Suggestions<'a> {
    let mut found: Vec<(i32, Proposal<'a>)> = Vec::new();
    let mut fell_off = Vec::new();
    for provision in offers {
        let obstacles = obstacles(need, provision);
        if obstacles.contains(&Obstacle::OtherSubject) {
            continue;
        }
        if obstacles.is_empty() {
            let reasons = reasons(need, provision);
            found.push((score(&reasons), Proposal { provision, reasons }));
        } else {
            fell_off.push((provision, obstacles));
        }
    }
    found.sort_by_key(|(score, proposal)| {
        let provision = proposal.provision;
        (provision.circle, Reverse(*score), search_key::fold(&provision.name), provision.id)
    });
    fell_off.sort_by_key(|(provision, obstacles)| (obstacles.len(), provision.circle, provision.id));
    Suggestions { proposals: found.into_iter().map(|(_, proposal)| proposal).collect(), fell_off }
}

/// Returns everything that stands in the way. An empty answer means that it fits.
fn obstacles(need: &Need, provision: &Provision) -> Vec<Obstacle> {
    let mut obstacles = Vec::new();
    let about = !need.domains.is_disjoint(&provision.domains) || !mentions(need, provision).is_empty();
    if !about {
        obstacles.push(Obstacle::OtherSubject);
    }
    if let Some(place) = &need.place
        && !serves(provision, place)
    {
        obstacles.push(Obstacle::NotInVillage(provision.place.clone()));
    }
    if let (Some(age), Some(from)) = (need.age, provision.min_age)
        && age < from
    {
        obstacles.push(Obstacle::TooYoung { from });
    }
    if let (Some(age), Some(until)) = (need.age, provision.max_age)
        && age > until
    {
        obstacles.push(Obstacle::TooOld { until });
    }
    if need.wheelchair && !provision.wheelchair && !provision.at_home {
        obstacles.push(Obstacle::NoWheelchair);
    }
    if need.at_home && !provision.at_home {
        obstacles.push(Obstacle::CannotComeHome);
    }
    if need.heaviness.is_some_and(|heaviness| heaviness > provision.carries) {
        obstacles.push(Obstacle::TooHeavy { carries: provision.carries });
    }
    if provision.free_places == Some(0) {
        obstacles.push(Obstacle::Full);
    }
    if let Some(language) = &need.language
        && !provision.languages.is_empty()
        && !speaks(provision, language)
    {
        obstacles.push(Obstacle::NotSpoken(language.clone()));
    }
    obstacles
}

fn reasons(need: &Need, provision: &Provision) -> Vec<Reason> {
    let mut reasons = Vec::new();
    let mentions = mentions(need, provision);
    if !mentions.is_empty() {
        reasons.push(Reason::Mentions(mentions));
    }
    let shared: BTreeSet<LifeDomain> = need.domains.intersection(&provision.domains).copied().collect();
    if !shared.is_empty() {
        reasons.push(Reason::About(shared));
    }
    if let Some(place) = need.place.as_ref().filter(|place| same(place, &provision.place)) {
        reasons.push(Reason::InVillage(place.clone()));
    }
    if let Some(language) = need.language.as_ref().filter(|language| speaks(provision, language)) {
        reasons.push(Reason::Speaks(language.clone()));
    }
    if need.wheelchair && provision.wheelchair {
        reasons.push(Reason::Wheelchair);
    }
    if provision.at_home {
        reasons.push(Reason::ComesHome);
    }
    if provision.professional_present {
        reasons.push(Reason::ProfessionalPresent);
    }
    if let Some(places) = provision.free_places.filter(|places| *places > 0) {
        reasons.push(Reason::FreePlaces(places));
    }
    reasons
}

/// Weighs the reasons within a circle (own choice): what the person named counts most, then the subject, then near.
fn score(reasons: &[Reason]) -> i32 {
    let count = |n: usize| i32::try_from(n.min(5)).unwrap_or(5);
    reasons
        .iter()
        .map(|reason| match reason {
            Reason::Mentions(words) => 6 + 2 * count(words.len()),
            Reason::About(domains) => 3 * count(domains.len()),
            Reason::InVillage(_) => 4,
            Reason::Speaks(_) => 5,
            Reason::ComesHome | Reason::Wheelchair | Reason::ProfessionalPresent | Reason::FreePlaces(_) => 1,
        })
        .sum()
}

fn mentions(need: &Need, provision: &Provision) -> BTreeSet<String> {
    provision
        .words
        .iter()
        .filter(|word| {
            let folded = search_key::fold(word);
            need.words.iter().any(|said| *said == folded || (folded.len() > 4 && said.starts_with(&folded)))
        })
        .cloned()
        .collect()
}

fn serves(provision: &Provision, place: &str) -> bool {
    provision.serves.is_empty() || provision.serves.iter().any(|served| same(served, place))
}

fn speaks(provision: &Provision, language: &str) -> bool {
    provision.languages.iter().any(|spoken| same(spoken, language))
}

fn same(one: &str, other: &str) -> bool {
    search_key::fold(one) == search_key::fold(other)
}

#[cfg(test)]
mod tests {
    use domain::circle::Circle;
    use domain::id::ProvisionId;

    use super::*;

    fn provision(name: &str, circle: Circle) -> Provision {
        Provision {
            id: ProvisionId::new(uuid::Uuid::nil()),
            name: name.to_owned(),
            organisation: "MVT".to_owned(),
            circle,
            summary: String::new(),
            domains: [LifeDomain::Contacts].into(),
            place: "Velp".to_owned(),
            serves: BTreeSet::new(),
            carries: Carries::Moderate,
            words: Vec::new(),
            professional_present: false,
            wheelchair: false,
            languages: BTreeSet::new(),
            min_age: None,
            max_age: None,
            at_home: false,
            free_places: None,
            opening: None,
            cost: None,
            contact: None,
        }
    }

    fn need() -> Need {
        Need { domains: [LifeDomain::Contacts].into(), place: Some("Velp".to_owned()), ..Need::default() }
    }

    fn names(suggestions: &Suggestions<'_>) -> Vec<String> {
        suggestions.proposals.iter().map(|proposal| proposal.provision.name.clone()).collect()
    }

    #[test]
    fn the_nearest_circle_comes_first_even_when_a_farther_one_fits_better() {
        let mut club = provision("Wandelclub", Circle::General);
        club.words = vec!["wandelen".to_owned()];
        let offers = [club, provision("Buur", Circle::Network), provision("Maatje", Circle::Volunteers)];
        let need = Need { words: ["wandelen".to_owned()].into(), ..need() };
        assert_eq!(names(&suggest(&need, &offers)), ["Buur", "Maatje", "Wandelclub"]);
    }

    #[test]
    fn within_a_circle_what_the_person_named_comes_first() {
        let mut walking = provision("Wandelmaatje", Circle::Volunteers);
        walking.words = vec!["wandelen".to_owned(), "hond".to_owned()];
        let offers = [provision("Bezoek", Circle::Volunteers), walking];
        let need = Need { words: ["hond".to_owned()].into(), ..need() };
        let suggestions = suggest(&need, &offers);
        assert_eq!(names(&suggestions), ["Wandelmaatje", "Bezoek"]);
        assert_eq!(suggestions.proposals[0].reasons[0], Reason::Mentions(["hond".to_owned()].into()));
    }

    #[test]
    fn every_hard_limit_keeps_an_offer_off_the_list_and_says_why() {
        let base = || provision("x", Circle::General);
        let asked = Need {
            age: Some(40),
            language: Some("Turks".to_owned()),
            wheelchair: true,
            at_home: true,
            heaviness: Some(Carries::Moderate),
            ..need()
        };
        let fits = Provision { wheelchair: true, at_home: true, ..base() };
        assert_eq!(names(&suggest(&asked, std::slice::from_ref(&fits))), ["x"]);
        let broken = [
            (
                Provision { serves: ["Dieren".to_owned()].into(), ..fits.clone() },
                Obstacle::NotInVillage("Velp".to_owned()),
            ),
            (Provision { min_age: Some(55), ..fits.clone() }, Obstacle::TooYoung { from: 55 }),
            (Provision { max_age: Some(27), ..fits.clone() }, Obstacle::TooOld { until: 27 }),
            (Provision { at_home: false, ..fits.clone() }, Obstacle::CannotComeHome),
            (
                Provision { carries: Carries::Light, ..fits.clone() },
                Obstacle::TooHeavy { carries: Carries::Light },
            ),
            (Provision { free_places: Some(0), ..fits.clone() }, Obstacle::Full),
            (
                Provision { languages: ["Pools".to_owned()].into(), ..fits.clone() },
                Obstacle::NotSpoken("Turks".to_owned()),
            ),
        ];
        for (offer, obstacle) in &broken {
            let suggestions = suggest(&asked, std::slice::from_ref(offer));
            assert!(suggestions.proposals.is_empty(), "{obstacle:?}");
            assert_eq!(suggestions.fell_off[0].1, vec![obstacle.clone()]);
        }
    }

    #[test]
    fn what_is_about_something_else_is_not_shown_at_all() {
        let other = Provision { domains: [LifeDomain::Money].into(), ..provision("Geld", Circle::General) };
        let offers = [other];
        assert_eq!(suggest(&need(), &offers), Suggestions::default());
    }
}
