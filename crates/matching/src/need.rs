//! What is looked for, without who it is for.

use std::collections::BTreeSet;

use domain::case::Case;
use domain::provision::Carries;
use domain::question::{LifeDomain, Urgency};
use domain::search_key;
use jiff::civil::Date;

/// The ask: what a provision needs to know to say whether it fits, and no more.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Need {
    pub domains: BTreeSet<LifeDomain>,
    /// Folded words of the question and the wishes.
    pub words: BTreeSet<String>,
    pub place: Option<String>,
    pub age: Option<u8>,
    pub language: Option<String>,
    /// The person cannot come without wheelchair access.
    pub wheelchair: bool,
    /// The person cannot leave the house.
    pub at_home: bool,
    pub heaviness: Option<Carries>,
}

impl Need {
    /// Derives the ask from a case, as far as the file says it.
    pub fn of(case: &Case, today: Date) -> Self {
        let asker = &case.household.asker;
        let domains: BTreeSet<LifeDomain> =
            case.questions.iter().flat_map(|question| question.domains.iter().copied()).collect();
        let told: Vec<&str> = case
            .questions
            .iter()
            .flat_map(|question| [Some(question.words.as_str()), question.wishes.as_deref()])
            .flatten()
            .chain(case.plan.goals.iter().map(|goal| goal.words.as_str()))
            .collect();
        let limits: BTreeSet<String> = case
            .questions
            .iter()
            .filter_map(|question| question.limits.as_deref())
            .flat_map(search_key::words)
            .collect();
        let urgent = case.urgency() == Urgency::Urgent;
        let heaviness = match (urgent, domains.len()) {
            (true, _) => Carries::Heavy,
            (false, 0..=3) => Carries::Light,
            (false, _) => Carries::Moderate,
        };
        Self {
            words: told.into_iter().flat_map(search_key::words).filter(|word| word.len() > 3).collect(),
            place: asker.address.as_ref().and_then(|address| address.place.clone()),
            age: asker.birth.and_then(|birth| age_on(birth, today)),
            language: asker.language.clone(),
            wheelchair: limits.contains("rolstoel") || limits.contains("wheelchair"),
            at_home: limits.contains("bedlegerig") || limits.contains("huisgebonden"),
            heaviness: Some(heaviness),
            domains,
        }
    }
}

fn age_on(birth: Date, today: Date) -> Option<u8> {
    let years = today.year() - birth.year();
    let had_birthday = (today.month(), today.day()) >= (birth.month(), birth.day());
    u8::try_from(if had_birthday { years } else { years - 1 }).ok()
}
