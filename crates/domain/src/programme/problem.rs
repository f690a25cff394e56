//! What can be wrong with a definition, said in the language of whoever wrote it.

use std::fmt;

use crate::letter::Language;

/// One thing that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DefinitionProblem {
    pub file: String,
    /// Counted from 1.
    pub line: usize,
    /// Counted from 1, in characters.
    pub column: usize,
    pub reason: Reason,
}

/// What a reference points to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Thing {
    Programme,
    Place,
    Criterion,
    Track,
    Phase,
    Kind,
    Event,
    Task,
    Finding,
    Outcome,
    Solution,
    Stage,
    Measure,
    Target,
}

/// Why a definition is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// No TOML; `detail` is what the TOML reader says, in English.
    Syntax {
        detail: String,
    },
    UnknownKey {
        section: String,
        key: String,
        known: Vec<String>,
    },
    MissingKey {
        section: String,
        key: String,
    },
    WrongType {
        key: String,
        expected: Expected,
    },
    EmptyText {
        key: String,
    },
    BadId {
        id: String,
    },
    ReservedId {
        id: String,
    },
    DuplicateId {
        thing: Thing,
        id: String,
        line: usize,
    },
    DuplicateImportLabel {
        label: String,
        line: usize,
    },
    UnknownReference {
        thing: Thing,
        id: String,
        known: Vec<String>,
    },
    UnknownChoice {
        key: String,
        value: String,
        choices: Vec<String>,
    },
    OutOfRange {
        key: String,
        value: i64,
        low: i64,
        high: i64,
    },
    UnknownMark {
        mark: String,
        known: Vec<String>,
    },
    OneOf {
        section: String,
        keys: Vec<String>,
    },
    /// An outcome is part of one that is itself a part.
    PartOfPart {
        id: String,
    },
    /// The first stage is everyone; each later one has a test.
    FunnelStart,
    FunnelLaterStage {
        id: String,
    },
    /// Only the last stage may look at outcomes.
    FunnelOutcomesNotLast {
        id: String,
    },
    SameEvent {
        id: String,
    },
    /// Two order rules over the same events for the same kind of report.
    OrderTwice {
        kind: String,
        line: usize,
    },
    /// The order rule over the two letters asks other days than the handover.
    NoticeDiffers {
        order: u16,
        handover: u16,
    },
}

/// The form that a value should have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    Text,
    Texts,
    WholeNumber,
    YesNo,
    Table,
    Tables,
}

impl DefinitionProblem {
    /// Says where it is, what is wrong and what to do.
    pub fn message(&self, language: Language) -> String {
        let Self { file, line, column, reason } = self;
        format!("{file}:{line}:{column}: {}", reason.message(language))
    }
}

impl fmt::Display for DefinitionProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Language::En))
    }
}

impl std::error::Error for DefinitionProblem {}

impl Reason {
    /// Says what is wrong and what to do, without the place.
    pub fn message(&self, language: Language) -> String {
        match language {
            Language::Nl => self.dutch(),
            Language::En => self.english(),
        }
    }

