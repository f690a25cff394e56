//! Reads files as offices send them, and the same tables as XLSX and ODS.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod made;

use made::{ods, xlsx};
use tabular::{Encoding, Grid, Limits, Separator, SourceKind, read};

const CASELOAD: &[u8] = include_bytes!("fixtures/inwonersbestand.csv");
const CASELOAD_1252: &[u8] = include_bytes!("fixtures/inwonersbestand-windows1252.csv");
const EVENTS: &[u8] = include_bytes!("fixtures/verloop.csv");
const SOLUTIONS: &[u8] = include_bytes!("fixtures/oplossingen.csv");

fn grid(bytes: &[u8], name: &str) -> Grid {
    read(bytes, name, &Limits::default()).unwrap()
}

#[test]
fn the_pilots_files_are_read_whole() {
    let caseload = grid(CASELOAD, "map/inwonersbestand.csv");
    assert_eq!((caseload.rows.len(), caseload.header.len()), (63, 18));
    assert_eq!(caseload.sheet_name, "inwonersbestand");
    assert_eq!(caseload.header[0], "Nr");
    assert_eq!((caseload.encoding, caseload.separator), (Some(Encoding::Utf8), Some(Separator::Semicolon)));
    assert_eq!((caseload.rows[0].number, caseload.rows[62].number), (2, 64));
    assert_eq!(caseload.rows[4].cells[14], "2,5");
    assert_eq!(grid(EVENTS, "verloop.csv").rows.len(), 225);
    assert_eq!(grid(SOLUTIONS, "oplossingen.csv").rows.len(), 22);
}

#[test]
fn windows_1252_gives_the_same_up_to_letters_that_it_lacks() {
    let (utf8, windows) = (grid(CASELOAD, "a.csv"), grid(CASELOAD_1252, "a.csv"));
    assert_eq!(windows.encoding, Some(Encoding::Windows1252));
    assert!(windows.rows.iter().any(|row| row.cells.iter().any(|cell| cell == "Öztürk")));
    assert_eq!(windows.header, utf8.header);
    assert_eq!(windows.rows.len(), utf8.rows.len());
    for (a, b) in utf8.rows.iter().zip(&windows.rows) {
        let plain: Vec<String> =
            a.cells.iter().map(|cell| cell.replace('ı', "i").replace('ş', "s")).collect();
        assert_eq!(plain, b.cells);
    }
}

#[test]
fn a_spreadsheet_gives_the_same_text_as_the_csv() {
    let csv = grid(CASELOAD, "inwonersbestand.csv");
    for (bytes, kind) in [(xlsx(&csv), SourceKind::Xlsx), (ods(&csv), SourceKind::Ods)] {
        let sheet = grid(&bytes, "inwonersbestand");
        assert_eq!(sheet.kind, kind);
        assert_eq!(sheet.sheet_name, "Blad1");
        assert_eq!(sheet.header, csv.header, "{kind:?}");
        for (a, b) in sheet.rows.iter().zip(&csv.rows) {
            assert_eq!(a, b, "{kind:?}");
        }
        assert_eq!(sheet.rows.len(), csv.rows.len());
    }
}

#[test]
fn values_formulas_and_empty_rows_of_xlsx() {
    let grid = grid(&made::peculiar_xlsx(), "a.xlsx");
    assert_eq!(grid.sheet_name, "Tweede");
    assert_eq!(grid.header, ["Getal", "Datum", "Moment", "Uren", "Waar"]);
    let rows: Vec<_> =
        grid.rows.iter().map(|row| (row.number, row.cells.join("|"), &row.formulas[..])).collect();
    assert_eq!(
        rows,
        [
            (4, "2,5|31-12-2020|31-12-2020 14:30|2:30|WAAR".to_owned(), &[][..]),
            (7, "12345|uitkomst|||ONWAAR".to_owned(), &[1][..]),
        ]
    );
}

#[test]
fn values_formulas_notes_and_repetitions_of_ods() {
    let table = r#"<table:table table:name="Leeg"><table:table-row table:number-rows-repeated="1048576">
        <table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>
      <table:table table:name="Blad &amp; meer">
      <table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>
      <table:table-row><table:table-cell office:value-type="string"><text:p>Naam</text:p></table:table-cell>
        <table:table-cell office:value-type="string"><text:p>Uren</text:p></table:table-cell>
        <table:table-cell office:value-type="string"><text:p>Datum</text:p></table:table-cell></table:table-row>
      <table:table-row table:number-rows-repeated="2">
        <table:table-cell office:value-type="string"><office:annotation><text:p>let op</text:p></office:annotation><text:p>A<text:s text:c="2"/>&amp;<text:span>B</text:span></text:p><text:p>twee</text:p></table:table-cell>
        <table:table-cell table:formula="of:=1+1.5" office:value-type="float" office:value="2.5"><text:p>2,50</text:p></table:table-cell>
        <table:table-cell office:value-type="date" office:date-value="2020-12-31"><text:p>31 dec</text:p></table:table-cell>
        <table:table-cell table:number-columns-repeated="16381"/></table:table-row>
      <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
      </table:table>"#;
    let grid = grid(&made::ods_with(table), "a.ods");
    assert_eq!(grid.sheet_name, "Blad & meer");
    assert_eq!(grid.rows.iter().map(|row| row.number).collect::<Vec<_>>(), [4, 5]);
    for row in &grid.rows {
        assert_eq!(row.cells, ["A  &B\ntwee", "2,5", "31-12-2020"]);
        assert_eq!(row.formulas, [1]);
    }
}
