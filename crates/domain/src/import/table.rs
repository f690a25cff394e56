//! The table that a file turned out to hold.

/// A header and the rows below it, all text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    pub header: Vec<String>,
    pub rows: Vec<TableRow>,
}

/// One row, with a cell for every name in the header.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableRow {
    /// The number that a spreadsheet shows beside the row; the header is usually row 1.
    pub number: usize,
    pub cells: Vec<String>,
    /// The cells (from 0) that hold a formula in the spreadsheet; their text is its last result.
    pub formulas: Vec<usize>,
}
