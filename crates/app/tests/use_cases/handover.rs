//! A caseload is handed over in its order, and not otherwise.

use std::sync::Arc;

use app::change::Target;
use app::failure::Failure;
use app::handover::{self, HandoverProblem, Resident};
use app::import::{self, File, Request};
use app::{House, support};
use domain::actor::{Actor, Purpose, Role};
use domain::consent::{Consent, ShareItem};
use domain::handover::{HandoverRefusal, HandoverStep};
use domain::import::FileKind;
use domain::letter::{Language, LetterKind, LetterPart};
use domain::programme::Programme;
use jiff::{SignedDuration, ToSpan as _};

use crate::desk::{Desk, MUNICIPALITY, TODAY, actor, coach, desk};

const PROGRAMME: &str = "sociale-basis-rheden";
const CASELOAD: &[u8] = include_bytes!("../../../../demo/rheden/inwonersbestand.csv");
const NL: Language = Language::Nl;

async fn with_caseload() -> Desk {
    let mut desk = desk().await;
    let text = include_str!("../../../../programmes/sociale-basis-rheden.toml");
    desk.house.programmes = Arc::new(vec![Programme::parse("programme.toml", text).unwrap()]);
    let request = Request {
        programme: PROGRAMME,
        kind: FileKind::Caseload,
        file: File { name: "inwonersbestand.csv", bytes: CASELOAD },
        mapping: None,
        team: "Velp",
    };
    import::apply(&desk.house, &actor(Role::Administrator), request, &|_, _| {}).await.unwrap();
    desk
}

async fn residents_of(house: &House, who: &Actor, provider: &str) -> Vec<Resident> {
    let overview = handover::overview(house, who, PROGRAMME).await.unwrap();
    overview.providers.into_iter().find(|list| list.provider == provider).unwrap().residents
}

async fn step(house: &House, who: &Actor, provider: &str, step: HandoverStep) -> Result<(), HandoverProblem> {
    let first = residents_of(house, who, provider).await.remove(0);
    let target = Target { id: first.id, version: first.version };
    let today = house.today();
    match handover::take_step(house, who, target, PROGRAMME, step, today, NL).await {
        Ok(_) => Ok(()),
        Err(Failure::Refused(problem)) => Err(problem),
        Err(other) => panic!("{other}"),
    }
}

#[tokio::test]
async fn the_order_is_enforced_from_the_first_letter_to_the_farewell() {
    let desk = with_caseload().await;
    let (house, who) = (&desk.house, coach("Velp"));
    let early = step(house, &who, "RIBW", HandoverStep::ResidentLetter).await;
    let needs = HandoverStep::ProviderLetter;
    let refusal = HandoverRefusal::OutOfOrder { step: HandoverStep::ResidentLetter, needs };
    assert_eq!(early, Err(HandoverProblem::Step(refusal)));

    let letter = handover::tell_provider(house, &who, PROGRAMME, "RIBW", NL).await.unwrap();
    let residents = residents_of(house, &who, "RIBW").await;
    let kept = handover::provider_letter(house, &who, letter).await.unwrap();
    let named = kept.parts.iter().find_map(|part| match part {
        LetterPart::Table { rows, .. } => Some(rows.len()),
        _ => None,
    });
    assert_eq!(named, Some(residents.len()), "the letter names every resident");
    assert!(residents.iter().all(|resident| resident.handover.next() == Some(HandoverStep::ResidentLetter)));

    let soon = handover::tell_residents(house, &who, PROGRAMME, "RIBW", NL).await;
    let earliest = TODAY.checked_add(7.days()).unwrap();
    let Err(Failure::Refused(HandoverProblem::Step(HandoverRefusal::NoticeTooShort { earliest: said }))) =
        soon
    else {
        panic!("{soon:?}")
    };
    assert_eq!(said, earliest);
    desk.clock.move_on(SignedDuration::from_hours(7 * 24));
    let made = handover::tell_residents(house, &who, PROGRAMME, "RIBW", NL).await.unwrap();
    assert_eq!(made, residents.len());

    step(house, &who, "RIBW", HandoverStep::JointVisit).await.unwrap();
    let silent = step(house, &who, "RIBW", HandoverStep::Consent).await;
    assert_eq!(silent, Err(HandoverProblem::Step(HandoverRefusal::NoConsent)));
    agree(house, &who).await;
    for next in [HandoverStep::Consent, HandoverStep::Takeover, HandoverStep::Farewell] {
        step(house, &who, "RIBW", next).await.unwrap();
    }
    let first = residents_of(house, &who, "RIBW").await.remove(0);
    assert_eq!(first.handover.next(), None);
    let page = app::case_page::show(house, &who, first.id).await.unwrap();
    let kinds: Vec<LetterKind> = page.loaded.case.letters.iter().map(|letter| letter.kind).collect();
    assert_eq!(kinds, [LetterKind::TakeoverNotice, LetterKind::Farewell]);
    let phase = page.loaded.case.enrolments[0].phase.as_deref();
    assert_eq!(phase, Some("win-trust"), "the steps end the phases that the definition says");
}

