//! The programmes that hand guidance over. With only one, there is nothing to choose.

use app::House;
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::State;
use axum::response::{IntoResponse, Response};

use super::overview_path;
use crate::pages::evaluation::report_language;
use crate::{Page, Problem, SeeOther, SignedIn};

#[derive(Template, WebTemplate)]
#[template(path = "handover/list.html")]
pub(crate) struct ListPage {
    page: Page,
    /// Address, name and purpose.
    items: Vec<(String, String, String)>,
}

pub(super) async fn show(State(house): State<House>, visitor: SignedIn) -> Result<Response, Problem> {
    app::handover::may_open(&visitor.actor)?;
    let page = visitor.page("handover-list-title");
    let language = report_language(page.language());
    let handing_over = house.programmes.iter().filter(|programme| programme.handover.is_some());
    let items: Vec<_> = handing_over
        .map(|programme| {
            let text = |label: &domain::programme::Label| label.text(language).to_owned();
            (overview_path(&programme.id), text(&programme.name), text(&programme.summary))
        })
        .collect();
    if let [(only, _, _)] = items.as_slice() {
        return Ok(SeeOther::to(only.as_str()).into_response());
    }
    Ok(ListPage { page, items }.into_response())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use crate::visit::tests::page;

    #[test]
    fn the_list_renders_with_and_without_programmes() {
        for language in Language::ALL {
            for items in [Vec::new(), vec![("/overdracht/a".into(), "A".into(), "Waarvoor".into())]] {
                let html = ListPage { page: page(language), items }.render().unwrap();
                assert!(!html.contains('⟨'), "a text is missing");
            }
        }
    }
}
