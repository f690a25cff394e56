//! Cases that the tests of these pages share. Nobody in them exists.

use std::collections::{BTreeMap, BTreeSet};

use app::case_page::{CasePage, EntryKind, HistoryLine};
use app::intake::empty_case;
use app::letters::{Desk, Sender, Templates, receipt};
use app::work::Loaded;
use domain::actor::Purpose;
use domain::bsn::Bsn;
use domain::case::{Case, Closing, Coordination, Party, Task};
use domain::circle::{Circle, Placement, Shortfall};
use domain::consent::{Consent, ShareItem};
use domain::contact::{Contact, ContactKind, ContactSide};
use domain::enrolment::{Answer, Enrolment, ProgrammeEvent, Solution};
use domain::handover::Handover;
use domain::household::{Address, Household, Name, Part, Person};
use domain::id::{AccountId, CaseId, ItemId, PersonId};
use domain::indication::Indication;
use domain::letter::Language;
use domain::minutes::Minutes;
use domain::period::Period;
use domain::plan::{Arrangement, Ending, Goal, GoalState, nearer_chances};
use domain::programme::Programme;
use domain::question::{Channel, LifeDomain, Question, Urgency};
use domain::talk::{Talk, TalkReport};
use jiff::Timestamp;
use jiff::civil::{Date, date};
use serde_json::json;
use uuid::Uuid;

pub(in crate::pages) const TODAY: Date = date(2026, 5, 4);
/// From the range for tests.
pub(in crate::pages) const BSN: &str = "999990019";
/// What must never reach a page as it is.
const EVIL: &str = "<script>alert(1)</script>";

fn item(number: u128) -> ItemId {
    ItemId::new(Uuid::from_u128(number))
}

pub(in crate::pages) fn programme() -> Programme {
    let file = include_str!("../../../../../programmes/sociale-basis-rheden.toml");
    Programme::parse("sociale-basis-rheden.toml", file).unwrap()
}

pub(in crate::pages) fn loaded(case: Case) -> Loaded {
    Loaded { id: CaseId::new(Uuid::from_u128(1)), version: 7, case }
}

/// A case of which only the words and a telephone number are known.
pub(in crate::pages) fn bare() -> Case {
    let mut asker = Person::new(PersonId::new(Uuid::from_u128(1)), Part::Asker);
    asker.phone = Some("026 123 45 67".to_owned());
    let question = Question {
        id: item(1),
        words: "Ik kom er niet meer uit.".to_owned(),
        domains: BTreeSet::new(),
        wishes: None,
        limits: None,
        channel: Channel::Phone,
        urgency: Urgency::Urgent,
        received: date(2026, 2, 2),
        reporter: None,
        taken_by: None,
    };
    let household = Household { asker, others: Vec::new() };
    empty_case("2026-000001".to_owned(), "Sociale basis".to_owned(), household, vec![question])
}

/// A case in which everything has happened.
pub(in crate::pages) fn full() -> Case {
    let mut case = bare();
    household(&mut case);
    case.questions[0].words = format!("Ik zit de hele dag alleen. {EVIL}");
    case.questions[0].domains = [LifeDomain::Contacts, LifeDomain::Daytime].into();
    case.questions[0].wishes = Some("Wandelen".to_owned());
    case.questions[0].limits = Some("Loopt slecht".to_owned());
    case.questions[0].reporter = Some("Huisarts".to_owned());
    coordination(&mut case);
    case.talk = Some(Talk {
        planned_for: date(2026, 2, 12),
        time: Some("10.30 uur".to_owned()),
        place: Some("Bij u thuis".to_owned()),
        invitees: vec!["Anna de Wit".to_owned()],
        client_support_offered: true,
        report: Some(TalkReport {
            held_on: date(2026, 2, 12),
            present: vec!["Ria Vos".to_owned(), "Anna de Wit".to_owned()],
            summary: "Ria mist haar man.\nZe wil weer onder de mensen.".to_owned(),
            agreed: vec!["Wij zoeken een wandelmaatje".to_owned()],
        }),
    });
    plan(&mut case);
    contacts(&mut case);
    consents(&mut case);
    case.tasks = vec![
        task(31, "Bellen hoe het gaat", Some(date(2026, 5, 1)), None),
        task(32, "Formulier sturen", None, Some(date(2026, 3, 1))),
    ];
    enrolment(&mut case);
    let templates = Templates::built_in().unwrap();
    let sender = Sender { name: "Gemeente Voorbeeld".to_owned(), lines: vec!["Raadhuisplein 1".to_owned()] };
    let desk = Desk {
        templates: &templates,
        sender: &sender,
        id: item(3),
        language: Language::Nl,
        today: date(2026, 2, 2),
    };
    case.letters.push(receipt(desk, &case));
    case.settled(TODAY)
}

