//! Another password for an account, when its owner forgot it.

use app::House;
use app::accounts;
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::id::AccountId;

use super::{PATH, told};
use crate::{FormState, Page, Problem, SeeOther, SignedIn, Submitted, answered};

#[derive(Template, WebTemplate)]
#[template(path = "accounts/password.html")]
pub(crate) struct PasswordPage {
    page: Page,
    form: FormState,
    id: String,
    name: String,
}

pub(super) async fn show(
    State(house): State<House>,
    visitor: SignedIn,
    Path(id): Path<String>,
) -> Result<PasswordPage, Problem> {
    laid_out(&house, &visitor, &id, FormState::new()).await
}

async fn laid_out(
    house: &House,
    visitor: &SignedIn,
    id: &str,
    form: FormState,
) -> Result<PasswordPage, Problem> {
    let known: AccountId = id.parse().map_err(|_| Problem::NotFound)?;
    let accounts = accounts::list(house, &visitor.actor).await?;
    let account = accounts.into_iter().find(|account| account.id == known).ok_or(Problem::NotFound)?;
    let page = visitor.page("accounts-password-title");
    let page = if form.is_refused() { page.refused() } else { page };
    Ok(PasswordPage { page, form, id: known.to_string(), name: account.name })
}

pub(super) async fn save(
    State(house): State<House>,
    visitor: SignedIn,
    Path(id): Path<String>,
    Submitted(mut form): Submitted,
) -> Result<Response, Problem> {
    let account: AccountId = id.parse().map_err(|_| Problem::NotFound)?;
    let password = form.value("password").to_owned();
    match answered(accounts::reset_password(&house, &visitor.actor, account, password).await)? {
        Ok(()) => Ok(SeeOther::to(PATH).note("note-account-password").into_response()),
        Err(refusal) => {
            told(refusal, &mut form, &visitor.texts);
            let shown = laid_out(&house, &visitor, &id, form.without("password")).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, shown).into_response())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use crate::visit::tests::page;

    #[test]
    fn the_form_says_for_whom() {
        for language in Language::ALL {
            let shown = PasswordPage {
                page: page(language),
                form: FormState::new(),
                id: "a".to_owned(),
                name: "Coach <Eén>".to_owned(),
            };
            let html = shown.render().unwrap();
            assert!(!html.contains('⟨') && html.contains("Coach &#60;Eén&#62;"));
        }
    }
}
