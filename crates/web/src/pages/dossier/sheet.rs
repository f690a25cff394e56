//! A form about one case: what it is for, the fields, and the way back. Nothing that was typed is lost.

use std::str::FromStr;

use app::House;
use app::change::Target;
use app::failure::Failure;
use app::work::Loaded;
use askama::Template;
use askama_web::WebTemplate;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::id::CaseId;
use domain::period::{Period, PeriodError};

use crate::{FormState, Language, Page, Problem, SeeOther, SignedIn, Texts, answered};

/// The field with the version of the case as it was shown.
const VERSION: &str = "version";

/// Which case a form is about.
#[derive(Clone, Debug)]
pub(crate) struct Head {
    pub(crate) id: CaseId,
    pub(crate) version: i64,
    pub(crate) called: String,
}

impl Head {
    pub(crate) fn of(loaded: &Loaded) -> Self {
        Self { id: loaded.id, version: loaded.version, called: loaded.case.household.asker.called() }
    }

    pub(crate) fn path(&self) -> String {
        path(self.id)
    }

    /// Where this page stands, for the breadcrumb.
    pub(crate) fn steps(&self, texts: &Texts) -> [(String, String); 2] {
        [("/werklijst".to_owned(), texts.t("nav-worklist")), (self.path(), self.called.clone())]
    }
}

/// A question of a form.
pub(crate) struct Field {
    name: &'static str,
    label: String,
    hint: String,
    optional: bool,
    kind: Kind,
}

/// What is asked: one of these decides how the field looks.
pub(crate) enum Kind {
    Line,
    Lines(u8),
    Day,
    Hours(String),
    /// One of many, as a list that opens.
    Pick(Vec<Choice>),
    /// One of a few.
    Radios {
        choices: Vec<Choice>,
        inline: bool,
    },
    /// Any of a few.
    Boxes(Vec<Choice>),
    /// Yes or no.
    Box,
}

/// A value with its text.
pub(crate) type Choice = (String, String);

impl Field {
    /// A field that must be filled in.
    pub(crate) fn new(name: &'static str, label: String, kind: Kind) -> Self {
        Self { name, label, hint: String::new(), optional: false, kind }
    }

    pub(crate) fn optional(mut self) -> Self {
        self.optional = true;
        self
    }

    pub(crate) fn hint(mut self, hint: String) -> Self {
        self.hint = hint;
        self
    }
}

/// Makes choices of keys; `text` says what each is called.
pub(crate) fn choices<'a>(
    keys: impl IntoIterator<Item = &'a str>,
    text: impl Fn(&str) -> String,
) -> Vec<Choice> {
    keys.into_iter().map(|key| (key.to_owned(), text(key))).collect()
}

/// A page with one form.
#[derive(Template, WebTemplate)]
#[template(path = "dossier/sheet.html")]
pub(crate) struct Sheet {
    pub(crate) page: Page,
    pub(crate) form: FormState,
    pub(crate) head: Head,
    pub(crate) lead: String,
    /// What one must know before filling it in.
    pub(crate) notice: String,
    pub(crate) fields: Vec<Field>,
    pub(crate) submit: String,
    /// Asked before something that weighs.
    pub(crate) confirm: String,
}

impl Sheet {
    pub(crate) fn new(page: Page, form: FormState, head: Head, submit: String, fields: Vec<Field>) -> Self {
        Self {
            page,
            form,
            head,
            fields,
            submit,
            lead: String::new(),
            notice: String::new(),
            confirm: String::new(),
        }
    }

    pub(crate) fn lead(mut self, lead: String) -> Self {
        self.lead = lead;
        self
    }

    pub(crate) fn notice(mut self, notice: String) -> Self {
        self.notice = notice;
        self
    }

    pub(crate) fn confirm(mut self, confirm: String) -> Self {
        self.confirm = confirm;
        self
    }

    /// Shows the form again with what was typed and why it was not saved.
    pub(crate) fn refused(mut self) -> Response {
        self.page = self.page.refused();
        (status(&self.form), self).into_response()
    }
}

/// The status of a form that was not saved.
pub(crate) fn status(form: &FormState) -> StatusCode {
    if is_stale(form) { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY }
}

/// Whether the case was changed by someone else while the form was being filled in.
pub(crate) fn is_stale(form: &FormState) -> bool {
    !form.error(VERSION).is_empty()
}

pub(crate) fn path(id: CaseId) -> String {
    format!("/dossiers/{id}")
}

/// Reads an identifier from an address. One that cannot exist is not found.
pub(crate) fn id<T: FromStr>(text: &str) -> Result<T, Problem> {
    text.parse().map_err(|_| Problem::NotFound)
}

/// Reads which case a form is about, as the person who filled it in saw it.
pub(crate) fn target(case: &str, form: &FormState) -> Result<Target, Problem> {
    Ok(Target { id: id(case)?, version: form.value(VERSION).parse().map_err(|_| Problem::BadRequest)? })
}

