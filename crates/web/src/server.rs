//! The whole web side round a house: sessions, pages, and the listener.

use std::future::Future;
use std::net::SocketAddr;
use std::sync::Arc;

use app::House;
use app::failure::Failure;
use app::sessions::{self, SignInRefusal};
use async_trait::async_trait;
use axum::Router;
use domain::actor::Actor;
use domain::id::MunicipalityId;
use tokio::net::TcpListener;

use crate::session::{Credentials, SessionSource, SessionToken, SignInAnswer, Unavailable};
use crate::{Settings, Shell, pages, router};

/// How long someone who guessed too often waits: the stretch over which guesses are counted.
const WAIT_SECONDS: u32 = 15 * 60;

/// Puts the pages round a house, for one municipality at one address.
pub fn server(
    house: House,
    municipality: MunicipalityId,
    name: String,
    origin: String,
    trusted_proxies: u8,
) -> Router {
    let random = house.entropy.clone();
    let shell = Shell {
        settings: Arc::new(Settings {
            origin,
            municipality: name,
            theme: "ma-theme".to_owned(),
            security_contact: None,
            trusted_proxies,
        }),
        sessions: Arc::new(HouseSessions { house: house.clone(), municipality }),
        random: Arc::new(move |bytes: &mut [u8]| random.fill(bytes)),
    };
    router(shell, pages::routes(house))
}

/// Serves until `stop` is done. Requests that have begun are finished.
pub async fn serve(
    listener: TcpListener,
    app: Router,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let service = app.into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service).with_graceful_shutdown(stop).await
}

/// Sessions as the house keeps them.
struct HouseSessions {
    house: House,
    municipality: MunicipalityId,
}

#[async_trait]
impl SessionSource for HouseSessions {
    async fn find(&self, token: &SessionToken) -> Result<Option<Actor>, Unavailable> {
        let session = sessions::resume(&self.house, token.as_str()).await.map_err(unavailable)?;
        Ok(session.map(|session| session.actor))
    }

    async fn sign_in(&self, credentials: Credentials) -> Result<SignInAnswer, Unavailable> {
        let address = credentials.address.map(|address| address.to_string()).unwrap_or_default();
        let typed = sessions::Credentials {
            login: &credentials.login,
            password: &credentials.password,
            code: credentials.code.as_deref(),
            address: &address,
            known_browser: credentials.browser.as_deref(),
        };
        match sessions::sign_in(&self.house, self.municipality, typed).await {
            Ok(begun) => match SessionToken::parse(&begun.token) {
                Some(token) => Ok(SignInAnswer::Welcome(token, begun.browser_mark)),
                None => Err(Unavailable("a token of the house cannot stand in a cookie".to_owned())),
            },
            Err(Failure::Refused(SignInRefusal::Wrong)) => Ok(SignInAnswer::Wrong),
            Err(Failure::Refused(SignInRefusal::CodeNeeded)) => Ok(SignInAnswer::CodeNeeded),
            Err(Failure::Refused(SignInRefusal::TooMany)) => {
                Ok(SignInAnswer::Throttled { wait_seconds: WAIT_SECONDS })
            }
            Err(failure) => Err(unavailable(failure)),
        }
    }

    async fn sign_out(&self, token: &SessionToken) -> Result<(), Unavailable> {
        match sessions::resume(&self.house, token.as_str()).await.map_err(unavailable)? {
            Some(session) => sessions::sign_out(&self.house, &session).await.map_err(unavailable),
            None => Ok(()),
        }
    }
}

fn unavailable<R: std::fmt::Debug>(failure: Failure<R>) -> Unavailable {
    Unavailable(failure.to_string())
}
