//! A caseload is handed over: which provider, which resident, which step, and from when.

mod letter;
mod list;
mod overview;
mod provider;
mod refusal;
mod step;

use app::House;
use axum::Router;
use axum::routing::{get, post};
use domain::actor::Role;
use domain::programme::Programme;

use crate::visit::encoded;
use crate::{Problem, SignedIn};

pub(super) fn routes() -> Router<House> {
    Router::new()
        .route("/overdracht", get(list::show))
        .route("/overdracht/{programme}", get(overview::show))
        .route("/overdracht/{programme}/{provider}", get(provider::show))
        .route("/overdracht/{programme}/{provider}/stap", post(step::take))
        .route("/overdracht/{programme}/{provider}/brief-aanbieder", post(step::tell_provider))
        .route("/overdracht/{programme}/{provider}/brieven-inwoners", post(step::tell_residents))
        .route("/overdracht/{programme}/{provider}/brieven/{letter}", get(letter::show))
}

/// Whether someone takes steps, or only looks on.
fn runs_handovers(visitor: &SignedIn) -> bool {
    visitor.actor.role == Role::Coach
}

/// Returns the definition of a programme that hands guidance over.
fn programme<'a>(house: &'a House, id: &str) -> Result<&'a Programme, Problem> {
    house.programme(id).filter(|programme| programme.handover.is_some()).ok_or(Problem::NotFound)
}

fn overview_path(programme: &str) -> String {
    format!("/overdracht/{programme}")
}

/// The address of a provider's list. Its name may hold any sign.
fn provider_path(programme: &str, provider: &str) -> String {
    format!("/overdracht/{programme}/{}", encoded(provider).replace('/', "%2F"))
}

#[cfg(test)]
pub(crate) mod samples {
    use app::handover::{Overview, ProviderList, Resident};
    use domain::handover::{Handover, HandoverStep, Irregularity};
    use domain::id::{CaseId, ItemId};
    use domain::minutes::Minutes;
    use domain::programme::{HandoverTerms, ProviderSize};
    use jiff::civil::date;
    use uuid::Uuid;

    /// A resident as far as a number of steps, a week apart.
    pub(crate) fn resident(number: u128, steps: usize) -> Resident {
        let taken = HandoverStep::ALL.iter().copied().take(steps).zip(1_i8..);
        let taken: Vec<_> = taken.map(|(step, week)| (step, date(2026, 3, week * 4))).collect();
        Resident {
            id: CaseId::new(Uuid::from_u128(number)),
            version: 3,
            number: format!("SB{number:03}"),
            name: format!("Vos <{number}>"),
            place: Some("Velp".to_owned()),
            guide: Some("Begeleider Eén".to_owned()),
            hours: Minutes::new(150),
            handover: Handover::from_history(&taken),
            next_from: (steps > 0).then(|| date(2026, 4, 1)),
            irregularity: None,
            closed: false,
        }
    }

    pub(crate) fn overview() -> Overview {
        let mut residents: Vec<Resident> = (0..7).map(|steps| resident(steps as u128 + 1, steps)).collect();
        residents[2].irregularity = Some(Irregularity::ProviderToldAfterResident {
            provider: date(2026, 3, 9),
            resident: date(2026, 3, 4),
        });
        residents[3].irregularity = Some(Irregularity::NoticeTooShort { days: 4 });
        residents[4].closed = true;
        let small = ProviderList {
            provider: "Yes & You / Velp".to_owned(),
            size: ProviderSize::Small,
            residents: vec![resident(9, 0)],
            letters: Vec::new(),
        };
        let large = ProviderList {
            provider: "Siza".to_owned(),
            size: ProviderSize::Large,
            residents,
            letters: vec![(ItemId::new(Uuid::from_u128(5)), date(2026, 3, 4))],
        };
        Overview {
            programme: "proef".to_owned(),
            today: date(2026, 3, 30),
            terms: HandoverTerms {
                kinds: vec!["re-indication".to_owned()],
                notice_days: 7,
                large_provider_clients: 7,
            },
            providers: vec![large, small],
        }
    }
}
