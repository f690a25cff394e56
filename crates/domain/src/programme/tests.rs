//! The definition in the repository is read whole, and each way to spoil it is refused at the right line.

use super::*;
use crate::letter::Language;

const FILE: &str = "programmes/sociale-basis-rheden.toml";
const TEXT: &str = include_str!("../../../../programmes/sociale-basis-rheden.toml");

fn rheden() -> Programme {
    match Programme::parse(FILE, TEXT) {
        Ok(programme) => programme,
        Err(problems) => {
            panic!("{}", problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
        }
    }
}

#[test]
fn the_definition_says_what_the_source_says() {
    let programme = rheden();
    assert_eq!(programme.criteria.len(), 7);
    assert_eq!(programme.outcomes.iter().filter(|outcome| outcome.part_of.is_none()).count(), 8);
    assert_eq!(programme.solutions.len(), 8);
    let terms = programme.handover.as_ref().unwrap();
    assert_eq!((terms.notice_days, terms.large_provider_clients), (7, 7));
    assert_eq!(terms.size(6), ProviderSize::Small);
    assert_eq!(terms.size(7), ProviderSize::Large);
}

#[test]
fn labels_of_files_are_recognised() {
    let programme = rheden();
    assert_eq!(programme.kind_by_import(" nieuwe  MELDING").unwrap().id, "new-report");
    assert_eq!(programme.solution_by_import("Auticafe Dieren / Velp").unwrap().id, "auticafe");
    assert_eq!(programme.place_by_import("VELP").unwrap().id, "velp");
    assert!(programme.kind_by_import("Herindicatie?x").is_none());
    for (label, id) in [
        ("Afhandeling: Overgenomen, begeleiding en/of activiteiten gestart", "taken-over"),
        ("afhandeling: gestopt zonder contact", "stopped-without-contact"),
        ("Afhandeling: WLZ", "long-term-care"),
    ] {
        let Some(EventLabel::Outcome(outcome)) = programme.event_by_import(label) else { panic!("{label}") };
        assert_eq!(outcome.id, id);
    }
    let Some(EventLabel::Event(event)) = programme.event_by_import("Gesprek") else { panic!() };
    assert_eq!(event.id, "talk");
    assert_eq!(programme.event_by_import("WLZ"), None);
}

#[test]
fn matching_waits_for_its_phase() {
    let programme = rheden();
    assert!(programme.matching_allowed("new-report", Some("new-approach")));
    assert!(!programme.matching_allowed("re-indication", Some("answer-needs")));
    assert!(programme.matching_allowed("re-indication", Some("reshape-or-match")));
    assert!(!programme.matching_allowed("re-indication", Some("new-approach")));
    assert!(!programme.matching_allowed("new-report", None));
    let takeover = programme.track_of_kind("re-indication").unwrap();
    assert_eq!(takeover.next("connect").unwrap().id, "take-over");
    assert_eq!(takeover.next("reshape-or-match"), None);
}

/// Replaces the one place where `old` stands, and returns the problems together with the line of the change.
fn spoil(old: &str, new: &str) -> (usize, Vec<DefinitionProblem>) {
    assert_eq!(TEXT.matches(old).count(), 1, "{old:?} must stand there once");
    let line = TEXT[..TEXT.find(old).unwrap()].matches('\n').count() + 1;
    (line, Programme::parse(FILE, &TEXT.replacen(old, new, 1)).unwrap_err())
}

#[test]
fn every_mistake_is_refused_at_its_line() {
    type Check = fn(&Reason) -> bool;
    let cases: &[(&str, &str, Check)] = &[
        (
            "better = \"lower\"",
            "beter = \"lower\"",
            |r| matches!(r, Reason::UnknownKey { key, .. } if key == "beter"),
        ),
        ("track = \"takeover\"", "track = \"takover\"", |r| {
            matches!(r, Reason::UnknownReference { thing: Thing::Track, .. })
        }),
        (
            "id = \"rheden\"",
            "id = \"velp\"",
            |r| matches!(r, Reason::DuplicateId { thing: Thing::Place, line, .. } if *line > 1),
        ),
        ("id = \"dieren\"", "id = \"Dieren dorp\"", |r| matches!(r, Reason::BadId { .. })),
        ("id = \"joint-visit\"", "id = \"received\"", |r| matches!(r, Reason::ReservedId { .. })),
        ("import = [\"ZVW\"]", "import = [\"wlz\"]", |r| matches!(r, Reason::DuplicateImportLabel { .. })),
        ("notice-days = 7", "notice-days = \"zeven\"", |r| {
            matches!(r, Reason::WrongType { expected: problem::Expected::WholeNumber, .. })
        }),
        ("large-provider-clients = 7", "large-provider-clients = 0", |r| {
            matches!(r, Reason::OutOfRange { .. })
        }),
        ("circle = \"network\"", "circle = \"oranje\"", |r| matches!(r, Reason::UnknownChoice { .. })),
        ("at-least-days = 7", "at-least-days = 5", |r| {
            matches!(r, Reason::NoticeDiffers { order: 5, handover: 7 })
        }),
        ("then = \"resident-letter\"", "then = \"provider-letter\"", |r| {
            matches!(r, Reason::SameEvent { .. })
        }),
        ("part-of = \"stopped\"", "part-of = \"stopped-without-contact\"", |r| {
            matches!(r, Reason::PartOfPart { .. })
        }),
        ("event = \"talk\"", "outcomes = [\"stopped\"]", |r| {
            matches!(r, Reason::FunnelOutcomesNotLast { .. })
        }),
        (
            "wait = { from = \"talk\", to = \"outcome\" }",
            "wait = { from = \"talks\", to = \"outcome\" }",
            |r| matches!(r, Reason::UnknownReference { thing: Thing::Event, .. }),
        ),
        (
            "text = { nl = \"De aanbieder hoorde het op {first}, maar {days}",
            "text = { nl = \"De aanbieder hoorde het op {eerst}, maar {days}",
            |r| matches!(r, Reason::UnknownMark { mark, .. } if mark == "eerst"),
        ),
        ("matching = true\n\n# \"Bij nieuwe", "matching = 1\n\n# \"Bij nieuwe", |r| {
            matches!(r, Reason::WrongType { expected: problem::Expected::YesNo, .. })
        }),
        ("at-least = 60", "at-least = 60 inwoners", |r| matches!(r, Reason::Syntax { .. })),
    ];
    for (old, new, expected) in cases {
        let (line, problems) = spoil(old, new);
        assert!(
            problems.iter().any(|problem| problem.line == line && expected(&problem.reason)),
            "{new}: expected on line {line}, got {problems:#?}"
        );
    }
}

#[test]
fn what_is_missing_is_asked_for_where_it_belongs() {
    let (line, problems) = spoil("[[kinds]]\nid = \"new-report\"\n", "[[kinds]]\n");
    assert_eq!(problems.len(), 1, "{problems:#?}");
    assert_eq!((problems[0].line, problems[0].column), (line, 1));
    assert!(matches!(&problems[0].reason, Reason::MissingKey { key, .. } if key == "id"));
    let (_, problems) = spoil("en = \"Social base Rheden\"", "de = \"Soziale Basis\"");
    assert!(problems.iter().any(|p| matches!(&p.reason, Reason::MissingKey { key, .. } if key == "en")));
}

#[test]
fn all_problems_are_listed_in_the_order_of_the_file_and_in_both_languages() {
    let spoilt = TEXT
        .replacen("track = \"takeover\"", "track = \"takover\"", 1)
        .replacen("notice-days = 7", "notice-days = 900", 1)
        .replacen("circle = \"network\"", "cirkel = \"network\"", 1);
    let problems = Programme::parse(FILE, &spoilt).unwrap_err();
    let messages: Vec<String> =
        problems.iter().flat_map(|p| [p.message(Language::Nl), p.message(Language::En)]).collect();
    insta::assert_snapshot!(messages.join("\n"));
}

#[test]
fn an_empty_file_asks_for_every_part() {
    let problems = Programme::parse("leeg.toml", "").unwrap_err();
    let dutch = problems.iter().map(|p| p.message(Language::Nl)).collect::<Vec<_>>().join("\n");
    for part in ["id", "name", "[[kinds]]", "[[tracks]]", "[[events]]", "[[outcomes]]", "[[funnel]]"] {
        assert!(dutch.contains(&format!("“{part}” ontbreekt in dit bestand")), "{part}: {dutch}");
    }
}

proptest::proptest! {
    #[test]
    fn no_change_of_the_text_breaks_the_reader(at in 0_usize..TEXT.len(), length in 0_usize..40, new in "\\PC{0,8}") {
        let start = (0..=at).rev().find(|index| TEXT.is_char_boundary(*index)).unwrap();
        let end = (start + length..=TEXT.len()).find(|index| TEXT.is_char_boundary(*index)).unwrap_or(TEXT.len());
        let text = format!("{}{new}{}", &TEXT[..start], &TEXT[end..]);
        if let Err(problems) = Programme::parse(FILE, &text) {
            proptest::prop_assert!(!problems.is_empty());
            let lines = text.matches('\n').count() + 1;
            proptest::prop_assert!(problems.iter().all(|p| (1..=lines).contains(&p.line)));
        }
    }
}

/// The worked example of the reference page is a definition that works.
#[test]
fn the_example_in_the_documentation_is_right() {
    let page = include_str!("../../../../docs/reference/programme-language.md");
    let example = page.split("```toml\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let programme = Programme::parse("programme-language.md", example).unwrap();
    assert_eq!(programme.tasks[0].counting, Counting::Working);
}
