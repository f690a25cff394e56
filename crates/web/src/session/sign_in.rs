//! Signing in with a name and a password, and signing out.

use askama::Template;
use askama_web::WebTemplate;
use axum::extract::Query;
use axum::http::header::RETRY_AFTER;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Extension, Router};

use super::{Credentials, SignInAnswer, SignedIn};
use crate::security::cookies;
use crate::visit::{encoded, local_path};
use crate::{FormState, Page, Problem, SeeOther, Shell, Submitted, Visit};

const PATH: &str = "/aanmelden";

pub(crate) fn routes() -> Router {
    Router::new().route(PATH, get(show).post(sign_in)).route("/afmelden", post(sign_out))
}

/// Returns the address of the sign-in page that brings a visitor back to where they wanted to go.
pub(super) fn address(back: &str) -> String {
    if back == "/" { PATH.to_owned() } else { format!("{PATH}?terug={}", encoded(back)) }
}

#[derive(Template, WebTemplate)]
#[template(path = "sign_in.html")]
pub(crate) struct SignInPage {
    pub(crate) page: Page,
    pub(crate) form: FormState,
    /// Whether the code of an authenticator app is asked for.
    pub(crate) code: bool,
    /// How many minutes to wait after too many attempts; nothing when one may try.
    pub(crate) wait_minutes: u32,
}

#[derive(serde::Deserialize)]
struct Back {
    terug: Option<String>,
}

async fn show(visit: Visit, Query(back): Query<Back>) -> SignInPage {
    let form = FormState::new().with("terug", local_path(back.terug.as_deref().unwrap_or("/")));
    SignInPage { page: visit.page("sign-in-title"), form, code: false, wait_minutes: 0 }
}

async fn sign_in(
    visit: Visit,
    Extension(shell): Extension<Shell>,
    headers: HeaderMap,
    Submitted(mut form): Submitted,
) -> Result<Response, Problem> {
    let page = visit.page("sign-in-title");
    let login = form.required("login", "sign-in-name", &page);
    let password = Some(form.value("password").to_owned()).filter(|password| !password.is_empty());
    if password.is_none() {
        form.required("password", "sign-in-password", &page);
    }
    let (Some(login), Some(password)) = (login, password) else {
        let code = !form.value("code").is_empty();
        return Ok(refused(SignInPage {
            page: page.refused(),
            form: form.without("password"),
            code,
            wait_minutes: 0,
        }));
    };
    let code = form.text("code");
    let asked_for_code = code.is_some();
    let credentials = Credentials {
        login,
        password,
        code,
        address: visit.address,
        browser: cookies::read(&headers, cookies::BROWSER),
    };
    match shell.sessions.sign_in(credentials).await? {
        SignInAnswer::Welcome(token, mark) => {
            let back = local_path(form.value("terug"));
            Ok(SeeOther::to(back)
                .cookie(cookies::build(cookies::SESSION, token.as_str()))
                .cookie(cookies::lasting(cookies::BROWSER, mark))
                .into_response())
        }
        SignInAnswer::Wrong => {
            form.refuse("login", page.t("sign-in-wrong"));
            let form = form.without("password");
            Ok(refused(SignInPage { page: page.refused(), form, code: asked_for_code, wait_minutes: 0 }))
        }
        SignInAnswer::CodeNeeded => {
            form.refuse("code", page.t("sign-in-code-needed"));
            let form = form.without("password");
            Ok(refused(SignInPage { page: page.refused(), form, code: true, wait_minutes: 0 }))
        }
        SignInAnswer::Throttled { wait_seconds } => {
            let wait_minutes = wait_seconds.div_ceil(60).max(1);
            let form = form.without("password");
            let page = SignInPage { page, form, code: asked_for_code, wait_minutes };
            Ok((StatusCode::TOO_MANY_REQUESTS, [(RETRY_AFTER, wait_seconds.to_string())], page)
                .into_response())
        }
    }
}

fn refused(page: SignInPage) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
}

async fn sign_out(signed_in: SignedIn, Extension(shell): Extension<Shell>) -> Result<SeeOther, Problem> {
    shell.sessions.sign_out(&signed_in.token).await?;
    Ok(SeeOther::to(PATH).cookie(cookies::removal(cookies::SESSION)).note("note-signed-out"))
}
