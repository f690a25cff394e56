//! Everything that leaves the product as a document or a table.
//!
//! A caller describes *what* is to be said, as plain values with the words already in the reader's
//! language: a [`Document`] of headings, paragraphs, lists, tables and pictures, or a bare [`Table`]. This crate
//! decides how that looks:
//!
//! | wanted | use |
//! |---|---|
//! | a part of a web page, a printable page | [`html::fragment`], [`html::page`] |
//! | an accessible PDF (PDF/UA-1): letter or report | [`pdf::render`] |
//! | a picture in a web page | [`html::picture`] or [`Picture::svg`] |
//! | a spreadsheet or a CSV file | [`sheet::xlsx`], [`sheet::csv`] |
//!
//! Invariants: nothing here reads a clock, a file or a network; the same value gives the same bytes. Every
//! picture has a table with the same facts ([`Picture::facts`]). Hidden small numbers are a kind of cell
//! ([`Cell::Hidden`]), so no format can print one by accident.
//!
//! To add a picture: a model with `facts` and `drawing` in its own file under `picture`, and a variant in
//! [`Picture`]. SVG and PDF both follow from the drawing.

pub mod html;
pub mod pdf;
pub mod picture;
pub mod sheet;

mod document;
mod language;
mod lines;
mod table;
mod typeface;

pub use document::{Block, Document, Letterhead};
pub use language::Language;
pub use picture::{Picture, Variant};
pub use table::{Align, Cell, Column, Table};

#[cfg(test)]
mod gallery;
#[cfg(test)]
mod samples;
