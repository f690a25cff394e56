//! `omzien serve`.

use domain::letter::Language;

use crate::cli::{Place, Serve};
use crate::config::Config;
use crate::end::End;
use crate::wiring;

pub(crate) async fn run(options: Serve, language: Language) -> Result<(), End> {
    let config = Config::read(&options)?;
    let place = Place { data: config.data.clone(), database: config.database.clone() };
    let store = wiring::open_current(&place).await?;
    let house = wiring::house(store.clone(), &place, config.programmes.as_deref(), language)?;
    let municipality = wiring::municipality(store.as_ref()).await?;
    let origin = config.origin.unwrap_or_else(|| format!("http://{}", config.listen));
    serve_on(house, municipality, config.listen, origin, config.trusted_proxies).await
}

/// Serves until asked to stop. Requests that have begun are finished.
pub(crate) async fn serve_on(
    house: app::House,
    municipality: store::MunicipalityRow,
    listen: std::net::SocketAddr,
    origin: String,
    trusted_proxies: u8,
) -> Result<(), End> {
    let listener = tokio::net::TcpListener::bind(listen)
        .await
        .map_err(|error| End::environment(format!("{listen}: {error}")))?;
    let app = web::server(house, municipality.id, municipality.name, origin, trusted_proxies);
    tracing::info!(address = %listen, "server.started");
    web::serve(listener, app, stop_asked()).await.map_err(|error| End::environment(error.to_string()))
}

async fn stop_asked() {
    use tokio::signal::unix::{SignalKind, signal};
    let interrupted = tokio::signal::ctrl_c();
    match signal(SignalKind::terminate()) {
        Ok(mut terminated) => {
            tokio::select! {
                _ = interrupted => {}
                _ = terminated.recv() => {}
            }
        }
        Err(_) => {
            let _ = interrupted.await;
        }
    }
    tracing::info!("server.stopping");
}
