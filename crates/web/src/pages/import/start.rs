//! Choosing a file and what it holds.

use app::House;
use app::import::upload::{self, Bytes, Upload};
use app::import::{ImportProblem, teams};
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{Multipart, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::actor::Role;
use domain::import::FileKind;

use super::{preview_path, problem};
use crate::pages::evaluation::report_language;
use crate::{FormState, Page, Problem, SeeOther, SignedIn, answered};

#[derive(Template, WebTemplate)]
#[template(path = "import/start.html")]
pub(crate) struct StartPage {
    page: Page,
    form: FormState,
    programmes: Vec<(String, String)>,
    kinds: Vec<(&'static str, String)>,
    /// Empty when there is nothing to choose: a coach reads for the own team.
    teams: Vec<String>,
    own_team: String,
}

pub(super) async fn show(State(house): State<House>, visitor: SignedIn) -> Result<StartPage, Problem> {
    let mut form = FormState::new().with("kind", FileKind::Caseload.key());
    if let [only] = house.programmes.as_slice() {
        form = form.with("programme", only.id.clone());
    }
    let shown = laid_out(&house, &visitor, form).await?;
    Ok(match shown.teams.as_slice() {
        [only] => StartPage { form: shown.form.with("team", only.clone()), ..shown },
        _ => shown,
    })
}

async fn laid_out(house: &House, visitor: &SignedIn, form: FormState) -> Result<StartPage, Problem> {
    let teams = teams(house, &visitor.actor).await?;
    let page = visitor.page("import-title");
    let page = if form.is_refused() { page.refused() } else { page };
    let language = report_language(page.language());
    let is_coach = visitor.actor.role == Role::Coach;
    Ok(StartPage {
        programmes: house
            .programmes
            .iter()
            .map(|programme| (programme.id.clone(), programme.name.text(language).to_owned()))
            .collect(),
        kinds: FileKind::ALL.iter().map(|kind| (kind.key(), page.t_in("import-kind", kind.key()))).collect(),
        own_team: if is_coach { visitor.actor.team.clone().unwrap_or_default() } else { String::new() },
        teams: if is_coach { Vec::new() } else { teams },
        page,
        form,
    })
}

pub(super) async fn send(
    State(house): State<House>,
    visitor: SignedIn,
    fields: Multipart,
) -> Result<Response, Problem> {
    let (mut form, file) = read(fields).await?;
    let page = visitor.page("import-title");
    let programme = form.required_choice(
        "programme",
        "import-programme",
        |id| house.programme(id).map(|_| id.to_owned()),
        &page,
    );
    let kind = form.required_choice("kind", "import-kind", FileKind::from_key, &page);
    let team = match &visitor.actor.team {
        Some(team) if visitor.actor.role == Role::Coach => Some(team.clone()),
        _ => form.required("team", "import-team", &page),
    };
    if file.is_none() {
        form.refuse("file", page.t("import-no-file"));
    }
    if let (Some(programme), Some(kind), Some(team), Some((name, bytes))) = (programme, kind, team, file) {
        let upload = Upload { programme, kind, team, name, bytes: Bytes(bytes), mapping: None };
        match answered(upload::keep(&house, &visitor.actor, upload).await)? {
            Ok(key) => return Ok(SeeOther::to(preview_path(&key)).into_response()),
            Err(refusal) => {
                let field = match refusal {
                    ImportProblem::NoProgramme => "programme",
                    ImportProblem::NoTeam => "team",
                    _ => "file",
                };
                form.refuse(field, problem::in_words(&refusal, &page));
            }
        }
    }
    let shown = laid_out(&house, &visitor, form).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, shown).into_response())
}

/// Reads the form: its words, and the file if there is one.
async fn read(mut fields: Multipart) -> Result<(FormState, Option<(String, Vec<u8>)>), Problem> {
    let refused = |error: axum::extract::multipart::MultipartError| {
        if error.status() == StatusCode::PAYLOAD_TOO_LARGE { Problem::TooLarge } else { Problem::BadRequest }
    };
    let mut form = FormState::new();
    let mut file = None;
    while let Some(field) = fields.next_field().await.map_err(refused)? {
        match field.name().unwrap_or_default() {
            "file" => {
                let name = plain_name(field.file_name().unwrap_or_default());
                let bytes = field.bytes().await.map_err(refused)?;
                if !name.is_empty() {
                    file = Some((name, bytes.to_vec()));
                }
            }
            name @ ("programme" | "kind" | "team") => {
                let name = name.to_owned();
                form = form.with(&name, field.text().await.map_err(refused)?);
            }
            _ => {}
        }
    }
    Ok((form, file))
}

/// Some browsers send the folder too, which may hold the name of a person.
fn plain_name(path: &str) -> String {
    path.rsplit(['/', '\\']).next().unwrap_or_default().chars().take(200).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use crate::visit::tests::page;

    #[test]
    fn the_form_asks_for_a_team_only_where_there_is_a_choice() {
        for language in Language::ALL {
            for (teams, own_team) in [(vec!["Velp".to_owned()], ""), (Vec::new(), "Sociale basis")] {
                let mut form = FormState::new();
                form.refuse("file", "Kies een bestand.");
                let shown = StartPage {
                    page: page(language),
                    form,
                    programmes: vec![("proef".to_owned(), "Proef".to_owned())],
                    kinds: vec![("caseload", "Inwoners".to_owned())],
                    teams,
                    own_team: own_team.to_owned(),
                };
                let html = shown.render().unwrap();
                assert!(!html.contains('⟨'), "a text is missing");
                assert_eq!(html.contains("name=\"team\""), own_team.is_empty());
            }
        }
    }

    #[test]
    fn a_folder_is_left_out_of_the_name() {
        assert_eq!(plain_name("C:\\Users\\iemand\\inwoners.csv"), "inwoners.csv");
        assert_eq!(plain_name("inwoners.csv"), "inwoners.csv");
    }
}