    fn dutch(&self) -> String {
        match self {
            Self::Syntax { detail } => {
                format!("Dit is geen geldige TOML ({}). Verbeter de schrijfwijze.", detail.trim())
            }
            Self::UnknownKey { section, key, known } => {
                format!(
                    "“{key}” bestaat niet in {}. Haal het weg, of kies uit: {}.",
                    or(section, "dit bestand"),
                    known.join(", ")
                )
            }
            Self::MissingKey { section, key } => {
                format!("“{key}” ontbreekt in {}. Vul het in.", or(section, "dit bestand"))
            }
            Self::WrongType { key, expected } => {
                format!("“{key}” heeft de verkeerde vorm. Schrijf hier {}.", expected.dutch())
            }
            Self::EmptyText { key } => format!("“{key}” is leeg. Vul een tekst in."),
            Self::BadId { id } => format!(
                "“{id}” kan geen id zijn. Gebruik kleine letters, cijfers en streepjes, en begin met een letter."
            ),
            Self::ReservedId { id } => format!("“{id}” heeft al een vaste betekenis. Kies een andere id."),
            Self::DuplicateId { thing, id, line } => format!(
                "{} “{id}” staat al op regel {line}. Geef deze een andere id, of haal er één weg.",
                capital(thing.dutch())
            ),
            Self::DuplicateImportLabel { label, line } => format!(
                "Het opschrift “{label}” staat al op regel {line}. Zo is bij het inlezen niet duidelijk wat het \
                 betekent. Haal er één weg."
            ),
            Self::UnknownReference { thing, id, known } => {
                format!("{} “{id}” bestaat niet. {}", capital(thing.dutch()), choose_dutch(known))
            }
            Self::UnknownChoice { key, value, choices } => {
                format!("“{value}” kan niet bij “{key}”. {}", choose_dutch(choices))
            }
            Self::OutOfRange { key, value, low, high } => {
                format!("“{key}” is {value}, maar moet tussen {low} en {high} liggen.")
            }
            Self::UnknownMark { mark, known } => {
                format!("“{{{mark}}}” kan hier niet worden ingevuld. {}", choose_dutch(known))
            }
            Self::OneOf { section, keys } => {
                format!("{section} moet precies één hebben van: {}.", keys.join(", "))
            }
            Self::PartOfPart { id } => format!(
                "Uitkomst “{id}” is zelf al een onderdeel. Verwijs met part-of naar een uitkomst zonder part-of."
            ),
            Self::FunnelStart => {
                "De eerste stap van de trechter is iedereen. Haal event en outcomes hier weg.".to_owned()
            }
            Self::FunnelLaterStage { id } => {
                format!("Stap “{id}” moet precies één hebben van: event, outcomes.")
            }
            Self::FunnelOutcomesNotLast { id } => format!(
                "Stap “{id}” kijkt naar uitkomsten, maar is niet de laatste. Zet haar achteraan, of gebruik event."
            ),
            Self::SameEvent { id } => {
                format!("“{id}” kan niet vóór zichzelf komen. Kies twee verschillende gebeurtenissen.")
            }
            Self::OrderTwice { kind, line } => format!(
                "Voor soort “{kind}” staat op regel {line} al een regel over deze twee gebeurtenissen. Haal er één weg."
            ),
            Self::NoticeDiffers { order, handover } => format!(
                "Hier staan {order} dagen, maar bij [handover] is notice-days {handover}. Maak ze gelijk."
            ),
        }
    }

    fn english(&self) -> String {
        match self {
            Self::Syntax { detail } => {
                format!("This is not valid TOML ({}). Correct the spelling.", detail.trim())
            }
            Self::UnknownKey { section, key, known } => {
                format!(
                    "“{key}” does not exist in {}. Remove it, or choose from: {}.",
                    or(section, "this file"),
                    known.join(", ")
                )
            }
            Self::MissingKey { section, key } => {
                format!("“{key}” is missing in {}. Fill it in.", or(section, "this file"))
            }
            Self::WrongType { key, expected } => {
                format!("“{key}” has the wrong form. Write {} here.", expected.english())
            }
            Self::EmptyText { key } => format!("“{key}” is empty. Write a text."),
            Self::BadId { id } => {
                format!(
                    "“{id}” cannot be an id. Use lower case letters, digits and hyphens; start with a letter."
                )
            }
            Self::ReservedId { id } => format!("“{id}” already has a fixed meaning. Choose another id."),
            Self::DuplicateId { thing, id, line } => format!(
                "{} “{id}” already stands on line {line}. Give this one another id, or remove one.",
                capital(thing.english())
            ),
            Self::DuplicateImportLabel { label, line } => format!(
                "The label “{label}” already stands on line {line}, so a file that uses it would be unclear. \
                 Remove one."
            ),
            Self::UnknownReference { thing, id, known } => {
                format!("{} “{id}” does not exist. {}", capital(thing.english()), choose_english(known))
            }
            Self::UnknownChoice { key, value, choices } => {
                format!("“{value}” is not possible for “{key}”. {}", choose_english(choices))
            }
            Self::OutOfRange { key, value, low, high } => {
                format!("“{key}” is {value}, but must lie between {low} and {high}.")
            }
            Self::UnknownMark { mark, known } => {
                format!("“{{{mark}}}” cannot be filled in here. {}", choose_english(known))
            }
            Self::OneOf { section, keys } => {
                format!("{section} must have exactly one of: {}.", keys.join(", "))
            }
            Self::PartOfPart { id } => {
                format!("Outcome “{id}” is a part itself. Let part-of refer to an outcome without part-of.")
            }
            Self::FunnelStart => {
                "The first stage of the funnel is everyone. Remove event and outcomes.".to_owned()
            }
            Self::FunnelLaterStage { id } => {
                format!("Stage “{id}” must have exactly one of: event, outcomes.")
            }
            Self::FunnelOutcomesNotLast { id } => {
                format!("Stage “{id}” looks at outcomes but is not the last. Put it last, or use event.")
            }
            Self::SameEvent { id } => {
                format!("“{id}” cannot come before itself. Choose two different events.")
            }
            Self::OrderTwice { kind, line } => {
                format!("For kind “{kind}” line {line} already has a rule over these two events. Remove one.")
            }
            Self::NoticeDiffers { order, handover } => {
                format!(
                    "This says {order} days, but notice-days in [handover] is {handover}. Make them equal."
                )
            }
        }
    }
}

