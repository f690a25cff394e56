//! ODS, read here because a repeated cell or row must never be written out beyond the limits.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::archive::{Archive, damaged};
use crate::error::{Limits, NotATable, ReadError};
use crate::grid::{Grid, GridBuilder, SourceKind};
use crate::value::{iso_date_text, iso_duration_text, number_text, yes_no_text};

const MIME_TYPE: &str = "application/vnd.oasis.opendocument.spreadsheet";
const CONTENT: &str = "content.xml";

/// Reads the first sheet that holds anything.
pub(crate) fn read(archive: &mut Archive<'_>, limits: &Limits) -> Result<Grid, ReadError> {
    if !archive.part("mimetype")?.trim().starts_with(MIME_TYPE) {
        return Err(ReadError::NotATable(NotATable::Document));
    }
    if archive.contains("META-INF/manifest.xml")
        && archive.part("META-INF/manifest.xml")?.contains("encryption-data")
    {
        return Err(ReadError::Protected);
    }
    let content = archive.part(CONTENT)?;
    let mut xml = Reader::from_str(&content);
    let config = xml.config_mut();
    config.expand_empty_elements = true;
    loop {
        match xml.read_event().map_err(|_| damaged(CONTENT))? {
            Event::Start(tag) if tag.name().as_ref() == "table:table" => {
                let name = attribute(&tag, "table:name")?.unwrap_or_default();
                match read_sheet(&mut xml, name, limits) {
                    Err(ReadError::NoHeader) => {}
                    other => return other,
                }
            }
            Event::Eof => return Err(ReadError::NoHeader),
            _ => {}
        }
    }
}

fn read_sheet(xml: &mut Reader<&[u8]>, name: String, limits: &Limits) -> Result<Grid, ReadError> {
    let mut builder = GridBuilder::new(limits);
    let mut next_row = 1_usize;
    loop {
        match xml.read_event().map_err(|_| damaged(CONTENT))? {
            Event::Start(tag) if tag.name().as_ref() == "table:table-row" => {
                let repeated = repetition(&tag, "table:number-rows-repeated")?;
                let cells = read_row(xml, next_row, limits)?;
                if !cells.is_empty() {
                    for number in next_row..next_row.saturating_add(repeated) {
                        for cell in &cells {
                            builder.cell(number, cell.column, cell.text.clone(), cell.formula)?;
                        }
                    }
                }
                next_row = next_row.saturating_add(repeated);
            }
            Event::End(tag) if tag.name().as_ref() == "table:table" => {
                return builder.finish(name, SourceKind::Ods);
            }
            Event::Eof => return Err(damaged(CONTENT)),
            _ => {}
        }
    }
}

#[derive(Clone)]
struct Cell {
    column: usize,
    text: String,
    formula: bool,
}

/// Reads one row and keeps only the cells that hold something.
fn read_row(xml: &mut Reader<&[u8]>, row: usize, limits: &Limits) -> Result<Vec<Cell>, ReadError> {
    let mut cells = Vec::new();
    let mut column = 0_usize;
    loop {
        match xml.read_event().map_err(|_| damaged(CONTENT))? {
            Event::Start(tag)
                if matches!(tag.name().as_ref(), "table:table-cell" | "table:covered-table-cell") =>
            {
                let repeated = repetition(&tag, "table:number-columns-repeated")?;
                let formula = attribute(&tag, "table:formula")?.is_some();
                let written = read_text(xml, &tag, limits)?;
                let text = typed_text(&tag)?.unwrap_or(written);
                let end = column.saturating_add(repeated);
                if formula || !text.is_empty() {
                    if end > limits.max_columns {
                        return Err(ReadError::TooManyColumns { row, max: limits.max_columns });
                    }
                    cells.extend((column..end).map(|column| Cell { column, text: text.clone(), formula }));
                }
                column = end;
            }
            Event::End(tag) if tag.name().as_ref() == "table:table-row" => return Ok(cells),
            Event::Eof => return Err(damaged(CONTENT)),
            _ => {}
        }
    }
}

/// Writes the value that stands in the attributes; `None` for text, which stands in the content.
fn typed_text(tag: &BytesStart<'_>) -> Result<Option<String>, ReadError> {
    Ok(match attribute(tag, "office:value-type")?.as_deref() {
        Some("float" | "percentage" | "currency") => {
            attribute(tag, "office:value")?.map(|value| value.parse().map_or(value, number_text))
        }
        Some("date") => attribute(tag, "office:date-value")?.map(|iso| iso_date_text(&iso)),
        Some("time") => attribute(tag, "office:time-value")?.map(|iso| iso_duration_text(&iso)),
        Some("boolean") => {
            attribute(tag, "office:boolean-value")?.map(|value| yes_no_text(value == "true").to_owned())
        }
        Some("string") => attribute(tag, "office:string-value")?,
        _ => None,
    })
}

/// Reads what is written in a cell, notes beside it left out, up to its end.
fn read_text(xml: &mut Reader<&[u8]>, cell: &BytesStart<'_>, limits: &Limits) -> Result<String, ReadError> {
    let mut text = String::new();
    let mut in_note = 0_usize;
    let mut paragraphs = 0_usize;
    loop {
        let event = xml.read_event().map_err(|_| damaged(CONTENT))?;
        match event {
            Event::Start(tag) => match tag.name().as_ref() {
                "office:annotation" => in_note += 1,
                _ if in_note > 0 => {}
                "text:p" => {
                    paragraphs += 1;
                    if paragraphs > 1 {
                        text.push('\n');
                    }
                }
                "text:s" => {
                    let spaces = repetition(&tag, "text:c")?.min(limits.max_cell_chars);
                    text.extend(std::iter::repeat_n(' ', spaces));
                }
                "text:tab" => text.push('\t'),
                "text:line-break" => text.push('\n'),
                _ => {}
            },
            Event::End(tag) if tag.name() == cell.name() => return Ok(text),
            Event::End(tag) if tag.name().as_ref() == "office:annotation" => {
                in_note = in_note.saturating_sub(1);
            }
            Event::Text(part) if in_note == 0 && paragraphs > 0 => text.push_str(&part.xml10_content()),
            Event::CData(part) if in_note == 0 && paragraphs > 0 => text.push_str(&part),
            Event::GeneralRef(reference) if in_note == 0 => {
                let resolved = reference.resolve_char_ref().map_err(|_| damaged(CONTENT))?;
                match resolved {
                    Some(character) => text.push(character),
                    None => text.push_str(
                        quick_xml::escape::resolve_predefined_entity(&reference)
                            .ok_or_else(|| damaged(CONTENT))?,
                    ),
                }
            }
            Event::Eof => return Err(damaged(CONTENT)),
            _ => {}
        }
        // Stops early; the builder refuses such a cell with its place.
        if text.len() > limits.max_cell_chars.saturating_mul(8) {
            return Err(damaged(CONTENT));
        }
    }
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Result<Option<String>, ReadError> {
    let found = tag.try_get_attribute(name).map_err(|_| damaged(CONTENT))?;
    let value = found.map(|attribute| {
        attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0).map(std::borrow::Cow::into_owned)
    });
    value.transpose().map_err(|_| damaged(CONTENT))
}

fn repetition(tag: &BytesStart<'_>, name: &str) -> Result<usize, ReadError> {
    let Some(value) = attribute(tag, name)? else { return Ok(1) };
    value.parse().ok().filter(|times| *times > 0).ok_or_else(|| damaged(CONTENT))
}
