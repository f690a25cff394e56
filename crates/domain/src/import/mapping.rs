//! Which column of a file feeds which field.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::field::{FieldSpec, FileKind};
use crate::search_key::fold;

/// The user's choice of a column for every field; can be saved and used for the next file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    pub kind: FileKind,
    /// Column names by field key. A field without a column stays empty.
    pub columns: BTreeMap<String, String>,
}

/// Why a mapping cannot be used on a file.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum MappingProblem {
    #[error("the field {} needs a column", .field.name_en)]
    RequiredFieldWithoutColumn { field: &'static FieldSpec },
    #[error("the file has no column \"{column}\" for the field {}", .field.name_en)]
    ColumnNotInFile { field: &'static FieldSpec, column: String },
    #[error("the column \"{column}\" feeds both {} and {}", .first.name_en, .second.name_en)]
    ColumnUsedTwice { column: String, first: &'static FieldSpec, second: &'static FieldSpec },
    #[error("there is no field \"{key}\" in this kind of file")]
    UnknownField { key: String },
}

impl MappingProblem {
    pub fn text_nl(&self) -> String {
        match self {
            Self::RequiredFieldWithoutColumn { field } => {
                format!("Het veld {} moet een kolom hebben. Kies een kolom.", field.name_nl)
            }
            Self::ColumnNotInFile { field, column } => format!(
                "Het bestand heeft geen kolom \"{column}\" voor het veld {}. Kies een andere kolom.",
                field.name_nl
            ),
            Self::ColumnUsedTwice { column, first, second } => format!(
                "De kolom \"{column}\" is gekozen voor {} en voor {}. Kies voor elk veld een eigen kolom.",
                first.name_nl, second.name_nl
            ),
            Self::UnknownField { key } => {
                format!("Het veld \"{key}\" bestaat niet bij dit soort bestand. Haal het uit de koppeling.")
            }
        }
    }

    pub fn text_en(&self) -> String {
        match self {
            Self::RequiredFieldWithoutColumn { field } => {
                format!("The field {} must have a column. Choose one.", field.name_en)
            }
            Self::ColumnNotInFile { field, column } => format!(
                "The file has no column \"{column}\" for the field {}. Choose another column.",
                field.name_en
            ),
            Self::ColumnUsedTwice { column, first, second } => format!(
                "The column \"{column}\" is chosen for {} and for {}. Choose a column of its own for each field.",
                first.name_en, second.name_en
            ),
            Self::UnknownField { key } => {
                format!("There is no field \"{key}\" in this kind of file. Remove it from the mapping.")
            }
        }
    }
}

impl Mapping {
    /// Chooses columns by the names that Dutch offices use. Fields that match nothing stay without a column.
    pub fn guess(kind: FileKind, header: &[String]) -> Self {
        let mut free: Vec<(&String, String)> = header.iter().map(|name| (name, fold(name))).collect();
        let mut columns = BTreeMap::new();
        // Own names first, so that a synonym of one field never takes the column of another.
        for own_names in [true, false] {
            for field in kind.fields() {
                if columns.contains_key(field.key) {
                    continue;
                }
                let own = [field.name_nl, field.name_en, field.key];
                let names: &[&str] = if own_names { &own } else { field.synonyms };
                let found = names.iter().find_map(|name| {
                    let name = fold(name);
                    free.iter().position(|(_, folded)| *folded == name && !name.is_empty())
                });
                if let Some(place) = found {
                    columns.insert(field.key.to_owned(), free.remove(place).0.clone());
                }
            }
        }
        Self { kind, columns }
    }

    pub fn column(&self, field_key: &str) -> Option<&str> {
        self.columns.get(field_key).map(String::as_str)
    }

    /// Chooses a column for a field, or none.
    pub fn with(mut self, field_key: &str, column: Option<&str>) -> Self {
        match column {
            Some(column) => self.columns.insert(field_key.to_owned(), column.to_owned()),
            None => self.columns.remove(field_key),
        };
        self
    }

    /// Returns everything that keeps this mapping from being used on a file with this header.
    pub fn problems(&self, header: &[String]) -> Vec<MappingProblem> {
        self.resolve(header).err().unwrap_or_default()
    }

    /// Finds the place of every mapped column in the header.
    pub(super) fn resolve(
        &self,
        header: &[String],
    ) -> Result<Vec<(&'static str, usize)>, Vec<MappingProblem>> {
        let folded: Vec<String> = header.iter().map(|name| fold(name)).collect();
        let place_of = |column: &String| {
            let exact = header.iter().position(|name| name == column);
            exact.or_else(|| {
                let column = fold(column);
                folded.iter().position(|name| *name == column && !column.is_empty())
            })
        };
        let mut problems: Vec<MappingProblem> = self
            .columns
            .keys()
            .filter(|key| self.kind.field(key).is_none())
            .map(|key| MappingProblem::UnknownField { key: key.clone() })
            .collect();
        let mut places: Vec<(&'static FieldSpec, usize)> = Vec::new();
        for field in self.kind.fields() {
            let Some(column) = self.columns.get(field.key) else {
                if field.required {
                    problems.push(MappingProblem::RequiredFieldWithoutColumn { field });
                }
                continue;
            };
            let Some(place) = place_of(column) else {
                problems.push(MappingProblem::ColumnNotInFile { field, column: column.clone() });
                continue;
            };
            if let Some((first, _)) = places.iter().find(|(_, taken)| *taken == place) {
                problems.push(MappingProblem::ColumnUsedTwice {
                    column: column.clone(),
                    first,
                    second: field,
                });
            }
            places.push((field, place));
        }
        if problems.is_empty() {
            Ok(places.into_iter().map(|(field, place)| (field.key, place)).collect())
        } else {
            Err(problems)
        }
    }
}
