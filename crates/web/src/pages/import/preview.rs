//! What a file would do: what was recognised, the columns, the first rows, and every mistake.

use app::House;
use app::import::upload::{self, Upload};
use app::import::{self, Encoding, Preview, Separator, SourceKind};
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::import::FieldSpec;

use super::preview_path;
use super::problem::{self, Mistake};
use crate::pages::evaluation::report_language;
use crate::{Language, Page, Problem, SeeOther, SignedIn, answered};

/// A field with the column that feeds it.
pub(crate) struct Choice {
    key: &'static str,
    name: &'static str,
    required: bool,
    column: String,
}

#[derive(Template, WebTemplate)]
#[template(path = "import/preview.html")]
pub(crate) struct PreviewPage {
    page: Page,
    path: String,
    file: String,
    programme: String,
    team: String,
    kind: String,
    recognised: Vec<(String, String)>,
    header: Vec<String>,
    choices: Vec<Choice>,
    sample: Vec<Vec<String>>,
    /// New, changed and the same; empty when there are mistakes.
    tally: Option<(usize, usize, usize)>,
    mistakes: Vec<Mistake>,
}

/// A file that cannot be read at all, for a reason outside its rows.
#[derive(Template, WebTemplate)]
#[template(path = "import/refused.html")]
pub(crate) struct RefusedPage {
    page: Page,
    file: String,
    why: String,
}

pub(super) async fn show(
    State(house): State<House>,
    visitor: SignedIn,
    Path(key): Path<String>,
) -> Result<Response, Problem> {
    let upload = upload::find(&house, &visitor.actor, &key).await.map_err(Problem::from)?;
    let page = visitor.page("import-preview-title");
    match answered(import::preview(&house, &visitor.actor, upload.request()).await)? {
        Ok(preview) => {
            let language = report_language(page.language());
            let programme = house.programme(&upload.programme);
            let programme = programme.map(|known| known.name.text(language).to_owned()).unwrap_or_default();
            Ok(laid_out(page, &key, upload, preview, programme).into_response())
        }
        Err(refusal) => {
            let why = problem::in_words(&refusal, &page);
            let shown = RefusedPage { page: page.refused(), file: upload.name, why };
            Ok((StatusCode::UNPROCESSABLE_ENTITY, shown).into_response())
        }
    }
}

/// Throws the file away.
pub(super) async fn stop(
    State(house): State<House>,
    visitor: SignedIn,
    Path(key): Path<String>,
) -> Result<SeeOther, Problem> {
    upload::throw_away(&house, &visitor.actor, &key).await.map_err(Problem::from)?;
    Ok(SeeOther::to("/inlezen").note("note-import-stopped"))
}

fn laid_out(page: Page, key: &str, upload: Upload, preview: Preview, programme: String) -> PreviewPage {
    let Preview { kind, header, mapping, sample, .. } = &preview;
    let choices = kind.fields().iter().map(|field| Choice {
        key: field.key,
        name: name_of(field, page.language()),
        required: field.required,
        column: mapping.column(field.key).unwrap_or_default().to_owned(),
    });
    let secret = header.iter().position(|name| mapping.column("bsn") == Some(name));
    PreviewPage {
        path: preview_path(key),
        file: upload.name,
        team: upload.team,
        programme,
        kind: page.t_in("import-kind", kind.key()),
        recognised: recognised(&preview, &page),
        choices: choices.collect(),
        sample: sample.iter().map(|row| without_bsn(row, secret)).collect(),
        tally: preview.outcome.as_ref().ok().map(|tally| (tally.new, tally.changed, tally.unchanged)),
        mistakes: problem::mistakes(preview.outcome.as_ref().err().map_or(&[], Vec::as_slice), &page),
        header: preview.header,
        page,
    }
}

const fn name_of(field: &FieldSpec, language: Language) -> &'static str {
    match language {
        Language::Nl => field.name_nl,
        Language::En => field.name_en,
    }
}

