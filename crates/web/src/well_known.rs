//! Addresses that machines look for: is it alive, may it be searched, whom to tell about a leak.

use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use axum::{Extension, Router, routing::get};

use crate::{Problem, Shell};

pub(crate) fn routes() -> Router {
    Router::new()
        .route("/healthz", get(|| async { "ok\n" }))
        .route("/robots.txt", get(|| async { "User-agent: *\nDisallow: /\n" }))
        .route("/.well-known/security.txt", get(security_txt))
}

/// Whom to tell about a weakness in the security (RFC 9116).
async fn security_txt(Extension(shell): Extension<Shell>) -> Response {
    let Some(contact) = &shell.settings.security_contact else { return Problem::NotFound.into_response() };
    let text = format!(
        "Contact: {}\nExpires: {}\nPreferred-Languages: nl, en\nCanonical: {}/.well-known/security.txt\n",
        contact.address, contact.expires, shell.settings.origin
    );
    ([(CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}
