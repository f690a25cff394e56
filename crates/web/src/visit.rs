//! What is known about a request before anyone is signed in: language, address, form token.

use std::net::{IpAddr, SocketAddr};

use axum::extract::{ConnectInfo, FromRequestParts, Request};
use axum::http::header::{ACCEPT_LANGUAGE, LOCATION, SET_COOKIE};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::Cookie;

use crate::security::{cookies, csrf};
use crate::session::SessionToken;
use crate::{Language, Page, Problem, Settings, Shell, Texts};

/// A visit to one page.
#[derive(Clone, Debug)]
pub struct Visit {
    pub texts: Texts,
    /// The address of the page, with its query.
    pub path: String,
    /// Where the visitor is, when the server knows.
    pub address: Option<IpAddr>,
    /// The token of a session that may or may not still exist.
    pub(crate) session: Option<SessionToken>,
    /// The token that forms on this page carry.
    pub(crate) csrf: String,
    /// The secret behind the token, when the visitor must still get it.
    pub(crate) new_secret: Option<String>,
    /// The key of the message that the page before left.
    pub(crate) note: Option<String>,
    settings: std::sync::Arc<Settings>,
}

impl Visit {
    /// Reads a visit from a request. The random source makes a secret for someone who comes here first.
    pub(crate) fn read(request: &Request, shell: &Shell) -> Self {
        let headers = request.headers();
        let session = cookies::read(headers, cookies::SESSION).and_then(|token| SessionToken::parse(&token));
        let known = session
            .as_ref()
            .map(|token| token.as_str().to_owned())
            .or_else(|| cookies::read(headers, cookies::FORM).filter(|secret| secret.len() >= 22));
        let new_secret = if known.is_none() { Some(shell.secret()) } else { None };
        let secret = known.as_ref().or(new_secret.as_ref()).map_or("", String::as_str);
        let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
        let address = forwarded(headers, shell.settings.trusted_proxies).or(peer);
        Self {
            texts: Texts::new(language(headers)),
            path: request.uri().path_and_query().map_or("/", |path| path.as_str()).to_owned(),
            address,
            csrf: csrf::token(secret),
            session,
            new_secret,
            note: cookies::read(headers, cookies::NOTE).filter(|key| key.starts_with("note-")),
            settings: shell.settings.clone(),
        }
    }

    /// Starts a page with a title from the texts.
    pub fn page(&self, title: &str) -> Page {
        Page {
            title: if title.is_empty() { String::new() } else { self.texts.t(title) },
            municipality: self.settings.municipality.clone(),
            theme: self.settings.theme.clone(),
            actor: None,
            csrf: self.csrf.clone(),
            path: self.path.clone(),
            note: self.note.as_deref().map(|key| self.texts.t(key)),
            search: String::new(),
            refused: false,
            texts: self.texts,
        }
    }
}

/// Returns where the visitor is according to the outermost proxy that we trust. What stands further to the left in
/// X-Forwarded-For was written by the visitor.
fn forwarded(headers: &HeaderMap, trusted_proxies: u8) -> Option<IpAddr> {
    let hops = headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok());
    let hops: Vec<&str> = hops.flat_map(|value| value.split(',')).map(str::trim).collect();
    let place = hops.len().checked_sub(usize::from(trusted_proxies).max(1))?;
    if trusted_proxies == 0 { None } else { hops.get(place)?.parse().ok() }
}

fn language(headers: &HeaderMap) -> Language {
    cookies::read(headers, cookies::LANGUAGE).and_then(|key| Language::from_key(&key)).unwrap_or_else(|| {
        let accepted = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        accepted.map(Language::from_accept).unwrap_or_default()
    })
}

impl<S: Send + Sync> FromRequestParts<S> for Visit {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        parts
            .extensions
            .get::<Self>()
            .cloned()
            .ok_or_else(|| Problem::Unexpected("no router around this page".into()))
    }
}

/// Sends the browser on to another of our pages after something was done, so that reloading does not do it twice.
#[derive(Debug)]
pub struct SeeOther {
    path: String,
    cookies: Vec<Cookie<'static>>,
}

