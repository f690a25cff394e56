//! The cookies we set. All are bound to this host (`__Host-`), unreadable to scripts, and sent over a safe line only.

use axum::http::HeaderMap;
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};

/// Holds the session's token.
pub const SESSION: &str = "__Host-omzien";
/// Holds the secret from which form tokens are made for someone who is not signed in.
pub const FORM: &str = "__Host-omzien-form";
/// Holds the key of a message for the next page.
pub const NOTE: &str = "__Host-omzien-note";
/// Holds the chosen language.
pub const LANGUAGE: &str = "__Host-omzien-taal";

/// Shows that this browser was signed in to an account before, so that guesses made elsewhere do not lock it out.
pub const BROWSER: &str = "__Host-omzien-browser";

/// Builds a cookie that stays for a year.
pub fn lasting(name: &'static str, value: impl Into<String>) -> Cookie<'static> {
    let mut cookie = build(name, value);
    cookie.set_max_age(time::Duration::days(365));
    cookie
}

/// Builds a cookie that ends with the browser's session.
pub fn build(name: &'static str, value: impl Into<String>) -> Cookie<'static> {
    Cookie::build((name, value.into()))
        .path("/")
        .secure(true)
        .http_only(true)
        .same_site(SameSite::Lax)
        .build()
}

/// Builds a cookie that takes another away.
pub fn removal(name: &'static str) -> Cookie<'static> {
    let mut cookie = build(name, "");
    cookie.make_removal();
    cookie
}

/// Returns the value of a cookie, unless it is of a shape that we never make.
pub(crate) fn read(headers: &HeaderMap, name: &str) -> Option<String> {
    let jar = CookieJar::from_headers(headers);
    let value = jar.get(name)?.value();
    let plain = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_');
    (!value.is_empty() && value.len() <= 128 && value.chars().all(plain)).then(|| value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_is_bound_to_this_host() {
        let cookie = build(SESSION, "abc").to_string();
        for part in ["__Host-omzien=abc", "HttpOnly", "SameSite=Lax", "Secure", "Path=/"] {
            assert!(cookie.contains(part), "{cookie} lacks {part}");
        }
        assert!(!cookie.contains("Domain"));
        assert!(removal(SESSION).to_string().contains("Max-Age=0"));
    }

    #[test]
    fn a_cookie_of_a_strange_shape_is_not_read() {
        let read_back = |value: &str| {
            let mut headers = HeaderMap::new();
            headers.insert("cookie", format!("other=1; {SESSION}={value}").parse().unwrap());
            read(&headers, SESSION)
        };
        assert_eq!(read_back("abc-_123").as_deref(), Some("abc-_123"));
        assert_eq!(read_back(""), None);
        assert_eq!(read_back("a b"), None);
        assert_eq!(read_back(&"x".repeat(129)), None);
    }
}
