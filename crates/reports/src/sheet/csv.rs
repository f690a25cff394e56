//! CSV as Dutch offices open it: semicolons, a byte order mark, a decimal comma in Dutch.

use ::csv::{Terminator, WriterBuilder};

use crate::{Cell, Language, Table};

/// Tells a spreadsheet program that the file is UTF-8.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Writes one table: a line of headings and the rows.
pub fn csv(table: &Table, language: Language) -> Vec<u8> {
    write(&lines(table, language))
}

/// Writes several tables below each other, each with its caption above and an empty line between.
pub fn csv_all(tables: &[Table], language: Language) -> Vec<u8> {
    let mut all = Vec::new();
    for table in tables {
        if !all.is_empty() {
            all.push(Vec::new());
        }
        all.push(vec![harmless(&table.caption)]);
        all.extend(lines(table, language));
    }
    write(&all)
}

fn lines(table: &Table, language: Language) -> Vec<Vec<String>> {
    let headings = table.columns.iter().map(|column| harmless(&column.heading)).collect();
    let rows = table.rows.iter().map(|row| {
        let cells = (0..table.columns.len()).map(|at| row.get(at));
        cells.map(|cell| cell.map(|cell| value(cell, language)).unwrap_or_default()).collect()
    });
    std::iter::once(headings).chain(rows).collect()
}

fn value(cell: &Cell, language: Language) -> String {
    match cell {
        Cell::Text(text) => harmless(text),
        Cell::Integer(value) => value.to_string(),
        Cell::Decimal { value, decimals } if value.is_finite() => {
            let plain = format!("{value:.*}", usize::from((*decimals).min(9)));
            plain.replace('.', language.decimal_mark().encode_utf8(&mut [0; 4]))
        }
        Cell::Decimal { .. } => String::new(),
        Cell::Date(date) => date.to_string(),
        Cell::Month(date) => date.strftime("%Y-%m").to_string(),
        Cell::Hidden { .. } => language.hidden().to_owned(),
    }
}

/// Keeps a spreadsheet program from running a text as a formula, by an apostrophe before it.
fn harmless(text: &str) -> String {
    let risky = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if risky && !is_number(text) { format!("'{text}") } else { text.to_owned() }
}

fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    digits.starts_with(|first: char| first.is_ascii_digit())
        && digits.chars().all(|each| each.is_ascii_digit() || matches!(each, '.' | ','))
}

fn write(lines: &[Vec<String>]) -> Vec<u8> {
    let mut out = BYTE_ORDER_MARK.to_vec();
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .terminator(Terminator::CRLF)
        .flexible(true)
        .from_writer(&mut out);
    for line in lines {
        // Writing to memory cannot fail.
        let _ = writer.write_record(line);
    }
    let _ = writer.flush();
    drop(writer);
    out
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::Column;

    fn text(bytes: &[u8]) -> &str {
        str::from_utf8(bytes.strip_prefix(BYTE_ORDER_MARK).unwrap()).unwrap()
    }

    #[test]
    fn values_are_written_for_the_language() {
        let mut table = Table::new("Uren", ["Wie", "Uren", "Vanaf", "Aantal"].map(Column::text));
        table.push([
            Cell::text("Tuin; \"en\" huis"),
            Cell::decimal(2.5, 2),
            Cell::Date(date(2026, 3, 1)),
            Cell::hidden("<5"),
        ]);
        table.push([Cell::text("kort")]);
        assert_eq!(
            text(&csv(&table, Language::Nl)),
            "Wie;Uren;Vanaf;Aantal\r\n\"Tuin; \"\"en\"\" huis\";2,50;2026-03-01;verborgen\r\nkort;;;\r\n"
        );
        assert!(text(&csv(&table, Language::En)).contains(";2.50;2026-03-01;hidden"));
    }

    #[test]
    fn formulas_are_neutralised_and_numbers_are_not() {
        for evil in ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\tx", "\r=1", "-", "＝1"] {
            assert!(harmless(evil).starts_with('\''), "{evil:?}");
        }
        for fine in ["-5", "+31612345678", "-1.234,5", "a=b", ""] {
            assert_eq!(harmless(fine), fine);
        }
    }
}
