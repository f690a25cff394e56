//! The guards round every page: headers, form tokens, limits and error pages.
#![expect(clippy::unwrap_used, reason = "a test may stop at what it does not expect")]

use std::sync::Arc;

use async_trait::async_trait;
use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use axum::routing::{get, post};
use domain::actor::{Actor, Role};
use domain::id::{AccountId, MunicipalityId};
use tower::ServiceExt as _;
use uuid::Uuid;
use web::session::{Credentials, SessionSource, SessionToken, SignInAnswer, Unavailable};
use web::{Problem, Settings, Shell, SignedIn, Submitted, router, styleguide};

const TOKEN: &str = "a-session-token-of-a-coach";
const SECRET: &str = "a-secret-of-somebody-unknown";

struct OneCoach;

#[async_trait]
impl SessionSource for OneCoach {
    async fn find(&self, token: &SessionToken) -> Result<Option<Actor>, Unavailable> {
        Ok((token.as_str() == TOKEN).then(|| Actor {
            account: AccountId::new(Uuid::from_u128(1)),
            municipality: MunicipalityId::new(Uuid::from_u128(2)),
            name: "Coach".into(),
            role: Role::Coach,
            provider: None,
            team: None,
        }))
    }

    async fn sign_in(&self, credentials: Credentials) -> Result<SignInAnswer, Unavailable> {
        match credentials.password.as_str() {
            "goed-x7q" => Ok(SignInAnswer::Welcome(SessionToken::parse(TOKEN).unwrap(), "merk".into())),
            "vaak-x7q" => Ok(SignInAnswer::Throttled { wait_seconds: 61 }),
            "stuk-x7q" => Err(Unavailable("the database is away".into())),
            _ => Ok(SignInAnswer::Wrong),
        }
    }

    async fn sign_out(&self, _: &SessionToken) -> Result<(), Unavailable> {
        Ok(())
    }
}

fn site(origin: &str) -> Router {
    let shell = Shell {
        settings: Arc::new(Settings {
            origin: origin.into(),
            municipality: "Voorbeeld".into(),
            theme: "ma-theme".into(),
            trusted_proxies: 0,
            security_contact: None,
        }),
        sessions: Arc::new(OneCoach),
        random: Arc::new(|bytes| bytes.fill(7)),
    };
    let pages = Router::new()
        .route(
            "/doe",
            post(|_: SignedIn, Submitted(form): Submitted| async move { form.value("naam").to_owned() }),
        )
        .route("/bestand", post(|body: String| async move { body }))
        .route("/druk", get(|| async { Problem::TooManyRequests { wait_seconds: 9 } }))
        .merge(styleguide::routes());
    router(shell, pages)
}

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    text: String,
}

async fn ask(request: Request<Body>) -> Answer {
    ask_at("https://omzien.example", request).await
}

async fn ask_at(origin: &str, request: Request<Body>) -> Answer {
    let response = site(origin).oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = axum::body::to_bytes(body, 1 << 20).await.unwrap();
    Answer {
        status: parts.status,
        headers: parts.headers,
        text: String::from_utf8_lossy(&bytes).into_owned(),
    }
}

fn get_page(path: &str) -> Request<Body> {
    Request::get(path).header("cookie", format!("__Host-omzien={TOKEN}")).body(Body::empty()).unwrap()
}

/// Returns the token that stands in a form, as a browser would send it back.
async fn form_token(cookie: &str) -> String {
    let page = ask(Request::get("/aanmelden").header("cookie", cookie).body(Body::empty()).unwrap()).await;
    let (_, rest) = page.text.split_once("name=\"csrf\" value=\"").unwrap();
    rest.split_once('"').unwrap().0.to_owned()
}

#[tokio::test]
async fn every_answer_carries_the_headers() {
    for path in
        ["/stijlgids", "/aanmelden", "/bestaat-niet", "/healthz", "/stijlgids/paniek", "/robots.txt", "/"]
    {
        let answer = ask(get_page(path)).await;
        let header = |name: &str| answer.headers.get(name).map(|value| value.to_str().unwrap().to_owned());
        let policy = header("content-security-policy").unwrap();
        assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe"), "{path}");
        assert!(policy.contains("frame-ancestors 'none'") && policy.contains("form-action 'self'"), "{path}");
        assert_eq!(header("x-content-type-options").as_deref(), Some("nosniff"), "{path}");
        assert_eq!(header("referrer-policy").as_deref(), Some("same-origin"), "{path}");
        assert_eq!(header("cache-control").as_deref(), Some("no-store"), "{path}");
        assert!(header("strict-transport-security").unwrap().contains("max-age=63072000"), "{path}");
        assert!(header("permissions-policy").is_some() && header("server").is_none(), "{path}");
    }
    let plain = ask_at("http://localhost:8080", get_page("/healthz")).await;
    assert!(!plain.headers.contains_key("strict-transport-security"), "no promise of https without https");
}