/// A case that is over, with a letter that went out.
pub(in crate::pages) fn closed() -> Case {
    let mut case = full();
    case.letters[0].sent_on = Some(date(2026, 2, 3));
    case.closed = Some(Closing { on: date(2026, 5, 1), note: Some("Het gaat nu zonder ons.".to_owned()) });
    case.settled(TODAY)
}

pub(in crate::pages) fn case_page(case: Case) -> CasePage {
    let line = |seconds, action: &str, kind, detail| HistoryLine {
        at: Timestamp::from_second(seconds).unwrap(),
        who: "Coach Één".to_owned(),
        role: "coach".to_owned(),
        action: action.to_owned(),
        kind,
        detail,
    };
    let chances = case
        .plan
        .arrangements
        .iter()
        .filter(|one| one.ended.is_none() && one.review_on <= TODAY)
        .map(|one| (one.id, nearer_chances(&case.plan, one, TODAY)))
        .collect();
    let mut history = vec![
        line(1_777_880_000, "open-case", EntryKind::Read, serde_json::Value::Null),
        line(1_777_879_000, "goal-set", EntryKind::Write, json!({ "words": EVIL })),
    ];
    history.extend((0..12).map(|step| {
        line(1_770_000_000 - step * 100_000, "contact-recorded", EntryKind::Write, json!({ "minutes": 45 }))
    }));
    CasePage {
        clocks: case.clocks(),
        loaded: loaded(case),
        today: TODAY,
        chances,
        provider_sizes: Vec::new(),
        history,
    }
}

fn household(case: &mut Case) {
    let asker = &mut case.household.asker;
    asker.name = Name { given: Some("Ria".to_owned()), prefix: None, family: Some("Vos".to_owned()) };
    asker.bsn = Some(Bsn::parse(BSN).unwrap());
    asker.birth = Some(date(1948, 6, 1));
    asker.email = Some("ria@voorbeeld.example".to_owned());
    asker.language = Some("Turks".to_owned());
    asker.address = Some(Address {
        street: Some("Hoofdstraat".to_owned()),
        house_number: Some("1".to_owned()),
        postcode: None,
        place: Some("Velp".to_owned()),
    });
    let mut carer = Person::new(PersonId::new(Uuid::from_u128(2)), Part::Helper);
    carer.name = Name {
        given: Some("Anna".to_owned()),
        prefix: Some("de".to_owned()),
        family: Some("Wit".to_owned()),
    };
    carer.carer = true;
    let mut supporter = Person::new(PersonId::new(Uuid::from_u128(3)), Part::Supporter);
    supporter.name = Name { given: Some("Kees".to_owned()), prefix: None, family: Some("Bos".to_owned()) };
    case.household.others = vec![carer, supporter];
}

fn coordination(case: &mut Case) {
    let new = |name: &str, until| Coordination {
        coach: AccountId::new(Uuid::from_u128(1)),
        name: name.to_owned(),
        since: date(2026, 2, 4),
        mandate: "Mag zelf hulp inzetten.".to_owned(),
        until,
    };
    case.coordination = Some(new("Coach Één", None));
    case.former_coordinations = vec![new("Coach Twee", Some(date(2026, 2, 4)))];
    case.parties = vec![Party {
        id: item(41),
        name: "Joke Kaya".to_owned(),
        organisation: Some("MVT".to_owned()),
        part: "Zoekt een maatje".to_owned(),
    }];
}

