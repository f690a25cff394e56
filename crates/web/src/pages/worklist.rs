//! The worklist of a team: where a coach starts the day.

mod attention;
mod view;

use app::House;
use app::worklist::{CaseIndexRow, CoachLoad, StageCount, Worklist, show};
use askama::Template;
use askama_web::WebTemplate;
use axum::Router;
use axum::extract::{Query, State};
use axum::routing::get;
use domain::case::Stage;
use domain::id::AccountId;

use crate::{Page, Problem, SignedIn};
use attention::{Sign, signs};
use view::{Asked, PATH, View};

pub(crate) fn routes() -> Router<House> {
    Router::new().route(PATH, get(list))
}

async fn list(
    State(house): State<House>,
    who: SignedIn,
    Query(asked): Query<Asked>,
) -> Result<WorklistPage, Problem> {
    let worklist = show(&house, &who.actor, &asked.ask()).await?;
    let page = who.page("worklist-title").searched(asked.words());
    Ok(WorklistPage::new(page, &asked, &worklist, who.actor.account))
}

#[derive(Template, WebTemplate)]
#[template(path = "worklist/list.html")]
struct WorklistPage {
    page: Page,
    /// What the list that is shown is called.
    view: String,
    words: String,
    stages: Vec<StageCard>,
    tabs: Vec<Tab>,
    rows: Vec<Row>,
    /// The address of the next page; empty on the last one.
    next: String,
    /// The first page of this list; empty when this is it.
    first: String,
    /// The same list without a search, and the same search in the whole list.
    unsearched: String,
    everything: String,
    narrowed: bool,
    loads: Vec<Load>,
}

/// How a stage is doing, as a link to its cases.
struct StageCard {
    href: String,
    name: String,
    here: bool,
    cases: i64,
    /// Days of waiting; support that runs does not wait.
    mean: Option<i64>,
    passed: i64,
}

struct Tab {
    href: String,
    name: String,
    here: bool,
    /// Unknown while searching, and for closed cases.
    count: Option<i64>,
}

struct Row {
    href: String,
    name: String,
    number: String,
    place: String,
    stage: String,
    tone: &'static str,
    class: &'static str,
    signs: Vec<Mark>,
    provider: String,
    coordinator: Option<String>,
    weight: i32,
}

struct Mark {
    tone: &'static str,
    icon: &'static str,
    text: String,
    day: Option<String>,
}

struct Load {
    name: String,
    own: bool,
    cases: i64,
    weight: i64,
    /// The length of the bar, in hundredths of the heaviest.
    share: i64,
}

impl WorklistPage {
    fn new(page: Page, asked: &Asked, worklist: &Worklist, own: AccountId) -> Self {
        let (view, words) = (asked.view(), asked.words());
        let next = worklist.next.as_ref().map(|next| asked.next_href(next)).unwrap_or_default();
        Self {
            view: view.name(&page, !words.is_empty()),
            stages: stage_cards(&page, &worklist.stages, view, words),
            tabs: tabs(&page, worklist, view, words, own),
            rows: worklist.rows.iter().map(|row| Row::new(&page, row, worklist)).collect(),
            first: if asked.goes_on() { view.href(words) } else { String::new() },
            unsearched: view.href(""),
            everything: View::All.href(words),
            narrowed: view != View::All,
            loads: loads(&worklist.caseloads, own),
            words: words.to_owned(),
            next,
            page,
        }
    }
}

fn stage_cards(page: &Page, counts: &[StageCount], view: View, words: &str) -> Vec<StageCard> {
    Stage::ALL
        .iter()
        .filter(|stage| **stage != Stage::Closed)
        .map(|stage| {
            let count = counts.iter().find(|count| count.stage == stage.key());
            let cases = count.map_or(0, |count| count.cases);
            let waited = count.map_or(0, |count| count.waiting_days);
            StageCard {
                href: View::Stage(*stage).href(words),
                name: page.t_in("stage", stage.key()),
                here: view == View::Stage(*stage),
                cases,
                // To the nearest whole day.
                mean: (*stage != Stage::Supported).then(|| (waited * 2 + cases) / (cases * 2).max(1)),
                passed: count.map_or(0, |count| count.deadlines_passed),
            }
        })
        .collect()
}

