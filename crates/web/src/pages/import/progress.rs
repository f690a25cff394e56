//! Reading goes on behind the scenes; a page that comes back by itself says how far it is.

use std::sync::Arc;

use app::House;
use app::failure::Failure;
use app::import::{self, ImportProblem, Tally, upload};
use askama::Template;
use askama_web::WebTemplate;
use axum::Extension;
use axum::extract::{Path, State};
use axum::http::HeaderName;
use axum::response::{IntoResponse, Response};
use domain::actor::Actor;

use super::preview_path;
use super::problem::{self, Mistake};
use super::runs::{Run, Runs};
use crate::{Page, Problem, SeeOther, SignedIn};

/// Seconds after which the page comes back. A header, so that it needs no script.
const AGAIN: (HeaderName, &str) = (HeaderName::from_static("refresh"), "1");

#[derive(Template, WebTemplate)]
#[template(path = "import/progress.html")]
pub(crate) struct ProgressPage {
    page: Page,
    preview: String,
    state: Shown,
}

pub(crate) enum Shown {
    Busy { done: usize, total: usize },
    Done(Tally),
    Refused { why: String, mistakes: Vec<Mistake> },
    Failed,
}

/// Begins to read and goes to the page that follows it.
pub(super) async fn begin(
    State(house): State<House>,
    visitor: SignedIn,
    Extension(runs): Extension<Arc<Runs>>,
    Path(key): Path<String>,
) -> Result<SeeOther, Problem> {
    let there = format!("{}/voortgang", preview_path(&key));
    if runs.of(&key, visitor.actor.account).is_some_and(|run| matches!(run, Run::Done(_))) {
        return Ok(SeeOther::to(there));
    }
    let upload = upload::find(&house, &visitor.actor, &key).await.map_err(Problem::from)?;
    if runs.begin(&key, visitor.actor.account) {
        let actor = visitor.actor.clone();
        tokio::spawn(async move {
            let run = read(&house, &actor, &upload, &key, &runs).await;
            runs.set(&key, run);
        });
    }
    Ok(SeeOther::to(there))
}

async fn read(house: &House, actor: &Actor, upload: &upload::Upload, key: &str, runs: &Arc<Runs>) -> Run {
    let progress = |done, total| runs.set(key, Run::Busy { done, total });
    match import::apply(house, actor, upload.request(), &progress).await {
        Ok(tally) => {
            // What was read does not have to wait any longer; if this fails, it goes within the hour.
            if let Err(failure) = upload::throw_away::<app::failure::Never>(house, actor, key).await {
                tracing::warn!(%failure, "import.upload_stays");
            }
            Run::Done(tally)
        }
        Err(Failure::Refused(refusal)) => Run::Refused(refusal),
        Err(failure) => {
            tracing::error!(%failure, "import.failed");
            Run::Failed
        }
    }
}

pub(super) async fn show(
    visitor: SignedIn,
    Extension(runs): Extension<Arc<Runs>>,
    Path(key): Path<String>,
) -> Result<Response, Problem> {
    let run = runs.of(&key, visitor.actor.account).ok_or(Problem::NotFound)?;
    let busy = matches!(run, Run::Busy { .. });
    let page = laid_out(visitor.page("import-progress-title"), &key, run);
    Ok(if busy { ([AGAIN], page).into_response() } else { page.into_response() })
}

fn laid_out(page: Page, key: &str, run: Run) -> ProgressPage {
    let state = match run {
        Run::Busy { done, total } => Shown::Busy { done, total },
        Run::Done(tally) => Shown::Done(tally),
        Run::Failed => Shown::Failed,
        Run::Refused(refusal) => Shown::Refused {
            why: problem::in_words(&refusal, &page),
            mistakes: match &refusal {
                ImportProblem::Findings(findings) => problem::mistakes(findings, &page),
                _ => Vec::new(),
            },
        },
    };
    ProgressPage { preview: preview_path(key), state, page }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use crate::visit::tests::page;

    #[test]
    fn every_state_is_told_in_both_languages() {
        for language in Language::ALL {
            for run in [
                Run::Busy { done: 0, total: 0 },
                Run::Busy { done: 7, total: 63 },
                Run::Done(Tally { new: 63, changed: 0, unchanged: 1 }),
                Run::Refused(ImportProblem::NoTeam),
                Run::Failed,
            ] {
                let html = laid_out(page(language), "key", run).render().unwrap();
                assert!(!html.contains('⟨'), "a text is missing");
            }
        }
    }
}
