//! Signing in, guessing, and sessions that end.

use app::accounts::{self, AccountRefusal, NewAccount};
use app::failure::Failure;
use app::one_time_code::Secret;
use app::own_account::{self, OwnAccountRefusal};
use app::sessions::{self, Credentials, SignInRefusal, resume, sign_in, sign_out};
use domain::actor::Role;
use domain::id::AccountId;
use jiff::{SignedDuration, Timestamp};

use crate::desk::{Desk, MUNICIPALITY, actor, desk};

const PASSWORD: &str = "een lang wachtwoord";

async fn with_coach() -> (Desk, AccountId) {
    let desk = desk().await;
    let id = accounts::create(&desk.house, &actor(Role::Administrator), new_coach(PASSWORD)).await.unwrap();
    (desk, id)
}

fn new_coach(password: &str) -> NewAccount {
    NewAccount {
        login: "Coach".into(),
        name: "Proefcoach".into(),
        role: Role::Coach,
        provider: None,
        team: Some("Velp".into()),
        password: password.into(),
    }
}

fn typed<'a>(password: &'a str, address: &'a str, known_browser: Option<&'a str>) -> Credentials<'a> {
    Credentials { login: "coach", password, code: None, address, known_browser }
}

#[tokio::test]
async fn a_session_ends_when_idle_when_old_and_when_signed_out() {
    let (desk, _) = with_coach().await;
    let begin = || sign_in(&desk.house, MUNICIPALITY, typed(PASSWORD, "::1", None));
    let session = begin().await.unwrap();
    assert_eq!(resume(&desk.house, &session.token).await.unwrap().unwrap().actor.role, Role::Coach);
    desk.clock.move_on(sessions::IDLE + SignedDuration::from_secs(1));
    assert!(resume(&desk.house, &session.token).await.unwrap().is_none(), "idle");

    let session = begin().await.unwrap();
    for _ in 0..36 {
        desk.clock.move_on(SignedDuration::from_mins(20));
        resume(&desk.house, &session.token).await.unwrap();
    }
    desk.clock.move_on(SignedDuration::from_mins(1));
    assert!(resume(&desk.house, &session.token).await.unwrap().is_none(), "twelve hours old");

    let session = begin().await.unwrap();
    let known = resume(&desk.house, &session.token).await.unwrap().unwrap();
    sign_out(&desk.house, &known).await.unwrap();
    assert!(resume(&desk.house, &session.token).await.unwrap().is_none(), "signed out");
    assert!(resume(&desk.house, "niet de sleutel").await.unwrap().is_none());
}

#[tokio::test]
async fn a_closed_account_is_out_at_once() {
    let (desk, id) = with_coach().await;
    let session = sign_in(&desk.house, MUNICIPALITY, typed(PASSWORD, "::1", None)).await.unwrap();
    accounts::set_active(&desk.house, &actor(Role::Administrator), id, false).await.unwrap();
    assert!(resume(&desk.house, &session.token).await.unwrap().is_none());
    let again = sign_in(&desk.house, MUNICIPALITY, typed(PASSWORD, "::1", None)).await;
    assert!(matches!(again, Err(Failure::Refused(SignInRefusal::Wrong))));
}

#[tokio::test]
async fn guessing_is_stopped_and_does_not_lock_the_owner_out() {
    let (desk, _) = with_coach().await;
    let first = sign_in(&desk.house, MUNICIPALITY, typed(PASSWORD, "::1", None)).await.unwrap();
    let mut looked_at = 0;
    for guess in 0..130 {
        let address = format!("10.0.0.{guess}");
        match sign_in(&desk.house, MUNICIPALITY, typed("geraden", &address, None)).await {
            Err(Failure::Refused(SignInRefusal::Wrong)) => looked_at += 1,
            Err(Failure::Refused(SignInRefusal::TooMany)) => {}
            other => panic!("{:?}", other.err()),
        }
    }
    assert_eq!(looked_at, 100, "guesses a day that are looked at");
    // Its owner still gets in, from the browser in which that happened before.
    let mark = first.browser_mark.as_str();
    assert!(sign_in(&desk.house, MUNICIPALITY, typed(PASSWORD, "::1", Some(mark))).await.is_ok());
    let forged = sign_in(&desk.house, MUNICIPALITY, typed(PASSWORD, "::2", Some("0000"))).await;
    assert!(matches!(forged, Err(Failure::Refused(SignInRefusal::TooMany))));
}