impl SeeOther {
    /// Goes to a path on this site; anything else becomes the start page.
    pub fn to(path: impl Into<String>) -> Self {
        Self { path: local_path(&path.into()), cookies: Vec::new() }
    }

    /// Leaves a message for the next page: a text key that starts with `note-`.
    pub fn note(self, key: &'static str) -> Self {
        self.cookie(cookies::build(cookies::NOTE, key))
    }

    pub fn cookie(mut self, cookie: Cookie<'static>) -> Self {
        self.cookies.push(cookie);
        self
    }
}

impl IntoResponse for SeeOther {
    fn into_response(self) -> Response {
        let mut response = StatusCode::SEE_OTHER.into_response();
        match HeaderValue::from_str(&self.path) {
            Ok(path) => response.headers_mut().insert(LOCATION, path),
            Err(_) => return Problem::NotFound.into_response(),
        };
        for cookie in &self.cookies {
            add_cookie(&mut response, cookie);
        }
        response
    }
}

pub(crate) fn add_cookie(response: &mut Response, cookie: &Cookie<'static>) {
    if let Ok(value) = HeaderValue::from_str(&cookie.to_string()) {
        response.headers_mut().append(SET_COOKIE, value);
    }
}

/// Returns a path on this site, or the start page when it could lead away from it.
pub(crate) fn local_path(path: &str) -> String {
    let stays = path.starts_with('/')
        && !path.starts_with("//")
        && !path.contains(['\\', '\r', '\n', '\t'])
        && path.len() <= 2000;
    if stays { path.to_owned() } else { "/".to_owned() }
}

/// Writes a path so that it can stand inside a query.
pub(crate) fn encoded(path: &str) -> String {
    path.bytes()
        .map(|byte| match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' | b'~' => {
                char::from(byte).to_string()
            }
            _ => format!("%{byte:02X}"),
        })
        .collect()
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A page as a coach sees it, for tests of templates.
    pub(crate) fn page(language: Language) -> Page {
        let actor = domain::actor::Actor {
            account: domain::id::AccountId::new(uuid::Uuid::from_u128(1)),
            municipality: domain::id::MunicipalityId::new(uuid::Uuid::from_u128(2)),
            name: "Coach Één".into(),
            role: domain::actor::Role::Coach,
            provider: None,
            team: None,
        };
        Page {
            title: "Titel".into(),
            municipality: "Voorbeeldgemeente".into(),
            theme: "ma-theme".into(),
            actor: Some(actor),
            csrf: "token".into(),
            path: "/werklijst?zoek=a".into(),
            note: None,
            search: String::new(),
            refused: false,
            texts: Texts::new(language),
        }
    }

    #[test]
    fn only_what_a_trusted_proxy_wrote_is_believed() {
        let mut headers = HeaderMap::new();
        headers.append("x-forwarded-for", "6.6.6.6, 10.1.1.1".parse().unwrap());
        headers.append("x-forwarded-for", "10.2.2.2".parse().unwrap());
        let believed = |proxies| forwarded(&headers, proxies).map(|address| address.to_string());
        assert_eq!(believed(0), None);
        assert_eq!(believed(1).as_deref(), Some("10.2.2.2"));
        assert_eq!(believed(2).as_deref(), Some("10.1.1.1"));
        assert_eq!(believed(9), None);
    }

    #[test]
    fn no_address_leads_away_from_this_site() {
        for path in
            ["https://elders.example", "//elders.example", "/\\elders.example", "javascript:alert(1)", ""]
        {
            assert_eq!(local_path(path), "/", "{path}");
        }
        assert_eq!(local_path("/werklijst?zoek=a%20b"), "/werklijst?zoek=a%20b");
    }

    #[test]
    fn a_path_inside_a_query_keeps_its_own_query() {
        assert_eq!(encoded("/werklijst?zoek=é&x=1"), "/werklijst%3Fzoek%3D%C3%A9%26x%3D1");
    }
}
