//! What goes wrong, told plainly: the visitor reads what to do, the log holds the detail.

use askama::Template;
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{Html, IntoResponse, Response};

use crate::Page;

/// Why a request is not answered with what was asked for.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    #[error("the request cannot be read")]
    BadRequest,
    #[error("the request is not allowed")]
    Forbidden,
    /// Also the answer about what someone may not know.
    #[error("there is nothing here")]
    NotFound,
    #[error("someone else changed it first")]
    Conflict,
    #[error("the file or form is too large")]
    TooLarge,
    #[error("too many requests")]
    TooManyRequests { wait_seconds: u32 },
    /// Something that should not happen; the detail goes to the log and nowhere else.
    #[error("unexpected: {0}")]
    Unexpected(String),
    #[error("the service is busy or being maintained")]
    Unavailable,
}

impl Problem {
    pub const fn status(&self) -> StatusCode {
        match self {
            Self::BadRequest => StatusCode::BAD_REQUEST,
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Conflict => StatusCode::CONFLICT,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooManyRequests { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Unexpected(_) => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        }
    }
}

/// The detail of an unexpected problem, on its way to the log.
#[derive(Clone)]
struct Detail(String);

impl IntoResponse for Problem {
    /// Gives a bare answer; `show` makes a page of it, in the visitor's language.
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        match self {
            Self::TooManyRequests { wait_seconds } => {
                response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(wait_seconds));
            }
            Self::Unavailable => {
                response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(30));
            }
            Self::Unexpected(detail) => {
                response.extensions_mut().insert(Detail(detail));
            }
            _ => {}
        }
        response
    }
}

#[derive(Template)]
#[template(path = "problem.html")]
pub(crate) struct ProblemPage {
    pub(crate) page: Page,
    pub(crate) status: u16,
    pub(crate) text: String,
    pub(crate) reference: String,
}

/// The statuses that have texts of their own; any other is told as the first of its hundred.
const TOLD: [(u16, &str); 9] = [
    (400, "400"),
    (403, "403"),
    (404, "404"),
    (405, "405"),
    (409, "409"),
    (413, "413"),
    (429, "429"),
    (500, "500"),
    (503, "503"),
];

/// Says whether an answer is an error that no page was made for yet.
pub(crate) fn is_bare(response: &Response) -> bool {
    let content_type = response.headers().get(CONTENT_TYPE).map_or(&b""[..], HeaderValue::as_bytes);
    let written = [&b"text/html"[..], b"application/json", b"application/problem+json"]
        .iter()
        .any(|kind| content_type.starts_with(kind));
    (response.status().is_client_error() || response.status().is_server_error()) && !written
}

/// Turns a bare error into a page in the visitor's language. `reference` finds an unexpected one back in the log.
pub(crate) fn show(
    bare: Response,
    page: impl FnOnce() -> Page,
    reference: impl FnOnce() -> String,
) -> Response {
    let status = bare.status();
    let kind = TOLD
        .iter()
        .find(|(told, _)| *told == status.as_u16())
        .map_or(if status.is_client_error() { "400" } else { "500" }, |(_, kind)| kind);
    let reference = if status == StatusCode::INTERNAL_SERVER_ERROR {
        let reference = reference();
        let detail = bare.extensions().get::<Detail>().map_or("no detail", |Detail(detail)| detail);
        tracing::error!(reference, detail, "request.unexpected");
        reference
    } else {
        String::new()
    };
    let page = page();
    let title = page.t_in("problem", &format!("{kind}-title"));
    let text = page.t_in("problem", &format!("{kind}-text"));
    let content = ProblemPage { page: page.titled(title), status: status.as_u16(), text, reference }.render();
    let mut response = match content {
        Ok(content) => (status, Html(content)).into_response(),
        Err(problem) => {
            tracing::error!(%problem, "problem.page_fails");
            status.into_response()
        }
    };
    for name in [RETRY_AFTER, axum::http::header::ALLOW] {
        if let Some(value) = bare.headers().get(&name) {
            response.headers_mut().insert(name, value.clone());
        }
    }
    response
}

/// Makes an error page of a panic, instead of a connection that breaks off.
pub(crate) fn from_panic(panic: Box<dyn std::any::Any + Send + 'static>) -> Response {
    let detail = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("a panic without words");
    Problem::Unexpected(format!("panic: {detail}")).into_response()
}
