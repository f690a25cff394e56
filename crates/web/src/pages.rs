//! The pages, one folder per subject. Each takes what was sent apart, calls one use case, and shows what came of it.

mod evaluation;

use app::House;
use axum::Router;

/// Returns the pages of all subjects round a house.
pub fn routes(house: House) -> Router {
    let pages: Router<House> = Router::new().merge(evaluation::routes());
    pages.with_state(house)
}
