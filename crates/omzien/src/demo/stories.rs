//! Made-up cases in every stage, built from a few questions as people ask them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use app::change::Target;
use app::intake::empty_case;
use app::letters::{self, Sender};
use app::vault::MasterKey;
use app::worklist::{self, Ask, CaseIndexRow};
use app::{House, support};
use domain::actor::{Actor, Purpose};
use domain::case::{Case, Closing, Coordination, Party, Stage, Task};
use domain::circle::{Circle, Placement, Shortfall};
use domain::contact::{Contact, ContactKind, ContactSide};
use domain::household::{Household, Part};
use domain::id::{CaseId, ItemId};
use domain::letter::{Language, Letter};
use domain::minutes::Minutes;
use domain::period::Period;
use domain::plan::{Arrangement, Goal, GoalState};
use domain::question::{Channel, LifeDomain, Question, Urgency};
use domain::talk::{Talk, TalkReport};
use jiff::ToSpan as _;
use jiff::civil::Date;
use serde_json::Value;
use store::Store;

use super::chance::Chance;
use super::scripts::{SCRIPTS, Script};
use super::{house_at, people};
use crate::end::End;

/// Cases that are written in one transaction.
const BATCH: u32 = 500;

/// Writes the cases, telling how far it is when there are many.
pub(super) async fn tell(
    store: &Arc<dyn Store>,
    key: &MasterKey,
    coaches: &[Actor],
    today: Date,
    cases: u32,
    language: Language,
) -> Result<(), End> {
    let house = house_at(store, key, today, 4, language)?;
    let chance = Chance::new(5);
    let Some(writer) = coaches.first() else { return Ok(()) };
    let sender = app::settings::of(&house, writer).await?.sender;
    let mut number = 0;
    while number < cases {
        let mut work = house.work::<app::failure::Never>(writer, Purpose::Support).await?;
        for _ in 0..BATCH.min(cases - number) {
            let mut case = story(&house, &chance, number, coaches, today);
            let year = case.received().unwrap_or(today).year();
            let next = work.tx().next_case_number(year).await?;
            case.number = format!("{year}-{next:06}");
            if case.talk.is_none() {
                case.letters.push(receipt(&house, &sender, &case));
            }
            let id = CaseId::new(house.fresh_uuid());
            work.insert::<app::failure::Never>(id, case, "question-taken-in", &Value::Null).await?;
            number += 1;
        }
        work.commit::<app::failure::Never>().await?;
        if cases > 2_000 && number % 10_000 == 0 {
            eprintln!("  {number} / {cases}");
        }
    }
    Ok(())
}

/// Gives the residents who were taken over a coordinator, and a contact in the last weeks.
pub(super) async fn keep_in_touch(
    store: &Arc<dyn Store>,
    key: &MasterKey,
    coaches: &[Actor],
    today: Date,
    language: Language,
) -> Result<(), End> {
    let chance = Chance::new(6);
    let Some(writer) = coaches.first() else { return Ok(()) };
    let then = house_at(store, key, back(today, 40), 7, language)?;
    for resident in handed_over(&then, writer).await? {
        let coach = chance.pick(coaches);
        let then = house_at(
            store,
            key,
            back(today, 3 + chance.below(36)),
            8 + u64::from(chance.below(9_999)),
            language,
        )?;
        let target = Target { id: resident.id, version: resident.version };
        let mandate = "Mag zelf hulp inzetten tot en met algemene voorzieningen.".to_owned();
        let name = (coach.account, coach.name.clone());
        let saved = support::appoint_coordinator(&then, coach, target, name, mandate).await?;
        let target = Target { id: saved.id, version: saved.version };
        let minutes = 20 + chance.below(50);
        let visit = contact(&then, &saved.case, then.today(), minutes, *chance.pick(ContactKind::ALL));
        support::record_contact(&then, coach, target, visit).await?;
    }
    Ok(())
}

async fn handed_over(house: &House, coach: &Actor) -> Result<Vec<CaseIndexRow>, End> {
    let mut rows = Vec::new();
    let mut ask = Ask { stage: Some(Stage::Supported), ..Ask::default() };
    loop {
        let page = worklist::show(house, coach, &ask).await?;
        rows.extend(page.rows);
        match page.next {
            Some(next) => ask.after = Some(next),
            None => return Ok(rows),
        }
    }
}