fn tabs(page: &Page, worklist: &Worklist, view: View, words: &str, own: AccountId) -> Vec<Tab> {
    let sum = |count: fn(&StageCount) -> i64| Some(worklist.stages.iter().map(count).sum());
    let mine = worklist.caseloads.iter().find(|load| load.coach == own).map_or(0, |load| load.cases);
    let searching = !words.is_empty();
    [
        (View::All, sum(|count| count.cases)),
        (View::Pressing, sum(|count| count.deadlines_passed + count.deadlines_near)),
        (View::Mine, Some(mine)),
        (View::Stage(Stage::Closed), None),
    ]
    .into_iter()
    .map(|(tab, count)| Tab {
        href: tab.href(words),
        name: tab.name(page, searching),
        here: tab == view,
        // The counts are about everything; beside a search they would tell something else than the list.
        count: count.filter(|_| !searching),
    })
    .collect()
}

fn loads(loads: &[CoachLoad], own: AccountId) -> Vec<Load> {
    let heaviest = loads.iter().map(|load| load.weight).max().unwrap_or(0).max(1);
    loads
        .iter()
        .map(|load| Load {
            name: load.name.clone(),
            own: load.coach == own,
            cases: load.cases,
            weight: load.weight,
            share: load.weight * 100 / heaviest,
        })
        .collect()
}

impl Row {
    fn new(page: &Page, row: &CaseIndexRow, worklist: &Worklist) -> Self {
        let case = &row.summary;
        let signs = signs(case, worklist.today);
        let class =
            match signs.iter().map(|sign| sign.tone()).find(|tone| *tone == "error" || *tone == "warning") {
                Some("error") => "oz-row--urgent",
                Some(_) => "oz-row--near",
                None => "",
            };
        Self {
            href: format!("/dossiers/{}", row.id),
            name: case.display_name.clone(),
            number: case.number.clone(),
            place: case.place.clone().unwrap_or_default(),
            stage: page.t_in("stage", &case.stage),
            tone: stage_tone(&case.stage),
            class,
            signs: signs.iter().map(|sign| Mark::new(page, *sign)).collect(),
            provider: case.provider.clone().unwrap_or_default(),
            coordinator: case.coordinator.and_then(|coach| worklist.names.get(&coach).cloned()),
            weight: case.weight,
        }
    }
}

impl Mark {
    fn new(page: &Page, sign: Sign) -> Self {
        Self {
            tone: sign.tone(),
            icon: sign.icon(),
            text: sign.text(page),
            day: sign.day().map(|day| page.date_short(day)),
        }
    }
}

/// The tone of a stage's badge: what asks for a first step stands out, what runs is calm.
pub(super) fn stage_tone(stage: &str) -> &'static str {
    match Stage::from_key(stage) {
        Some(Stage::New | Stage::TalkPlanned | Stage::Waiting | Stage::Investigation) => "info",
        Some(Stage::Supported) => "ok",
        Some(Stage::Closed) | None => "neutral",
    }
}

#[cfg(test)]
pub(super) mod tests {
    use std::collections::BTreeMap;

    use app::worklist::CaseSummary;
    use domain::id::CaseId;
    use jiff::civil::date;
    use uuid::Uuid;

    use super::*;
    use crate::Language;
    use crate::visit::tests::page;

    /// A case of which nothing presses.
    pub(in crate::pages) fn summary() -> CaseSummary {
        CaseSummary {
            number: "2026-000007".into(),
            team: "Sociale basis".into(),
            stage: "supported".into(),
            open: true,
            received: date(2026, 1, 5),
            stage_since: date(2026, 2, 2),
            attention_on: date(2026, 6, 1),
            next_deadline: Some(date(2026, 6, 1)),
            urgency: 0,
            weight: 3,
            coordinator: None,
            display_name: "Meer, <Öz> van der".into(),
            place: Some("Velp".into()),
            provider: None,
            programme: None,
        }
    }

