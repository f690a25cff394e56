//! The same evaluation as a file: the same numbers, and what is hidden is not in it.

use app::House;
use app::evaluate::{View, report, sheets};
use axum::extract::{Path, Query, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use domain::programme::Programme;
use evaluation::Evaluation;
use reports::{pdf, sheet};

use super::{Asked, programme, report_language};
use crate::{FormState, Language, Problem, SignedIn};

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Pdf,
    Csv,
    Xlsx,
    Json,
}

impl Kind {
    fn of_file(name: &str) -> Option<Self> {
        match name {
            "evaluatie.pdf" => Some(Self::Pdf),
            "evaluatie.csv" => Some(Self::Csv),
            "evaluatie.xlsx" => Some(Self::Xlsx),
            "evaluatie.json" => Some(Self::Json),
            _ => None,
        }
    }

    const fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Json => "json",
        }
    }

    const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Csv => "text/csv; charset=utf-8",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Json => "application/json",
        }
    }
}

pub(super) async fn send(
    State(house): State<House>,
    visitor: SignedIn,
    Path((id, file)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let kind = Kind::of_file(&file).ok_or(Problem::NotFound)?;
    let definition = programme(&house, &id)?;
    let mut form = FormState::new().with("op", asked.op.clone().unwrap_or_default());
    let typed = form.date("op", "evaluation-as-of", &visitor.texts);
    if form.is_refused() {
        return Err(Problem::BadRequest);
    }
    let view = asked.view();
    let day = asked.day(typed, house.today());
    let evaluation = app::evaluate::evaluate(&house, &visitor.actor, definition, day, view).await?;
    let bytes = written(kind, &evaluation, definition, visitor.texts.language())?;
    let inside = if view == View::Internal { "-intern" } else { "" };
    let name = format!("evaluatie-{id}-{}{inside}.{}", evaluation.as_of, kind.ending());
    let headers = [
        (CONTENT_TYPE, kind.media_type().to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    Ok((headers, bytes).into_response())
}

fn written(
    kind: Kind,
    evaluation: &Evaluation,
    programme: &Programme,
    language: Language,
) -> Result<Vec<u8>, Problem> {
    let words = report_language(language);
    let reader = app::letters::document_language(words);
    let as_of = Some(evaluation.as_of);
    match kind {
        Kind::Json => serde_json::to_vec_pretty(&evaluation.json(words)).map_err(unexpected),
        Kind::Csv => Ok(sheet::csv_all(&sheets(evaluation, words), reader)),
        Kind::Xlsx => {
            let title = evaluation.name.text(words);
            sheet::xlsx(title, &sheets(evaluation, words), reader, as_of).map_err(unexpected)
        }
        Kind::Pdf => {
            let document = report(evaluation, programme, words, true);
            pdf::render(&document, as_of).map(|pdf| pdf.bytes).map_err(unexpected)
        }
    }
}

fn unexpected(error: impl std::fmt::Display) -> Problem {
    Problem::Unexpected(error.to_string())
}
