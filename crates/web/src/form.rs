//! What someone filled in: it is kept when it is refused, so that nobody types anything twice.

use axum::extract::{FromRequest, Request};
use jiff::civil::Date;

use crate::{Problem, Texts};

/// The values and errors of a form, by field name. A template shows them with the macros of `macros/form.html`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FormState {
    values: Vec<(String, String)>,
    errors: Vec<FieldError>,
}

/// Why an answer is refused, in the user's own language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    pub field: String,
    /// What the field is called; empty when the message already says which one it is about.
    pub label: String,
    pub message: String,
}

impl FieldError {
    /// Returns the message as it stands in the list on top of the form, away from its field.
    pub fn in_list(&self) -> String {
        if self.label.is_empty() {
            return self.message.clone();
        }
        if self.label.ends_with('?') {
            return format!("{} {}", self.label, self.message);
        }
        let mut rest = self.message.chars();
        let first = rest.next().map(|first| first.to_lowercase().to_string()).unwrap_or_default();
        format!("{}: {first}{}", self.label, rest.as_str())
    }
}

impl FormState {
    pub fn new() -> Self {
        Self::default()
    }

    /// Fills a field in beforehand. A field may have several values: checkboxes.
    pub fn with(mut self, field: &str, value: impl Into<String>) -> Self {
        self.values.push((field.to_owned(), value.into()));
        self
    }

    /// Forgets a field: a password is never sent back.
    pub fn without(mut self, field: &str) -> Self {
        self.values.retain(|(name, _)| name != field);
        self
    }

    /// Returns the first value as it was typed; empty when there is none.
    pub fn value(&self, field: &str) -> &str {
        self.all(field).next().unwrap_or_default()
    }

    /// Returns every value of a field.
    pub fn all(&self, field: &str) -> impl Iterator<Item = &str> {
        self.values.iter().filter(move |(name, _)| name == field).map(|(_, value)| value.as_str())
    }

    /// Says whether a choice is made, for radios, selects and checkboxes.
    pub fn has(&self, field: &str, value: &str) -> bool {
        self.all(field).any(|chosen| chosen == value)
    }

    /// Returns the error of a field; empty when there is none.
    pub fn error(&self, field: &str) -> &str {
        self.errors.iter().find(|error| error.field == field).map_or("", |error| error.message.as_str())
    }

    /// The errors in the order in which they were found; a page reads its fields from top to bottom.
    pub fn errors(&self) -> &[FieldError] {
        &self.errors
    }

    pub fn is_refused(&self) -> bool {
        !self.errors.is_empty()
    }

    /// Refuses an answer with a message that says what it is about. The first error of a field stands.
    pub fn refuse(&mut self, field: &str, message: impl Into<String>) {
        self.refuse_named(field, String::new(), message.into());
    }

    fn refuse_named(&mut self, field: &str, label: String, message: String) {
        if self.error(field).is_empty() {
            self.errors.push(FieldError { field: field.to_owned(), label, message });
        }
    }
}

/// Reading answers: each returns `None` when there is nothing usable, and notes the error.
/// `label` is the key of the text that names the field.
impl FormState {
    /// Reads a text that may be left out.
    pub fn text(&self, field: &str) -> Option<String> {
        Some(self.value(field).trim()).filter(|text| !text.is_empty()).map(str::to_owned)
    }

    /// Reads a text that must be there.
    pub fn required(&mut self, field: &str, label: &str, texts: &Texts) -> Option<String> {
        let text = self.text(field);
        if text.is_none() {
            self.refuse_named(field, texts.t(label), texts.t("form-error-required"));
        }
        text
    }

    /// Reads a date that may be left out: as a browser sends it (2020-08-03) or as people write it (3-8-2020).
    pub fn date(&mut self, field: &str, label: &str, texts: &Texts) -> Option<Date> {
        let text = self.text(field)?;
        let date = parse_date(&text);
        if date.is_none() {
            self.refuse_named(field, texts.t(label), texts.t("form-error-date"));
        }
        date
    }

    /// Reads a date that must be there.
    pub fn required_date(&mut self, field: &str, label: &str, texts: &Texts) -> Option<Date> {
        self.required(field, label, texts)?;
        self.date(field, label, texts)
    }

