//! A letter to a provider, to read and to print.

use app::{House, letters};
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{Path, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use domain::id::ItemId;
use domain::letter::Letter;
use reports::html::Place;

use super::{overview, provider_path};
use crate::{Page, Problem, SignedIn};

#[derive(Template, WebTemplate)]
#[template(path = "handover/letter.html")]
pub(crate) struct ProviderLetterPage {
    page: Page,
    overview: String,
    provider: String,
    list: String,
    pdf: String,
    /// The letter itself; everything in it is escaped already.
    html: String,
}

pub(super) async fn show(
    State(house): State<House>,
    visitor: SignedIn,
    Path((programme, provider, file)): Path<(String, String, String)>,
) -> Result<Response, Problem> {
    super::programme(&house, &programme)?;
    let (letter, as_pdf) = file.strip_suffix(".pdf").map_or((file.as_str(), false), |id| (id, true));
    let letter: ItemId = letter.parse().map_err(|_| Problem::NotFound)?;
    let letter = app::handover::provider_letter(&house, &visitor.actor, letter).await?;
    if as_pdf {
        return pdf(&letter);
    }
    Ok(shown(visitor.page(""), &programme, provider, &letter).into_response())
}

fn shown(page: Page, programme: &str, provider: String, letter: &Letter) -> ProviderLetterPage {
    let list = provider_path(programme, &provider);
    let document = letters::document(letter);
    ProviderLetterPage {
        overview: overview::path(programme),
        pdf: format!("{list}/brieven/{}.pdf", letter.id),
        html: reports::html::fragment(&document, Place { id: "brief", title_level: 1 }),
        page: page.titled(letter.subject.clone()),
        provider,
        list,
    }
}

fn pdf(letter: &Letter) -> Result<Response, Problem> {
    let made = reports::pdf::render(&letters::document(letter), Some(letter.made_on))
        .map_err(|error| Problem::Unexpected(format!("letter {}: {error}", letter.id)))?;
    if !made.missing.is_empty() {
        tracing::warn!(letter = %letter.id, missing = made.missing.len(), "letter.characters_missing");
    }
    let name = format!("inline; filename=\"brief-aanbieder-{}.pdf\"", letter.made_on);
    let headers = [(CONTENT_TYPE, "application/pdf".to_owned()), (CONTENT_DISPOSITION, name)];
    Ok((headers, made.bytes).into_response())
}

#[cfg(test)]
mod tests {
    use domain::letter::{Language as Written, LetterKind, LetterPart};
    use jiff::civil::date;

    use super::*;
    use crate::Language;
    use crate::visit::tests::page;

    #[test]
    fn the_letter_is_shown_escaped_with_its_pdf() {
        let letter = Letter {
            id: ItemId::new(uuid::Uuid::from_u128(5)),
            kind: LetterKind::ProviderNotice,
            language: Written::Nl,
            subject: "Begeleiding van uw cliënten".to_owned(),
            recipient: vec!["Siza".to_owned()],
            sender: vec!["Team".to_owned()],
            reference: String::new(),
            made_on: date(2026, 3, 4),
            sent_on: None,
            parts: vec![LetterPart::List(vec!["Vos <script>".to_owned()])],
        };
        for language in Language::ALL {
            let html = shown(page(language), "proef", "A & B".to_owned(), &letter).render().unwrap();
            assert!(!html.contains('⟨') && !html.contains("<script>alert"));
            assert!(html.contains("/overdracht/proef/A%20%26%20B/brieven/"), "{html}");
            assert!(html.contains("Vos &lt;script&gt;"));
        }
        assert!(pdf(&letter).is_ok());
    }
}
