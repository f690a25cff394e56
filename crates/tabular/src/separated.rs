//! CSV: values between separators, in quotation marks where needed.
//!
//! Written by hand because row numbers must be those of a spreadsheet: an empty line is a row there, and a
//! line break inside quotation marks is none.

use crate::error::{Limits, ReadError};
use crate::grid::{Grid, GridBuilder, Separator, SourceKind};
use crate::text;

pub(crate) fn read(bytes: &[u8], file_name: &str, limits: &Limits) -> Result<Grid, ReadError> {
    let (text, encoding) = text::decode(bytes)?;
    let (separator, body) = separator_of(&text);
    let mut builder = GridBuilder::new(limits);
    let mut cells = Cells { rest: body, separator: separator.character(), row: 1, column: 0 };
    while let Some(cell) = cells.next_cell()? {
        builder.cell(cell.row, cell.column, cell.text, false)?;
    }
    let mut grid = builder.finish(sheet_name(file_name), SourceKind::Csv)?;
    grid.encoding = Some(encoding);
    grid.separator = Some(separator);
    Ok(grid)
}

fn sheet_name(file_name: &str) -> String {
    let name = file_name.rsplit(['/', '\\']).next().unwrap_or(file_name);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_owned()
}

/// Finds the separator: named by Excel's own first line `sep=;`, or else the one used most in the header.
fn separator_of(text: &str) -> (Separator, &str) {
    const ALL: [Separator; 3] = [Separator::Semicolon, Separator::Tab, Separator::Comma];
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    if let Some(named) = first.trim_end_matches('\r').strip_prefix("sep=")
        && let Some(separator) = ALL.into_iter().find(|s| named.chars().eq([s.character()]))
    {
        return (separator, rest);
    }
    let header = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let uses = |separator: Separator| {
        let mut quoted = false;
        header
            .chars()
            .filter(|c| {
                quoted ^= *c == '"';
                !quoted && *c == separator.character()
            })
            .count()
    };
    // The first of equals wins: the semicolon is what Dutch offices use.
    let mut best = Separator::Semicolon;
    for separator in ALL {
        if uses(separator) > uses(best) {
            best = separator;
        }
    }
    (best, text)
}

struct Cell {
    row: usize,
    column: usize,
    text: String,
}

/// Walks through a text cell by cell.
struct Cells<'a> {
    rest: &'a str,
    separator: char,
    row: usize,
    column: usize,
}

impl Cells<'_> {
    fn next_cell(&mut self) -> Result<Option<Cell>, ReadError> {
        if self.rest.is_empty() {
            return Ok(None);
        }
        let (row, column) = (self.row, self.column);
        let mut text = String::new();
        if let Some(quoted) = self.rest.strip_prefix('"') {
            self.rest = quoted;
            self.take_quoted(&mut text)?;
        }
        let end = self.rest.find([self.separator, '\r', '\n']).unwrap_or(self.rest.len());
        text.push_str(&self.rest[..end]);
        self.rest = &self.rest[end..];
        self.step_over_end();
        Ok(Some(Cell { row, column, text }))
    }

    /// Takes everything up to the closing quotation mark; two marks stand for one.
    fn take_quoted(&mut self, text: &mut String) -> Result<(), ReadError> {
        loop {
            let (before, after) = self.rest.split_once('"').ok_or(ReadError::OpenQuote { row: self.row })?;
            text.push_str(before);
            self.rest = after;
            match after.strip_prefix('"') {
                Some(after) => {
                    text.push('"');
                    self.rest = after;
                }
                None => return Ok(()),
            }
        }
    }

    fn step_over_end(&mut self) {
        if let Some(after) = self.rest.strip_prefix(self.separator) {
            self.rest = after;
            self.column += 1;
        } else {
            let rest = self.rest;
            self.rest = ["\r\n", "\n", "\r"].iter().find_map(|end| rest.strip_prefix(end)).unwrap_or(rest);
            self.row += 1;
            self.column = 0;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<(usize, Vec<String>)> {
        let grid = read(text.as_bytes(), "a.csv", &Limits::default()).unwrap();
        std::iter::once((0, grid.header))
            .chain(grid.rows.into_iter().map(|row| (row.number, row.cells)))
            .collect()
    }

    #[test]
    fn rows_are_numbered_as_in_a_spreadsheet() {
        let text =
            "\r\nNr;Naam\r\n1;\"twee\r\nregels\"\r\n\r\n;\r\n2;\"zegt \"\"ja\"\"; soms\"\r\n3;5\" buis";
        let expected = [
            (0, ["Nr", "Naam"]),
            (3, ["1", "twee\r\nregels"]),
            (6, ["2", "zegt \"ja\"; soms"]),
            (7, ["3", "5\" buis"]),
        ];
        assert_eq!(rows(text), expected.map(|(n, cells)| (n, cells.map(str::to_owned).to_vec())));
    }

    #[test]
    fn separators_are_recognised() {
        for (text, separator) in [
            ("a;b,c;d\n1;2;3", Separator::Semicolon),
            ("a,b\n1,2", Separator::Comma),
            ("a\tb\n1\t2", Separator::Tab),
            ("\"a;b;c\",d\n1,2", Separator::Comma),
            ("sep=,\na;b;c,d\n1,2", Separator::Comma),
            ("alone\n1", Separator::Semicolon),
        ] {
            let grid = read(text.as_bytes(), "a.csv", &Limits::default()).unwrap();
            assert_eq!(grid.separator, Some(separator), "{text}");
        }
    }

    #[test]
    fn what_is_wrong_is_told_with_its_place() {
        let limits = Limits { max_rows: 3, max_columns: 3, max_cell_chars: 5, ..Limits::default() };
        for (text, error) in [
            ("a;b\n1;\"2\n3;4", ReadError::OpenQuote { row: 2 }),
            ("a;b\n1;2;3", ReadError::EmptyHeader { column: 3 }),
            ("a;;c\n1;2;3", ReadError::EmptyHeader { column: 2 }),
            ("a;b;A\n1;2;3", ReadError::DoubleHeader { name: "A".to_owned(), first: 1, second: 3 }),
            ("a\n1\n2\n3", ReadError::TooManyRows { max: 3 }),
            ("a\n1;;;4", ReadError::TooManyColumns { row: 2, max: 3 }),
            ("a\n123456", ReadError::CellTooLong { row: 2, column: 1, max: 5 }),
            ("\n \n;;", ReadError::NoHeader),
        ] {
            assert_eq!(read(text.as_bytes(), "a.csv", &limits), Err(error), "{text}");
        }
    }
}
