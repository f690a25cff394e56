//! The programmes that can be evaluated.

use app::House;
use app::evaluate::View;
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::State;

use super::report_language;
use crate::{Page, Problem, SignedIn};

/// A programme with what it is for.
pub(crate) struct Item {
    id: String,
    name: String,
    summary: String,
    source: String,
}

#[derive(Template, WebTemplate)]
#[template(path = "evaluation/list.html")]
pub(crate) struct ListPage {
    page: Page,
    items: Vec<Item>,
}

pub(super) async fn show(State(house): State<House>, visitor: SignedIn) -> Result<ListPage, Problem> {
    app::evaluate::may_open(&visitor.actor, View::Public)?;
    let page = visitor.page("evaluation-list-title");
    let language = report_language(page.language());
    let items = house.programmes.iter().map(|programme| Item {
        id: programme.id.clone(),
        name: programme.name.text(language).to_owned(),
        summary: programme.summary.text(language).to_owned(),
        source: programme.source.clone(),
    });
    Ok(ListPage { items: items.collect(), page })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use crate::visit::tests::page;

    #[test]
    fn the_list_says_what_each_programme_is_for() {
        for language in Language::ALL {
            let item = Item {
                id: "proef".to_owned(),
                name: "Proef <1>".to_owned(),
                summary: "Waarvoor".to_owned(),
                source: "Nota".to_owned(),
            };
            let html = ListPage { page: page(language), items: vec![item] }.render().unwrap();
            assert!(html.contains("/evaluatie/proef") && html.contains("Waarvoor") && !html.contains('⟨'));
            let empty = ListPage { page: page(language), items: Vec::new() }.render().unwrap();
            assert!(!empty.contains('⟨'));
        }
    }
}
