//! What can be wrong with a file as a whole, and how much is too much.

use thiserror::Error;

/// How large a file may be. The defaults suit a municipality's caseload many times over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    pub max_bytes: usize,
    /// The most that a spreadsheet may take when it is unpacked.
    pub max_unpacked_bytes: u64,
    /// The most rows with content, header included.
    pub max_rows: usize,
    pub max_columns: usize,
    pub max_cell_chars: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            max_bytes: 20 * 1024 * 1024,
            max_unpacked_bytes: 48 * 1024 * 1024,
            max_rows: 50_000,
            max_columns: 200,
            max_cell_chars: 32_767,
        }
    }
}

/// Why a file cannot be read. Rows are numbered as a spreadsheet shows them, from 1.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ReadError {
    #[error("the file is empty")]
    Empty,
    #[error("the file is too large: {bytes} bytes; at most {max} is accepted")]
    TooLarge { bytes: usize, max: usize },
    #[error("unpacked, the spreadsheet is larger than {max} bytes")]
    TooLargeUnpacked { max: u64 },
    #[error("the file has more than {max} rows")]
    TooManyRows { max: usize },
    #[error("row {row} has more than {max} columns")]
    TooManyColumns { row: usize, max: usize },
    #[error("row {row}, column {column}: the cell holds more than {max} characters")]
    CellTooLong { row: usize, column: usize, max: usize },
    #[error("this is no table but {0}; send CSV, XLSX or ODS")]
    NotATable(NotATable),
    #[error("an Excel file of the old kind (.xls or .xlsb); save it as .xlsx")]
    OldExcel,
    #[error("the file is protected by a password; save it without one")]
    Protected,
    #[error("the file is damaged in {part}; open it in a spreadsheet program and save it again")]
    Damaged { part: String },
    #[error("row {row}: a quotation mark (\") is opened and never closed")]
    OpenQuote { row: usize },
    #[error("the header has an empty name in column {column}, which does hold data")]
    EmptyHeader { column: usize },
    #[error("the column name \"{name}\" occurs twice, in column {first} and {second}")]
    DoubleHeader { name: String, first: usize, second: usize },
    #[error("the file has no header: every row is empty")]
    NoHeader,
}

/// What was sent instead of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NotATable {
    #[error("a PDF")]
    Pdf,
    #[error("an image")]
    Image,
    #[error("a web page or XML")]
    WebPage,
    #[error("a text document")]
    Document,
    #[error("a zip file")]
    OtherZip,
    #[error("a program or other binary file")]
    Binary,
}