/// Opens the case for a form.
pub(crate) async fn open(house: &House, signed_in: &SignedIn, case: &str) -> Result<Loaded, Problem> {
    Ok(app::case_page::open(house, &signed_in.actor, id(case)?).await?)
}

/// Says whether it was saved. If not, the form knows why: `told` puts a refusal at its field.
pub(crate) fn saved<T, R>(
    result: Result<T, Failure<R>>,
    form: &mut FormState,
    texts: &Texts,
    told: impl FnOnce(R, &mut FormState),
) -> Result<Option<T>, Problem> {
    if matches!(result, Err(Failure::Stale)) {
        form.refuse(VERSION, texts.t("sheet-stale"));
        return Ok(None);
    }
    Ok(match answered(result)? {
        Ok(done) => Some(done),
        Err(refusal) => {
            told(refusal, form);
            None
        }
    })
}

/// Goes back to the case after a button without a form. A refusal there means that the page was no longer right.
pub(crate) fn pressed<T, R>(
    result: Result<T, Failure<R>>,
    case: CaseId,
    part: &str,
) -> Result<SeeOther, Problem> {
    match answered(result)? {
        Ok(_) => Ok(SeeOther::to(format!("{}#{part}", path(case)))),
        Err(_) => Err(Problem::Conflict),
    }
}

/// Makes a period, or says at the last day what is wrong with it.
pub(crate) fn period(
    form: &mut FormState,
    texts: &Texts,
    until: &str,
    result: Result<Period, PeriodError>,
) -> Option<Period> {
    match result {
        Ok(period) => Some(period),
        Err(error) => {
            form.refuse(until, texts.t_args("sheet-ends-before", &[("from", texts.date(error.from).into())]));
            None
        }
    }
}

/// The language of letters: that of the person who has them made.
pub(crate) const fn letter_language(texts: &Texts) -> domain::letter::Language {
    match texts.language() {
        Language::Nl => domain::letter::Language::Nl,
        Language::En => domain::letter::Language::En,
    }
}

/// Returns the lines of a text, without those that are empty.
pub(crate) fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::dossier::samples;
    use crate::visit::tests::page;
    use jiff::civil::date;

    #[test]
    fn a_form_shows_every_kind_of_field_with_what_was_typed_and_what_is_wrong() {
        for language in Language::ALL {
            let texts = Texts::new(language);
            let two = || choices(["a", "b"], str::to_uppercase);
            let fields = vec![
                Field::new("line", "Regel".into(), Kind::Line).hint("Wenk".into()),
                Field::new("lines", "Regels".into(), Kind::Lines(5)).optional(),
                Field::new("day", "Dag".into(), Kind::Day),
                Field::new("hours", "Uren".into(), Kind::Hours("uur".into())),
                Field::new("pick", "Keuze".into(), Kind::Pick(two())),
                Field::new("radios", "Bolletjes".into(), Kind::Radios { choices: two(), inline: true }),
                Field::new("boxes", "Vakjes".into(), Kind::Boxes(two())),
                Field::new("box", "Vakje".into(), Kind::Box),
            ];
            let mut form = FormState::new().with("line", "<b>getypt</b>").with("radios", "b");
            form.refuse("line", "Dit kan niet.");
            let stale: Result<(), Failure<()>> = Err(Failure::Stale);
            assert!(saved(stale, &mut form, &texts, |(), _| ()).unwrap().is_none());
            let head = Head::of(&samples::loaded(samples::bare()));
            let html = Sheet::new(page(language), form, head, "Bewaren".into(), fields)
                .lead("Inleiding".into())
                .notice("Let op".into())
                .confirm("Zeker?".into())
                .render()
                .unwrap();
            for expected in [
                "&#60;b&#62;getypt",
                "aria-invalid",
                "id=\"version\"",
                "value=\"7\"",
                "Let op",
                "data-confirm=\"Zeker?\"",
                "value=\"b\" checked",
            ] {
                assert!(html.contains(expected), "{expected} is missing: {html}");
            }
            assert!(!html.contains('⟨'), "a text is missing");
        }
    }

    #[test]
    fn a_period_that_ends_before_it_starts_is_told_at_its_last_day() {
        let mut form = FormState::new();
        let wrong = Period::new(date(2026, 3, 3), Some(date(2026, 3, 2)));
        assert_eq!(period(&mut form, &Texts::new(Language::Nl), "until", wrong), None);
        assert!(form.error("until").contains("3 maart 2026"));
    }

    #[test]
    fn a_form_without_a_version_is_no_form_of_ours() {
        let case = "00000000000000000000000000000001";
        assert!(target(case, &FormState::new()).is_err());
        assert_eq!(target(case, &FormState::new().with("version", "3")).unwrap().version, 3);
        assert_eq!(target("werklijst", &FormState::new()).unwrap_err(), Problem::NotFound);
    }

    #[test]
    fn lines_are_kept_and_empty_ones_are_not() {
        assert_eq!(lines(" een \n\n twee\n"), ["een", "twee"]);
    }
}