    fn worklist(rows: Vec<CaseSummary>) -> Worklist {
        let own = AccountId::new(Uuid::from_u128(1));
        let count = |stage: &str, cases, waiting_days| StageCount {
            stage: stage.into(),
            cases,
            waiting_days,
            deadlines_passed: 1,
            deadlines_near: 2,
        };
        Worklist {
            today: date(2026, 3, 10),
            next: rows.first().map(|row| app::worklist::WorklistCursor {
                attention_on: row.attention_on,
                number: row.number.clone(),
            }),
            rows: rows
                .into_iter()
                .map(|summary| CaseIndexRow { id: CaseId::new(Uuid::from_u128(9)), version: 1, summary })
                .collect(),
            stages: vec![count("new", 2, 5), count("supported", 3, 100)],
            caseloads: vec![
                CoachLoad { coach: own, name: "Coach Één".into(), cases: 4, weight: 12 },
                CoachLoad {
                    coach: AccountId::new(Uuid::from_u128(3)),
                    name: "Ander".into(),
                    cases: 1,
                    weight: 3,
                },
            ],
            names: BTreeMap::from([(own, "Coach Één".to_owned())]),
        }
    }

    fn made(asked: &Asked, worklist: &Worklist) -> WorklistPage {
        WorklistPage::new(page(Language::Nl), asked, worklist, AccountId::new(Uuid::from_u128(1)))
    }

    #[test]
    fn every_case_and_every_view_renders_in_both_languages() {
        let rows = Stage::ALL
            .iter()
            .flat_map(|stage| {
                (0..3).map(|urgency| CaseSummary {
                    stage: stage.key().into(),
                    urgency,
                    next_deadline: Some(date(2026, 3, 8 + i8::try_from(urgency).unwrap() * 8)),
                    attention_on: date(2026, 3, 1),
                    coordinator: Some(AccountId::new(Uuid::from_u128(1))),
                    ..summary()
                })
            })
            .collect();
        let (full, empty) = (worklist(rows), worklist(Vec::new()));
        for language in Language::ALL {
            for asked in
                ["", "toon=termijn", "toon=mijn&zoek=%3Cb%3E", "zoek=velp", "toon=nieuw&na=2026-01-01~a"]
            {
                let asked =
                    Query::<Asked>::try_from_uri(&format!("/werklijst?{asked}").parse().unwrap()).unwrap().0;
                for worklist in [&full, &empty] {
                    let page = page(language).searched(asked.words());
                    let own = AccountId::new(Uuid::from_u128(1));
                    let html = WorklistPage::new(page, &asked, worklist, own).render().unwrap();
                    assert!(!html.contains('⟨'), "a text is missing");
                    assert!(!html.contains("<Öz>") && !html.contains("<b>"), "what was typed is escaped");
                    assert!(!html.contains(" style="), "no style inside a page");
                }
            }
        }
    }

    #[test]
    fn figures_are_counted_and_left_out_where_they_would_not_fit_the_list() {
        let worklist = worklist(Vec::new());
        let made_page = made(&Asked::default(), &worklist);
        let counts: Vec<_> = made_page.tabs.iter().map(|tab| tab.count).collect();
        assert_eq!(counts, [Some(5), Some(6), Some(4), None]);
        let means: Vec<_> = made_page.stages.iter().map(|card| card.mean).collect();
        assert_eq!(
            means,
            [Some(3), Some(0), Some(0), Some(0), None],
            "five days over two cases is about three"
        );
        assert_eq!(made_page.loads.iter().map(|load| load.share).collect::<Vec<_>>(), [100, 25]);
        let searched = Query::<Asked>::try_from_uri(&"/werklijst?zoek=a".parse().unwrap()).unwrap().0;
        assert!(made(&searched, &worklist).tabs.iter().all(|tab| tab.count.is_none()));
    }
}