/// Writes the receipt of a question, as it was sent when the question came in.
fn receipt(house: &House, sender: &Sender, case: &Case) -> Letter {
    let received = case.received().unwrap_or_else(|| house.today());
    let desk = letters::Desk {
        templates: &house.letters,
        sender,
        id: house.fresh_item(),
        language: Language::Nl,
        today: received,
    };
    Letter { sent_on: Some(received), ..letters::receipt(desk, case) }
}

/// Makes one case, as far along as chance has it.
fn story(house: &House, chance: &Chance, number: u32, coaches: &[Actor], today: Date) -> Case {
    let script = chance.pick(&SCRIPTS);
    let asker = people::asker(chance, number, today);
    let mut others = Vec::new();
    if chance.percent(45) {
        let part = if script.domains.contains(&LifeDomain::Family) { Part::Child } else { Part::Partner };
        others.push(people::other(chance, number, &asker, part, today));
    }
    if script.domains.contains(&LifeDomain::Caring) || chance.percent(20) {
        let mut helper = people::other(chance, number, &asker, Part::Helper, today);
        helper.carer = true;
        helper.phone = Some(format!("06 001{:05}", number % 100_000));
        others.push(helper);
    }
    // How far it is: most cases are supported or closed, and those took longer.
    let fate = chance.below(100);
    let days_ago = match fate {
        0..10 => chance.below(9),
        10..24 => 3 + chance.below(20),
        24..38 => 6 + chance.below(34),
        38..50 => 12 + chance.below(40),
        _ => 50 + chance.below(350),
    };
    let received = back(today, days_ago);
    let mut case = empty_case(
        String::new(),
        coaches.first().and_then(|coach| coach.team.clone()).unwrap_or_default(),
        Household { asker, others },
        vec![question(house, chance, script, received)],
    );
    case.stages.push((case.stage(), received));
    if fate < 10 {
        return case;
    }
    let picked_up = forward(received, 1 + chance.below(4), today);
    case.coordination = Some(coordination(chance.pick(coaches), picked_up));
    case.stages.push((case.stage(), picked_up));
    if fate < 24 {
        return case;
    }
    let planned =
        if fate < 38 { forward(today, chance.below(12), Date::MAX) } else { forward(received, 10, today) };
    case.talk = Some(talk(&case, chance, planned));
    case.stages.push((case.stage(), forward(received, 5, today)));
    if fate < 38 {
        return case;
    }
    hold_talk(&mut case, script, planned);
    case.contacts.push(contact(house, &case, planned, 75, ContactKind::Visit));
    case.plan.goals.push(goal(house, script, planned));
    case.stages.push((case.stage(), planned));
    if fate < 50 {
        return case;
    }
    support(house, chance, &mut case, script, forward(received, 24 + chance.below(10), today), today);
    case.stages.push((case.stage(), forward(received, 30, today)));
    if fate >= 85 {
        let on = back(today, chance.below(40));
        case.closed = Some(Closing { on, note: Some("Het gaat nu zonder ons.".to_owned()) });
        case.stages.push((case.stage(), on));
    }
    case
}

fn question(house: &House, chance: &Chance, script: &Script, received: Date) -> Question {
    let urgency = match chance.below(100) {
        0..4 => Urgency::Urgent,
        4..16 => Urgency::Soon,
        _ => Urgency::Normal,
    };
    Question {
        id: house.fresh_item(),
        words: script.words.to_owned(),
        domains: script.domains.iter().copied().collect(),
        wishes: Some(script.wishes.to_owned()),
        limits: script.limits.map(str::to_owned),
        channel: *chance.pick(Channel::ALL),
        urgency,
        received,
        reporter: chance.percent(15).then(|| "Huisarts".to_owned()),
        taken_by: None,
    }
}

fn coordination(coach: &Actor, since: Date) -> Coordination {
    Coordination {
        coach: coach.account,
        name: coach.name.clone(),
        since,
        mandate: "Mag zelf hulp inzetten tot en met algemene voorzieningen.".to_owned(),
        until: None,
    }
}

