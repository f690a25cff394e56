//! A workbook with a sheet per table, with real numbers and dates.

use std::collections::BTreeSet;

use jiff::civil::Date;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet};

use crate::{Align, Cell, Language, Table};

/// Why a workbook could not be written.
#[derive(Debug, thiserror::Error)]
#[error("the workbook \"{title}\" could not be written; a table may have too many rows for a spreadsheet")]
pub struct XlsxError {
    pub title: String,
    #[source]
    source: rust_xlsxwriter::XlsxError,
}

/// The most characters that a spreadsheet program takes in one cell.
const CELL_LIMIT: usize = 32_767;
const NAME_LIMIT: usize = 31;

/// Writes a workbook: a sheet per table, named by its caption.
///
/// `created` goes into the properties of the file; without it a fixed day is used, because equal tables should give
/// equal bytes.
pub fn xlsx(
    title: &str,
    tables: &[Table],
    language: Language,
    created: Option<Date>,
) -> Result<Vec<u8>, XlsxError> {
    build(title, tables, language, created).map_err(|source| XlsxError { title: title.to_owned(), source })
}

type Written<T> = Result<T, rust_xlsxwriter::XlsxError>;

fn build(title: &str, tables: &[Table], language: Language, created: Option<Date>) -> Written<Vec<u8>> {
    let mut workbook = Workbook::new();
    let created = match created.map(excel_date) {
        Some(Ok(day)) => day,
        _ => ExcelDateTime::from_ymd(2000, 1, 1)?,
    };
    workbook.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&created));
    let mut names = BTreeSet::new();
    for table in tables {
        let sheet = workbook.add_worksheet();
        sheet.set_name(sheet_name(&table.caption, &mut names))?;
        fill(sheet, table, language)?;
    }
    if tables.is_empty() {
        workbook.add_worksheet();
    }
    workbook.save_to_buffer()
}

fn fill(sheet: &mut Worksheet, table: &Table, language: Language) -> Written<()> {
    let formats: Vec<Formats> = table.columns.iter().map(|column| Formats::new(column.align)).collect();
    for (column, at) in table.columns.iter().zip(0_u16..) {
        let heading = Formats::new(column.align).heading;
        sheet.write_string_with_format(0, at, cut(&column.heading), &heading)?;
    }
    for (row, number) in table.rows.iter().zip(1_u32..) {
        for ((cell, formats), at) in row.iter().zip(&formats).zip(0_u16..) {
            write_cell(sheet, (number, at), cell, formats, language)?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.autofit();
    Ok(())
}

fn write_cell(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    formats: &Formats,
    language: Language,
) -> Written<()> {
    match cell {
        Cell::Text(text) if text.is_empty() => {}
        Cell::Text(text) => {
            // Written as a string, never as a formula.
            sheet.write_string_with_format(row, column, cut(text), &formats.text)?;
        }
        Cell::Integer(value) => {
            #[expect(clippy::cast_precision_loss, reason = "spreadsheets know no other numbers")]
            sheet.write_number_with_format(row, column, *value as f64, &formats.integer)?;
        }
        Cell::Decimal { value, decimals } if value.is_finite() => {
            let zeros = "0".repeat(usize::from((*decimals).min(9)));
            let pattern = if zeros.is_empty() { "#,##0".to_owned() } else { format!("#,##0.{zeros}") };
            sheet.write_number_with_format(
                row,
                column,
                *value,
                &formats.text.clone().set_num_format(pattern),
            )?;
        }
        Cell::Decimal { .. } => {}
        Cell::Date(date) => {
            sheet.write_datetime_with_format(row, column, excel_date(*date)?, &formats.date)?;
        }
        Cell::Month(date) => {
            sheet.write_datetime_with_format(
                row,
                column,
                excel_date(date.first_of_month())?,
                &formats.month,
            )?;
        }
        Cell::Hidden { .. } => {
            sheet.write_string_with_format(row, column, language.hidden(), &formats.hidden)?;
        }
    }
    Ok(())
}

/// The formats of one column.
struct Formats {
    heading: Format,
    text: Format,
    integer: Format,
    date: Format,
    month: Format,
    hidden: Format,
}

impl Formats {
    fn new(align: Align) -> Self {
        let align = match align {
            Align::Start => FormatAlign::Left,
            Align::End => FormatAlign::Right,
        };
        let plain = Format::new().set_align(align).set_align(FormatAlign::Top);
        Self {
            heading: plain.clone().set_bold().set_text_wrap().set_border_bottom(FormatBorder::Thin),
            integer: plain.clone().set_num_format("#,##0"),
            date: plain.clone().set_num_format("dd-mm-yyyy"),
            month: plain.clone().set_num_format("mmm yyyy"),
            hidden: plain.clone().set_italic().set_font_color(0x0052_5252),
            text: plain,
        }
    }
}

fn excel_date(date: Date) -> Written<ExcelDateTime> {
    let part = |value: i8| u8::try_from(value).unwrap_or(1);
    ExcelDateTime::from_ymd(u16::try_from(date.year()).unwrap_or(0), part(date.month()), part(date.day()))
}

/// Makes a caption into a name that a spreadsheet program accepts, different from those before it.
fn sheet_name(caption: &str, taken: &mut BTreeSet<String>) -> String {
    let clean: String = caption
        .chars()
        .map(|each| {
            if matches!(each, '[' | ']' | ':' | '*' | '?' | '/' | '\\') || each.is_control() {
                ' '
            } else {
                each
            }
        })
        .collect();
    let clean = clean.trim().trim_matches('\'').trim();
    let base = if clean.is_empty() { "1" } else { clean };
    for number in 1_u32.. {
        let ending = if number == 1 { String::new() } else { format!(" {number}") };
        let name = format!("{}{ending}", fit(base, NAME_LIMIT - ending.len()).trim_end_matches(['\'', ' ']));
        if taken.insert(name.to_lowercase()) {
            return name;
        }
    }
    base.to_owned()
}

/// Cuts a text to a number of UTF-16 units, which is how spreadsheet programs count.
fn fit(text: &str, limit: usize) -> &str {
    let mut units = 0;
    for (at, each) in text.char_indices() {
        units += each.len_utf16();
        if units > limit {
            return &text[..at];
        }
    }
    text
}

fn cut(text: &str) -> &str {
    fit(text, CELL_LIMIT)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::Column;

    #[test]
    fn a_workbook_is_the_same_each_time_and_survives_odd_captions() {
        let long = "Uren per week / per cirkel [alle dorpen] in Rheden";
        let mut table = Table::new(long, [Column::text("Wat"), Column::number("Uren")]);
        table.push([Cell::text("=1+1"), Cell::decimal(1.5, 1), Cell::text("te veel")]);
        table.push([Cell::Date(date(2026, 3, 1)), Cell::hidden("")]);
        let tables = [table.clone(), table, Table::default()];
        let one = xlsx("Proef", &tables, Language::Nl, None).unwrap();
        assert_eq!(one, xlsx("Proef", &tables, Language::Nl, None).unwrap());
        assert!(one.starts_with(b"PK"));
    }

    #[test]
    fn sheet_names_are_short_and_different() {
        let mut taken = BTreeSet::new();
        let name = "Een heel lange naam voor een werkblad";
        assert_eq!(sheet_name(name, &mut taken), "Een heel lange naam voor een we");
        assert_eq!(sheet_name(name, &mut taken), "Een heel lange naam voor een 2");
        assert_eq!(sheet_name("", &mut taken), "1");
        assert_eq!(sheet_name("'a/b'", &mut taken), "a b");
    }
}