#[tokio::test]
async fn one_address_cannot_guess_at_many_accounts() {
    let (desk, _) = with_coach().await;
    let mut looked_at = 0;
    for guess in 0..20 {
        let login = format!("iemand {guess}");
        let typed = Credentials {
            login: &login,
            password: "geraden",
            code: None,
            address: "10.0.0.1",
            known_browser: None,
        };
        match sign_in(&desk.house, MUNICIPALITY, typed).await {
            Err(Failure::Refused(SignInRefusal::Wrong)) => looked_at += 1,
            Err(Failure::Refused(SignInRefusal::TooMany)) => {}
            other => panic!("{:?}", other.err()),
        }
    }
    assert_eq!(looked_at, 10);
}

#[tokio::test]
async fn accounts_are_checked_before_they_are_made() {
    let desk = desk().await;
    let administrator = actor(Role::Administrator);
    let make = |new| accounts::create(&desk.house, &administrator, new);
    let refused = make(new_coach("te kort")).await;
    assert!(matches!(refused, Err(Failure::Refused(AccountRefusal::PasswordTooShort))));
    let refused = make(NewAccount { team: None, ..new_coach(PASSWORD) }).await;
    assert!(matches!(refused, Err(Failure::Refused(AccountRefusal::TeamMissing))));
    make(new_coach(PASSWORD)).await.unwrap();
    let refused = make(NewAccount { login: "COACH ".into(), ..new_coach(PASSWORD) }).await;
    assert!(matches!(refused, Err(Failure::Refused(AccountRefusal::LoginTaken))));
    let not_his = accounts::create(&desk.house, &actor(Role::Coach), new_coach(PASSWORD)).await;
    assert!(matches!(not_his, Err(Failure::NotAllowed(_))));
}

#[tokio::test]
async fn a_second_factor_is_asked_and_its_code_works_once() {
    let (desk, _) = with_coach().await;
    let house = &desk.house;
    let session = sign_in(house, MUNICIPALITY, typed(PASSWORD, "::1", None)).await.unwrap();
    let secret = Secret::parse("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").unwrap();
    let wrong = own_account::add_second_factor(house, &session.actor, &secret, "000000").await;
    assert!(matches!(wrong, Err(Failure::Refused(OwnAccountRefusal::Code))));
    // Two moments and their codes from RFC 6238, appendix B.
    desk.clock.set(Timestamp::from_second(1_111_111_109).unwrap());
    own_account::add_second_factor(house, &session.actor, &secret, "081804").await.unwrap();
    assert!(resume(house, &session.token).await.unwrap().is_none(), "other sessions ended");

    let without = sign_in(house, MUNICIPALITY, typed(PASSWORD, "::1", None)).await;
    assert!(matches!(without, Err(Failure::Refused(SignInRefusal::CodeNeeded))));
    let with =
        |code| sign_in(house, MUNICIPALITY, Credentials { code: Some(code), ..typed(PASSWORD, "::1", None) });
    assert!(
        matches!(with("081804").await, Err(Failure::Refused(SignInRefusal::Wrong))),
        "used when it was added"
    );
    desk.clock.set(Timestamp::from_second(1_111_111_111).unwrap());
    assert!(with("050471").await.is_ok());
    assert!(matches!(with("050471").await, Err(Failure::Refused(SignInRefusal::Wrong))), "used");
}
