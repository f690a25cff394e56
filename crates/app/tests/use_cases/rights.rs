//! What is not yours answers as if it did not exist.

use app::change::Target;
use app::failure::Failure;
use app::{case_page, nearby, support, worklist};
use domain::actor::Role;
use domain::id::CaseId;
use uuid::Uuid;

use crate::desk::{actor, coach, desk, draft, taken_in};

#[tokio::test]
async fn a_case_of_another_team_is_not_found_on_any_path() {
    let desk = desk().await;
    let house = &desk.house;
    let case = taken_in(house, &coach("Velp"), draft(house, "Anna")).await;
    let other = coach("Dieren");
    let target = Target { id: case.id, version: case.version };
    let task = support::add_task(house, &other, target, "x".into(), None).await;
    assert!(matches!(task, Err(Failure::NotFound)));
    assert!(matches!(case_page::show(house, &other, case.id).await, Err(Failure::NotFound)));
    assert!(matches!(nearby::find(house, &other, case.id).await, Err(Failure::NotFound)));
    let letter = case.case.letters[0].id;
    assert!(matches!(case_page::letter(house, &other, case.id, letter).await, Err(Failure::NotFound)));
    let ask = worklist::Ask { search: "anna".into(), ..worklist::Ask::default() };
    let list = worklist::show(house, &other, &ask).await.unwrap();
    assert!(list.rows.is_empty() && list.stages.is_empty() && list.caseloads.is_empty());
    // The same answer as for a case that is not there at all.
    let nothing = CaseId::new(Uuid::from_u128(404));
    assert!(matches!(case_page::show(house, &other, nothing).await, Err(Failure::NotFound)));
}

#[tokio::test]
async fn other_roles_open_no_file() {
    let desk = desk().await;
    let case = taken_in(&desk.house, &coach("Velp"), draft(&desk.house, "Anna")).await;
    for role in [Role::VolunteerCoordinator, Role::Provider, Role::Policy, Role::Administrator] {
        let opened = case_page::show(&desk.house, &actor(role), case.id).await;
        assert!(matches!(opened, Err(Failure::NotAllowed(_))), "{role:?}");
        let list = worklist::show(&desk.house, &actor(role), &worklist::Ask::default()).await;
        assert!(matches!(list, Err(Failure::NotAllowed(_))), "{role:?}");
    }
}
