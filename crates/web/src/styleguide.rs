//! Every part that pages are made of, on one page: to look at, and to test what it looks like.
//!
//! `cargo run -p web --example styleguide` shows it; the product itself does not.

use askama::Template;
use askama_web::WebTemplate;
use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use jiff::civil::{Date, date};

use crate::session::SignedIn;
use crate::{FormState, Page, Problem, SeeOther, Submitted, text_key};

/// The routes of the guide, and of the ways in which a page can go wrong.
pub fn routes() -> Router {
    Router::new()
        .route("/stijlgids", get(show).post(send))
        .route("/stijlgids/fout", get(|| async { Problem::Unexpected("a detail for the log".into()) }))
        .route("/stijlgids/paniek", get(panics))
}

#[expect(clippy::panic, reason = "shows what a visitor sees when a page panics")]
async fn panics() -> StatusCode {
    panic!("a panic for the log")
}

struct Row {
    name: &'static str,
    number: u32,
    village: &'static str,
    stage: &'static str,
    badge: &'static str,
    due: Option<Date>,
    days: u32,
    urgency: &'static str,
}

/// Stages are texts, so that the guide speaks both languages.
const ROWS: [Row; 4] = [
    Row {
        name: "Jansen-de Wit",
        number: 101,
        village: "Velp",
        stage: text_key("guide-stage-passed"),
        badge: "error",
        due: Some(date(2020, 8, 3)),
        days: 44,
        urgency: "oz-row--urgent",
    },
    Row {
        name: "El Amrani",
        number: 102,
        village: "Dieren",
        stage: text_key("guide-stage-near"),
        badge: "warning",
        due: Some(date(2020, 8, 12)),
        days: 36,
        urgency: "oz-row--near",
    },
    Row {
        name: "Van der Heijden-Koopmans",
        number: 103,
        village: "Rheden",
        stage: text_key("guide-stage-talk"),
        badge: "info",
        due: Some(date(2020, 9, 1)),
        days: 12,
        urgency: "",
    },
    Row {
        name: "Öztürk",
        number: 104,
        village: "Velp",
        stage: text_key("guide-stage-new"),
        badge: "neutral",
        due: None,
        days: 0,
        urgency: "",
    },
];

#[derive(Template, WebTemplate)]
#[template(path = "styleguide.html")]
pub(crate) struct StyleguidePage {
    page: Page,
    form: FormState,
    rows: &'static [Row],
    today: Date,
    channels: Vec<(&'static str, String)>,
    domains: Vec<(&'static str, String)>,
}

impl StyleguidePage {
    pub(crate) fn new(page: Page, form: FormState) -> Self {
        let channels = ["phone", "desk", "letter", "web"];
        let domains = ["living", "money", "meeting", "health"];
        Self {
            channels: channels.map(|key| (key, page.t_in("guide-channel", key))).to_vec(),
            domains: domains.map(|key| (key, page.t_in("guide-domain", key))).to_vec(),
            today: date(2020, 8, 3),
            rows: &ROWS,
            form,
            page,
        }
    }
}

async fn show(signed_in: SignedIn) -> StyleguidePage {
    let form = FormState::new().with("channel", "phone").with("hours", "2,5").with("domains", "meeting");
    StyleguidePage::new(signed_in.page("guide-title"), form)
}

/// A sample that is never right, so that the errors can be seen, unless the name is filled in.
async fn send(signed_in: SignedIn, Submitted(mut form): Submitted) -> Response {
    let page = signed_in.page("guide-title");
    check(&mut form, &page);
    if form.is_refused() {
        return (StatusCode::UNPROCESSABLE_ENTITY, StyleguidePage::new(page.refused(), form)).into_response();
    }
    SeeOther::to("/stijlgids").note("note-guide-saved").into_response()
}

pub(crate) fn check(form: &mut FormState, page: &Page) {
    form.required("words", "guide-words", page);
    form.required("asker", "guide-asker", page);
    form.date("since", "guide-since", page);
    form.decimal("hours", "guide-hours", page);
    let known = |key: &str| ["phone", "desk", "letter", "web"].contains(&key).then_some(());
    form.required_choice("channel", "guide-channel", known, page);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use crate::visit::tests::page;

    #[test]
    fn every_part_renders_in_both_languages_with_and_without_errors() {
        for language in Language::ALL {
            for mut form in
                [FormState::new(), FormState::new().with("asker", "<script>").with("hours", "veel")]
            {
                let page = page(language);
                check(&mut form, &page);
                let html = StyleguidePage::new(page, form).render().unwrap();
                assert!(!html.contains('⟨'), "a text is missing");
                assert!(!html.contains("<script>"), "what was typed is escaped");
                assert!(!html.contains(" style="), "no style inside a page");
                assert!(html.contains("aria-invalid"));
            }
        }
    }
}
