//! The accounts of the municipality.

use app::House;
use app::accounts::{self, AccountRefusal, AccountRow};
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::id::AccountId;

use super::PATH;
use crate::{Page, Problem, SeeOther, SignedIn, answered};

pub(crate) struct Item {
    id: String,
    login: String,
    name: String,
    role: &'static str,
    /// The team or the provider.
    place: String,
    active: bool,
    own: bool,
}

#[derive(Template, WebTemplate)]
#[template(path = "accounts/list.html")]
pub(crate) struct ListPage {
    page: Page,
    items: Vec<Item>,
    refusal: String,
}

impl ListPage {
    fn heads(&self) -> [String; 5] {
        let page = &self.page;
        [
            page.t("accounts-name"),
            page.t("accounts-role"),
            page.t("accounts-place"),
            page.t("accounts-state"),
            page.t("accounts-do"),
        ]
    }
}

pub(super) async fn show(State(house): State<House>, visitor: SignedIn) -> Result<ListPage, Problem> {
    listed(&house, &visitor, String::new()).await
}

async fn listed(house: &House, visitor: &SignedIn, refusal: String) -> Result<ListPage, Problem> {
    let own = visitor.actor.account;
    let rows = accounts::list(house, &visitor.actor).await?;
    let items = rows.into_iter().map(|row| item(row, own)).collect();
    Ok(ListPage { page: visitor.page("accounts-title"), items, refusal })
}

fn item(row: AccountRow, own: AccountId) -> Item {
    Item {
        own: row.id == own,
        id: row.id.to_string(),
        login: row.login,
        name: row.name,
        role: row.role.key(),
        place: row.team.or(row.provider).unwrap_or_default(),
        active: row.active,
    }
}

pub(super) async fn close(
    State(house): State<House>,
    visitor: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    set_active(&house, &visitor, &id, false).await
}

pub(super) async fn open(
    State(house): State<House>,
    visitor: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    set_active(&house, &visitor, &id, true).await
}

async fn set_active(house: &House, visitor: &SignedIn, id: &str, active: bool) -> Result<Response, Problem> {
    let id: AccountId = id.parse().map_err(|_| Problem::NotFound)?;
    match answered(accounts::set_active(house, &visitor.actor, id, active).await)? {
        Ok(()) => {
            let there = SeeOther::to(PATH);
            let there =
                if active { there.note("note-account-opened") } else { there.note("note-account-closed") };
            Ok(there.into_response())
        }
        Err(AccountRefusal::OwnAccount) => {
            let shown = listed(house, visitor, visitor.texts.t("accounts-own")).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, shown).into_response())
        }
        Err(_) => Err(Problem::Conflict),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use crate::visit::tests::page;

    #[test]
    fn the_own_account_cannot_be_closed_here() {
        for language in Language::ALL {
            let item = |id: &str, own: bool| Item {
                id: id.to_owned(),
                login: "velp".to_owned(),
                name: "Coach <Eén>".to_owned(),
                role: "coach",
                place: "Sociale basis".to_owned(),
                active: !own || id == "a",
                own,
            };
            let items = vec![item("a", true), item("b", false)];
            let html = ListPage { page: page(language), items, refusal: "Nee".to_owned() }.render().unwrap();
            assert!(!html.contains('⟨'), "a text is missing");
            assert!(!html.contains("/accounts/a/sluiten") && html.contains("/accounts/b/sluiten"));
        }
    }
}
