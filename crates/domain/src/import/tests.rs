//! The files of the pilot, the file with mistakes, and tables made to fail.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::*;
use crate::household::Gender;
use crate::minutes::Minutes;

const CASELOAD: &str = include_str!("../../../tabular/tests/fixtures/inwonersbestand.csv");
const MISTAKES: &str = include_str!("../../../tabular/tests/fixtures/inwonersbestand-met-fouten.csv");
const EVENTS: &str = include_str!("../../../tabular/tests/fixtures/verloop.csv");
const SOLUTIONS: &str = include_str!("../../../tabular/tests/fixtures/oplossingen.csv");
const TODAY: Date = date(2021, 1, 15);

fn table(csv_text: &str) -> Table {
    let text = csv_text.trim_start_matches('\u{feff}');
    let mut reader =
        csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(text.as_bytes());
    let mut rows =
        reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect::<Vec<_>>());
    let header = rows.next().unwrap();
    let rows =
        (2..).zip(rows).map(|(number, cells)| TableRow { number, cells, formulas: Vec::new() }).collect();
    Table { header, rows }
}

fn vocabulary() -> Vocabulary {
    let same = |labels: &[&str]| Labels::new(labels.iter().map(|label| (*label, *label)));
    Vocabulary {
        kinds: Labels::new([("Nieuwe melding", "new-report"), ("Herindicatie", "re-indication")]),
        events: Labels::new([
            ("Brief aanbieder", "provider"),
            ("Brief inwoner", "resident"),
            ("Gesprek", "talk"),
        ]),
        outcome_prefixes: vec!["Afhandeling:".to_owned()],
        outcomes: same(&[
            "(Deels) specialistisch",
            "Gestopt",
            "Gestopt zonder contact",
            "Opgenomen",
            "Overgenomen, begeleiding en/of activiteiten gestart",
            "Overleden",
            "Verhuisd naar andere gemeente",
            "WLZ",
            "ZVW",
        ]),
        solutions: same(&[
            "Vrijwilliger via MVT",
            "Huiswerkbegeleiding jongere met autisme",
            "Auticafé Dieren/Velp",
            "Maatje voor wandelen met de hond",
            "Naailes Inloophuis Dieren",
            "Ons Raadhuis",
            "Magneet",
            "Humanitas Homestart",
        ]),
    }
}

fn caseload(table: &Table) -> Result<Vec<CaseloadRow>, Vec<Finding>> {
    let mapping = Mapping::guess(FileKind::Caseload, &table.header);
    read_caseload(table, &mapping, &vocabulary().kinds, TODAY)
}

/// The first row of the pilot's file, with one cell changed.
fn changed(column: &str, value: &str) -> Result<Vec<CaseloadRow>, Vec<Finding>> {
    let mut table = table(CASELOAD);
    let place = table.header.iter().position(|name| name == column).unwrap();
    table.rows.truncate(5);
    table.rows[4].cells[place] = value.to_owned();
    caseload(&table)
}

#[test]
fn the_pilots_residents_are_read() {
    let rows = caseload(&table(CASELOAD)).unwrap();
    assert_eq!(rows.len(), 63);
    let count = |test: &dyn Fn(&CaseloadRow) -> bool| rows.iter().filter(|row| test(row)).count();
    for (place, residents) in [("Velp", 33), ("Rheden", 9), ("Dieren", 21)] {
        assert_eq!(count(&|row| row.address.place.as_deref() == Some(place)), residents, "{place}");
    }
    assert_eq!(count(&|row| row.kind == "new-report"), 25);
    assert_eq!(count(&|row| row.kind == "re-indication" && row.provider.is_some()), 38);
    assert_eq!(count(&|row| row.bsn.is_some() && row.birth.is_some()), 63);

    let row = &rows[6];
    assert_eq!((row.row, row.number.as_str(), row.gender), (8, "SB007", Gender::Female));
    assert_eq!(row.name.listed().as_deref(), Some("Meer, Maria van der"));
    assert_eq!(row.address.lines(), ["Parallelweg 53", "6953 PD Dieren"]);
    assert_eq!((row.basic, row.specialised), (Some(Minutes::new(90)), None));
    let indication = row.indication.unwrap();
    assert_eq!((indication.from(), indication.to()), (date(2019, 3, 1), Some(date(2020, 12, 31))));
    assert_eq!(rows[0].indication, None);
}

