//! The journal: who did what and when, without anything personal, and whether it is whole.

use app::House;
use app::clock::amsterdam;
use app::journal::{self, Flaw, Line, Verdict};
use askama::Template;
use askama_web::WebTemplate;
use axum::Router;
use axum::extract::{Query, State};
use axum::routing::{get, post};
use jiff::civil::DateTime;

use crate::{Page, Problem, SignedIn, Texts};

const PATH: &str = "/logboek";
const LINES: u32 = 50;

pub(super) fn routes() -> Router<House> {
    Router::new().route(PATH, get(show)).route("/logboek/controle", post(check))
}

pub(crate) struct Row {
    seq: String,
    at: DateTime,
    who: String,
    role: String,
    purpose: String,
    action: String,
    subjects: String,
}

/// What a check of the whole journal found.
pub(crate) struct Checked {
    whole: bool,
    text: String,
}

#[derive(Template, WebTemplate)]
#[template(path = "journal/list.html")]
pub(crate) struct JournalPage {
    page: Page,
    rows: Vec<Row>,
    earlier: String,
    /// Whether these are the newest lines.
    newest: bool,
    checked: Option<Checked>,
}

impl JournalPage {
    fn heads(&self) -> [String; 6] {
        let page = &self.page;
        [
            page.t("journal-at"),
            page.t("journal-who"),
            page.t("journal-action"),
            page.t("journal-purpose"),
            page.t("journal-subjects"),
            page.t("journal-seq"),
        ]
    }
}

#[derive(serde::Deserialize)]
struct Asked {
    voor: Option<i64>,
}

async fn show(
    State(house): State<House>,
    visitor: SignedIn,
    Query(asked): Query<Asked>,
) -> Result<JournalPage, Problem> {
    laid_out(&house, &visitor, asked.voor, None).await
}

/// Checks every link of the chain and says what came of it, above the newest lines.
async fn check(State(house): State<House>, visitor: SignedIn) -> Result<JournalPage, Problem> {
    let verdict = journal::check(&house, &visitor.actor).await?;
    let checked = in_words(&verdict, &visitor.texts);
    laid_out(&house, &visitor, None, Some(checked)).await
}

async fn laid_out(
    house: &House,
    visitor: &SignedIn,
    before: Option<i64>,
    checked: Option<Checked>,
) -> Result<JournalPage, Problem> {
    let found = journal::lines(house, &visitor.actor, before, LINES).await?;
    let page = visitor.page("journal-title");
    Ok(JournalPage {
        rows: found.lines.iter().map(|line| row(line, &page)).collect(),
        earlier: found.earlier.map(|earlier| format!("{PATH}?voor={earlier}")).unwrap_or_default(),
        newest: before.is_none(),
        checked,
        page,
    })
}

fn row(line: &Line, texts: &Texts) -> Row {
    let subjects = u32::try_from(line.subjects).unwrap_or(u32::MAX);
    let known = format!("journal-did-{}", line.action);
    Row {
        seq: line.seq.to_string(),
        at: line.at.to_zoned(amsterdam()).datetime(),
        who: line.who.clone(),
        role: line.role.map(|role| texts.t_in("role", role.key())).unwrap_or_default(),
        purpose: line.purpose.map(|purpose| texts.t_in("journal-for", purpose.key())).unwrap_or_default(),
        // An action that has no words yet is shown by its key: the journal leaves nothing out.
        action: if texts.has(&known) { texts.t_in("journal-did", &line.action) } else { line.action.clone() },
        subjects: if subjects == 0 { "–".to_owned() } else { texts.count(subjects) },
    }
}

fn in_words(verdict: &Verdict, texts: &Texts) -> Checked {
    match verdict {
        Verdict::Whole { entries, .. } => {
            let entries = u32::try_from(*entries).unwrap_or(u32::MAX);
            let text = texts.t_args("journal-whole", &[("count", entries.into())]);
            Checked { whole: true, text }
        }
        Verdict::Broken { seq, why } => {
            let why = match why {
                Flaw::Gap => texts.t("journal-flaw-gap"),
                Flaw::Unlinked => texts.t("journal-flaw-unlinked"),
                Flaw::Altered => texts.t("journal-flaw-altered"),
                Flaw::NotAsProven => texts.t("journal-flaw-not-as-proven"),
                Flaw::ForeignProof => texts.t("journal-flaw-foreign-proof"),
            };
            let text =
                texts.t_args("journal-broken", &[("seq", seq.to_string().into()), ("why", why.into())]);
            Checked { whole: false, text }
        }
    }
}

#[cfg(test)]
mod tests {
    use app::journal::EntryKind;
    use domain::actor::{Purpose, Role};
    use jiff::Timestamp;

    use super::*;
    use crate::Language;
    use crate::visit::tests::page;

    fn line(action: &str) -> Line {
        Line {
            seq: 7,
            at: Timestamp::UNIX_EPOCH,
            who: "Coach <Eén>".to_owned(),
            role: Some(Role::Coach),
            purpose: Some(Purpose::Handover),
            action: action.to_owned(),
            kind: EntryKind::Write,
            subjects: 11,
        }
    }

    #[test]
    fn lines_and_both_verdicts_are_told_in_both_languages() {
        for language in Language::ALL {
            for verdict in [
                Verdict::Whole { entries: 1200, head: [0; 32] },
                Verdict::Broken { seq: 3, why: Flaw::Altered },
            ] {
                let page = page(language);
                let rows = ["handover-step", "an-action-of-tomorrow"].map(|action| row(&line(action), &page));
                let checked = Some(in_words(&verdict, &page));
                let shown = JournalPage {
                    rows: rows.into(),
                    earlier: "/logboek?voor=7".into(),
                    newest: true,
                    checked,
                    page,
                };
                let html = shown.render().unwrap();
                assert!(!html.contains('⟨'), "a text is missing");
                assert!(html.contains("an-action-of-tomorrow"), "nothing is left out");
                assert!(html.contains("01-01-1970, 01:00"), "Dutch time");
            }
        }
    }
}
