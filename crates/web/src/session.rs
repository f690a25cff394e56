//! Who is signed in. Where sessions are kept is somebody else's work: a [`SessionSource`].

mod sign_in;

use std::fmt;
use std::net::IpAddr;
use std::ops::Deref;

use async_trait::async_trait;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use domain::actor::Actor;

use crate::{Page, Problem, SeeOther, Shell, Visit};

pub(crate) use sign_in::routes;

/// The secret that a browser shows to be known again.
#[derive(Clone, PartialEq, Eq)]
pub struct SessionToken(String);

impl SessionToken {
    /// Accepts a token of at least 128 bits, written in the signs that a cookie may hold.
    pub fn parse(text: &str) -> Option<Self> {
        let plain = text.chars().all(|sign| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_'));
        ((22..=128).contains(&text.len()) && plain).then(|| Self(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for SessionToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SessionToken(…)")
    }
}

/// What someone gives to be let in.
pub struct Credentials {
    pub login: String,
    pub password: String,
    /// The code of an authenticator app, for accounts that have one.
    pub code: Option<String>,
    /// Where the attempt comes from.
    pub address: Option<IpAddr>,
    /// The mark that an earlier sign-in left in this browser.
    pub browser: Option<String>,
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Credentials").field("address", &self.address).finish_non_exhaustive()
    }
}

/// The answer to someone who wants to be let in.
#[derive(Debug)]
pub enum SignInAnswer {
    /// The token, and the mark to leave in this browser.
    Welcome(SessionToken, String),
    /// The name, the password or the code is wrong; which one is not said.
    Wrong,
    /// Name and password are right; the code is still needed.
    CodeNeeded,
    /// Too many attempts.
    Throttled { wait_seconds: u32 },
}

/// Sessions cannot be looked up at this moment; the detail is for the log.
#[derive(Debug, thiserror::Error)]
#[error("sessions are unavailable: {0}")]
pub struct Unavailable(pub String);

impl From<Unavailable> for Problem {
    fn from(unavailable: Unavailable) -> Self {
        tracing::error!(detail = unavailable.0, "session.unavailable");
        Self::Unavailable
    }
}

/// Where sessions are kept.
#[async_trait]
pub trait SessionSource: Send + Sync + 'static {
    /// Finds who a token belongs to. Nobody, when it is unknown, expired or withdrawn.
    async fn find(&self, token: &SessionToken) -> Result<Option<Actor>, Unavailable>;

    /// Lets someone in with a new token, or says why not.
    async fn sign_in(&self, credentials: Credentials) -> Result<SignInAnswer, Unavailable>;

    /// Ends a session.
    async fn sign_out(&self, token: &SessionToken) -> Result<(), Unavailable>;
}

/// Someone who is signed in and asks for a page. Anyone else is sent to the sign-in page, and back after it.
#[derive(Clone, Debug)]
pub struct SignedIn {
    pub actor: Actor,
    pub token: SessionToken,
    visit: Visit,
}

impl SignedIn {
    /// Starts a page with a title from the texts.
    pub fn page(&self, title: &str) -> Page {
        Page { actor: Some(self.actor.clone()), ..self.visit.page(title) }
    }
}

impl Deref for SignedIn {
    type Target = Visit;

    fn deref(&self) -> &Visit {
        &self.visit
    }
}

impl<S: Send + Sync> FromRequestParts<S> for SignedIn {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Response> {
        let visit = Visit::from_request_parts(parts, state).await.map_err(Problem::into_response)?;
        let shell = Shell::of(&parts.extensions).map_err(Problem::into_response)?;
        if let Some(token) = visit.session.clone() {
            let found = shell
                .sessions
                .find(&token)
                .await
                .map_err(|problem| Problem::from(problem).into_response())?;
            if let Some(actor) = found {
                return Ok(Self { actor, token, visit });
            }
        }
        // After signing in one can go back to a page, not to a form that was being sent.
        let back = if parts.method == axum::http::Method::GET { visit.path.as_str() } else { "/" };
        Err(SeeOther::to(sign_in::address(back)).into_response())
    }
}
