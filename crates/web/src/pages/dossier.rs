//! The whole of a household on one page, and the forms that change it.

mod closing;
mod consent;
mod contact;
mod coordinator;
mod criteria;
mod overview;
mod party;
mod phase;
mod question;
mod report;
#[cfg(test)]
pub(super) mod samples;
pub(super) mod sheet;
mod solution;
mod talk;
mod task;

use app::House;
use axum::Router;
use axum::routing::{get, post};

/// The address of the social map near a household.
pub(super) const NEARBY: &str = "dichtbij";

pub(super) fn routes() -> Router<House> {
    Router::new()
        .route("/dossiers/{id}", get(overview::show))
        .route("/dossiers/{id}/regisseur", get(coordinator::show).post(coordinator::save))
        .route("/dossiers/{id}/gesprek", get(talk::show).post(talk::save))
        .route("/dossiers/{id}/verslag", get(report::show).post(report::save))
        .route("/dossiers/{id}/contacten/nieuw", get(contact::show).post(contact::save))
        .route("/dossiers/{id}/toestemming/nieuw", get(consent::show).post(consent::save))
        .route("/dossiers/{id}/toestemming/{consent}/intrekken", post(consent::withdraw))
        .route("/dossiers/{id}/partijen/nieuw", get(party::show).post(party::save))
        .route("/dossiers/{id}/taken/nieuw", get(task::show).post(task::save))
        .route("/dossiers/{id}/taken/{task}/afvinken", post(task::tick))
        .route("/dossiers/{id}/vragen/nieuw", get(question::show).post(question::save))
        .route("/dossiers/{id}/afsluiten", get(closing::show).post(closing::save))
        .route("/dossiers/{id}/heropenen", post(closing::reopen))
        .route("/dossiers/{id}/programma/{programme}/criteria", get(criteria::show).post(criteria::save))
        .route("/dossiers/{id}/programma/{programme}/fase", get(phase::show).post(phase::save))
        .route("/dossiers/{id}/programma/{programme}/oplossing", get(solution::show).post(solution::save))
}
