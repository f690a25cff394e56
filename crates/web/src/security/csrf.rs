//! Refuses what another site makes a browser send in our visitor's name.
//!
//! Three things are asked of every request that is not just looking: the browser says that it comes from our own pages
//! (`Sec-Fetch-Site`), the origin is ours, and it carries the token that only our own pages know.

use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::header::{CONTENT_TYPE, HOST, ORIGIN};
use axum::http::{HeaderMap, HeaderValue, Method};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use futures_util::{StreamExt as _, stream};
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;

use crate::Problem;

/// The hidden field that carries the token. In an upload it must be the first field.
pub(crate) const FIELD: &str = "csrf";
/// The header that carries the token, for requests by script.
const HEADER: &str = "x-csrf-token";
/// What a form may weigh.
pub(crate) const FORM_LIMIT: usize = 256 * 1024;
/// How much of an upload is read to find the token in its first field.
const FIRST_FIELD_LIMIT: usize = 1024;

/// Makes the token that belongs to a secret. The secret cannot be found back from it.
pub(crate) fn token(secret: &str) -> String {
    let mut hasher = Sha256::new();
    hasher.update(b"omzien form token\0");
    hasher.update(secret.as_bytes());
    URL_SAFE_NO_PAD.encode(hasher.finalize())
}

/// Lets a request through when it comes from our own pages.
pub(crate) async fn check(request: Request, own_origin: &str, expected: &str) -> Result<Request, Problem> {
    if matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS) {
        return Ok(request);
    }
    if !is_from_own_pages(request.headers(), own_origin) {
        tracing::warn!(path = request.uri().path(), "request.foreign");
        return Err(Problem::Forbidden);
    }
    if let Some(given) = request.headers().get(HEADER) {
        return if is_same(given.as_bytes(), expected) { Ok(request) } else { Err(refused(&request)) };
    }
    let content_type = request.headers().get(CONTENT_TYPE).map_or(&b""[..], HeaderValue::as_bytes);
    if content_type.starts_with(b"application/x-www-form-urlencoded") {
        check_form(request, expected).await
    } else if content_type.starts_with(b"multipart/form-data") {
        check_upload(request, expected).await
    } else {
        Err(refused(&request))
    }
}

fn refused(request: &Request) -> Problem {
    tracing::warn!(path = request.uri().path(), "request.token_wrong");
    Problem::Forbidden
}

fn is_same(given: &[u8], expected: &str) -> bool {
    given.ct_eq(expected.as_bytes()).into()
}

fn is_from_own_pages(headers: &HeaderMap, own_origin: &str) -> bool {
    if headers.get("sec-fetch-site").is_some_and(|site| site.as_bytes() != b"same-origin") {
        return false;
    }
    let Some(origin) = headers.get(ORIGIN).map(HeaderValue::as_bytes) else { return true };
    // Behind a proxy the host is not the public one; on one's own machine the public origin is often not set.
    let host = headers.get(HOST).map_or(&b""[..], HeaderValue::as_bytes);
    let origin_host = origin.strip_prefix(b"https://").or_else(|| origin.strip_prefix(b"http://"));
    origin == own_origin.as_bytes() || (!host.is_empty() && origin_host == Some(host))
}

async fn check_form(request: Request, expected: &str) -> Result<Request, Problem> {
    let (parts, body) = request.into_parts();
    let bytes = axum::body::to_bytes(body, FORM_LIMIT).await.map_err(|_| Problem::TooLarge)?;
    // A token has no sign that is written differently in a form, so the bytes can be compared as they are.
    let field = format!("{FIELD}=");
    let given = bytes.split(|byte| *byte == b'&').find_map(|pair| pair.strip_prefix(field.as_bytes()));
    let passes = given.is_some_and(|given| is_same(given, expected));
    let request = Request::from_parts(parts, Body::from(bytes));
    if passes { Ok(request) } else { Err(refused(&request)) }
}

async fn check_upload(request: Request, expected: &str) -> Result<Request, Problem> {
    let (parts, body) = request.into_parts();
    let mut rest = body.into_data_stream();
    let mut start = Vec::new();
    while start.len() < FIRST_FIELD_LIMIT {
        match rest.next().await {
            Some(Ok(chunk)) => start.extend_from_slice(&chunk),
            Some(Err(_)) => return Err(Problem::BadRequest),
            None => break,
        }
    }
    let passes = first_field(&start).is_some_and(|given| is_same(given, expected));
    let start = stream::once(async { Ok::<_, axum::Error>(Bytes::from(start)) });
    let request = Request::from_parts(parts, Body::from_stream(start.chain(rest)));
    if passes { Ok(request) } else { Err(refused(&request)) }
}

/// Returns the value of the first field of an upload, when that field is the token.
fn first_field(start: &[u8]) -> Option<&[u8]> {
    let start = &start[..start.len().min(FIRST_FIELD_LIMIT)];
    let end_of_head = find(start, b"\r\n\r\n")?;
    let head = std::str::from_utf8(&start[..end_of_head]).ok()?;
    let value = &start[end_of_head + 4..];
    let value = &value[..find(value, b"\r\n--")?];
    head.contains(&format!("name=\"{FIELD}\"")).then_some(value)
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}
