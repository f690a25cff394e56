//! Tables as files for spreadsheets.

mod csv;
mod xlsx;

pub use self::csv::{csv, csv_all};
pub use self::xlsx::{XlsxError, xlsx};