impl Expected {
    const fn dutch(self) -> &'static str {
        match self {
            Self::Text => "een tekst tussen aanhalingstekens",
            Self::Texts => "een lijst van teksten, zoals [\"een\", \"twee\"]",
            Self::WholeNumber => "een heel getal",
            Self::YesNo => "true of false",
            Self::Table => "een tabel, zoals { nl = \"…\", en = \"…\" }",
            Self::Tables => "een reeks tabellen met dubbele haken, zoals [[kinds]]",
        }
    }

    const fn english(self) -> &'static str {
        match self {
            Self::Text => "a text between quotes",
            Self::Texts => "a list of texts, such as [\"one\", \"two\"]",
            Self::WholeNumber => "a whole number",
            Self::YesNo => "true or false",
            Self::Table => "a table, such as { nl = \"…\", en = \"…\" }",
            Self::Tables => "a series of tables in double brackets, such as [[kinds]]",
        }
    }
}

impl Thing {
    const fn dutch(self) -> &'static str {
        match self {
            Self::Programme => "programma",
            Self::Place => "plaats",
            Self::Criterion => "criterium",
            Self::Track => "route",
            Self::Phase => "fase",
            Self::Kind => "soort melding",
            Self::Event => "gebeurtenis",
            Self::Task => "taak",
            Self::Finding => "bevinding",
            Self::Outcome => "uitkomst",
            Self::Solution => "oplossing",
            Self::Stage => "stap van de trechter",
            Self::Measure => "maat",
            Self::Target => "doel",
        }
    }

    const fn english(self) -> &'static str {
        match self {
            Self::Programme => "programme",
            Self::Place => "place",
            Self::Criterion => "criterion",
            Self::Track => "track",
            Self::Phase => "phase",
            Self::Kind => "kind",
            Self::Event => "event",
            Self::Task => "task",
            Self::Finding => "finding",
            Self::Outcome => "outcome",
            Self::Solution => "solution",
            Self::Stage => "funnel stage",
            Self::Measure => "measure",
            Self::Target => "target",
        }
    }
}

fn choose_dutch(known: &[String]) -> String {
    if known.is_empty() {
        "Er is nog niets om uit te kiezen.".to_owned()
    } else {
        format!("Kies uit: {}.", known.join(", "))
    }
}

fn choose_english(known: &[String]) -> String {
    if known.is_empty() {
        "There is nothing to choose from yet.".to_owned()
    } else {
        format!("Choose from: {}.", known.join(", "))
    }
}

fn or<'a>(section: &'a str, file: &'a str) -> &'a str {
    if section.is_empty() { file } else { section }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
