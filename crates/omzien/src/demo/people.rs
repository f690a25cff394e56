//! Made-up people. Family names are built so that nobody takes them for real.

use domain::bsn::Bsn;
use domain::household::{Address, Gender, Name, Part, Person};
use domain::id::PersonId;
use domain::postcode::Postcode;
use jiff::ToSpan as _;
use jiff::civil::Date;
use uuid::Uuid;

use super::chance::Chance;

const GIVEN: [(&str, Gender); 24] = [
    ("Anna", Gender::Female),
    ("Fatma", Gender::Female),
    ("Gerda", Gender::Female),
    ("Zofia", Gender::Female),
    ("Naïma", Gender::Female),
    ("Joke", Gender::Female),
    ("Riet", Gender::Female),
    ("Elif", Gender::Female),
    ("Marleen", Gender::Female),
    ("Sanne", Gender::Female),
    ("Hülya", Gender::Female),
    ("Chantal", Gender::Female),
    ("Henk", Gender::Male),
    ("Mehmet", Gender::Male),
    ("Piotr", Gender::Male),
    ("Wim", Gender::Male),
    ("Ruben", Gender::Male),
    ("Abdel", Gender::Male),
    ("Theo", Gender::Male),
    ("René", Gender::Male),
    ("Sven", Gender::Male),
    ("Cor", Gender::Male),
    ("Yusuf", Gender::Male),
    ("Daan", Gender::Male),
];
const FAMILY_BEGIN: [&str; 12] = [
    "Proef",
    "Test",
    "Demo",
    "Model",
    "Schijn",
    "Oefen",
    "Voorbeeld",
    "Droom",
    "Papier",
    "Krijt",
    "Spiegel",
    "Doeken",
];
const FAMILY_END: [&str; 14] = [
    "huis", "berg", "veld", "stra", "kamp", "zand", "beek", "dijk", "meer", "man", "brink", "hof", "laar",
    "wold",
];
const PREFIXES: [&str; 4] = ["van", "van der", "de", "ten"];
const STREETS: [&str; 8] = [
    "Voorbeeldlaan",
    "Proefstraat",
    "Demoweg",
    "Oefenpad",
    "Modelplein",
    "Testhof",
    "Papierdijk",
    "Schijnsingel",
];
/// The villages with the first four digits of their postcodes, and how many in a hundred live there.
const VILLAGES: [(&str, u32, u32); 3] = [("Velp", 6881, 45), ("Rheden", 6991, 20), ("Dieren", 6951, 35)];

/// Makes the person who asks, with an address.
pub(super) fn asker(chance: &Chance, number: u32, today: Date) -> Person {
    let (given, gender) = chance.pick(&GIVEN);
    let prefix = chance.percent(20).then(|| (*chance.pick(&PREFIXES)).to_owned());
    let family = format!("{}{}", chance.pick(&FAMILY_BEGIN), chance.pick(&FAMILY_END));
    let mut person = Person::new(person_id(number, 0), Part::Asker);
    person.name = Name { given: Some((*given).to_owned()), prefix, family: Some(family) };
    person.gender = *gender;
    person.birth = birth(chance, today, 22, 70);
    person.bsn = bsn(number);
    person.address = Some(address(chance));
    person.phone = Some(format!("06 000{:05}", number % 100_000));
    person.language = chance.percent(12).then(|| (*chance.pick(&["Turks", "Pools", "Arabisch"])).to_owned());
    person
}

/// Makes someone else in or round the household.
pub(super) fn other(chance: &Chance, number: u32, asker: &Person, part: Part, today: Date) -> Person {
    let (given, gender) = chance.pick(&GIVEN);
    let mut person = Person::new(person_id(number, part as u32 + 1), part);
    person.name = Name { given: Some((*given).to_owned()), ..asker.name.clone() };
    person.gender = *gender;
    let (from, years) = if part == Part::Child { (4, 13) } else { (25, 55) };
    person.birth = birth(chance, today, from, years);
    if matches!(part, Part::Partner | Part::Child | Part::Housemate) {
        person.address.clone_from(&asker.address);
    }
    person
}

fn birth(chance: &Chance, today: Date, from: u32, years: u32) -> Option<Date> {
    let days = from * 365 + chance.below(years * 365);
    today.checked_sub(i64::from(days).days()).ok()
}

fn address(chance: &Chance) -> Address {
    let mut drawn = chance.below(100);
    let mut village = &VILLAGES[0];
    for candidate in &VILLAGES {
        village = candidate;
        if drawn < candidate.2 {
            break;
        }
        drawn -= candidate.2;
    }
    let letters: String = (0..2).map(|_| *chance.pick(&['A', 'B', 'C', 'D', 'E', 'G', 'H', 'K'])).collect();
    Address {
        street: Some((*chance.pick(&STREETS)).to_owned()),
        house_number: Some((1 + chance.below(220)).to_string()),
        postcode: Postcode::parse(&format!("{} {letters}", village.1)).ok(),
        place: Some(village.0.to_owned()),
    }
}

/// Returns a BSN of the range for tests, as long as there are: the second half of it, so that no file of the demo
/// uses the same one.
fn bsn(number: u32) -> Option<Bsn> {
    const FROM: u32 = 999_950_000;
    const UNTIL: u32 = 999_990_000;
    // About one in eleven passes the 11-test, so look among the eleven that belong to this person.
    let first = FROM.checked_add(number.checked_mul(11)?)?;
    if first + 11 > UNTIL {
        return None;
    }
    (first..first + 11).find_map(|candidate| Bsn::parse(&candidate.to_string()).ok())
}

fn person_id(number: u32, part: u32) -> PersonId {
    PersonId::new(Uuid::from_u128(
        0xde30_0000_0000_0000_0000_0000_0000_0000 | (u128::from(number) << 32) | u128::from(part),
    ))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn everyone_has_another_bsn_of_the_test_range() {
        let numbers: Vec<String> = (0..3_000).filter_map(bsn).map(Bsn::reveal).collect();
        let mut different = numbers.clone();
        different.sort();
        different.dedup();
        assert!(numbers.len() > 2_500, "{}", numbers.len());
        assert_eq!(different.len(), numbers.len());
        assert!(numbers.iter().all(|number| ("999900006"..="999999990").contains(&number.as_str())));
    }

    #[test]
    fn everyone_lives_in_one_of_the_villages() {
        let chance = Chance::new(1);
        for number in 0..200 {
            let person = asker(&chance, number, date(2026, 1, 1));
            assert!(person.reachable());
            assert!(person.address.unwrap().postcode.is_some());
        }
    }
}