#[test]
fn events_and_solutions_are_read() {
    let known: BTreeSet<String> =
        caseload(&table(CASELOAD)).unwrap().into_iter().map(|row| row.number).collect();
    let events = table(EVENTS);
    let mapping = Mapping::guess(FileKind::Events, &events.header);
    let rows = read_events(&events, &mapping, &vocabulary(), &known, TODAY).unwrap();
    assert_eq!(rows.len(), 225);
    let outcomes =
        |id: &str| rows.iter().filter(|row| row.happening == Happening::Outcome(id.to_owned())).count();
    assert_eq!(outcomes("Overgenomen, begeleiding en/of activiteiten gestart"), 38);
    assert_eq!((outcomes("Gestopt"), outcomes("Gestopt zonder contact"), outcomes("Opgenomen")), (6, 2, 1));

    let solutions = table(SOLUTIONS);
    let solutions_mapping = Mapping::guess(FileKind::Solutions, &solutions.header);
    let rows =
        read_solutions(&solutions, &solutions_mapping, &vocabulary().solutions, &known, TODAY).unwrap();
    assert_eq!(rows.len(), 22);
    assert_eq!(rows[13].place.as_deref(), Some("Auticafé"));

    let few = BTreeSet::from(["SB001".to_owned()]);
    let findings = read_events(&events, &mapping, &vocabulary(), &few, TODAY).unwrap_err();
    assert_eq!(findings.len(), 222);
    assert_eq!((findings[0].row, findings[0].column.as_str()), (5, "Nr"));
}

