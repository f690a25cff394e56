//! The letters of a household: to read, to print, and to note that they went out.

use app::House;
use app::case_page::{self, LetterPage};
use app::{letters, support};
use askama::Template;
use askama_web::WebTemplate;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use domain::id::{CaseId, ItemId};
use domain::letter::Letter;
use reports::html::Place;

use super::dossier::sheet::{Head, id, path, pressed, target};
use crate::{Page, Problem, SeeOther, SignedIn, Submitted};

pub(super) fn routes() -> Router<House> {
    Router::new()
        .route("/dossiers/{id}/brieven/{letter}", get(show))
        .route("/dossiers/{id}/brieven/{letter}/verstuurd", post(sent))
}

#[derive(Template, WebTemplate)]
#[template(path = "letter/show.html")]
struct LetterShown {
    page: Page,
    head: Head,
    letter: Letter,
    /// The letter itself; everything in it is escaped already.
    html: String,
    pdf: String,
}

async fn show(
    signed_in: SignedIn,
    State(house): State<House>,
    Path((case, letter)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let (letter, as_pdf) = letter.strip_suffix(".pdf").map_or((letter.as_str(), false), |id| (id, true));
    let (case, letter): (CaseId, ItemId) = (id(&case)?, id(letter)?);
    let opened = case_page::letter(&house, &signed_in.actor, case, letter).await?;
    if as_pdf {
        return pdf(&opened.letter);
    }
    Ok(shown(signed_in.page(""), opened).into_response())
}

async fn sent(
    signed_in: SignedIn,
    State(house): State<House>,
    Path((case, letter)): Path<(String, String)>,
    Submitted(form): Submitted,
) -> Result<SeeOther, Problem> {
    let target = target(&case, &form)?;
    let letter: ItemId = id(&letter)?;
    let result = support::send_letter(&house, &signed_in.actor, target, letter).await;
    Ok(pressed(result, target.id, "brieven")?.note("note-letter-sent"))
}

fn shown(page: Page, opened: LetterPage) -> LetterShown {
    let document = letters::document(&opened.letter);
    LetterShown {
        html: reports::html::fragment(&document, Place { id: "brief", title_level: 1 }),
        pdf: format!("{}/brieven/{}.pdf", path(opened.case), opened.letter.id),
        head: Head { id: opened.case, version: opened.version, called: opened.called },
        page: page.titled(opened.letter.subject.clone()),
        letter: opened.letter,
    }
}

/// The file name says what kind of letter it is and from when, never about whom.
fn pdf(letter: &Letter) -> Result<Response, Problem> {
    let made = reports::pdf::render(&letters::document(letter), Some(letter.made_on))
        .map_err(|error| Problem::Unexpected(format!("letter {}: {error}", letter.id)))?;
    if !made.missing.is_empty() {
        tracing::warn!(letter = %letter.id, missing = made.missing.len(), "letter.characters_missing");
    }
    let name = format!("inline; filename=\"{}-{}.pdf\"", letter.kind.key(), letter.made_on);
    let headers = [
        (CONTENT_TYPE, "application/pdf".to_owned()),
        (CONTENT_DISPOSITION, name),
        (CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, made.bytes).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use crate::pages::dossier::samples;
    use crate::visit::tests::page;

    fn opened() -> LetterPage {
        let loaded = samples::loaded(samples::full());
        let letter = loaded.case.letters[0].clone();
        let called = loaded.case.household.asker.called();
        LetterPage { letter, case: loaded.id, version: loaded.version, called }
    }

    #[test]
    fn a_letter_is_shown_as_it_was_written() {
        for language in Language::ALL {
            let html = shown(page(language), opened()).render().unwrap();
            assert!(!html.contains('⟨'), "a text is missing");
            assert!(html.contains("<h1>Wij hebben uw vraag ontvangen"), "{html}");
            assert!(html.contains("&lt;script&gt;"), "what a resident said is escaped");
            assert!(!html.contains("<script>alert"));
        }
    }

    #[test]
    fn the_name_of_the_file_says_nothing_about_the_person() {
        let response = pdf(&opened().letter).unwrap();
        let name = response.headers()[CONTENT_DISPOSITION].to_str().unwrap();
        assert_eq!(name, "inline; filename=\"receipt-2026-02-02.pdf\"");
        assert_eq!(response.headers()[CONTENT_TYPE], "application/pdf");
    }
}
