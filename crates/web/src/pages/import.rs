//! Reading a file: choose it, see what it would do, change the columns, read it, and follow how far it is.

mod columns;
mod preview;
mod problem;
mod progress;
mod runs;
mod start;

use std::sync::Arc;

use app::House;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use axum::{Extension, Router};

use crate::shell::UPLOAD_LIMIT;
use runs::Runs;

pub(super) fn routes() -> Router<House> {
    let sending = get(start::show).post(start::send).layer(DefaultBodyLimit::max(UPLOAD_LIMIT));
    Router::new()
        .route("/inlezen", sending)
        .route("/inlezen/{key}", get(preview::show))
        .route("/inlezen/{key}/kolommen", post(columns::save))
        .route("/inlezen/{key}/inlezen", post(progress::begin))
        .route("/inlezen/{key}/stoppen", post(preview::stop))
        .route("/inlezen/{key}/voortgang", get(progress::show))
        .layer(Extension(Arc::new(Runs::default())))
}

fn preview_path(key: &str) -> String {
    format!("/inlezen/{key}")
}
