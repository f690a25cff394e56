//! Makes spreadsheets for the tests.
#![expect(dead_code, unreachable_pub, reason = "each test file uses a part of it")]

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use tabular::Grid;
use zip::write::SimpleFileOptions;

/// Makes what an office would make of the table: real dates and real numbers.
pub fn xlsx(grid: &Grid) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.set_name("Blad1").unwrap();
    let date_format = Format::new().set_num_format("dd-mm-yyyy");
    for (column, name) in (0..).zip(&grid.header) {
        sheet.write(0, column, name.as_str()).unwrap();
    }
    for row in &grid.rows {
        let number = u32::try_from(row.number - 1).unwrap();
        for (column, cell) in (0..).zip(&row.cells).filter(|(_, cell)| !cell.is_empty()) {
            match typed(cell) {
                Typed::Text => sheet.write(number, column, cell.as_str()).unwrap(),
                Typed::Number(value) => sheet.write(number, column, value).unwrap(),
                Typed::Date(iso) => {
                    let date = ExcelDateTime::parse_from_str(&iso).unwrap();
                    sheet.write_with_format(number, column, &date, &date_format).unwrap()
                }
            };
        }
    }
    workbook.save_to_buffer().unwrap()
}

/// A workbook with an empty and a hidden sheet in front, empty rows, a formula and every kind of value.
pub fn peculiar_xlsx() -> Vec<u8> {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_name("Leeg").unwrap();
    workbook.add_worksheet().set_name("Verborgen").unwrap().set_hidden(true).write(0, 0, "niet dit").unwrap();
    let format = |code| Format::new().set_num_format(code);
    let moment = ExcelDateTime::parse_from_str("2020-12-31T14:30:00").unwrap();
    let sheet = workbook.add_worksheet().set_name("Tweede").unwrap();
    for (column, name) in (0..).zip(["Getal", "Datum", "Moment", "Uren", "Waar"]) {
        sheet.write(1, column, name).unwrap();
    }
    sheet.write(3, 0, 2.5).unwrap();
    sheet.write_with_format(3, 1, 44_196.0, &format("d mmm yyyy")).unwrap();
    sheet.write_with_format(3, 2, &moment, &format("dd-mm-yyyy hh:mm")).unwrap();
    sheet.write_with_format(3, 3, 2.5 / 24.0, &format("[h]:mm")).unwrap();
    sheet.write(3, 4, true).unwrap();
    sheet.write(6, 0, 12_345).unwrap();
    sheet.write(6, 1, Formula::new("=A1&\"x\"").set_result("uitkomst")).unwrap();
    sheet.write(6, 4, false).unwrap();
    workbook.save_to_buffer().unwrap()
}

pub fn ods(grid: &Grid) -> Vec<u8> {
    let mut table = String::from("<table:table table:name=\"Blad1\">");
    let rows = grid.rows.iter().map(|row| &row.cells);
    for cells in std::iter::once(&grid.header).chain(rows) {
        table.push_str("<table:table-row>");
        for cell in cells {
            let text = cell.replace('&', "&amp;").replace('<', "&lt;");
            match typed(cell) {
                _ if cell.is_empty() => table.push_str("<table:table-cell/>"),
                Typed::Text => write!(
                    table,
                    "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
                )
                .unwrap(),
                Typed::Number(value) => write!(
                    table,
                    "<table:table-cell office:value-type=\"float\" office:value=\"{value}\"><text:p>{text}</text:p></table:table-cell>"
                )
                .unwrap(),
                Typed::Date(iso) => write!(
                    table,
                    "<table:table-cell office:value-type=\"date\" office:date-value=\"{iso}\"><text:p>{text}</text:p></table:table-cell>"
                )
                .unwrap(),
            }
        }
        table.push_str("</table:table-row>");
    }
    table.push_str("</table:table>");
    ods_with(&table)
}

pub fn ods_with(tables: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content \
         xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
         xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">\
         <office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    );
    zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content.as_bytes()),
    ])
}

pub fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Replaces one part of a zip file.
pub fn with_part(bytes: &[u8], name: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = Vec::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let part_name = part.name().unwrap().into_owned();
        let mut content = String::new();
        std::io::Read::read_to_string(&mut part, &mut content).unwrap();
        let content = if part_name == name { change(content) } else { content };
        parts.push((part_name, content));
    }
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|(n, c)| (n.as_str(), c.as_bytes())).collect();
    zipped(&parts)
}

enum Typed {
    Text,
    Number(f64),
    Date(String),
}

fn typed(cell: &str) -> Typed {
    let parts: Vec<&str> = cell.split('-').collect();
    if let [day, month, year] = parts[..]
        && year.len() == 4
    {
        return Typed::Date(format!("{year}-{month}-{day}"));
    }
    cell.replace(',', ".").parse().map_or(Typed::Text, Typed::Number)
}
