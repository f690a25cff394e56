//! One's own account: another password, and a code from an app as second factor.

use app::accounts::{AccountRefusal, MIN_PASSWORD};
use app::one_time_code::Secret;
use app::own_account::{self, OwnAccountRefusal};
use app::{House, one_time_code};
use askama::Template;
use askama_web::WebTemplate;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use qrcodegen::{QrCode, QrCodeEcc};

use crate::{FormState, Page, Problem, SeeOther, SignedIn, Submitted, answered, text_key};

const PATH: &str = "/mijn-account";

pub(crate) fn routes() -> Router<House> {
    Router::new()
        .route(PATH, get(show))
        .route("/mijn-account/wachtwoord", post(change_password))
        .route("/mijn-account/code", get(offer_code).post(add_code))
        .route("/mijn-account/code/weg", post(remove_code))
}

#[derive(Template, WebTemplate)]
#[template(path = "own_account/show.html")]
struct OwnAccountPage {
    page: Page,
    form: FormState,
    second_factor: bool,
}

async fn show(State(house): State<House>, who: SignedIn) -> Result<OwnAccountPage, Problem> {
    page(&house, &who, FormState::new()).await
}

async fn page(house: &House, who: &SignedIn, form: FormState) -> Result<OwnAccountPage, Problem> {
    let second_factor = own_account::has_second_factor(house, &who.actor).await?;
    let page = who.page("own-account-title");
    let page = if form.is_refused() { page.refused() } else { page };
    Ok(OwnAccountPage { page, form, second_factor })
}

async fn change_password(
    State(house): State<House>,
    who: SignedIn,
    Submitted(mut form): Submitted,
) -> Result<Response, Problem> {
    let texts = who.page("own-account-title");
    let (present, new) = (form.value("present").to_owned(), form.value("new").to_owned());
    let refusal = match answered(own_account::change_password(&house, &who.actor, present, new).await)? {
        Ok(()) => return Ok(signed_out(text_key("note-password-changed")).into_response()),
        Err(refusal) => refusal,
    };
    match refusal {
        OwnAccountRefusal::Password(AccountRefusal::PasswordTooLong) => {
            form.refuse("new", texts.t("own-account-too-long"));
        }
        OwnAccountRefusal::Password(_) => {
            let needed = i64::try_from(MIN_PASSWORD).unwrap_or_default();
            form.refuse("new", texts.t_args("own-account-too-short", &[("count", needed.into())]));
        }
        OwnAccountRefusal::Wrong | OwnAccountRefusal::Code => {
            form.refuse("present", texts.t("own-account-wrong"));
        }
    }
    refused(&house, &who, form.without("present").without("new")).await
}

async fn remove_code(
    State(house): State<House>,
    who: SignedIn,
    Submitted(mut form): Submitted,
) -> Result<Response, Problem> {
    let password = form.value("password").to_owned();
    if answered(own_account::remove_second_factor(&house, &who.actor, password).await)?.is_ok() {
        return Ok(signed_out(text_key("note-second-factor-removed")).into_response());
    }
    form.refuse("password", who.page("own-account-title").t("own-account-wrong"));
    refused(&house, &who, form.without("password")).await
}

async fn refused(house: &House, who: &SignedIn, form: FormState) -> Result<Response, Problem> {
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page(house, who, form).await?).into_response())
}

#[derive(Template, WebTemplate)]
#[template(path = "own_account/code.html")]
struct CodePage {
    page: Page,
    form: FormState,
    secret: String,
    square: Square,
}

/// The square that an app reads: its size and the path that draws it.
struct Square {
    size: i32,
    path: String,
}

async fn offer_code(State(house): State<House>, who: SignedIn) -> Result<CodePage, Problem> {
    let secret = Secret::fresh(house.entropy.as_ref());
    code_page(&who, &secret, FormState::new())
}

async fn add_code(
    State(house): State<House>,
    who: SignedIn,
    Submitted(mut form): Submitted,
) -> Result<Response, Problem> {
    let secret = one_time_code::Secret::parse(form.value("secret")).ok_or(Problem::BadRequest)?;
    let code = form.value("code").to_owned();
    if answered(own_account::add_second_factor(&house, &who.actor, &secret, &code).await)?.is_ok() {
        return Ok(signed_out(text_key("note-second-factor-added")).into_response());
    }
    form.refuse("code", who.page("own-account-title").t("own-account-code-wrong"));
    Ok((StatusCode::UNPROCESSABLE_ENTITY, code_page(&who, &secret, form)?).into_response())
}

fn code_page(who: &SignedIn, secret: &Secret, form: FormState) -> Result<CodePage, Problem> {
    let page = who.page("own-account-code-title");
    let page = if form.is_refused() { page.refused() } else { page };
    let typed = secret.typed();
    let address = format!("otpauth://totp/Omzien?secret={typed}&issuer=Omzien");
    let code = QrCode::encode_text(&address, QrCodeEcc::Medium)
        .map_err(|error| Problem::Unexpected(format!("no square of {} signs: {error}", address.len())))?;
    // Four dark squares wide stays white, so that a camera finds the edge.
    let path = (0..code.size())
        .flat_map(|y| (0..code.size()).map(move |x| (x, y)))
        .filter(|(x, y)| code.get_module(*x, *y))
        .fold(String::new(), |path, (x, y)| path + &format!("M{} {}h1v1h-1z", x + 4, y + 4));
    let square = Square { size: code.size() + 8, path };
    let grouped: Vec<String> =
        typed.as_bytes().chunks(4).map(|group| String::from_utf8_lossy(group).into_owned()).collect();
    let form = form.without("secret").with("secret", typed);
    Ok(CodePage { page, form, secret: grouped.join(" "), square })
}

/// Every session has ended, also this one: sign in again.
fn signed_out(note: &'static str) -> SeeOther {
    SeeOther::to("/aanmelden").note(note)
}