fn recognised(preview: &Preview, page: &Page) -> Vec<(String, String)> {
    let mut facts = vec![(
        page.t("import-source"),
        match preview.source {
            SourceKind::Csv => page.t("import-source-csv"),
            SourceKind::Xlsx => page.t("import-source-xlsx"),
            SourceKind::Ods => page.t("import-source-ods"),
        },
    )];
    if let Some(encoding) = preview.encoding {
        let name = match encoding {
            Encoding::Utf8 => "UTF-8",
            Encoding::Utf16 => "UTF-16",
            Encoding::Windows1252 => "Windows-1252",
        };
        facts.push((page.t("import-encoding"), name.to_owned()));
    }
    if let Some(separator) = preview.separator {
        let name = match separator {
            Separator::Semicolon => page.t("import-separator-semicolon"),
            Separator::Comma => page.t("import-separator-comma"),
            Separator::Tab => page.t("import-separator-tab"),
        };
        facts.push((page.t("import-separator"), name));
    }
    let rows = u32::try_from(preview.rows).unwrap_or(u32::MAX);
    facts.push((page.t("import-rows"), page.count(rows)));
    facts
}

/// A BSN is never shown, also not when it stands in a column that nobody expected it in.
fn without_bsn(row: &[String], secret: Option<usize>) -> Vec<String> {
    let hidden = |at: usize, cell: &str| {
        let digits = cell.chars().filter(char::is_ascii_digit).count();
        let plain = cell.chars().all(|sign| sign.is_ascii_digit() || matches!(sign, ' ' | '.'));
        (Some(at) == secret && !cell.is_empty()) || (plain && (8..=9).contains(&digits))
    };
    let shown = |(at, cell): (usize, &String)| {
        if hidden(at, cell) { "•••••••••".to_owned() } else { cell.clone() }
    };
    row.iter().enumerate().map(shown).collect()
}

#[cfg(test)]
mod tests {
    use app::import::Tally;
    use app::import::upload::Bytes;
    use domain::import::{FileKind, Finding, FindingKind, Mapping};

    use super::*;
    use crate::visit::tests::page;

    fn sample(language: Language, outcome: Result<Tally, Vec<Finding>>) -> String {
        let header: Vec<String> = ["Nr", "BSN", "Achternaam", "Plaats", "Soort"].map(str::to_owned).to_vec();
        let preview = Preview {
            kind: FileKind::Caseload,
            source: SourceKind::Csv,
            encoding: Some(Encoding::Windows1252),
            separator: Some(Separator::Semicolon),
            mapping: Mapping::guess(FileKind::Caseload, &header),
            header,
            rows: 63,
            sample: vec![
                ["SB001", "999900031", "Vos <b>", "Velp", "Herindicatie"].map(str::to_owned).to_vec(),
            ],
            outcome,
        };
        let upload = Upload {
            programme: "proef".to_owned(),
            kind: FileKind::Caseload,
            team: "Velp".to_owned(),
            name: "inwoners.csv".to_owned(),
            bytes: Bytes(Vec::new()),
            mapping: None,
        };
        laid_out(page(language), "key", upload, preview, "Proef".to_owned()).render().unwrap()
    }

    #[test]
    fn a_good_file_can_be_read_and_a_bad_one_cannot() {
        for language in Language::ALL {
            let good = sample(language, Ok(Tally { new: 63, changed: 0, unchanged: 0 }));
            assert!(!good.contains('⟨'), "a text is missing");
            assert!(good.contains("/inlezen/key/inlezen\""));
            assert!(!good.contains("999900031"), "a BSN is never shown");
            let finding = Finding { row: 3, column: "BSN".to_owned(), kind: FindingKind::BsnFailsElevenTest };
            let bad = sample(language, Err(vec![finding]));
            assert!(!bad.contains('⟨'), "a text is missing");
            assert!(!bad.contains("/inlezen/key/inlezen\""), "nothing to confirm");
            assert!(bad.contains("kolom BSN") || bad.contains("column BSN"));
        }
    }

    #[test]
    fn a_bsn_in_an_odd_column_is_hidden_too() {
        let row = ["999900031", "9999.00.031", "2,5", "2020-08-03", "31-12-2020"].map(str::to_owned);
        let shown = without_bsn(&row, None);
        assert_eq!(shown[0], "•••••••••");
        assert_eq!(shown[1], "•••••••••");
        assert_eq!(&shown[2..], &row[2..]);
    }
}
