//! The file of residents whose guidance is handed over.

use std::collections::HashMap;

use jiff::civil::Date;

use super::cell::{RowReader, read_rows};
use super::finding::{Finding, FindingKind};
use super::mapping::Mapping;
use super::table::Table;
use super::vocabulary::Labels;
use crate::bsn::Bsn;
use crate::household::{Address, Gender, Name};
use crate::minutes::Minutes;
use crate::period::Period;
use crate::search_key::split_prefix;

/// One resident, as checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseloadRow {
    pub row: usize,
    /// The sender's own number of the resident, the same in all its files.
    pub number: String,
    pub bsn: Option<Bsn>,
    pub name: Name,
    pub birth: Option<Date>,
    pub gender: Gender,
    pub address: Address,
    /// The kind of report, by the programme's identifier.
    pub kind: String,
    pub provider: Option<String>,
    pub guide: Option<String>,
    pub product: Option<String>,
    /// Basic guidance per week.
    pub basic: Option<Minutes>,
    /// Specialised guidance per week.
    pub specialised: Option<Minutes>,
    pub indication: Option<Period>,
}

/// Reads a file of residents: all of them, or everything that is wrong.
pub fn read_caseload(
    table: &Table,
    mapping: &Mapping,
    kinds: &Labels,
    today: Date,
) -> Result<Vec<CaseloadRow>, Vec<Finding>> {
    let mut numbers: HashMap<String, usize> = HashMap::new();
    let mut bsns: HashMap<Bsn, usize> = HashMap::new();
    read_rows(table, mapping, |row| {
        let number = row.required("number");
        if let Some(number) = &number {
            let first_row = *numbers.entry(number.to_lowercase()).or_insert(row.number());
            if first_row != row.number() {
                row.report("number", FindingKind::DoubleNumber { number: number.clone(), first_row });
            }
        }
        let bsn = row.bsn("bsn");
        if let Some(bsn) = bsn {
            let first_row = *bsns.entry(bsn).or_insert(row.number());
            if first_row != row.number() {
                row.report("bsn", FindingKind::DoubleBsn { first_row });
            }
        }
        let name = name(row);
        let birth = row.date_until("birth", today);
        let gender = row.gender("gender");
        let address = Address {
            street: row.text("street"),
            house_number: row.text("house-number"),
            postcode: row.postcode("postcode"),
            place: row.required("place"),
        };
        let kind = row.label("kind", kinds, |text, known| FindingKind::UnknownKind { text, known });
        let provider = row.text("provider");
        let guide = row.text("guide");
        let product = row.text("product");
        let basic = row.hours("basic-hours");
        let specialised = row.hours("specialised-hours");
        let indication = row.period("indication-from", "indication-to");
        Some(CaseloadRow {
            row: row.number(),
            number: number?,
            bsn,
            name,
            birth,
            gender,
            address,
            kind: kind?,
            provider,
            guide,
            product,
            basic,
            specialised,
            indication,
        })
    })
}

/// Reads the name; the prefix from its own column, or else from the start of the family name.
fn name(row: &mut RowReader<'_>) -> Name {
    let given = row.text("given-name");
    let prefix = row.text("prefix");
    let Some(family) = row.required("family-name") else {
        return Name { given, prefix, family: None };
    };
    let (split, rest) = split_prefix(&family);
    match (prefix, split) {
        (None, Some(split)) => Name { given, prefix: Some(split.to_owned()), family: Some(rest.to_owned()) },
        (prefix, _) => Name { given, prefix, family: Some(family) },
    }
}
