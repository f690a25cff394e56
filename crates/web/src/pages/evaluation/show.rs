//! The evaluation of one programme on a page: what matters first, then each subject with its picture and table.

use app::House;
use app::evaluate::report;
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{Path, Query, State};
use evaluation::{Cell, Evaluation, Measure, MeasureUnit};
use jiff::civil::Date;
use reports::Document;

use super::parts::{Part, Section, parts};
use super::{Asked, may_see_small_numbers, programme, report_language};
use crate::{FormState, Page, Problem, SignedIn, Texts};

/// A number that stands out, with how sure it is.
pub(crate) struct Figure {
    value: String,
    label: String,
    interval: String,
}

#[derive(Template, WebTemplate)]
#[template(path = "evaluation/show.html")]
pub(crate) struct EvaluationPage {
    page: Page,
    id: String,
    as_of: Date,
    internal: bool,
    /// Whether this visitor may switch to every number.
    may_switch: bool,
    form: FormState,
    figures: Vec<Figure>,
    facts: Vec<(String, String)>,
    intro: Vec<String>,
    /// Which numbers are there and which are not.
    preface: String,
    sections: Vec<Section>,
}

impl EvaluationPage {
    fn query(&self) -> String {
        query(self.as_of, self.internal)
    }

    fn hint(&self) -> String {
        if self.internal {
            self.page.t("evaluation-as-of-hint-internal")
        } else {
            self.page.t("evaluation-as-of-hint")
        }
    }

    /// The address of the other view of the same day.
    fn switched(&self) -> String {
        format!("/evaluatie/{}?{}", self.id, query(self.as_of, !self.internal))
    }

    fn file(&self, kind: &str) -> String {
        format!("/evaluatie/{}/evaluatie.{kind}?{}", self.id, self.query())
    }
}

fn query(as_of: Date, internal: bool) -> String {
    format!("op={as_of}{}", if internal { "&intern=1" } else { "" })
}

pub(super) async fn show(
    State(house): State<House>,
    visitor: SignedIn,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<EvaluationPage, Problem> {
    let definition = programme(&house, &id)?;
    let mut form = FormState::new().with("op", asked.op.clone().unwrap_or_default());
    let page = visitor.page("evaluation-list-title");
    let typed = form.date("op", "evaluation-as-of", &page);
    let view = asked.view();
    let day = asked.day(typed, house.today());
    let evaluation = app::evaluate::evaluate(&house, &visitor.actor, definition, day, view).await?;
    let document = report(&evaluation, definition, report_language(page.language()), false);
    let may_switch = may_see_small_numbers(&visitor);
    Ok(laid_out(page, id, &evaluation, document, (form, may_switch)))
}

fn laid_out(
    page: Page,
    id: String,
    evaluation: &Evaluation,
    document: Document,
    (form, may_switch): (FormState, bool),
) -> EvaluationPage {
    let form =
        if form.is_refused() { form } else { FormState::new().with("op", evaluation.as_of.to_string()) };
    let title = document.title.clone();
    let mut parts = parts(document);
    EvaluationPage {
        figures: figures(evaluation, &page),
        page: page.titled(title),
        id,
        as_of: evaluation.as_of,
        internal: evaluation.audience == evaluation::Audience::Internal,
        may_switch,
        form,
        // The report says last, before its first heading, what is hidden and why.
        preface: parts.intro.pop().unwrap_or_default(),
        intro: parts.intro,
        facts: parts.facts,
        sections: parts.sections,
    }
}

/// The number of residents, and every measure that is known.
fn figures(evaluation: &Evaluation, texts: &Texts) -> Vec<Figure> {
    let cases = match evaluation.cases {
        Cell::Shown(count) => texts.count(f64_of(count)),
        Cell::Hidden => "–".to_owned(),
    };
    let cases = Figure { value: cases, label: texts.t("evaluation-residents"), interval: String::new() };
    let measures = evaluation.measures.iter().map(|measure| figure(measure, texts));
    std::iter::once(cases).chain(measures).collect()
}

fn figure(measure: &Measure, texts: &Texts) -> Figure {
    let label = match texts.language() {
        crate::Language::Nl => measure.label.nl.clone(),
        crate::Language::En => measure.label.en.clone(),
    };
    let said = |value: f64| match measure.unit {
        MeasureUnit::Share => texts.decimal(value * 100.0, 0) + "%",
        MeasureUnit::Days => texts.decimal(value, 0),
    };
    let value = match measure.value {
        Some(value) => said(value),
        None if measure.hidden => texts.t("evaluation-hidden"),
        None => "–".to_owned(),
    };
    let interval = match (measure.low.zip(measure.high), measure.n) {
        (Some((low, high)), Cell::Shown(n)) => texts.t_args(
            "evaluation-interval",
            &[("low", said(low).into()), ("high", said(high).into()), ("n", f64_of(n).into())],
        ),
        (None, Cell::Shown(n)) if measure.value.is_some() => {
            texts.t_args("evaluation-n", &[("n", f64_of(n).into())])
        }
        (Some((low, high)), Cell::Hidden) => texts
            .t_args("evaluation-interval-alone", &[("low", said(low).into()), ("high", said(high).into())]),
        _ => String::new(),
    };
    Figure { value, label, interval }
}

#[expect(clippy::cast_precision_loss, reason = "numbers of residents are far below 2^52")]
fn f64_of(count: u64) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use domain::programme::Programme;
    use evaluation::Record;
    use evaluation::disclosure::Rules;
    use jiff::civil::date;

    use super::*;
    use crate::Language;
    use crate::visit::tests::page;

    fn sample(language: Language, internal: bool) -> String {
        let text = include_str!("../../../../../programmes/sociale-basis-rheden.toml");
        let programme = Programme::parse("sociale-basis-rheden.toml", text).unwrap();
        let records: Vec<Record> = (0..20)
            .map(|number| Record {
                case: format!("SB{number:03}"),
                place: Some(if number < 2 { "Rheden" } else { "Velp" }.to_owned()),
                kind: "re-indication".to_owned(),
                events: vec![
                    ("resident-letter".to_owned(), date(2020, 8, 3)),
                    ("provider-letter".to_owned(), date(2020, 8, if number < 2 { 9 } else { 1 })),
                ],
                ..Record::default()
            })
            .collect();
        let all = evaluation::evaluate(&programme, &records, date(2020, 12, 31));
        let shown = if internal { all } else { all.public(&Rules::default()) };
        let document = report(&shown, &programme, super::super::report_language(language), false);
        let form = FormState::new();
        laid_out(page(language), programme.id.clone(), &shown, document, (form, true)).render().unwrap()
    }

    #[test]
    fn the_page_says_it_in_both_languages_and_without_style_inside() {
        for language in Language::ALL {
            for internal in [true, false] {
                let html = sample(language, internal);
                assert!(!html.contains('⟨'), "a text is missing");
                assert!(!html.contains(" style="), "no style inside a page");
                assert!(html.contains("evaluatie.pdf?op=2020-12-31"));
            }
        }
    }

    #[test]
    fn outsiders_read_no_case_number_and_no_small_number() {
        assert!(sample(Language::Nl, true).contains("SB000"));
        let html = sample(Language::Nl, false);
        assert!(!html.contains("SB00"), "no numbers of residents");
        assert!(html.contains("verborgen: te klein om te tonen"));
    }
}