async fn agree(house: &House, who: &Actor) {
    let first = residents_of(house, who, "RIBW").await.remove(0);
    let consent = Consent {
        id: house.fresh_item(),
        party: "RIBW".into(),
        items: [ShareItem::Goals].into(),
        purpose: Purpose::Handover,
        given_on: house.today(),
        until: house.today().checked_add(90.days()).unwrap(),
        withdrawn_on: None,
    };
    let target = Target { id: first.id, version: first.version };
    support::give_consent(house, who, target, consent).await.unwrap();
}

#[tokio::test]
async fn a_provider_sees_its_own_clients_and_letters_only() {
    let desk = with_caseload().await;
    let house = &desk.house;
    let letter = handover::tell_provider(house, &coach("Velp"), PROGRAMME, "RIBW", NL).await.unwrap();
    let worker = |provider: &str| Actor {
        provider: Some(provider.into()),
        ..app::sessions::machine(MUNICIPALITY, Role::Provider, None)
    };
    let seen = handover::overview(house, &worker("RIBW"), PROGRAMME).await.unwrap();
    assert_eq!(seen.providers.len(), 1);
    assert_eq!(seen.providers[0].provider, "RIBW");
    assert!(handover::provider_letter(house, &worker("RIBW"), letter).await.is_ok());
    let other = handover::provider_letter(house, &worker("Siza"), letter).await;
    assert!(matches!(other, Err(Failure::NotFound)));
    let elsewhere = handover::provider_letter(house, &coach("Dieren"), letter).await;
    assert!(matches!(elsewhere, Err(Failure::NotFound)), "it names residents of another team");
    let nothing = handover::overview(house, &worker("Onbekend"), PROGRAMME).await.unwrap();
    assert!(nothing.providers.is_empty());
    let told = handover::tell_provider(house, &worker("RIBW"), PROGRAMME, "RIBW", NL).await;
    assert!(matches!(told, Err(Failure::NotAllowed(_))));
}

#[tokio::test]
async fn large_providers_are_those_with_seven_clients_or_more() {
    use domain::programme::ProviderSize;
    let desk = with_caseload().await;
    let overview = handover::overview(&desk.house, &coach("Velp"), PROGRAMME).await.unwrap();
    assert_eq!(overview.providers.iter().map(|list| list.residents.len()).sum::<usize>(), 38);
    for list in &overview.providers {
        let large = list.residents.len() >= 7;
        assert_eq!(list.size == ProviderSize::Large, large, "{}", list.provider);
    }
    // A coach of another team sees none of them.
    let elsewhere = handover::overview(&desk.house, &coach("Dieren"), PROGRAMME).await.unwrap();
    assert!(elsewhere.providers.is_empty());
}