#[tokio::test]
async fn a_change_is_only_accepted_from_our_own_pages() {
    let session = format!("__Host-omzien={TOKEN}");
    let right = form_token(&session).await;
    let foreign = form_token(&format!("__Host-omzien-form={SECRET}")).await;
    assert_ne!(right, foreign);
    let forbidden = StatusCode::FORBIDDEN;
    for (what, token, header, expected) in [
        ("all right", Some(&right), None, StatusCode::OK),
        (
            "all right, said by the browser",
            Some(&right),
            Some(("sec-fetch-site", "same-origin")),
            StatusCode::OK,
        ),
        ("our origin", Some(&right), Some(("origin", "https://omzien.example")), StatusCode::OK),
        ("the host we were reached at", Some(&right), Some(("origin", "http://localhost")), StatusCode::OK),
        ("no token", None, None, forbidden),
        ("another's token", Some(&foreign), None, forbidden),
        ("from another site", Some(&right), Some(("sec-fetch-site", "cross-site")), forbidden),
        ("from a neighbouring site", Some(&right), Some(("sec-fetch-site", "same-site")), forbidden),
        ("a foreign origin", Some(&right), Some(("origin", "https://elders.example")), forbidden),
        ("no origin", Some(&right), Some(("origin", "null")), forbidden),
    ] {
        let mut request = Request::post("/doe")
            .header("cookie", &session)
            .header("host", "localhost")
            .header("content-type", "application/x-www-form-urlencoded");
        if let Some((name, value)) = header {
            request = request.header(name, value);
        }
        let field = token.map(|token| format!("&csrf={token}")).unwrap_or_default();
        let answer = ask(request.body(Body::from(format!("naam=E%C3%A9n{field}"))).unwrap()).await;
        assert_eq!(answer.status, expected, "{what}");
        if expected == StatusCode::OK {
            assert_eq!(answer.text, "Eén", "{what}");
        }
    }
    // By script: the token stands in a header. Other kinds of content are refused without it.
    for (token, expected) in [(right.as_str(), StatusCode::OK), ("onzin", forbidden), ("", forbidden)] {
        let mut request =
            Request::post("/bestand").header("cookie", &session).header("content-type", "text/plain");
        if !token.is_empty() {
            request = request.header("x-csrf-token", token);
        }
        assert_eq!(ask(request.body(Body::from("inhoud")).unwrap()).await.status, expected, "{token}");
    }
    let by_get = ask(get_page("/doe")).await;
    assert_eq!(by_get.status, StatusCode::METHOD_NOT_ALLOWED);
}

