//! A caseload in the shape in which Dutch offices send one.

use std::fmt::Write;

const HEAD: &str = "Nr;BSN;Voornaam;Achternaam;Geboortedatum;Geslacht;Straat;Huisnummer;Postcode;Plaats;Soort;Aanbieder;\
    Begeleider;Product;Uren basis per week;Uren specialistisch per week;Indicatie van;Indicatie tot";
const FIRST_NAMES: [&str; 10] =
    ["Anna", "Bram", "Carla", "Daan", "Els", "Femke", "Gijs", "Hanna", "Ivo", "Joke"];
const LAST_NAMES: [&str; 7] = ["Jansen", "de Vries", "Bakker", "Mulder", "Peters", "Smit", "van Dijk"];
const STREETS: [&str; 5] = ["Beukenlaan", "Dorpsstraat", "Hoofdstraat", "Kerkweg", "Stationsplein"];
const VILLAGES: [(&str, &str); 3] = [("6882 AC", "Velp"), ("6991 BR", "Rheden"), ("6951 CD", "Dieren")];
const PROVIDERS: [&str; 4] = ["RIBW", "Siza", "Leger des Heils", "Iriszorg"];

/// Writes a number of residents, the same every time: half of them new, half with an indication that ends. They
/// have no BSN, since the range for tests is smaller than the file.
pub(super) fn csv(rows: u32) -> String {
    let mut text = format!("\u{feff}{HEAD}\r\n");
    for row in 0..rows {
        let pick = |list: &[&'static str]| list.get(row as usize % list.len()).copied().unwrap_or_default();
        let (postcode, village) = VILLAGES[row as usize % VILLAGES.len()];
        let (day, month, year) = (row % 28 + 1, row / 28 % 12 + 1, 1930 + row / 336 % 70);
        let _ = write!(
            text,
            "LB{row:05};;{};{};{day:02}-{month:02}-{year};{};{};{};{postcode};{village};",
            pick(&FIRST_NAMES),
            pick(&LAST_NAMES),
            pick(&["V", "M"]),
            pick(&STREETS),
            row / 5 + 1,
        );
        let rest = if row % 2 == 0 {
            "Nieuwe melding;;;;;;;".to_owned()
        } else {
            let provider = pick(&PROVIDERS);
            format!("Herindicatie;{provider};;Begeleiding specialistisch;;2,5;01-09-2019;31-12-2020")
        };
        let _ = write!(text, "{rest}\r\n");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_has_every_column() {
        let text = csv(700);
        let columns: Vec<usize> = text.lines().map(|line| line.matches(';').count()).collect();
        assert_eq!(columns.len(), 701);
        assert!(columns.iter().all(|count| *count == columns[0]), "{columns:?}");
        assert_eq!(csv(700), text);
    }
}