#[test]
fn every_planted_mistake_is_found_and_nothing_else() {
    let findings = caseload(&table(MISTAKES)).unwrap_err();
    let lines: Vec<String> = findings
        .iter()
        .map(|finding| {
            assert!(!finding.text_en().is_empty());
            finding.line_nl()
        })
        .collect();
    insta::assert_snapshot!(lines.join("\n"), @r#"
    Rij 3, kolom BSN: Dit is geen BSN: het nummer klopt niet met de elfproef. Kijk na of er een cijfer verkeerd staat, of laat de cel leeg.
    Rij 4, kolom Geboortedatum: De datum "31-02-1960" bestaat niet. Kijk de dag en de maand na.
    Rij 5, kolom Nr: Het nummer "SB001" staat ook in rij 2. Geef elke inwoner een eigen nummer.
    Rij 6, kolom Uren basis per week: "veel" is geen aantal uren. Schrijf een getal, bijvoorbeeld 2,5.
    Rij 7, kolom Plaats: Hier staat niets. Vul deze cel in.
    Rij 8, kolom Indicatie tot: De periode eindigt op 01-01-2020, voordat zij begint op 01-01-2021. Kijk beide datums na.
    Rij 9, kolom Soort: Het soort "Herindicatie?" is niet bekend. Kies uit: Nieuwe melding, Herindicatie.
    Rij 10, kolom Postcode: "68X1 AB" is geen postcode. Een postcode is vier cijfers en twee letters, bijvoorbeeld 6882 AC.
    Rij 11, kolom Achternaam: Deze cel begint met "=" en werkt in een rekenblad als een formule. Typ hier gewone tekst.
    Rij 12, kolom Geboortedatum: De datum 12-05-2091 ligt in de toekomst. Kijk het jaar na.
    "#);
    let all = lines.join("\n") + &format!("{findings:?}");
    let table = table(MISTAKES);
    for row in &table.rows {
        assert!(!all.contains(&row.cells[1]), "no BSN is repeated");
    }
}

#[test]
fn other_mistakes_are_found_too() {
    for (column, value, text) in [
        ("BSN", "12345", "Een BSN heeft negen cijfers."),
        ("BSN", "999900031", "Dit BSN staat ook in rij 2."),
        ("BSN", "=1+1", "werkt in een rekenblad als een formule"),
        ("Nr", "", "Hier staat niets."),
        ("Nr", "sb001", "staat ook in rij 2"),
        ("Achternaam", "  ", "Hier staat niets."),
        ("Achternaam", "@SUM(A1)", "begint met \"@\""),
        ("Achternaam", "\tx", "begint met een tab of een nieuwe regel"),
        ("Straat", "-A1+B1", "begint met \"-\""),
        ("Geboortedatum", "ooit", "\"ooit\" is geen datum."),
        ("Geboortedatum", "16-01-2021", "ligt in de toekomst"),
        ("Geslacht", "Q", "Schrijf M, V of X"),
        ("Uren basis per week", "-2", "\"-2\" is geen aantal uren."),
        ("Uren basis per week", "200", "meer dan er in een week past"),
        ("Indicatie van", "", "Vul ook de begindatum in."),
        ("Indicatie van", "32-01-2019", "bestaat niet"),
        ("Postcode", "999900031", "\"…\" is geen postcode."),
    ] {
        let findings = changed(column, value).unwrap_err();
        assert_eq!(findings.len(), 1, "{column} {value:?}: {findings:?}");
        assert_eq!((findings[0].row, findings[0].column.as_str()), (6, column));
        assert!(findings[0].text_nl().contains(text), "{column}: {}", findings[0].text_nl());
        assert!(!findings[0].line_en().contains("999900031"));
    }
}

#[test]
fn optional_cells_may_be_empty_and_labels_differ_in_case() {
    for column in ["BSN", "Voornaam", "Geboortedatum", "Geslacht", "Postcode", "Indicatie tot", "Aanbieder"] {
        assert_eq!(changed(column, "").unwrap().len(), 5, "{column}");
    }
    assert_eq!(changed("Soort", " HERINDICATIE ").unwrap()[4].kind, "re-indication");
    assert_eq!(changed("Huisnummer", "12 a-b").unwrap()[4].address.house_number.as_deref(), Some("12 a-b"));
}

#[test]
fn a_formula_of_the_spreadsheet_is_refused_where_people_type() {
    let mut table = table(CASELOAD);
    table.rows.truncate(5);
    table.rows[4].formulas = vec![14, 16];
    assert!(caseload(&table).is_ok(), "hours and dates may be calculated");
    table.rows[4].formulas = vec![3];
    assert_eq!(caseload(&table).unwrap_err()[0].kind, FindingKind::HoldsFormula);
}

#[test]
fn a_mapping_is_guessed_changed_saved_and_checked() {
    let header =
        ["CLIENTNUMMER", "Geslachtsnaam", "woonplaats", "Soort melding", "Naam", "Einddatum indicatie"];
    let header = header.map(str::to_owned);
    let mapping = Mapping::guess(FileKind::Caseload, &header);
    assert_eq!(mapping.column("number"), Some("CLIENTNUMMER"));
    assert_eq!(mapping.column("family-name"), Some("Geslachtsnaam"));
    assert_eq!(mapping.column("indication-to"), Some("Einddatum indicatie"));
    assert_eq!(mapping.problems(&header), []);
    let saved = serde_json::to_string(&mapping).unwrap();
    assert_eq!(serde_json::from_str::<Mapping>(&saved).unwrap(), mapping);

    let wrong = mapping.with("place", None).with("guide", Some("Naam")).with("family-name", Some("Naam"));
    let wrong = wrong.with("shoe-size", Some("Naam")).with("bsn", Some("Sofi"));
    let problems: Vec<String> = wrong.problems(&header).iter().map(MappingProblem::text_nl).collect();
    insta::assert_snapshot!(problems.join("\n"), @r#"
    Het veld "shoe-size" bestaat niet bij dit soort bestand. Haal het uit de koppeling.
    Het bestand heeft geen kolom "Sofi" voor het veld BSN. Kies een andere kolom.
    Het veld Plaats moet een kolom hebben. Kies een kolom.
    De kolom "Naam" is gekozen voor Achternaam en voor Begeleider. Kies voor elk veld een eigen kolom.
    "#);
    let table = Table { header: header.to_vec(), rows: Vec::new() };
    let findings = read_caseload(&table, &wrong, &vocabulary().kinds, TODAY).unwrap_err();
    assert_eq!(findings.len(), 4);
}

#[test]
fn every_field_is_recognised_by_its_own_names_and_synonyms() {
    for kind in FileKind::ALL {
        for field in kind.fields() {
            for name in [&[field.name_nl, field.name_en], field.synonyms].concat() {
                let mapping = Mapping::guess(kind, &[name.to_uppercase()]);
                assert!(mapping.column(field.key).is_some(), "{name} for {}", field.key);
            }
        }
        assert_eq!(FileKind::from_key(kind.key()), Some(kind));
    }
}

#[test]
fn ten_thousand_rows_are_checked() {
    let header = table(CASELOAD).header;
    let mut text = header.join(";");
    for n in 0..10_000 {
        write!(
            text,
            "\nN{n};;Ayşe;van der Yılmaz;09-11-1950;V;Laan;{n};6991 LE;Rheden;Herindicatie;Siza;Ani;Basis;2,5;;01-02-2019;31-12-2020"
        )
        .unwrap();
    }
    assert_eq!(caseload(&table(&text)).unwrap().len(), 10_000);
}

proptest! {
    #[test]
    fn no_cell_breaks_it_and_no_number_of_nine_digits_is_repeated(
        place in 0_usize..18,
        text in "(\\PC{0,12}|[=+@-]\\PC{0,5}|[0-9]{9}|\t|[0-9]{1,2}-[0-9]{1,2}-[0-9]{4})",
    ) {
        let mut table = table(CASELOAD);
        table.rows.truncate(3);
        table.rows[2].cells[place].clone_from(&text);
        for finding in caseload(&table).err().unwrap_or_default() {
            let line = finding.line_nl() + &finding.line_en();
            prop_assert_eq!(finding.row, 4);
            prop_assert!(text.len() != 9 || !text.bytes().all(|b| b.is_ascii_digit()) || !line.contains(&text));
        }
    }
}

#[test]
fn the_pilots_programme_knows_every_label_in_its_files() {
    let definition = include_str!("../../../../programmes/sociale-basis-rheden.toml");
    let programme = crate::programme::Programme::parse("sociale-basis-rheden.toml", definition).unwrap();
    let words = Vocabulary::of(&programme);
    let (residents, events, solutions) = (table(CASELOAD), table(EVENTS), table(SOLUTIONS));
    let mapping = |kind, table: &Table| Mapping::guess(kind, &table.header);
    let rows =
        read_caseload(&residents, &mapping(FileKind::Caseload, &residents), &words.kinds, TODAY).unwrap();
    let known = rows.into_iter().map(|row| row.number).collect();
    let events = read_events(&events, &mapping(FileKind::Events, &events), &words, &known, TODAY);
    assert_eq!(events.unwrap().len(), 225);
    let mapping = mapping(FileKind::Solutions, &solutions);
    assert_eq!(read_solutions(&solutions, &mapping, &words.solutions, &known, TODAY).unwrap().len(), 22);
}
