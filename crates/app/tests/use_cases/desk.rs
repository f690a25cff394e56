//! A house to test in: an empty database, a clock that can be set, and chance that is the same every time.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use app::House;
use app::clock::{Clock, Entropy};
use app::intake::{Draft, Taken, take_in};
use app::letters::Templates;
use app::sessions::machine;
use app::vault::{MasterKey, Vault};
use app::work::Loaded;
use domain::actor::{Actor, Role};
use domain::household::{Name, Part, Person};
use domain::id::{AccountId, MunicipalityId};
use domain::letter::Language;
use domain::question::{Channel, LifeDomain, Question, Urgency};
use jiff::civil::{Date, date};
use jiff::{SignedDuration, Timestamp};
use store::{MunicipalityRow, Store as _};
use store_sqlite::SqliteStore;
use uuid::Uuid;

pub(crate) const MUNICIPALITY: MunicipalityId = MunicipalityId::new(Uuid::from_u128(1));
pub(crate) const TODAY: Date = date(2026, 3, 2);

/// A clock that stands still until it is moved.
pub(crate) struct HandClock(AtomicI64);

impl HandClock {
    pub(crate) fn set(&self, at: Timestamp) {
        self.0.store(at.as_microsecond(), Ordering::SeqCst);
    }

    pub(crate) fn move_on(&self, by: SignedDuration) {
        self.0.fetch_add(i64::try_from(by.as_micros()).unwrap(), Ordering::SeqCst);
    }
}

impl Clock for HandClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_microsecond(self.0.load(Ordering::SeqCst)).unwrap()
    }
}

struct Counter(AtomicU64);

impl Entropy for Counter {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            let next = self.0.fetch_add(0x9e37_79b9_7f4a_7c15, Ordering::SeqCst);
            chunk.copy_from_slice(&next.to_be_bytes()[..chunk.len()]);
        }
    }
}

pub(crate) struct Desk {
    pub(crate) house: House,
    pub(crate) clock: Arc<HandClock>,
}

pub(crate) async fn desk() -> Desk {
    let store = SqliteStore::temporary().await.unwrap();
    let row = MunicipalityRow {
        id: MUNICIPALITY,
        key: "proef".into(),
        name: "Proefgemeente".into(),
        created_at: 0,
    };
    store.create_municipality(&row).await.unwrap();
    let noon = TODAY.at(12, 0, 0, 0).to_zoned(jiff::tz::TimeZone::UTC).unwrap().timestamp();
    let clock = Arc::new(HandClock(AtomicI64::new(noon.as_microsecond())));
    let house = House {
        store: Arc::new(store),
        vault: Arc::new(Vault::new(&MasterKey::new([7; 32]))),
        clock: clock.clone(),
        entropy: Arc::new(Counter(AtomicU64::new(1))),
        programmes: Arc::new(Vec::new()),
        letters: Arc::new(Templates::built_in().unwrap()),
        hashing: Arc::new(tokio::sync::Semaphore::new(2)),
    };
    Desk { house, clock }
}

pub(crate) fn actor(role: Role) -> Actor {
    Actor { name: format!("proef {}", role.key()), ..machine(MUNICIPALITY, role, None) }
}

pub(crate) fn coach(team: &str) -> Actor {
    let account = AccountId::new(Uuid::from_u128(0xc0ac));
    Actor { account, name: "Proefcoach".into(), ..machine(MUNICIPALITY, Role::Coach, Some(team.into())) }
}

pub(crate) fn draft(house: &House, given: &str) -> Draft {
    let mut asker = Person::new(house.fresh_person(), Part::Asker);
    asker.name = Name { given: Some(given.into()), prefix: None, family: Some("Proefmans".into()) };
    asker.phone = Some("06 00000000".into());
    let question = Question {
        id: house.fresh_item(),
        words: "Ik zit de hele dag alleen.".into(),
        domains: [LifeDomain::Contacts].into(),
        wishes: None,
        limits: None,
        channel: Channel::Phone,
        urgency: Urgency::Normal,
        received: TODAY,
        reporter: None,
        taken_by: None,
    };
    Draft { question, asker, others: Vec::new(), language: Language::Nl }
}

pub(crate) async fn taken_in(house: &House, actor: &Actor, draft: Draft) -> Loaded {
    match take_in(house, actor, draft, true).await.unwrap() {
        Taken::Saved { case, .. } => *case,
        Taken::LookAlikes(found) => panic!("{found:?}"),
    }
}
