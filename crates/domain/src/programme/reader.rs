//! Reads a TOML document section by section, and notes every problem instead of stopping at the first.
//!
//! A value that is missing or wrong is noted and replaced by an empty one, so that the rest is still read; the
//! caller throws the result away when anything was noted.

use std::cell::RefCell;
use std::collections::BTreeMap;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::label::Label;
use super::problem::{DefinitionProblem, Expected, Reason, Thing};

/// The problems found so far, by their byte position in the text.
pub(super) struct Notes<'t> {
    text: &'t str,
    found: RefCell<Vec<(usize, Reason)>>,
}

impl<'t> Notes<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, found: RefCell::default() }
    }

    pub(super) fn add(&self, at: usize, reason: Reason) {
        self.found.borrow_mut().push((at, reason));
    }

    pub(super) fn line(&self, at: usize) -> usize {
        self.before(at).matches('\n').count() + 1
    }

    fn column(&self, at: usize) -> usize {
        self.before(at).rsplit('\n').next().map_or(0, |line| line.chars().count()) + 1
    }

    fn before(&self, at: usize) -> &'t str {
        self.text.get(..at).unwrap_or(self.text)
    }

    /// Returns the problems in the order of the file.
    pub(super) fn into_problems(self, file: &str) -> Vec<DefinitionProblem> {
        let mut found = self.found.take();
        found.sort_by_key(|(at, _)| *at);
        found.dedup();
        found
            .into_iter()
            .map(|(at, reason)| DefinitionProblem {
                file: file.to_owned(),
                line: self.line(at),
                column: self.column(at),
                reason,
            })
            .collect()
    }
}

/// A text and where it stands.
#[derive(Clone, Debug, Default)]
pub(super) struct Found {
    pub(super) text: String,
    pub(super) at: usize,
}

/// The ids of one kind of thing, with the place of each.
pub(super) struct Ids {
    thing: Thing,
    known: Vec<Found>,
}

impl Ids {
    pub(super) fn new(thing: Thing) -> Self {
        Self { thing, known: Vec::new() }
    }

    pub(super) fn names(&self) -> Vec<String> {
        self.known.iter().map(|id| id.text.clone()).collect()
    }
}

/// Names that mean something of themselves: moments, and rows that the evaluation adds to its tables.
const RESERVED_IDS: [&str; 7] = ["received", "outcome", "other", "unknown", "open", "in-order", "not-yet"];

/// The labels by which one kind of thing is known in files, folded, with the place of each.
pub(super) type ImportLabels = BTreeMap<String, usize>;

/// One table of the document.
pub(super) struct Section<'d, 'n> {
    /// As it is written in the file, such as `[[kinds]]`; empty for the file itself.
    name: String,
    at: usize,
    table: &'d DeTable<'d>,
    asked: RefCell<Vec<&'static str>>,
    pub(super) notes: &'n Notes<'n>,
}

impl<'d, 'n> Section<'d, 'n> {
    pub(super) fn new(name: &str, at: usize, table: &'d DeTable<'d>, notes: &'n Notes<'n>) -> Self {
        Self { name: name.to_owned(), at, table, asked: RefCell::default(), notes }
    }