#[tokio::test]
async fn an_upload_shows_its_token_first_and_arrives_whole() {
    let session = format!("__Host-omzien={TOKEN}");
    let right = form_token(&session).await;
    let part = |name: &str, value: &str| {
        format!("--grens\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    let file = part("bestand", &"x".repeat(5000));
    for (what, body, expected) in [
        ("token first", format!("{}{file}--grens--\r\n", part("csrf", &right)), StatusCode::OK),
        ("token last", format!("{file}{}--grens--\r\n", part("csrf", &right)), StatusCode::FORBIDDEN),
        ("wrong token", format!("{}{file}--grens--\r\n", part("csrf", "x")), StatusCode::FORBIDDEN),
        ("nothing", String::new(), StatusCode::FORBIDDEN),
    ] {
        let request = Request::post("/bestand")
            .header("cookie", &session)
            .header("content-type", "multipart/form-data; boundary=grens")
            .body(Body::from(body.clone()))
            .unwrap();
        let answer = ask(request).await;
        assert_eq!(answer.status, expected, "{what}");
        assert!(expected != StatusCode::OK || answer.text == body, "{what}");
    }
}

#[tokio::test]
async fn a_form_that_is_too_large_is_refused() {
    let request = Request::post("/doe")
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Body::from("a=".to_owned() + &"x".repeat(300 * 1024)))
        .unwrap();
    assert_eq!(ask(request).await.status, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn errors_are_pages_in_plain_words_without_detail() {
    for (path, status, dutch, english) in [
        ("/bestaat-niet", 404, "Deze bladzijde is er niet", "This page is not here"),
        ("/taal/fr", 404, "Deze bladzijde is er niet", "This page is not here"),
        ("/afmelden", 405, "Dit kan hier niet", "This cannot be done here"),
        ("/druk", 429, "Even wachten", "Please wait"),
        ("/stijlgids/fout", 500, "Er is bij ons iets misgegaan", "Something went wrong on our side"),
        ("/stijlgids/paniek", 500, "Er is bij ons iets misgegaan", "Something went wrong on our side"),
    ] {
        for (language, expected) in [("nl", dutch), ("en", english)] {
            let request = Request::get(path).header("accept-language", language).body(Body::empty()).unwrap();
            let answer = ask(request).await;
            assert_eq!(answer.status.as_u16(), status, "{path}");
            assert!(answer.text.contains(expected), "{path} {language}: {}", answer.text);
            assert!(!answer.text.contains("for the log") && !answer.text.contains('⟨'), "{path}");
            assert_eq!(status == 500, answer.text.contains("0707070707"), "{path}: a reference to look for");
        }
    }
}

#[tokio::test]
async fn who_is_not_signed_in_is_sent_to_the_door_and_back() {
    let answer = ask(Request::get("/stijlgids?a=1").body(Body::empty()).unwrap()).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(answer.headers["location"], "/aanmelden?terug=/stijlgids%3Fa%3D1");

    let cookie = format!("__Host-omzien-form={SECRET}");
    let token = form_token(&cookie).await;
    for (password, back, status, location) in [
        ("goed-x7q", "/stijlgids", 303, "/stijlgids"),
        ("goed-x7q", "//elders.example", 303, "/"),
        ("fout-x7q", "/", 422, ""),
        ("", "/", 422, ""),
        ("vaak-x7q", "/", 429, ""),
        ("stuk-x7q", "/", 503, ""),
    ] {
        let body = format!("csrf={token}&login=coach&password={password}&terug={back}");
        let request = Request::post("/aanmelden")
            .header("cookie", &cookie)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Body::from(body))
            .unwrap();
        let answer = ask(request).await;
        assert_eq!(answer.status.as_u16(), status, "{password}");
        assert_eq!(answer.headers.get("location").map_or("", |to| to.to_str().unwrap()), location);
        let session_set = answer.headers.get_all("set-cookie").iter().any(|cookie| {
            let cookie = cookie.to_str().unwrap();
            cookie.starts_with(&format!("__Host-omzien={TOKEN};")) && cookie.contains("HttpOnly")
        });
        assert_eq!(session_set, password == "goed-x7q");
        assert!(password.is_empty() || !answer.text.contains(password), "a password is never sent back");
        assert!(!answer.text.contains("database"));
    }
}

#[tokio::test]
async fn assets_are_kept_for_ever_under_an_address_of_their_own() {
    let url = web::assets::url("omzien.css");
    let answer = ask(Request::get(&url).header("accept-encoding", "gzip").body(Body::empty()).unwrap()).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.headers["cache-control"], "public, max-age=31536000, immutable");
    assert_eq!(answer.headers["content-encoding"], "gzip");
    let etag = answer.headers["etag"].clone();
    let again = Request::get(&url).header("accept-encoding", "gzip").header("if-none-match", etag);
    assert_eq!(ask(again.body(Body::empty()).unwrap()).await.status, StatusCode::NOT_MODIFIED);
    let old = Request::get("/assets/0000000000000000/omzien.css").body(Body::empty()).unwrap();
    assert_eq!(ask(old).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_language_switch_is_remembered_and_stays_here() {
    let answer = ask(get_page("/taal/en?terug=/stijlgids")).await;
    assert_eq!(answer.headers["location"], "/stijlgids");
    assert!(answer.headers["set-cookie"].to_str().unwrap().starts_with("__Host-omzien-taal=en"));
    let away = ask(get_page("/taal/en?terug=https://elders.example")).await;
    assert_eq!(away.headers["location"], "/");
}

#[tokio::test]
async fn nothing_is_styled_or_scripted_inside_a_page() {
    for path in ["/stijlgids", "/aanmelden", "/bestaat-niet"] {
        let html = ask(get_page(path)).await.text;
        for forbidden in ["<style", " style=", "javascript:", " onclick=", " onsubmit=", "<script>"] {
            assert!(!html.contains(forbidden), "{path} has {forbidden}");
        }
    }
}
