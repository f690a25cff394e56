//! The pages, one folder per subject. Each takes what was sent apart, calls one use case, and shows what came of it.

mod accounts;
mod dossier;
mod evaluation;
mod handover;
mod import;
mod intake;
mod journal;
mod letter;
mod nearby;
mod own_account;
mod plan;
mod social_map;
mod worklist;

use app::House;
use axum::Router;

/// Returns the pages of all subjects round a house.
pub fn routes(house: House) -> Router {
    let pages: Router<House> = Router::new()
        .merge(dossier::routes())
        .merge(evaluation::routes())
        .merge(journal::routes())
        .merge(accounts::routes())
        .merge(import::routes())
        .merge(handover::routes())
        .merge(intake::routes())
        .merge(letter::routes())
        .merge(nearby::routes())
        .merge(own_account::routes())
        .merge(plan::routes())
        .merge(social_map::routes())
        .merge(worklist::routes());
    pages.with_state(house)
}
