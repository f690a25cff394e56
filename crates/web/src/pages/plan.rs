//! The plan of a household: goals in its own words, and support in one of the five circles.

mod arrangement;
mod ending;
mod goal;
mod placing;
mod result;
mod review;

pub(super) use review::{Chance, chances};

use app::House;
use axum::Router;
use axum::routing::{get, post};

pub(super) fn routes() -> Router<House> {
    Router::new()
        .route("/dossiers/{id}/doelen/nieuw", get(goal::show).post(goal::save))
        .route("/dossiers/{id}/doelen/{goal}/eerder", post(goal::earlier))
        .route("/dossiers/{id}/doelen/{goal}/gehaald", post(result::reached))
        .route("/dossiers/{id}/doelen/{goal}/loslaten", get(result::show).post(result::save))
        .route("/dossiers/{id}/doelen/{goal}/weer-oppakken", post(result::reopened))
        .route("/dossiers/{id}/inzet/nieuw", get(arrangement::show).post(arrangement::save))
        .route("/dossiers/{id}/inzet/{arrangement}/stoppen", get(ending::show).post(ending::save))
        .route("/dossiers/{id}/inzet/{arrangement}/terugkijken", get(review::show).post(review::save))
}
