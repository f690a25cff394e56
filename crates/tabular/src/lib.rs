//! Reads the files that offices send: CSV in any usual encoding, XLSX and ODS.
//!
//! [`read`] takes the bytes of a file and gives a [`Grid`]: a header and rows of text, numbered as the user
//! sees them in a spreadsheet. It trusts nothing: sizes are limited, zip bombs are refused before they are
//! unpacked, and garbage gives a [`ReadError`] that says where and why.
//!
//! To read another kind of file: add a variant to [`SourceKind`], recognise it in `recognise`, and fill a
//! `GridBuilder`, which guards the limits.

mod archive;
mod error;
mod grid;
mod ods;
mod separated;
mod text;
mod value;
mod xlsx;

pub use error::{Limits, NotATable, ReadError};
pub use grid::{Encoding, Grid, GridRow, Separator, SourceKind};

use archive::Archive;

/// Reads a file into a grid. The name only serves to name the sheet of a CSV file; the kind is recognised
/// by the content.
pub fn read(bytes: &[u8], file_name: &str, limits: &Limits) -> Result<Grid, ReadError> {
    if bytes.len() > limits.max_bytes {
        return Err(ReadError::TooLarge { bytes: bytes.len(), max: limits.max_bytes });
    }
    if bytes.is_empty() {
        return Err(ReadError::Empty);
    }
    match recognise(bytes)? {
        Container::Zip => read_zip(bytes, limits),
        Container::Text => separated::read(bytes, file_name, limits),
    }
}

/// What the bytes are packed in.
enum Container {
    Zip,
    Text,
}

fn recognise(bytes: &[u8]) -> Result<Container, ReadError> {
    const COMPOUND_FILE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
    let not_a_table = match bytes {
        _ if bytes.starts_with(b"PK") => return Ok(Container::Zip),
        _ if bytes.starts_with(COMPOUND_FILE) => {
            let name: Vec<u8> = "EncryptedPackage".bytes().flat_map(|b| [b, 0]).collect();
            let protected = bytes.windows(name.len()).any(|part| part == name);
            return Err(if protected { ReadError::Protected } else { ReadError::OldExcel });
        }
        _ if bytes.starts_with(b"%PDF") => NotATable::Pdf,
        _ if bytes.starts_with(b"\x89PNG") || bytes.starts_with(b"\xff\xd8\xff") => NotATable::Image,
        _ if bytes.starts_with(b"GIF8") => NotATable::Image,
        _ if looks_like_markup(bytes) => NotATable::WebPage,
        _ => return Ok(Container::Text),
    };
    Err(ReadError::NotATable(not_a_table))
}

fn looks_like_markup(bytes: &[u8]) -> bool {
    let start = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    ["<!doctype", "<html", "<?xml"]
        .iter()
        .any(|tag| start.get(..tag.len()).is_some_and(|head| head.eq_ignore_ascii_case(tag.as_bytes())))
}

/// Reads a spreadsheet. A panic in a parser of somebody else's counts as a damaged file.
fn read_zip(bytes: &[u8], limits: &Limits) -> Result<Grid, ReadError> {
    std::panic::catch_unwind(|| {
        let mut archive = Archive::open(bytes, limits)?;
        if archive.contains("xl/workbook.xml") {
            archive.check_all_parts()?;
            xlsx::read(bytes, limits)
        } else if archive.contains("xl/workbook.bin") {
            Err(ReadError::OldExcel)
        } else if archive.contains("content.xml") && archive.contains("mimetype") {
            ods::read(&mut archive, limits)
        } else if archive.contains("word/document.xml") {
            Err(ReadError::NotATable(NotATable::Document))
        } else {
            Err(ReadError::NotATable(NotATable::OtherZip))
        }
    })
    .unwrap_or_else(|_| Err(ReadError::Damaged { part: "the spreadsheet".to_owned() }))
}
