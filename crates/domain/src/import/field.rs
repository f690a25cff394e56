//! The fields that each kind of file can fill.

use serde::{Deserialize, Serialize};

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FileKind {
    /// Residents, one per row.
    Caseload,
    /// Dated events per resident.
    Events,
    /// Solutions found in the social base, one per row.
    Solutions,
}

/// One field and the names under which offices send it.
#[derive(Debug, PartialEq, Eq)]
pub struct FieldSpec {
    /// The name used in storage and in text keys.
    pub key: &'static str,
    pub name_nl: &'static str,
    pub name_en: &'static str,
    /// A required field must have a column, and every row a value in it.
    pub required: bool,
    /// Other column names, as Dutch offices write them; case, accents and punctuation do not matter.
    pub(super) synonyms: &'static [&'static str],
}

impl FileKind {
    pub const ALL: [Self; 3] = [Self::Caseload, Self::Events, Self::Solutions];

    /// The name used in storage and in text keys.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Caseload => "caseload",
            Self::Events => "events",
            Self::Solutions => "solutions",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    pub const fn fields(self) -> &'static [FieldSpec] {
        match self {
            Self::Caseload => CASELOAD,
            Self::Events => EVENTS,
            Self::Solutions => SOLUTIONS,
        }
    }

    pub fn field(self, key: &str) -> Option<&'static FieldSpec> {
        self.fields().iter().find(|field| field.key == key)
    }
}

const fn required(
    key: &'static str,
    name_nl: &'static str,
    name_en: &'static str,
    synonyms: &'static [&'static str],
) -> FieldSpec {
    FieldSpec { key, name_nl, name_en, required: true, synonyms }
}

const fn optional(
    key: &'static str,
    name_nl: &'static str,
    name_en: &'static str,
    synonyms: &'static [&'static str],
) -> FieldSpec {
    FieldSpec { key, name_nl, name_en, required: false, synonyms }
}

const NUMBER: FieldSpec = required(
    "number",
    "Nummer",
    "Number",
    &["Nr", "Nr.", "Cliëntnummer", "Clientnr", "Dossiernummer", "Inwonernummer", "Volgnummer", "Zaaknummer"],
);

const CASELOAD: &[FieldSpec] = &[
    NUMBER,
    optional("bsn", "BSN", "BSN", &["Burgerservicenummer", "BSN-nummer", "Sofinummer"]),
    optional("given-name", "Voornaam", "Given name", &["Voornamen", "Roepnaam", "Voorletters"]),
    optional("prefix", "Tussenvoegsel", "Prefix", &["Voorvoegsel", "Tussenvoegsels", "Voorvoegsels"]),
    required("family-name", "Achternaam", "Family name", &["Geslachtsnaam", "Naam", "Familienaam"]),
    optional("birth", "Geboortedatum", "Date of birth", &["Geb.datum", "Geboren", "Geboren op", "Geb datum"]),
    optional("gender", "Geslacht", "Gender", &["M/V", "Sekse", "Geslachtsaanduiding"]),
    optional("street", "Straat", "Street", &["Straatnaam", "Adres"]),
    optional("house-number", "Huisnummer", "House number", &["Huisnr", "Huisnr.", "Nummer huis"]),
    optional("postcode", "Postcode", "Postal code", &["PC", "Postcode woonadres"]),
    required("place", "Plaats", "Place", &["Woonplaats", "Dorp", "Kern", "Plaatsnaam"]),
    required("kind", "Soort", "Kind", &["Soort melding", "Soort aanmelding", "Type", "Type melding"]),
    optional("provider", "Aanbieder", "Provider", &["Zorgaanbieder", "Naam aanbieder", "Leverancier"]),
    optional("guide", "Begeleider", "Guide", &["Naam begeleider", "Ambulant begeleider", "Contactpersoon"]),
    optional("product", "Product", "Product", &["Productnaam", "Voorziening"]),
    optional(
        "basic-hours",
        "Uren basis per week",
        "Basic hours per week",
        &["Uren basis", "Uren begeleiding basis", "Basis uren", "Uren per week basis"],
    ),
    optional(
        "specialised-hours",
        "Uren specialistisch per week",
        "Specialised hours per week",
        &["Uren specialistisch", "Uren begeleiding specialistisch", "Specialistische uren"],
    ),
    optional(
        "indication-from",
        "Indicatie van",
        "Indication from",
        &["Indicatie vanaf", "Begindatum indicatie", "Ingangsdatum", "Startdatum indicatie"],
    ),
    optional(
        "indication-to",
        "Indicatie tot",
        "Indication to",
        &["Indicatie tot en met", "Indicatie t/m", "Einddatum indicatie", "Einddatum"],
    ),
];

const EVENTS: &[FieldSpec] = &[
    NUMBER,
    required("date", "Datum", "Date", &["Datum gebeurtenis", "Op", "Wanneer"]),
    required("event", "Gebeurtenis", "Event", &["Actie", "Stap", "Wat", "Activiteit"]),
];

const SOLUTIONS: &[FieldSpec] = &[
    NUMBER,
    required("solution", "Oplossing", "Solution", &["Soort oplossing", "Gevonden oplossing", "Alternatief"]),
    optional("where", "Waar", "Where", &["Organisatie", "Plek", "Bij", "Locatie"]),
    optional("from", "Vanaf", "From", &["Datum", "Start", "Startdatum", "Begindatum", "Sinds"]),
];
