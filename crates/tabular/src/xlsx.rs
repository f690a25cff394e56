//! XLSX, through calamine's cell stream: it never lays out a sheet by its declared size.

use std::io::Cursor;

use calamine::{DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx};

use crate::archive::damaged;
use crate::error::{Limits, ReadError};
use crate::grid::{Grid, GridBuilder, SourceKind};
use crate::value::{iso_date_text, iso_duration_text, number_text, yes_no_text};

/// Reads the first visible sheet that holds anything.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Grid, ReadError> {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|_| damaged("the workbook"))?;
    let names: Vec<String> = workbook
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible)
        .map(|sheet| sheet.name.clone())
        .collect();
    for name in names {
        match read_sheet(&mut workbook, &name, limits) {
            Err(ReadError::NoHeader) => {}
            other => return other,
        }
    }
    Err(ReadError::NoHeader)
}

fn read_sheet(workbook: &mut Xlsx<Cursor<&[u8]>>, name: &str, limits: &Limits) -> Result<Grid, ReadError> {
    let in_sheet = |_| damaged(name);
    let mut cells = workbook.worksheet_cells_reader(name).map_err(in_sheet)?;
    let mut builder = GridBuilder::new(limits);
    while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(in_sheet)? {
        let (row, column) = cell.pos;
        let place = |n: u32| usize::try_from(n).unwrap_or(usize::MAX);
        let number = place(row).saturating_add(1);
        builder.cell(number, place(column), cell_text(&cell.value), cell.formula.is_some())?;
    }
    builder.finish(name.to_owned(), SourceKind::Xlsx)
}

fn cell_text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number_text(*number),
        DataRef::Bool(value) => yes_no_text(*value).to_owned(),
        DataRef::DateTime(moment) => moment_text(moment),
        DataRef::DateTimeIso(iso) => iso_date_text(iso),
        DataRef::DurationIso(iso) => iso_duration_text(iso),
        DataRef::Error(error) => error.to_string(),
    }
}

fn moment_text(moment: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, _, _) = moment.to_ymd_hms_milli();
    let days = moment.as_f64();
    if moment.is_duration() || (0.0..1.0).contains(&days) {
        let minutes = (days * 24.0 * 60.0).round();
        return format!("{}:{:02}", (minutes / 60.0).floor(), minutes % 60.0);
    }
    let clock = if (hour, minute) == (0, 0) { String::new() } else { format!(" {hour:02}:{minute:02}") };
    format!("{day:02}-{month:02}-{year:04}{clock}")
}
