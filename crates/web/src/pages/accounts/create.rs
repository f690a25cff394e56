//! A new account.

use app::House;
use app::accounts::{self, NewAccount};
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::actor::Role;

use super::{PATH, told};
use crate::{FormState, Page, Problem, SeeOther, SignedIn, Submitted, answered};

#[derive(Template, WebTemplate)]
#[template(path = "accounts/create.html")]
pub(crate) struct CreatePage {
    page: Page,
    form: FormState,
    roles: Vec<(&'static str, String)>,
}

impl CreatePage {
    fn new(page: Page, form: FormState) -> Self {
        let roles = Role::ALL.map(|role| (role.key(), page.t_in("role", role.key()))).to_vec();
        let page = if form.is_refused() { page.refused() } else { page };
        Self { page, form, roles }
    }
}

pub(super) async fn show(State(house): State<House>, visitor: SignedIn) -> Result<CreatePage, Problem> {
    accounts::list(&house, &visitor.actor).await?;
    Ok(CreatePage::new(visitor.page("accounts-new-title"), FormState::new()))
}

pub(super) async fn save(
    State(house): State<House>,
    visitor: SignedIn,
    Submitted(mut form): Submitted,
) -> Result<Response, Problem> {
    let page = visitor.page("accounts-new-title");
    let role = form.required_choice("role", "accounts-role", Role::from_key, &page);
    if let Some(role) = role {
        let new = NewAccount {
            login: form.value("login").to_owned(),
            name: form.value("name").to_owned(),
            role,
            provider: form.text("provider"),
            team: form.text("team"),
            password: form.value("password").to_owned(),
        };
        match answered(accounts::create(&house, &visitor.actor, new).await)? {
            Ok(_) => return Ok(SeeOther::to(PATH).note("note-account-created").into_response()),
            Err(refusal) => told(refusal, &mut form, &page),
        }
    }
    let shown = CreatePage::new(page, form.without("password"));
    Ok((StatusCode::UNPROCESSABLE_ENTITY, shown).into_response())
}

#[cfg(test)]
mod tests {
    use app::accounts::AccountRefusal;

    use super::*;
    use crate::Language;
    use crate::visit::tests::page;

    #[test]
    fn every_refusal_stands_at_its_field_and_the_password_is_not_sent_back() {
        let refusals = [
            AccountRefusal::LoginMissing,
            AccountRefusal::LoginTaken,
            AccountRefusal::NameMissing,
            AccountRefusal::PasswordTooShort,
            AccountRefusal::PasswordTooLong,
            AccountRefusal::ProviderMissing,
            AccountRefusal::TeamMissing,
            AccountRefusal::OwnAccount,
        ];
        for language in Language::ALL {
            for refusal in refusals {
                let mut form = FormState::new().with("password", "geheim-woord").with("name", "Naam <i>");
                told(refusal, &mut form, &page(language));
                let html = CreatePage::new(page(language), form).render().unwrap();
                assert!(!html.contains('⟨'), "a text is missing");
                assert!(html.contains("aria-invalid") && !html.contains("geheim-woord"), "{refusal:?}");
            }
        }
    }
}
