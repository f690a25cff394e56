//! Puts every page behind the same guards.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Path, Query, Request};
use axum::http::{Extensions, StatusCode};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::timeout::TimeoutLayer;

use crate::security::{cookies, csrf, headers};
use crate::session::{SessionSource, SignedIn};
use crate::visit::add_cookie;
use crate::{Language, Problem, SeeOther, Visit, assets, navigation, problem, session, well_known};

/// What an upload may weigh.
pub(crate) const UPLOAD_LIMIT: usize = 20 * 1024 * 1024;
/// How long a page may take.
const TIME_LIMIT: Duration = Duration::from_secs(30);

/// What the web side must be told about the place where it runs.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The address as the outside world sees it, without a slash at the end: `https://omzien.voorbeeld.nl`.
    pub origin: String,
    /// The name of the municipality, shown at the top of every page.
    pub municipality: String,
    /// The class of the municipality's NL Design System theme.
    pub theme: String,
    pub security_contact: Option<SecurityContact>,
    /// How many proxies in front of the server write X-Forwarded-For.
    pub trusted_proxies: u8,
}

/// Whom to tell about a weakness in the security.
#[derive(Clone, Debug)]
pub struct SecurityContact {
    /// `mailto:…` or `https://…`
    pub address: String,
    pub expires: jiff::Timestamp,
}

/// Fills a buffer with random bytes.
pub type RandomBytes = Arc<dyn Fn(&mut [u8]) + Send + Sync>;

/// What every page needs: settings, sessions and a random source.
#[derive(Clone)]
pub struct Shell {
    pub settings: Arc<Settings>,
    pub sessions: Arc<dyn SessionSource>,
    pub random: RandomBytes,
}

impl fmt::Debug for Shell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Shell").field("settings", &self.settings).finish_non_exhaustive()
    }
}

impl Shell {
    pub(crate) fn of(extensions: &Extensions) -> Result<Self, Problem> {
        extensions
            .get::<Self>()
            .cloned()
            .ok_or_else(|| Problem::Unexpected("no router around this page".into()))
    }

    /// Makes a secret of 256 bits that fits in a cookie.
    pub(crate) fn secret(&self) -> String {
        let mut bytes = [0; 32];
        (self.random)(&mut bytes);
        URL_SAFE_NO_PAD.encode(bytes)
    }

    /// Makes a number by which an error is found back in the log.
    fn reference(&self) -> String {
        let mut bytes = [0; 5];
        (self.random)(&mut bytes);
        bytes.iter().fold(String::new(), |text, byte| text + &format!("{byte:02X}"))
    }
}

/// Puts the pages of all subjects behind the guards, beside the pages of the shell itself.
pub fn router(shell: Shell, pages: Router) -> Router {
    pages
        .route("/", get(start))
        .route("/taal/{language}", get(switch_language))
        .merge(session::routes())
        .merge(assets::routes())
        .merge(well_known::routes())
        .method_not_allowed_fallback(|| async { StatusCode::METHOD_NOT_ALLOWED })
        .fallback(|| async { Problem::NotFound })
        .layer(DefaultBodyLimit::max(csrf::FORM_LIMIT))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, TIME_LIMIT))
        .layer(CatchPanicLayer::custom(problem::from_panic))
        .layer(middleware::from_fn(move |request, next| receive(shell.clone(), request, next)))
}

/// Lets the routes inside take files of up to 20 MB.
pub fn uploads(routes: Router) -> Router {
    routes.layer(DefaultBodyLimit::max(UPLOAD_LIMIT))
}

/// Receives a visitor: reads who it is, refuses forged requests, and sends no answer out without its headers.
async fn receive(shell: Shell, mut request: Request, next: Next) -> Response {
    let visit = Visit::read(&request, &shell);
    request.extensions_mut().insert(visit.clone());
    request.extensions_mut().insert(shell.clone());
    let origin = &shell.settings.origin;
    let mut response = match csrf::check(request, origin, &visit.csrf).await {
        Ok(request) => next.run(request).await,
        Err(problem) => problem.into_response(),
    };
    if problem::is_bare(&response) {
        response = problem::show(response, || visit.page(""), || shell.reference());
    }
    let is_page = response
        .headers()
        .get(axum::http::header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if is_page && let Some(secret) = &visit.new_secret {
        add_cookie(&mut response, &cookies::build(cookies::FORM, secret.as_str()));
    }
    if is_page && visit.note.is_some() {
        add_cookie(&mut response, &cookies::removal(cookies::NOTE));
    }
    headers::secured(response, origin.starts_with("https://"))
}

/// The start page is the first page of one's role.
async fn start(signed_in: SignedIn) -> SeeOther {
    SeeOther::to(navigation::home(signed_in.actor.role))
}

#[derive(serde::Deserialize)]
struct Back {
    terug: Option<String>,
}

async fn switch_language(Path(key): Path<String>, Query(back): Query<Back>) -> Result<SeeOther, Problem> {
    let language = Language::from_key(&key).ok_or(Problem::NotFound)?;
    let mut cookie = cookies::build(cookies::LANGUAGE, language.key());
    cookie.make_permanent();
    Ok(SeeOther::to(back.terug.unwrap_or_default()).cookie(cookie))
}
