//! Nothing that is sent may break the reader, and what is no table is refused with the reason.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod made;

use std::fmt::Write as _;

use made::{ods_with, peculiar_xlsx, with_part, zipped};
use proptest::prelude::*;
use tabular::{Limits, NotATable, ReadError, read};

fn error(bytes: &[u8]) -> ReadError {
    read(bytes, "bestand", &Limits::default()).unwrap_err()
}

#[test]
fn what_is_no_table_is_named() {
    let old_excel = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 rest".to_vec();
    let secret: Vec<u8> = "EncryptedPackage".bytes().flat_map(|b| [b, 0]).collect();
    for (bytes, expected) in [
        (Vec::new(), ReadError::Empty),
        (b"%PDF-1.7 ...".to_vec(), ReadError::NotATable(NotATable::Pdf)),
        (b"\x89PNG\r\n".to_vec(), ReadError::NotATable(NotATable::Image)),
        (b"\n<!DOCTYPE html><p>".to_vec(), ReadError::NotATable(NotATable::WebPage)),
        (b"\x7fELF\x02\x01\0\0\0".to_vec(), ReadError::NotATable(NotATable::Binary)),
        (zipped(&[("word/document.xml", b"<x/>")]), ReadError::NotATable(NotATable::Document)),
        (zipped(&[("../../etc/passwd", b"x")]), ReadError::NotATable(NotATable::OtherZip)),
        (zipped(&[("xl/workbook.bin", b"x")]), ReadError::OldExcel),
        ([old_excel.clone(), secret].concat(), ReadError::Protected),
        (old_excel, ReadError::OldExcel),
    ] {
        assert_eq!(error(&bytes), expected);
    }
    assert!(matches!(error(b"PK\x03\x04 cut off"), ReadError::Damaged { .. }));
}

#[test]
fn a_zip_bomb_is_refused() {
    let zeros = vec![b' '; 60 * 1024 * 1024];
    let bomb = zipped(&[("xl/workbook.xml", &zeros)]);
    assert!(bomb.len() < 100_000);
    assert_eq!(error(&bomb), ReadError::TooLargeUnpacked { max: 48 * 1024 * 1024 });
    // The same bomb with a lie about its size, in the local header and in the directory.
    let size = u32::try_from(zeros.len()).unwrap().to_le_bytes();
    let mut lying = bomb;
    for at in (0..lying.len() - 4).filter(|at| lying[*at..at + 4] == size).collect::<Vec<_>>() {
        lying[at..at + 4].copy_from_slice(&1000_u32.to_le_bytes());
    }
    assert!(matches!(error(&lying), ReadError::TooLargeUnpacked { .. } | ReadError::Damaged { .. }));
}

#[test]
fn promises_and_repetitions_do_not_take_memory() {
    let xlsx = peculiar_xlsx();
    let promised = with_part(&xlsx, "xl/sharedStrings.xml", |text| {
        let (before, after) = text.split_once("uniqueCount=\"").unwrap();
        let rest = after.split_once('"').unwrap().1;
        format!("{before}uniqueCount=\"999999999999\"{rest}")
    });
    assert!(matches!(error(&promised), ReadError::Damaged { .. }));

    let far = with_part(&xlsx, "xl/worksheets/sheet3.xml", |text| {
        text.replace("A1:E7", "A1:XFD1048576").replace("r=\"A4\"", "r=\"XFD4\"")
    });
    assert_eq!(error(&far), ReadError::TooManyColumns { row: 4, max: 200 });

    let row = |attributes: &str, text: &str| {
        format!(
            "<table:table table:name=\"a\"><table:table-row {attributes}><table:table-cell \
             office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell></table:table-row></table:table>"
        )
    };
    let rows = ods_with(&row("table:number-rows-repeated=\"4000000000\"", "x"));
    assert_eq!(error(&rows), ReadError::TooManyRows { max: 50_000 });
    let text = ods_with(&row("table:number-rows-repeated=\"40000\"", &"x".repeat(30_000)));
    assert!(matches!(error(&text), ReadError::TooLargeUnpacked { .. }));
    let spaces = ods_with(&row("", "<text:s text:c=\"99999999999\"/><text:s text:c=\"99999999999\"/>"));
    assert!(matches!(error(&spaces), ReadError::CellTooLong { row: 1, column: 1, .. }));
    let columns = ods_with(
        &row("", "x")
            .replace("<table:table-cell", "<table:table-cell table:number-columns-repeated=\"900000000\""),
    );
    assert_eq!(error(&columns), ReadError::TooManyColumns { row: 1, max: 200 });
    let entities = ods_with(&row("", "&lol;"));
    assert!(matches!(error(&entities), ReadError::Damaged { .. }));
}

#[test]
fn a_large_file_is_refused_before_it_is_read() {
    let limits = Limits { max_bytes: 10, ..Limits::default() };
    assert_eq!(read(b"a;b\n1;2\n3;4", "a.csv", &limits), Err(ReadError::TooLarge { bytes: 11, max: 10 }));
}

#[test]
fn ten_thousand_rows_are_read() {
    let mut text = String::from("Nr;BSN;Naam;Straat;Uren\n");
    for n in 0..10_000 {
        writeln!(text, "SB{n};;Öztürk {n};\"Straat; {n}\";2,5").unwrap();
    }
    assert_eq!(read(text.as_bytes(), "a.csv", &Limits::default()).unwrap().rows.len(), 10_000);
}

proptest! {
    #[test]
    fn random_bytes_break_nothing(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
        let _ = read(&bytes, "a", &Limits::default());
        let _ = read(&[b"PK\x03\x04", &bytes[..]].concat(), "a", &Limits::default());
    }

    #[test]
    fn random_text_breaks_nothing(text in "([a-c\"; ,\t\r\n]|\\PC){0,200}") {
        if let Ok(grid) = read(text.as_bytes(), &text, &Limits::default()) {
            prop_assert!(grid.rows.iter().all(|row| row.cells.len() == grid.header.len()));
            prop_assert!(grid.rows.is_sorted_by(|a, b| a.number < b.number));
        }
    }

    #[test]
    fn a_damaged_spreadsheet_breaks_nothing(
        ods in any::<bool>(),
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        keep in any::<prop::sample::Index>(),
    ) {
        let mut bytes = if ods { ods_with("<table:table><table:table-row/></table:table>") } else { peculiar_xlsx() };
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = read(&bytes, "a", &Limits::default());
        let _ = read(&bytes[..keep.index(bytes.len())], "a", &Limits::default());
    }
}

proptest! {
    // Each case packs and reads four workbooks.
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_sheet_with_odd_xml_breaks_nothing(from in "[a-z0-9\"=</>]{1,3}", to in "[A-Z0-9\"=</> &;]{0,12}") {
        let replace = |text: String| text.replace(&from, &to);
        for part in ["xl/worksheets/sheet3.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"] {
            let _ = read(&with_part(&peculiar_xlsx(), part, replace), "a", &Limits::default());
        }
    }
}
