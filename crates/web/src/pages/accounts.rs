//! Who may sign in: the list, a new account, another password, closing and opening.

mod create;
mod list;
mod password;

use app::House;
use app::accounts::{AccountRefusal, MIN_PASSWORD};
use axum::Router;
use axum::routing::{get, post};

use crate::{FormState, Texts};

const PATH: &str = "/accounts";

pub(super) fn routes() -> Router<House> {
    Router::new()
        .route(PATH, get(list::show))
        .route("/accounts/nieuw", get(create::show).post(create::save))
        .route("/accounts/{id}/sluiten", post(list::close))
        .route("/accounts/{id}/openen", post(list::open))
        .route("/accounts/{id}/wachtwoord", get(password::show).post(password::save))
}

/// Puts a refusal at the field that it is about.
fn told(refusal: AccountRefusal, form: &mut FormState, texts: &Texts) {
    let (field, message) = match refusal {
        AccountRefusal::LoginMissing => ("login", texts.t("accounts-login-missing")),
        AccountRefusal::LoginTaken => ("login", texts.t("accounts-login-taken")),
        AccountRefusal::NameMissing => ("name", texts.t("accounts-name-missing")),
        AccountRefusal::PasswordTooShort => ("password", too_short(texts)),
        AccountRefusal::PasswordTooLong => ("password", texts.t("accounts-password-long")),
        AccountRefusal::ProviderMissing => ("provider", texts.t("accounts-provider-missing")),
        AccountRefusal::TeamMissing => ("team", texts.t("accounts-team-missing")),
        AccountRefusal::OwnAccount => ("login", texts.t("accounts-own")),
    };
    form.refuse(field, message);
}

fn too_short(texts: &Texts) -> String {
    texts.t_args("accounts-password-short", &[("least", MIN_PASSWORD.into())])
}
