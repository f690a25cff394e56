//! Who lives together, who helps, and how to reach them.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::bsn::Bsn;
use crate::id::PersonId;
use crate::postcode::Postcode;
use crate::search_key;

/// A name as far as it is known; a first contact may start without one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Name {
    pub given: Option<String>,
    pub prefix: Option<String>,
    pub family: Option<String>,
}

impl Name {
    /// Returns the name as one says it, or `None` when nothing is known.
    pub fn spoken(&self) -> Option<String> {
        let parts: Vec<&str> =
            [&self.given, &self.prefix, &self.family].into_iter().flatten().map(String::as_str).collect();
        if parts.is_empty() { None } else { Some(parts.join(" ")) }
    }

    /// Returns the name as it stands in a list: "Meer, Maria van der".
    pub fn listed(&self) -> Option<String> {
        let Some(family) = &self.family else { return self.spoken() };
        let rest: Vec<&str> = [&self.given, &self.prefix].into_iter().flatten().map(String::as_str).collect();
        Some(if rest.is_empty() { family.clone() } else { format!("{family}, {}", rest.join(" ")) })
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Gender {
    Female,
    Male,
    Other,
    #[default]
    Unknown,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    pub street: Option<String>,
    pub house_number: Option<String>,
    pub postcode: Option<Postcode>,
    /// The village or town.
    pub place: Option<String>,
}

impl Address {
    /// Returns what identifies a front door: postcode and house number, or street, number and place.
    pub fn key(&self) -> Option<String> {
        let number = search_key::fold(self.house_number.as_deref()?);
        if let Some(postcode) = &self.postcode {
            return Some(format!("{postcode} {number}"));
        }
        let (street, place) = (self.street.as_deref()?, self.place.as_deref()?);
        Some(format!("{} {number} {}", search_key::fold(street), search_key::fold(place)))
    }

    /// Returns the address as lines on an envelope, without the name.
    pub fn lines(&self) -> Vec<String> {
        let join = |parts: [Option<String>; 2]| {
            let line = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
            (!line.is_empty()).then_some(line)
        };
        [
            join([self.street.clone(), self.house_number.clone()]),
            join([self.postcode.as_ref().map(ToString::to_string), self.place.clone()]),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

/// What someone is to the person who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    Asker,
    Partner,
    Child,
    Parent,
    /// Someone else who lives there.
    Housemate,
    /// Family or friend who lives elsewhere and helps.
    Helper,
    /// Independent or own supporter at the talk (Wmo 2015 art. 2.2.4).
    Supporter,
    /// Legal representative.
    Representative,
}

impl Part {
    pub const ALL: [Self; 8] = [
        Self::Asker,
        Self::Partner,
        Self::Child,
        Self::Parent,
        Self::Housemate,
        Self::Helper,
        Self::Supporter,
        Self::Representative,
    ];

    pub const fn key(self) -> &'static str {
        match self {
            Self::Asker => "asker",
            Self::Partner => "partner",
            Self::Child => "child",
            Self::Parent => "parent",
            Self::Housemate => "housemate",
            Self::Helper => "helper",
            Self::Supporter => "supporter",
            Self::Representative => "representative",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.key() == key)
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    pub id: PersonId,
    pub part: Part,
    pub name: Name,
    pub bsn: Option<Bsn>,
    pub birth: Option<Date>,
    pub gender: Gender,
    pub address: Option<Address>,
    pub phone: Option<String>,
    pub email: Option<String>,
    /// The language someone prefers to speak, in words ("Turks"); `None` means Dutch.
    pub language: Option<String>,
    /// Informal carer (mantelzorger, Wmo 2015 art. 1.1.1).
    pub carer: bool,
}

impl Person {
    pub fn new(id: PersonId, part: Part) -> Self {
        Self {
            id,
            part,
            name: Name::default(),
            bsn: None,
            birth: None,
            gender: Gender::Unknown,
            address: None,
            phone: None,
            email: None,
            language: None,
            carer: false,
        }
    }

    /// Whether there is any way to get back to this person.
    pub fn reachable(&self) -> bool {
        self.phone.is_some()
            || self.email.is_some()
            || self.address.as_ref().is_some_and(|address| !address.lines().is_empty())
    }

    /// Returns the name, or else the best description there is.
    pub fn called(&self) -> String {
        self.name
            .spoken()
            .or_else(|| self.phone.clone())
            .or_else(|| self.email.clone())
            .or_else(|| self.address.as_ref().and_then(|address| address.lines().into_iter().next()))
            .unwrap_or_else(|| "?".to_owned())
    }

    /// Returns the key by which the same person is recognised without a BSN: folded name and birth date.
    pub fn identity_key(&self) -> Option<String> {
        let (name, birth) = (self.name.spoken()?, self.birth?);
        Some(format!("{} {birth}", search_key::fold(&name)))
    }
}

/// The people of one case; there is always someone who asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Household {
    pub asker: Person,
    pub others: Vec<Person>,
}

impl Household {
    pub fn people(&self) -> impl Iterator<Item = &Person> {
        std::iter::once(&self.asker).chain(&self.others)
    }

    pub fn person(&self, id: PersonId) -> Option<&Person> {
        self.people().find(|person| person.id == id)
    }

    pub fn carers(&self) -> impl Iterator<Item = &Person> {
        self.people().filter(|person| person.carer)
    }
}
