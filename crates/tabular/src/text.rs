//! Recognises in which encoding a text was written.

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::error::{NotATable, ReadError};
use crate::grid::Encoding;

/// Turns the bytes of a text file into text, without byte order mark.
pub(crate) fn decode(bytes: &[u8]) -> Result<(String, Encoding), ReadError> {
    let (text, encoding) = match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => (String::from_utf8_lossy(rest).into_owned(), Encoding::Utf8),
        [0xff, 0xfe, rest @ ..] => {
            (UTF_16LE.decode_without_bom_handling(rest).0.into_owned(), Encoding::Utf16)
        }
        [0xfe, 0xff, rest @ ..] => {
            (UTF_16BE.decode_without_bom_handling(rest).0.into_owned(), Encoding::Utf16)
        }
        // Latin letters in UTF-16 have a zero for every second byte.
        [a, 0, b, 0, ..] if *a != 0 && *b != 0 => {
            (UTF_16LE.decode_without_bom_handling(bytes).0.into_owned(), Encoding::Utf16)
        }
        [0, a, 0, b, ..] if *a != 0 && *b != 0 => {
            (UTF_16BE.decode_without_bom_handling(bytes).0.into_owned(), Encoding::Utf16)
        }
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => (text.to_owned(), Encoding::Utf8),
            Err(_) => (WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(), Encoding::Windows1252),
        },
    };
    if is_written_text(&text) { Ok((text, encoding)) } else { Err(ReadError::NotATable(NotATable::Binary)) }
}

/// Says whether people could have written this: control characters are for machines.
fn is_written_text(text: &str) -> bool {
    text.chars().all(|c| !c.is_control() || matches!(c, '\t' | '\r' | '\n' | '\u{85}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_are_recognised() {
        let utf16 = |mark: &[u8], big: bool| {
            let units = "Naam;Çelik".encode_utf16();
            let bytes = units.flat_map(|u| if big { u.to_be_bytes() } else { u.to_le_bytes() });
            mark.iter().copied().chain(bytes).collect::<Vec<u8>>()
        };
        for (bytes, encoding) in [
            ("Naam;Çelik".as_bytes().to_vec(), Encoding::Utf8),
            ("\u{feff}Naam;Çelik".as_bytes().to_vec(), Encoding::Utf8),
            (b"Naam;\xc7elik".to_vec(), Encoding::Windows1252),
            (utf16(b"\xff\xfe", false), Encoding::Utf16),
            (utf16(b"\xfe\xff", true), Encoding::Utf16),
            (utf16(b"", false), Encoding::Utf16),
            (utf16(b"", true), Encoding::Utf16),
        ] {
            assert_eq!(decode(&bytes), Ok(("Naam;Çelik".to_owned(), encoding)), "{bytes:?}");
        }
    }

    #[test]
    fn binary_is_refused() {
        for bytes in [&b"\x7fELF\x02\x01\x01\0\0"[..], b"abc\0def", b"\x00\x00\x00\x01", b"a;b\x81\x9d\x8f"] {
            assert_eq!(decode(bytes), Err(ReadError::NotATable(NotATable::Binary)), "{bytes:?}");
        }
    }
}
