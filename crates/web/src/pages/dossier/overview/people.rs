//! The people in and round the household, and what they allow to be shared.

use domain::consent::Consent;
use domain::household::{Household, Person};
use jiff::civil::Date;

use crate::Texts;

pub(super) struct PersonRow {
    pub(super) called: String,
    pub(super) part: &'static str,
    pub(super) carer: bool,
    /// Birth date and age.
    pub(super) born: String,
    pub(super) phone: Option<String>,
    pub(super) email: Option<String>,
    pub(super) address: Vec<String>,
    pub(super) language: Option<String>,
    /// The number itself is never shown.
    pub(super) bsn_known: bool,
}

pub(super) fn people(household: &Household, today: Date, texts: &Texts) -> Vec<PersonRow> {
    household.people().map(|person| row(person, today, texts)).collect()
}

fn row(person: &Person, today: Date, texts: &Texts) -> PersonRow {
    let born = person.birth.map(|birth| {
        let args = [("date", texts.date_short(birth).into()), ("age", age(birth, today).into())];
        texts.t_args("person-born", &args)
    });
    PersonRow {
        called: person.called(),
        part: person.part.key(),
        carer: person.carer,
        born: born.unwrap_or_default(),
        phone: person.phone.clone(),
        email: person.email.clone(),
        address: person.address.as_ref().map(domain::household::Address::lines).unwrap_or_default(),
        language: person.language.clone(),
        bsn_known: person.bsn.is_some(),
    }
}

fn age(birth: Date, today: Date) -> i32 {
    let had_birthday = (today.month(), today.day()) >= (birth.month(), birth.day());
    i32::from(today.year()) - i32::from(birth.year()) - i32::from(!had_birthday)
}

pub(super) struct ConsentRow {
    pub(super) consent: Consent,
    pub(super) standing: ConsentStanding,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ConsentStanding {
    InForce,
    Ended,
    Withdrawn,
}

/// Those in force first.
pub(super) fn consents(consents: &[Consent], today: Date) -> Vec<ConsentRow> {
    let mut rows: Vec<ConsentRow> = consents
        .iter()
        .map(|consent| ConsentRow { consent: consent.clone(), standing: standing(consent, today) })
        .collect();
    rows.sort_by_key(|row| row.standing != ConsentStanding::InForce);
    rows
}

fn standing(consent: &Consent, today: Date) -> ConsentStanding {
    if consent.withdrawn_on.is_some() {
        ConsentStanding::Withdrawn
    } else if consent.in_force(today) {
        ConsentStanding::InForce
    } else {
        ConsentStanding::Ended
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::dossier::samples;
    use jiff::civil::date;

    #[test]
    fn someone_is_a_year_older_from_the_birthday_on() {
        assert_eq!(age(date(1950, 3, 3), date(2026, 3, 2)), 75);
        assert_eq!(age(date(1950, 3, 3), date(2026, 3, 3)), 76);
    }

    #[test]
    fn consents_in_force_come_first() {
        let rows = consents(&samples::full().consents, samples::TODAY);
        let standings: Vec<ConsentStanding> = rows.iter().map(|row| row.standing).collect();
        assert_eq!(standings, [ConsentStanding::InForce, ConsentStanding::Withdrawn, ConsentStanding::Ended]);
    }
}