    pub(super) const fn at(&self) -> usize {
        self.at
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// Notes a problem at a key, or at the section when the key is not there.
    pub(super) fn note(&self, key: &str, reason: Reason) {
        self.notes.add(self.table.get(key).map_or(self.at, |value| value.span().start), reason);
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    fn get(&self, key: &'static str) -> Option<&'d Spanned<DeValue<'d>>> {
        self.asked.borrow_mut().push(key);
        self.table.get(key)
    }

    fn wrong(&self, key: &str, at: usize, expected: Expected) {
        self.notes.add(at, Reason::WrongType { key: key.to_owned(), expected });
    }

    fn missing(&self, key: &str) {
        let reason = Reason::MissingKey { section: self.name.clone(), key: key.to_owned() };
        self.notes.add(self.at, reason);
    }

    pub(super) fn optional_text(&self, key: &'static str) -> Option<Found> {
        let value = self.get(key)?;
        self.as_text(key, value)
    }

    fn as_text(&self, key: &str, value: &Spanned<DeValue<'d>>) -> Option<Found> {
        let at = value.span().start;
        let Some(text) = value.get_ref().as_str() else {
            self.wrong(key, at, Expected::Text);
            return None;
        };
        if text.trim().is_empty() {
            self.notes.add(at, Reason::EmptyText { key: key.to_owned() });
            return None;
        }
        Some(Found { text: text.trim().to_owned(), at })
    }

    pub(super) fn text(&self, key: &'static str) -> Found {
        if !self.has(key) {
            self.missing(key);
        }
        self.optional_text(key).unwrap_or_default()
    }

    /// Reads an optional list of texts; a list that is not there is empty.
    pub(super) fn texts(&self, key: &'static str) -> Vec<Found> {
        let Some(value) = self.get(key) else { return Vec::new() };
        let Some(items) = value.get_ref().as_array() else {
            self.wrong(key, value.span().start, Expected::Texts);
            return Vec::new();
        };
        items.iter().filter_map(|item| self.as_text(key, item)).collect()
    }

    pub(super) fn required_texts(&self, key: &'static str) -> Vec<Found> {
        let texts = self.texts(key);
        if !self.has(key) {
            self.missing(key);
        } else if texts.is_empty() && self.table.get(key).is_some_and(is_empty_list) {
            self.note(key, Reason::EmptyText { key: key.to_owned() });
        }
        texts
    }

    pub(super) fn optional_number(&self, key: &'static str, low: u16, high: u16) -> Option<u16> {
        let value = self.get(key)?;
        let at = value.span().start;
        let number = value
            .get_ref()
            .as_integer()
            .and_then(|number| i64::from_str_radix(&number.as_str().replace('_', ""), number.radix()).ok());
        let Some(number) = number else {
            self.wrong(key, at, Expected::WholeNumber);
            return None;
        };
        let fitting = u16::try_from(number).ok().filter(|fitting| (low..=high).contains(fitting));
        if fitting.is_none() {
            let (low, high) = (i64::from(low), i64::from(high));
            self.notes.add(at, Reason::OutOfRange { key: key.to_owned(), value: number, low, high });
        }
        fitting
    }

    pub(super) fn number(&self, key: &'static str, low: u16, high: u16) -> u16 {
        if !self.has(key) {
            self.missing(key);
        }
        self.optional_number(key, low, high).unwrap_or(low)
    }

    pub(super) fn optional_flag(&self, key: &'static str) -> Option<bool> {
        let value = self.get(key)?;
        let flag = value.get_ref().as_bool();
        if flag.is_none() {
            self.wrong(key, value.span().start, Expected::YesNo);
        }
        flag
    }

    pub(super) fn flag(&self, key: &'static str) -> bool {
        if !self.has(key) {
            self.missing(key);
        }
        self.optional_flag(key).unwrap_or(false)
    }

    /// Reads one of a closed list of names.
    pub(super) fn optional_choice<T: Copy>(
        &self,
        key: &'static str,
        all: &[T],
        name: fn(T) -> &'static str,
    ) -> Option<T> {
        let found = self.optional_text(key)?;
        let choice = all.iter().copied().find(|choice| name(*choice) == found.text);
        if choice.is_none() {
            let choices = all.iter().map(|choice| name(*choice).to_owned()).collect();
            self.notes
                .add(found.at, Reason::UnknownChoice { key: key.to_owned(), value: found.text, choices });
        }
        choice
    }

    pub(super) fn choice<T: Copy>(
        &self,
        key: &'static str,
        all: &[T],
        name: fn(T) -> &'static str,
    ) -> Option<T> {
        if !self.has(key) {
            self.missing(key);
        }
        self.optional_choice(key, all, name)
    }

    /// Reads a text in both languages.
    pub(super) fn label(&self, key: &'static str) -> Label {
        if !self.has(key) {
            self.missing(key);
        }
        let Some(both) = self.optional_table(key) else { return Label::default() };
        let label = Label::new(both.text("nl").text, both.text("en").text);
        both.finish();
        label
    }

    pub(super) fn optional_table(&self, key: &'static str) -> Option<Section<'d, 'n>> {
        let value = self.get(key)?;
        let at = value.span().start;
        let Some(table) = value.get_ref().as_table() else {
            self.wrong(key, at, Expected::Table);
            return None;
        };
        let name = if self.name.is_empty() { format!("[{key}]") } else { key.to_owned() };
        Some(Section::new(&name, at, table, self.notes))
    }

    /// Reads a series of tables; one that is not there is empty.
    pub(super) fn tables(&self, key: &'static str) -> Vec<Section<'d, 'n>> {
        let Some(value) = self.get(key) else { return Vec::new() };
        let Some(items) = value.get_ref().as_array() else {
            self.wrong(key, value.span().start, Expected::Tables);
            return Vec::new();
        };
        let name = format!("[[{key}]]");
        items
            .iter()
            .filter_map(|item| {
                let at = item.span().start;
                let table = item.get_ref().as_table();
                if table.is_none() {
                    self.wrong(key, at, Expected::Tables);
                }
                table.map(|table| Section::new(&name, at, table, self.notes))
            })
            .collect()
    }

    pub(super) fn required_tables(&self, key: &'static str) -> Vec<Section<'d, 'n>> {
        let tables = self.tables(key);
        if !self.has(key) {
            self.missing(&format!("[[{key}]]"));
        }
        tables
    }

    /// Reads this section's own id, which nothing of the same kind may have.
    pub(super) fn id(&self, ids: &mut Ids) -> String {
        let id = self.text("id");
        self.new_id(id, ids)
    }

    pub(super) fn new_id(&self, id: Found, ids: &mut Ids) -> String {
        if id.text.is_empty() {
            return id.text;
        }
        if !is_id(&id.text) {
            self.notes.add(id.at, Reason::BadId { id: id.text.clone() });
        }
        if RESERVED_IDS.contains(&id.text.as_str()) {
            self.notes.add(id.at, Reason::ReservedId { id: id.text.clone() });
        }
        if let Some(first) = ids.known.iter().find(|known| known.text == id.text) {
            let line = self.notes.line(first.at);
            self.notes.add(id.at, Reason::DuplicateId { thing: ids.thing, id: id.text.clone(), line });
        }
        ids.known.push(id.clone());
        id.text
    }

    /// Checks that an id is known.
    pub(super) fn refer(&self, id: Found, ids: &Ids) -> String {
        if !id.text.is_empty() && !ids.known.iter().any(|known| known.text == id.text) {
            let reason =
                Reason::UnknownReference { thing: ids.thing, id: id.text.clone(), known: ids.names() };
            self.notes.add(id.at, reason);
        }
        id.text
    }

    pub(super) fn reference(&self, key: &'static str, ids: &Ids) -> String {
        let id = self.text(key);
        self.refer(id, ids)
    }

    pub(super) fn optional_reference(&self, key: &'static str, ids: &Ids) -> Option<String> {
        let id = self.optional_text(key)?;
        Some(self.refer(id, ids))
    }

    pub(super) fn references(&self, key: &'static str, ids: &Ids) -> Vec<String> {
        self.texts(key).into_iter().map(|id| self.refer(id, ids)).collect()
    }

    /// Reads the labels under which something stands in files; each may stand for one thing only.
    pub(super) fn import(&self, seen: &mut ImportLabels) -> Vec<String> {
        self.texts("import").into_iter().map(|label| self.new_import_label(label, seen)).collect()
    }

    pub(super) fn new_import_label(&self, label: Found, seen: &mut ImportLabels) -> String {
        let folded = crate::search_key::fold(&label.text);
        if let Some(first) = seen.insert(folded, label.at) {
            let line = self.notes.line(first);
            self.notes.add(label.at, Reason::DuplicateImportLabel { label: label.text.clone(), line });
        }
        label.text
    }

    /// Notes every key that nothing asked for.
    pub(super) fn finish(self) {
        let asked = self.asked.into_inner();
        for key in self.table.keys().filter(|key| !asked.contains(&key.get_ref().as_ref())) {
            let mut known: Vec<String> = asked.iter().map(|key| (*key).to_owned()).collect();
            known.sort();
            known.dedup();
            let section = self.name.clone();
            let reason = Reason::UnknownKey { section, key: key.get_ref().to_string(), known };
            self.notes.add(key.span().start, reason);
        }
    }
}

fn is_empty_list(value: &Spanned<DeValue<'_>>) -> bool {
    value.get_ref().as_array().is_some_and(|items| items.iter().next().is_none())
}

fn is_id(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}
