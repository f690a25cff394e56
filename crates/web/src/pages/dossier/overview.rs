//! The page of a household: everything on it, in the order in which a coach asks for it.

mod clocks;
mod history;
mod line;
mod people;
mod plan;
mod programmes;
mod totals;

use app::House;
use app::case_page::{self, CasePage};
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{Path, State};
use domain::case::{Case, Stage};
use domain::id::CaseId;
use domain::plan::GoalState;
use domain::programme::Programme;
use domain::question::Urgency;
use jiff::civil::Date;

use super::NEARBY;
use super::sheet::{Head, id};
use crate::{Page, Problem, SignedIn, Texts};
use people::ConsentStanding;

#[derive(Template, WebTemplate)]
#[template(path = "dossier/overview.html")]
pub(super) struct Overview {
    page: Page,
    head: Head,
    case: Case,
    facts: Facts,
    /// What a coach most likely does now.
    step: Step,
    /// The parts of the page one can jump to: anchor and text.
    parts: Vec<(&'static str, String)>,
    /// The picture of the line; everything in it is escaped already.
    line: String,
    people: Vec<people::PersonRow>,
    goals: Vec<plan::GoalRow>,
    circles: Vec<plan::CircleGroup>,
    former: Vec<plan::ArrangementRow>,
    indications: Vec<plan::IndicationRow>,
    clocks: Vec<clocks::ClockRow>,
    met_clocks: usize,
    tasks: Vec<clocks::TaskRow>,
    totals: Vec<totals::SideTotal>,
    contacts: Vec<totals::ContactRow>,
    older_contacts: Vec<totals::ContactRow>,
    consents: Vec<people::ConsentRow>,
    programmes: Vec<programmes::Part>,
    history: Vec<history::Line>,
    nearby: String,
}

/// What the head of the page says.
struct Facts {
    place: String,
    stage: &'static str,
    since: Option<Date>,
    urgency: &'static str,
    is_urgent: bool,
    next: Option<clocks::ClockRow>,
    received: Option<Date>,
}

/// A button that is shown first.
struct Step {
    href: String,
    text: String,
}

pub(super) async fn show(
    signed_in: SignedIn,
    State(house): State<House>,
    Path(case): Path<String>,
) -> Result<Overview, Problem> {
    let case: CaseId = id(&case)?;
    let shown = case_page::show(&house, &signed_in.actor, case).await?;
    Ok(overview(signed_in.page(""), &house.programmes, shown))
}

fn overview(page: Page, programmes: &[Programme], shown: CasePage) -> Overview {
    let texts: &Texts = &page;
    let today = shown.today;
    let case = shown.loaded.case.clone();
    let head = Head::of(&shown.loaded);
    let clocks = clocks::rows(&shown.clocks, today, texts);
    let (running, former): (Vec<_>, Vec<_>) =
        plan::arrangements(&case.plan, &shown.chances, today, texts).into_iter().partition(|row| !row.over);
    let (contacts, older_contacts) = totals::contacts(&case.contacts, texts);
    let running_parts = programmes::parts(&shown, programmes, texts);
    Overview {
        facts: facts(&case, &clocks),
        step: step(&case, &head, texts),
        parts: parts(&case, texts),
        line: line::picture(&case, programmes, today, texts),
        people: people::people(&case.household, today, texts),
        goals: plan::goals(&case.plan),
        circles: plan::by_circle(running),
        former,
        indications: plan::indications(&case.indications, texts),
        met_clocks: clocks.iter().filter(|clock| !clock.is_waiting()).count(),
        clocks,
        tasks: clocks::tasks(&case.tasks, today),
        totals: totals::totals(&case.contacts, texts),
        contacts,
        older_contacts,
        consents: people::consents(&case.consents, today),
        programmes: running_parts,
        history: history::lines(&shown.history, texts),
        nearby: format!("{}/{NEARBY}", head.path()),
        page: page.titled(head.called.clone()),
        head,
        case,
    }
}

fn facts(case: &Case, clocks: &[clocks::ClockRow]) -> Facts {
    let address = case.household.asker.address.as_ref();
    let urgency = case.urgency();
    Facts {
        place: address.and_then(|address| address.place.clone()).unwrap_or_default(),
        stage: case.stage().key(),
        since: case.stages.last().map(|(_, since)| *since),
        urgency: urgency.key(),
        is_urgent: urgency != Urgency::Normal,
        next: clocks.iter().find(|clock| clock.is_waiting() && clock.is_ours()).cloned(),
        received: case.received(),
    }
}

/// Returns what comes next in the ordinary course of a case.
fn step(case: &Case, head: &Head, texts: &Texts) -> Step {
    let path = head.path();
    let picked_up = case.coordination.is_some();
    let (part, text) = match case.stage() {
        Stage::Closed => ("vragen/nieuw", texts.t("dossier-step-question")),
        _ if !picked_up => ("regisseur", texts.t("dossier-step-pick-up")),
        Stage::New | Stage::Waiting => ("gesprek", texts.t("dossier-step-plan-talk")),
        Stage::TalkPlanned => ("verslag", texts.t("dossier-step-report-talk")),
        Stage::Investigation if case.plan.goals.is_empty() => ("doelen/nieuw", texts.t("dossier-step-goal")),
        Stage::Investigation => ("inzet/nieuw", texts.t("dossier-step-arrange")),
        Stage::Supported => ("contacten/nieuw", texts.t("dossier-step-contact")),
    };
    Step { href: format!("{path}/{part}"), text }
}

fn parts(case: &Case, texts: &Texts) -> Vec<(&'static str, String)> {
    let mut parts = vec![
        ("lijn", texts.t("dossier-line")),
        ("vraag", texts.t("dossier-questions")),
        ("plan", texts.t("dossier-plan")),
        ("taken", texts.t("dossier-clocks")),
        ("mensen", texts.t("dossier-people")),
        ("contacten", texts.t("dossier-contacts")),
        ("brieven", texts.t("dossier-letters")),
        ("toestemming", texts.t("dossier-consents")),
    ];
    if !case.enrolments.is_empty() {
        parts.push(("programma", texts.t("dossier-programmes")));
    }
    parts.push(("geschiedenis", texts.t("dossier-history")));
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use crate::pages::dossier::samples;
    use crate::visit::tests::page;

    fn html(language: Language, case: Case) -> String {
        overview(page(language), &[samples::programme()], samples::case_page(case)).render().unwrap()
    }

    #[test]
    fn an_empty_case_and_a_full_one_render_in_both_languages() {
        for language in Language::ALL {
            for case in [samples::bare(), samples::full(), samples::closed()] {
                let html = html(language, case);
                assert!(!html.contains('⟨'), "a text is missing: {html}");
                assert!(!html.contains(" style="), "no style inside a page");
                assert!(!html.contains("<script>alert"), "what was typed is escaped");
            }
        }
    }

    #[test]
    fn every_part_that_one_can_jump_to_is_there() {
        let shown =
            overview(page(Language::Nl), &[samples::programme()], samples::case_page(samples::full()));
        let parts: Vec<&str> = shown.parts.iter().map(|(anchor, _)| *anchor).collect();
        let html = shown.render().unwrap();
        for part in parts {
            assert!(html.contains(&format!("id=\"{part}\"")), "{part}");
        }
    }

    #[test]
    fn the_line_stands_on_the_page_as_a_picture_and_as_a_table() {
        let html = html(Language::Nl, samples::full());
        assert!(html.contains("picture-svg--wide") && html.contains("picture-svg--narrow"));
        assert!(html.contains("<details class=\"picture-facts\">"));
        assert!(html.contains("2,5 uur per week"), "hours stand on the line");
    }

    #[test]
    fn a_bsn_is_never_shown() {
        let html = html(Language::Nl, samples::full());
        assert!(!html.contains(samples::BSN));
        assert!(html.contains("BSN bekend"));
    }

    #[test]
    fn a_review_that_is_due_proposes_nearer_circles() {
        let html = html(Language::Nl, samples::full());
        assert!(html.contains("Kan het nu dichterbij?"), "{html}");
    }

    #[test]
    fn each_stage_has_its_next_step() {
        let step_of =
            |case: &Case| step(case, &Head::of(&samples::loaded(case.clone())), &Texts::new(Language::Nl));
        assert!(step_of(&samples::bare()).href.ends_with("/regisseur"));
        assert!(step_of(&samples::full()).href.ends_with("/contacten/nieuw"));
        assert!(step_of(&samples::closed()).href.ends_with("/vragen/nieuw"));
    }
}