fn plan(case: &mut Case) {
    let goal = |id, words: &str, after, state| Goal {
        id: item(id),
        words: words.to_owned(),
        domain: Some(LifeDomain::Contacts),
        after,
        set_on: date(2026, 2, 12),
        state,
    };
    let dropped = GoalState::Dropped { on: date(2026, 4, 1), reason: "Wil ze niet meer".to_owned() };
    case.plan.goals = vec![
        goal(11, "Ik wil weer durven fietsen.", None, GoalState::Open),
        goal(12, "Ik wil twee keer in de week onder de mensen zijn.", Some(item(11)), GoalState::Open),
        goal(13, "Ik eet niet meer alleen.", None, GoalState::Reached { on: date(2026, 4, 20) }),
        goal(14, "Ik leer schaken.", None, dropped),
    ];
    let placed = |circle: Circle| {
        let nearer: BTreeMap<Circle, Shortfall> =
            circle.nearer().map(|near| (near, Shortfall::NotEnough)).collect();
        Placement::new(circle, nearer, Some("De buurvrouw kan niet elke week.".to_owned())).unwrap()
    };
    let arrangement = |id, what: &str, supplier: &str, circle, minutes, from, review_on| Arrangement {
        id: item(id),
        what: what.to_owned(),
        supplier: supplier.to_owned(),
        provision: None,
        goals: [item(11)].into(),
        placement: placed(circle),
        weekly: Minutes::new(minutes),
        period: Period::since(from),
        review_on,
        reviews: Vec::new(),
        ended: None,
    };
    let later = date(2026, 9, 1);
    let mut ended =
        arrangement(24, "Inloop", "Dorpshuis", Circle::General, 120, date(2026, 2, 20), date(2026, 4, 1));
    ended.ended = Some(Ending { on: date(2026, 4, 1), reason: "Te druk".to_owned() });
    case.plan.arrangements = vec![
        arrangement(21, "Koffie bij de buren", "Buren", Circle::Network, 60, date(2026, 3, 1), later),
        arrangement(22, "Wandelmaatje", "MVT", Circle::Volunteers, 150, date(2026, 3, 9), TODAY),
        arrangement(23, "Begeleiding", "RIBW", Circle::Indicated, 120, date(2026, 6, 1), later),
        ended,
    ];
    case.indications = vec![Indication {
        id: item(51),
        provider: "RIBW".to_owned(),
        guide: Some("Guus".to_owned()),
        product: "Begeleiding basis".to_owned(),
        basic: Some(Minutes::new(90)),
        specialised: None,
        period: Period::new(date(2025, 9, 1), Some(date(2026, 8, 31))).unwrap(),
    }];
}

fn contacts(case: &mut Case) {
    let contact = |id, on, side, minutes| Contact {
        id: item(id),
        on,
        kind: ContactKind::Visit,
        side,
        by: "Coach Één".to_owned(),
        minutes: Minutes::new(minutes),
        note: Some("Ging goed".to_owned()),
    };
    case.contacts = vec![
        contact(61, date(2026, 2, 12), ContactSide::Professional, 75),
        contact(62, date(2026, 2, 20), ContactSide::Professional, 30),
        contact(63, date(2026, 3, 1), ContactSide::Professional, 30),
        contact(64, date(2026, 3, 9), ContactSide::Volunteer, 90),
        contact(65, date(2026, 4, 1), ContactSide::Professional, 15),
        contact(66, date(2026, 4, 20), ContactSide::Professional, 45),
    ];
}

fn consents(case: &mut Case) {
    let consent = |id, until, withdrawn_on| Consent {
        id: item(id),
        party: "MVT".to_owned(),
        items: [ShareItem::Contact, ShareItem::Goals].into(),
        purpose: Purpose::Matching,
        given_on: date(2026, 2, 12),
        until,
        withdrawn_on,
    };
    case.consents = vec![
        consent(71, date(2026, 8, 12), Some(date(2026, 3, 1))),
        consent(72, date(2026, 4, 12), None),
        consent(73, date(2026, 8, 12), None),
    ];
}

fn task(id: u128, what: &str, due: Option<Date>, done_on: Option<Date>) -> Task {
    Task { id: item(id), what: what.to_owned(), due, done_on }
}

fn enrolment(case: &mut Case) {
    let met = Answer { met: true, note: None };
    let not_met = Answer { met: false, note: None };
    case.enrolments = vec![Enrolment {
        programme: "sociale-basis-rheden".to_owned(),
        number: Some("R-007".to_owned()),
        kind: "re-indication".to_owned(),
        enrolled_on: date(2026, 2, 2),
        phase: Some("win-trust".to_owned()),
        criteria: [("stable".to_owned(), met), ("can-defer".to_owned(), not_met)].into(),
        events: vec![ProgrammeEvent { kind: "talk".to_owned(), on: date(2026, 2, 12) }],
        solutions: vec![Solution {
            id: item(81),
            kind: "magneet".to_owned(),
            place: "Velp".to_owned(),
            from: date(2026, 4, 1),
        }],
        outcome: None,
        handover: Some(Handover::default()),
    }];
}
