//! Shows every part that pages are made of: `cargo run -p web --example styleguide`, then open the address it prints.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use async_trait::async_trait;
use domain::actor::{Actor, Role};
use domain::id::{AccountId, MunicipalityId};
use uuid::Uuid;
use web::session::{Credentials, SessionSource, SessionToken, SignInAnswer, Unavailable};
use web::{Settings, Shell, router, styleguide};

/// Lets everyone in whose password is `gids`, in the role that is the login name.
struct OpenDoor;

#[async_trait]
impl SessionSource for OpenDoor {
    async fn find(&self, token: &SessionToken) -> Result<Option<Actor>, Unavailable> {
        let role = token.as_str().strip_prefix("styleguide-session-of-").and_then(Role::from_key);
        Ok(role.map(|role| Actor {
            account: AccountId::new(Uuid::from_u128(1)),
            municipality: MunicipalityId::new(Uuid::from_u128(2)),
            name: "Marijke van Dam".into(),
            role,
            provider: None,
            team: None,
        }))
    }

    async fn sign_in(&self, credentials: Credentials) -> Result<SignInAnswer, Unavailable> {
        let token = SessionToken::parse(&format!("styleguide-session-of-{}", credentials.login));
        Ok(match (credentials.password.as_str(), token) {
            ("gids", Some(token)) => SignInAnswer::Welcome(token, "merk".into()),
            ("code", _) => SignInAnswer::CodeNeeded,
            ("vaak", _) => SignInAnswer::Throttled { wait_seconds: 90 },
            _ => SignInAnswer::Wrong,
        })
    }

    async fn sign_out(&self, _: &SessionToken) -> Result<(), Unavailable> {
        Ok(())
    }
}

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let address = SocketAddr::from(([127, 0, 0, 1], 8088));
    let origin = format!("http://{address}");
    let counter = AtomicU64::new(1);
    let shell = Shell {
        settings: Arc::new(Settings {
            origin: origin.clone(),
            municipality: "Gemeente Voorbeeld".into(),
            theme: "ma-theme".into(),
            trusted_proxies: 0,
            security_contact: None,
        }),
        sessions: Arc::new(OpenDoor),
        // No secrets here: a counter will do.
        random: Arc::new(move |bytes| {
            let number = counter.fetch_add(1, Ordering::Relaxed).to_le_bytes();
            for (at, byte) in bytes.iter_mut().enumerate() {
                *byte = number[at % number.len()];
            }
        }),
    };
    println!("{origin}/stijlgids (name: coach, password: gids)");
    let listener = tokio::net::TcpListener::bind(address).await?;
    axum::serve(listener, router(shell, styleguide::routes())).await
}
