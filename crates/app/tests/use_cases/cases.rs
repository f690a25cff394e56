//! From a question to support, and two people at once.

use std::collections::{BTreeMap, BTreeSet};

use app::case_page;
use app::change::Target;
use app::failure::Failure;
use app::intake::{Taken, take_in};
use app::support::{self, NewArrangement};
use app::worklist::{self, Ask};
use domain::bsn::Bsn;
use domain::case::Stage;
use domain::circle::{Circle, Placement, Shortfall};
use domain::letter::{Language, LetterPart};
use domain::minutes::Minutes;
use domain::period::Period;
use domain::plan::PlanRefusal;
use domain::question::QuestionRefusal;
use domain::talk::{Talk, TalkRefusal, TalkReport};
use jiff::civil::date;

use crate::desk::{TODAY, coach, desk, draft, taken_in};

fn target(loaded: &app::work::Loaded) -> Target {
    Target { id: loaded.id, version: loaded.version }
}

#[tokio::test]
async fn a_question_gets_a_receipt_with_the_legal_dates() {
    let desk = desk().await;
    let taken = taken_in(&desk.house, &coach("Velp"), draft(&desk.house, "Anna")).await;
    let letter = &taken.case.letters[0];
    let words: String = letter
        .parts
        .iter()
        .map(|part| match part {
            LetterPart::Paragraph(text) | LetterPart::Heading(text) => text.clone(),
            LetterPart::List(items) => items.join(" "),
            LetterPart::Table { .. } => String::new(),
        })
        .collect();
    // Reported on Monday 2 March 2026.
    assert!(words.contains("9 maart 2026"), "{words}");
    assert!(words.contains("13 april 2026"), "{words}");
    assert!(words.contains("cliëntondersteuner") && words.contains("alleen"), "{words}");
}

#[tokio::test]
async fn look_alikes_are_shown_before_anything_is_saved() {
    let desk = desk().await;
    let who = coach("Velp");
    let mut first = draft(&desk.house, "Anna");
    first.asker.bsn = Some(Bsn::parse("999900031").unwrap());
    taken_in(&desk.house, &who, first.clone()).await;
    first.asker.name.given = Some("Annie".into());
    let again = take_in(&desk.house, &who, first.clone(), false).await.unwrap();
    let Taken::LookAlikes(found) = again else { panic!("nothing was found") };
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].row.summary.display_name, "Proefmans, Anna");
    let list = worklist::show(&desk.house, &who, &Ask::default()).await.unwrap();
    assert_eq!(list.rows.len(), 1, "nothing was saved");
    // A case of another team stays unknown.
    let elsewhere = take_in(&desk.house, &coach("Dieren"), first, false).await.unwrap();
    assert!(matches!(elsewhere, Taken::Saved { .. }));
}

#[tokio::test]
async fn a_question_needs_words_and_a_way_back() {
    let desk = desk().await;
    let mut empty = draft(&desk.house, "Anna");
    empty.question.words = "  ".into();
    empty.asker.phone = None;
    let refused = take_in(&desk.house, &coach("Velp"), empty, false).await;
    let Err(Failure::Refused(why)) = refused else { panic!("{refused:?}") };
    assert_eq!(why, [QuestionRefusal::WordsMissing, QuestionRefusal::Unreachable]);
}

