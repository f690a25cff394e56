//! Every text a user sees, in Dutch and English, from the Fluent files in `locales/`.

#[cfg(test)]
mod coverage;
mod language;
mod numbers;
mod value;

use std::borrow::{Borrow, Cow};
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use jiff::civil::{Date, DateTime};

pub use language::Language;
pub use value::Value;

#[derive(rust_embed::RustEmbed)]
#[folder = "locales"]
struct Locales;

/// The texts of one language, read once: they are part of the program and never change while it runs.
static CATALOGUE: LazyLock<[FluentBundle<FluentResource>; 2]> = LazyLock::new(|| Language::ALL.map(bundle));

fn bundle(language: Language) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
    // Marks that isolate writing directions end up as odd signs in letters and CSV files.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::Nl => numbers::dutch,
        Language::En => numbers::english,
    }));
    if let Err(problem) = bundle.add_builtins() {
        tracing::error!(%problem, "texts.builtins_missing");
    }
    for (name, source) in sources(language) {
        let resource = FluentResource::try_new(source).unwrap_or_else(|(readable, problems)| {
            tracing::error!(file = name, ?problems, "texts.unreadable");
            readable
        });
        if let Err(problems) = bundle.add_resource(resource) {
            tracing::error!(file = name, ?problems, "texts.double");
        }
    }
    bundle
}

/// Returns the Fluent files of a language, by name.
fn sources(language: Language) -> impl Iterator<Item = (String, String)> {
    let folder = format!("{}/", language.key());
    Locales::iter().filter(move |name| name.starts_with(&folder)).filter_map(|name| {
        let file = Locales::get(&name)?;
        Some((name.into_owned(), String::from_utf8_lossy(&file.data).into_owned()))
    })
}

/// Marks a text key that stands in a table, so that the test of the texts can find it.
pub const fn text_key(key: &'static str) -> &'static str {
    key
}

/// Speaks one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Texts {
    language: Language,
}

impl Texts {
    pub const fn new(language: Language) -> Self {
        Self { language }
    }

    pub const fn language(&self) -> Language {
        self.language
    }

    /// Returns a text.
    pub fn t(&self, key: &str) -> String {
        self.t_args(key, &[])
    }

    /// Returns a text with values in it: `t_args("cases-found", &[("count", 3.into())])`.
    pub fn t_args(&self, key: &str, args: &[(&str, Value<'_>)]) -> String {
        let bundle = &CATALOGUE[self.language as usize];
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            tracing::error!(key, language = self.language.key(), "texts.missing");
            return format!("⟨{key}⟩");
        };
        let args: FluentArgs<'_> =
            args.iter().map(|(name, value)| (Cow::Borrowed(*name), value.to_fluent())).collect();
        let mut problems = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&args), &mut problems);
        if !problems.is_empty() {
            tracing::error!(key, language = self.language.key(), ?problems, "texts.value_missing");
        }
        text.into_owned()
    }

    /// Says whether there is a text, for a family whose members come from outside.
    pub fn has(&self, key: &str) -> bool {
        CATALOGUE[self.language as usize].get_message(key).is_some_and(|message| message.value().is_some())
    }

    /// Returns the text of one member of a family: `t_in("role", role.key())` is the text `role-coach`.
    pub fn t_in(&self, family: &str, member: &str) -> String {
        self.t(&format!("{family}-{member}"))
    }

    /// Returns a date in words: "3 augustus 2020".
    pub fn date(&self, date: impl Borrow<Date>) -> String {
        let date = date.borrow();
        let month = i64::from(date.month());
        // The year is handed over as text: it gets no thousands separator.
        let year = date.year().to_string();
        let day = i64::from(date.day());
        self.t_args("date-in-words", &[("day", day.into()), ("month", month.into()), ("year", year.into())])
    }

    /// Returns a date in digits, as the Dutch write it: "03-08-2020".
    pub fn date_short(&self, date: impl Borrow<Date>) -> String {
        let date = date.borrow();
        format!("{:02}-{:02}-{:04}", date.day(), date.month(), date.year())
    }

    /// Returns a date or, when there is none, a dash.
    pub fn date_or_dash(&self, date: impl Borrow<Option<Date>>) -> String {
        date.borrow().as_ref().map_or_else(|| "–".to_owned(), |date| self.date_short(date))
    }

    /// Returns a day and a time: "03-08-2020, 14:05".
    pub fn moment(&self, moment: impl Borrow<DateTime>) -> String {
        let moment = moment.borrow();
        format!("{}, {:02}:{:02}", self.date_short(moment.date()), moment.hour(), moment.minute())
    }

    /// Returns a whole number with thousands separated: "1.234".
    pub fn count<'a>(&self, number: impl Into<Value<'a>>) -> String {
        self.decimal(number, 0)
    }

    /// Returns a number with a fixed number of decimals: "2,5".
    pub fn decimal<'a>(&self, number: impl Into<Value<'a>>, decimals: usize) -> String {
        match number.into() {
            Value::Number(number) => numbers::decimal(number, decimals, self.language),
            Value::Text(text) => text.into_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const NL: Texts = Texts::new(Language::Nl);
    const EN: Texts = Texts::new(Language::En);

    #[test]
    fn dates_and_numbers_are_written_as_each_language_does() {
        assert_eq!(NL.date(date(2020, 8, 3)), "3 augustus 2020");
        assert_eq!(EN.date(date(2020, 8, 3)), "3 August 2020");
        assert_eq!(NL.date_short(date(2020, 8, 3)), "03-08-2020");
        assert_eq!(NL.moment(date(2020, 8, 3).at(9, 5, 0, 0)), "03-08-2020, 09:05");
        assert_eq!(NL.count(1_234_567_u32), "1.234.567");
        assert_eq!(NL.decimal(2.5, 1), "2,5");
        assert_eq!(EN.decimal(-1234.5, 2), "-1,234.50");
    }

    #[test]
    fn every_month_has_a_name_in_both_languages() {
        for language in Language::ALL {
            let names: std::collections::BTreeSet<_> =
                (1..=12).map(|month| Texts::new(language).date(date(2020, month, 1))).collect();
            assert_eq!(names.len(), 12);
        }
    }

    #[test]
    fn dutch_knows_one_and_many() {
        let errors = |count: i64| NL.t_args("form-summary-title", &[("count", count.into())]);
        assert!(errors(1).contains("1 antwoord "), "{}", errors(1));
        assert!(errors(2).contains("2 antwoorden "), "{}", errors(2));
    }

    #[test]
    fn a_missing_text_shows_its_key() {
        let key = "no-such-key";
        assert_eq!(NL.t(key), "⟨no-such-key⟩");
    }
}
