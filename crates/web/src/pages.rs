//! The pages, one folder per subject. Each takes what was sent apart, calls one use case, and shows what came of it.

mod evaluation;
mod intake;
mod nearby;
mod social_map;
mod worklist;

use app::House;
use axum::Router;

/// Returns the pages of all subjects round a house.
pub fn routes(house: House) -> Router {
    let pages: Router<House> = Router::new()
        .merge(evaluation::routes())
        .merge(intake::routes())
        .merge(nearby::routes())
        .merge(social_map::routes())
        .merge(worklist::routes());
    pages.with_state(house)
}