#[tokio::test]
async fn a_case_walks_through_its_stages_and_the_history_says_so() {
    let desk = desk().await;
    let (house, who) = (&desk.house, coach("Velp"));
    let case = taken_in(house, &who, draft(house, "Anna")).await;
    assert_eq!(case.case.stage(), Stage::New);
    let mandate = "tot en met algemene voorzieningen".to_owned();
    let name = (who.account, who.name.clone());
    let case = support::appoint_coordinator(house, &who, target(&case), name, mandate).await.unwrap();
    assert_eq!(case.case.stage(), Stage::Waiting);
    let talk = Talk {
        planned_for: TODAY,
        time: None,
        place: None,
        invitees: vec!["dochter".into()],
        client_support_offered: false,
        report: None,
    };
    let refused = support::plan_talk(house, &who, target(&case), talk.clone(), Language::Nl).await;
    assert!(matches!(refused, Err(Failure::Refused(TalkRefusal::ClientSupportNotOffered))));
    let talk = Talk { client_support_offered: true, ..talk };
    let case = support::plan_talk(house, &who, target(&case), talk, Language::Nl).await.unwrap();
    assert_eq!(case.case.stage(), Stage::TalkPlanned);
    let report = TalkReport {
        held_on: TODAY,
        present: vec!["Anna".into()],
        summary: "Zij wil onder de mensen zijn.".into(),
        agreed: vec!["Wandelen".into()],
    };
    let case = support::report_talk(house, &who, target(&case), report, Language::Nl).await.unwrap();
    assert_eq!(case.case.stage(), Stage::Investigation);
    let words = "Ik wil onder de mensen zijn.".to_owned();
    let case = support::set_goal(house, &who, target(&case), words, None, None).await.unwrap();
    let case = support::arrange(house, &who, target(&case), arrangement(TODAY)).await.unwrap();
    assert_eq!(case.case.stage(), Stage::Supported);
    let page = case_page::show(house, &who, case.id).await.unwrap();
    let actions: Vec<&str> = page.history.iter().rev().map(|line| line.action.as_str()).collect();
    assert_eq!(
        actions,
        [
            "question-taken-in",
            "coordinator-appointed",
            "talk-planned",
            "talk-reported",
            "goal-set",
            "support-arranged",
            "open-case"
        ]
    );
    assert_eq!(page.history[1].detail["circle"], "volunteers");
}

fn arrangement(review_on: jiff::civil::Date) -> NewArrangement {
    NewArrangement {
        what: "Wandelmaatje".into(),
        supplier: "MVT".into(),
        provision: None,
        goals: BTreeSet::new(),
        placement: Placement::new(
            Circle::Volunteers,
            BTreeMap::from([(Circle::Own, Shortfall::NotEnough), (Circle::Network, Shortfall::NotAvailable)]),
            None,
        )
        .unwrap(),
        weekly: Minutes::new(90),
        period: Period::new(TODAY, Some(date(2026, 9, 1))).unwrap(),
        review_on,
    }
}

#[tokio::test]
async fn a_review_outside_the_period_is_refused() {
    let desk = desk().await;
    let case = taken_in(&desk.house, &coach("Velp"), draft(&desk.house, "Anna")).await;
    let refused =
        support::arrange(&desk.house, &coach("Velp"), target(&case), arrangement(date(2027, 1, 1))).await;
    assert!(matches!(refused, Err(Failure::Refused(PlanRefusal::ReviewOutsidePeriod))));
}

#[tokio::test]
async fn of_two_people_who_change_the_same_case_the_second_is_told() {
    let desk = desk().await;
    let who = coach("Velp");
    let case = taken_in(&desk.house, &who, draft(&desk.house, "Anna")).await;
    let add = |what: &str| support::add_task(&desk.house, &who, target(&case), what.to_owned(), None);
    assert!(add("bellen").await.is_ok());
    assert!(matches!(add("schrijven").await, Err(Failure::Stale)));
    let page = case_page::show(&desk.house, &who, case.id).await.unwrap();
    assert_eq!(page.loaded.case.tasks.len(), 1);
}

#[tokio::test]
async fn search_ignores_accents_and_case() {
    let desk = desk().await;
    let who = coach("Velp");
    taken_in(&desk.house, &who, draft(&desk.house, "Hélène")).await;
    taken_in(&desk.house, &who, draft(&desk.house, "Piet")).await;
    for (typed, found) in [("HELE", 1), ("hélène proef", 1), ("proefmans", 2), ("jan", 0), ("2026-000001", 1)]
    {
        let ask = Ask { search: typed.into(), ..Ask::default() };
        let list = worklist::show(&desk.house, &who, &ask).await.unwrap();
        assert_eq!(list.rows.len(), found, "{typed}");
    }
}
