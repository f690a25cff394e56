//! A document as an HTML page by itself, to open, print or send.

use super::fragment::{Place, fragment};
use super::{PICTURE_CSS, escape};
use crate::Document;

const PAGE_CSS: &str = include_str!("page.css");

/// Writes a whole page that needs no other file.
pub fn page(document: &Document) -> String {
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n\
         <style>\n{PAGE_CSS}{PICTURE_CSS}</style>\n</head>\n<body>\n<main>\n{}</main>\n</body>\n</html>\n",
        document.language.tag(),
        escape(&document.title),
        fragment(document, Place { id: "document", title_level: 1 }),
    )
}
