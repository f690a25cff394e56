//! What a programme did: for the team with every number, for everyone else with the small ones hidden.

mod download;
mod list;
mod parts;
mod show;

use app::House;
use app::evaluate::View;
use axum::Router;
use axum::routing::get;
use domain::actor::Role;
use domain::programme::Programme;
use jiff::civil::Date;

use crate::{Language, Problem, SignedIn};

pub(super) fn routes() -> Router<House> {
    Router::new()
        .route("/evaluatie", get(list::show))
        .route("/evaluatie/{programme}", get(show::show))
        .route("/evaluatie/{programme}/{file}", get(download::send))
}

/// What a visitor asks for in the address.
#[derive(Clone, Debug, Default, serde::Deserialize)]
pub(crate) struct Asked {
    /// The day as it was typed.
    op: Option<String>,
    /// `1` shows small numbers, to whoever may see them.
    intern: Option<String>,
}

impl Asked {
    fn view(&self) -> View {
        if self.intern.as_deref() == Some("1") { View::Internal } else { View::Public }
    }

    /// Returns the day to evaluate on. Outsiders get whole months; nobody sees the future.
    fn day(&self, typed: Option<Date>, today: Date) -> Option<Date> {
        let day = typed?.min(today);
        Some(match self.view() {
            View::Internal => day,
            View::Public => app::evaluate::closed_month(day),
        })
    }
}

fn may_see_small_numbers(visitor: &SignedIn) -> bool {
    visitor.actor.role == Role::Coach
}

fn programme<'a>(house: &'a House, id: &str) -> Result<&'a Programme, Problem> {
    house.programme(id).ok_or(Problem::NotFound)
}

/// The language in which the words of the report stand.
pub(super) const fn report_language(language: Language) -> domain::letter::Language {
    match language {
        Language::Nl => domain::letter::Language::Nl,
        Language::En => domain::letter::Language::En,
    }
}