fn talk(case: &Case, chance: &Chance, planned_for: Date) -> Talk {
    let carers = case.household.carers().map(|carer| format!("{} (mantelzorger)", carer.called()));
    Talk {
        planned_for,
        time: Some(format!("{}.30 uur", 9 + chance.below(7))),
        place: Some("Bij u thuis".to_owned()),
        invitees: carers.collect(),
        client_support_offered: true,
        report: None,
    }
}

fn hold_talk(case: &mut Case, script: &Script, held_on: Date) {
    let mut present = vec![case.household.asker.called()];
    present.extend(case.household.carers().map(domain::household::Person::called));
    if let Some(talk) = &mut case.talk {
        talk.report = Some(TalkReport {
            held_on,
            present,
            summary: format!("{} Dat lukt nu niet alleen.", script.goal),
            agreed: script
                .support
                .iter()
                .map(|(_, what, supplier, _)| format!("{what} ({supplier})"))
                .collect(),
        });
    }
}

fn goal(house: &House, script: &Script, set_on: Date) -> Goal {
    Goal {
        id: house.fresh_item(),
        words: script.goal.to_owned(),
        domain: script.domains.first().copied(),
        after: None,
        set_on,
        state: GoalState::Open,
    }
}

fn support(house: &House, chance: &Chance, case: &mut Case, script: &Script, start: Date, today: Date) {
    let goals: BTreeSet<ItemId> = case.plan.goals.iter().map(|goal| goal.id).collect();
    for (index, (circle, what, supplier, minutes)) in script.support.iter().enumerate() {
        // Nearer support starts later as often as farther support does; the line shows it.
        let from = forward(start, u32::try_from(index).unwrap_or(0) * 18 + chance.below(20), today);
        let nearer: BTreeMap<Circle, Shortfall> =
            circle.nearer().map(|near| (near, *chance.pick(&Shortfall::ALL[..3]))).collect();
        let words = Some("Wat dichterbij is, is geprobeerd en was niet genoeg.".to_owned());
        let Ok(placement) = Placement::new(*circle, nearer, words) else { continue };
        let Ok(period) =
            Period::new(from, (*circle == Circle::Indicated).then(|| forward(from, 365, Date::MAX)))
        else {
            continue;
        };
        case.plan.arrangements.push(Arrangement {
            id: house.fresh_item(),
            what: (*what).to_owned(),
            supplier: (*supplier).to_owned(),
            provision: None,
            goals: goals.clone(),
            placement,
            weekly: Minutes::new(*minutes),
            period,
            review_on: review(chance, period, today),
            reviews: Vec::new(),
            ended: None,
        });
        case.parties.push(Party {
            id: house.fresh_item(),
            name: (*supplier).to_owned(),
            organisation: None,
            part: (*what).to_owned(),
        });
    }
    let recently = back(today, chance.below(30)).max(start);
    for on in [forward(start, 7, recently), forward(start, 28, recently), recently] {
        case.contacts.push(contact(house, case, on, 30 + chance.below(45), *chance.pick(ContactKind::ALL)));
    }
    case.tasks.push(Task {
        id: house.fresh_item(),
        what: "Bellen hoe het gaat".to_owned(),
        due: Some(forward(today, chance.below(60), Date::MAX)),
        done_on: None,
    });
}

/// Most reviews lie ahead; some were due in the last weeks.
fn review(chance: &Chance, period: Period, today: Date) -> Date {
    let day = if chance.percent(12) {
        back(today, chance.below(20))
    } else {
        forward(today, chance.below(150), Date::MAX)
    };
    day.max(period.from()).min(period.to().unwrap_or(Date::MAX))
}

fn contact(house: &House, case: &Case, on: Date, minutes: u32, kind: ContactKind) -> Contact {
    Contact {
        id: house.fresh_item(),
        on,
        kind,
        side: ContactSide::Professional,
        by: case.coordination.as_ref().map(|one| one.name.clone()).unwrap_or_default(),
        minutes: Minutes::new(minutes),
        note: None,
    }
}

fn back(day: Date, days: u32) -> Date {
    day.checked_sub(i64::from(days).days()).unwrap_or(day)
}

/// Goes days ahead, but not past a last day.
fn forward(day: Date, days: u32, last: Date) -> Date {
    day.checked_add(i64::from(days).days()).unwrap_or(day).min(last)
}
