//! A table of text, and the guard on its size while it is filled.

use crate::error::{Limits, ReadError};

/// The first sheet of a file: a header and the rows below it that hold anything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    pub sheet_name: String,
    pub header: Vec<String>,
    pub rows: Vec<GridRow>,
    pub kind: SourceKind,
    /// Only for CSV.
    pub encoding: Option<Encoding>,
    /// Only for CSV.
    pub separator: Option<Separator>,
}

/// A row, with as many cells as the header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridRow {
    /// The number that a spreadsheet shows beside the row, from 1.
    pub number: usize,
    pub cells: Vec<String>,
    /// The cells (from 0) that hold a formula; their text is its last result.
    pub formulas: Vec<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceKind {
    Csv,
    Xlsx,
    Ods,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    Utf8,
    Utf16,
    Windows1252,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    Semicolon,
    Comma,
    Tab,
}

impl Separator {
    pub const fn character(self) -> char {
        match self {
            Self::Semicolon => ';',
            Self::Comma => ',',
            Self::Tab => '\t',
        }
    }
}

/// Collects rows and refuses too many of anything.
pub(crate) struct GridBuilder<'a> {
    limits: &'a Limits,
    rows: Vec<GridRow>,
    memory: u64,
}

impl<'a> GridBuilder<'a> {
    pub(crate) const fn new(limits: &'a Limits) -> Self {
        Self { limits, rows: Vec::new(), memory: 0 }
    }

    /// Counts what is kept: one long text that a spreadsheet names a million times is a bomb too.
    fn count_memory(&mut self, bytes: usize) -> Result<(), ReadError> {
        let max = self.limits.max_unpacked_bytes;
        self.memory = self.memory.saturating_add(u64::try_from(bytes).unwrap_or(u64::MAX));
        if self.memory > max { Err(ReadError::TooLargeUnpacked { max }) } else { Ok(()) }
    }

    /// Adds a cell. Rows come in order; an empty cell leaves no trace.
    pub(crate) fn cell(
        &mut self,
        number: usize,
        column: usize,
        text: String,
        formula: bool,
    ) -> Result<(), ReadError> {
        if text.is_empty() && !formula {
            return Ok(());
        }
        if column >= self.limits.max_columns {
            return Err(ReadError::TooManyColumns { row: number, max: self.limits.max_columns });
        }
        let max = self.limits.max_cell_chars;
        if text.len() > max && text.chars().count() > max {
            return Err(ReadError::CellTooLong { row: number, column: column + 1, max });
        }
        let missing = (column + 1).saturating_sub(self.row(number)?.cells.len());
        self.count_memory(text.len() + missing * size_of::<String>())?;
        let row = self.row(number)?;
        if missing > 0 {
            row.cells.resize(column + 1, String::new());
        }
        if let Some(cell) = row.cells.get_mut(column) {
            *cell = text;
        }
        if formula {
            row.formulas.push(column);
        }
        Ok(())
    }

    fn row(&mut self, number: usize) -> Result<&mut GridRow, ReadError> {
        let damaged = || ReadError::Damaged { part: format!("row {number}") };
        let last = self.rows.last().map_or(0, |row| row.number);
        if number < last {
            return Err(damaged());
        }
        if number > last {
            if self.rows.len() >= self.limits.max_rows {
                return Err(ReadError::TooManyRows { max: self.limits.max_rows });
            }
            self.rows.push(GridRow { number, cells: Vec::new(), formulas: Vec::new() });
        }
        self.rows.last_mut().ok_or_else(damaged)
    }

    /// Takes the first row that holds anything as the header and evens out the rest.
    pub(crate) fn finish(self, sheet_name: String, kind: SourceKind) -> Result<Grid, ReadError> {
        let mut rows =
            self.rows.into_iter().filter(|row| row.cells.iter().any(|cell| !cell.trim().is_empty()));
        let header = rows.next().ok_or(ReadError::NoHeader)?;
        let mut header: Vec<String> = header.cells.iter().map(|name| name.trim().to_owned()).collect();
        let mut rows: Vec<GridRow> = rows.collect();
        for row in &mut rows {
            let filled =
                row.cells.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |last| last + 1);
            row.cells.truncate(filled.max(header.len()));
            if let Some(column) =
                (0..row.cells.len()).find(|c| header.get(*c).is_none_or(String::is_empty) && !blank(row, *c))
            {
                return Err(ReadError::EmptyHeader { column: column + 1 });
            }
        }
        while header.last().is_some_and(String::is_empty) {
            header.pop();
        }
        refuse_double_names(&header)?;
        for row in &mut rows {
            row.cells.resize(header.len(), String::new());
            row.formulas.retain(|column| *column < header.len());
        }
        Ok(Grid { sheet_name, header, rows, kind, encoding: None, separator: None })
    }
}

fn blank(row: &GridRow, column: usize) -> bool {
    row.cells.get(column).is_none_or(|cell| cell.trim().is_empty())
}

fn refuse_double_names(header: &[String]) -> Result<(), ReadError> {
    for (second, name) in header.iter().enumerate().filter(|(_, name)| !name.is_empty()) {
        let lower = name.to_lowercase();
        if let Some(first) = header.iter().take(second).position(|other| other.to_lowercase() == lower) {
            return Err(ReadError::DoubleHeader { name: name.clone(), first: first + 1, second: second + 1 });
        }
    }
    Ok(())
}