    /// Reads a number that may be left out, with a decimal comma or point.
    pub fn decimal(&mut self, field: &str, label: &str, texts: &Texts) -> Option<f64> {
        let text = self.text(field)?;
        let number = text.replace(',', ".").parse::<f64>().ok().filter(|number| number.is_finite());
        if number.is_none() {
            self.refuse_named(field, texts.t(label), texts.t("form-error-number"));
        }
        number
    }

    /// Reads a choice that may be left out: `form.choice("circle", "plan-circle", Circle::from_key, &texts)`.
    pub fn choice<T>(
        &mut self,
        field: &str,
        label: &str,
        parse: impl Fn(&str) -> Option<T>,
        texts: &Texts,
    ) -> Option<T> {
        let text = self.text(field)?;
        let choice = parse(&text);
        if choice.is_none() {
            self.refuse_named(field, texts.t(label), texts.t("form-error-choice"));
        }
        choice
    }

    /// Reads a choice that must be made.
    pub fn required_choice<T>(
        &mut self,
        field: &str,
        label: &str,
        parse: impl Fn(&str) -> Option<T>,
        texts: &Texts,
    ) -> Option<T> {
        if self.text(field).is_none() {
            self.refuse_named(field, texts.t(label), texts.t("form-error-choose"));
        }
        self.choice(field, label, parse, texts)
    }
}

fn parse_date(text: &str) -> Option<Date> {
    let parts: Vec<&str> = text.split(['-', '/', '.']).map(str::trim).collect();
    let [first, month, last] = parts.as_slice() else { return None };
    let (day, year) = if first.len() == 4 { (last, first) } else { (first, last) };
    // A year of two digits is a guess about a century; people are born in both.
    if year.len() != 4 {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// A form that came in, without its token (the guard has seen that already).
pub struct Submitted(pub FormState);

impl<S: Send + Sync> FromRequest<S> for Submitted {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let axum::Form(mut values) = axum::Form::<Vec<(String, String)>>::from_request(request, state)
            .await
            .map_err(|_| Problem::BadRequest)?;
        values.retain(|(name, _)| name != crate::security::csrf::FIELD);
        // Browsers send line ends as CR LF; we store LF.
        for (_, value) in &mut values {
            *value = value.replace("\r\n", "\n");
        }
        Ok(Self(FormState { values, errors: Vec::new() }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use jiff::civil::date;

    const NL: Texts = Texts::new(Language::Nl);
    const LABEL: &str = "sign-in-name";

    #[test]
    fn a_date_is_read_as_browsers_and_people_write_it() {
        for (text, expected) in [
            ("2020-08-03", Some(date(2020, 8, 3))),
            ("3-8-2020", Some(date(2020, 8, 3))),
            (" 03/08/2020 ", Some(date(2020, 8, 3))),
            ("31-02-2020", None),
            ("03-08-20", None),
            ("augustus", None),
            ("3-8-2020-1", None),
        ] {
            let mut form = FormState::new().with("day", text);
            assert_eq!(form.date("day", LABEL, &NL), expected, "{text}");
            assert_eq!(form.is_refused(), expected.is_none(), "{text}");
            assert_eq!(form.value("day"), text, "what was typed is kept");
        }
    }

    #[test]
    fn an_empty_answer_is_only_wrong_when_it_must_be_there() {
        let mut form = FormState::new().with("name", "  ");
        assert_eq!(form.text("name"), None);
        assert_eq!(form.date("born", LABEL, &NL), None);
        assert!(!form.is_refused());
        assert_eq!(form.required("name", LABEL, &NL), None);
        assert_eq!(form.errors().len(), 1);
        assert_eq!(form.errors()[0].in_list(), "Gebruikersnaam: vul dit veld in.");
    }

    #[test]
    fn numbers_have_a_comma_or_a_point() {
        for (text, expected) in [("2,5", Some(2.5)), ("2.5", Some(2.5)), ("twee", None), ("inf", None)] {
            assert_eq!(FormState::new().with("hours", text).decimal("hours", LABEL, &NL), expected, "{text}");
        }
    }
}
