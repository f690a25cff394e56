//! Why a file is not read, in plain words.

use app::import::{ImportProblem, NotATable, ReadError};
use domain::import::Finding;

use crate::{Language, Texts};

/// A mistake at its place in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mistake {
    pub(crate) place: String,
    pub(crate) text: String,
}

pub(super) fn mistakes(findings: &[Finding], texts: &Texts) -> Vec<Mistake> {
    let mistake = |finding: &Finding| match texts.language() {
        Language::Nl => Mistake { place: finding.place_nl(), text: finding.text_nl() },
        Language::En => Mistake { place: finding.place_en(), text: finding.text_en() },
    };
    findings.iter().map(mistake).collect()
}

/// Says why nothing of the file was read, apart from mistakes in its rows.
pub(super) fn in_words(problem: &ImportProblem, texts: &Texts) -> String {
    match problem {
        ImportProblem::Unreadable(error) => unreadable(error, texts),
        ImportProblem::Findings(_) => texts.t("import-nothing-read"),
        ImportProblem::NoProgramme => texts.t("import-no-programme"),
        ImportProblem::NoTeam => texts.t("import-no-team"),
        ImportProblem::OtherTeam { rows } => {
            let rows = u32::try_from(*rows).unwrap_or(u32::MAX);
            texts.t_args("import-other-team", &[("count", rows.into())])
        }
    }
}

fn unreadable(error: &ReadError, texts: &Texts) -> String {
    let number = |number: usize| f64::from(u32::try_from(number).unwrap_or(u32::MAX));
    match error {
        ReadError::Empty => texts.t("import-unreadable-empty"),
        ReadError::TooLarge { .. } => texts.t("import-unreadable-large"),
        ReadError::TooLargeUnpacked { .. } => texts.t("import-unreadable-unpacked"),
        ReadError::TooManyRows { max } => {
            texts.t_args("import-unreadable-rows", &[("max", number(*max).into())])
        }
        ReadError::TooManyColumns { row, max } => texts.t_args(
            "import-unreadable-columns",
            &[("row", number(*row).into()), ("max", number(*max).into())],
        ),
        ReadError::CellTooLong { row, column, .. } => texts.t_args(
            "import-unreadable-cell",
            &[("row", number(*row).into()), ("column", number(*column).into())],
        ),
        ReadError::NotATable(kind) => match kind {
            NotATable::Pdf => texts.t("import-no-table-pdf"),
            NotATable::Image => texts.t("import-no-table-image"),
            NotATable::WebPage => texts.t("import-no-table-web"),
            NotATable::Document => texts.t("import-no-table-document"),
            NotATable::OtherZip => texts.t("import-no-table-zip"),
            NotATable::Binary => texts.t("import-no-table-binary"),
        },
        ReadError::OldExcel => texts.t("import-unreadable-old-excel"),
        ReadError::Protected => texts.t("import-unreadable-protected"),
        ReadError::Damaged { .. } => texts.t("import-unreadable-damaged"),
        ReadError::OpenQuote { row } => {
            texts.t_args("import-unreadable-quote", &[("row", number(*row).into())])
        }
        ReadError::EmptyHeader { column } => {
            texts.t_args("import-unreadable-header", &[("column", number(*column).into())])
        }
        ReadError::DoubleHeader { name, .. } => {
            texts.t_args("import-unreadable-double", &[("name", name.as_str().into())])
        }
        ReadError::NoHeader => texts.t("import-unreadable-no-header"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_is_a_sentence_in_both_languages() {
        let unreadable = [
            ReadError::Empty,
            ReadError::TooLarge { bytes: 9, max: 8 },
            ReadError::TooManyRows { max: 50_000 },
            ReadError::TooManyColumns { row: 2, max: 200 },
            ReadError::CellTooLong { row: 2, column: 3, max: 4 },
            ReadError::NotATable(NotATable::Pdf),
            ReadError::OpenQuote { row: 7 },
            ReadError::DoubleHeader { name: "Nr".to_owned(), first: 1, second: 2 },
        ];
        for language in Language::ALL {
            let texts = Texts::new(language);
            for error in &unreadable {
                let text = in_words(&ImportProblem::Unreadable(error.clone()), &texts);
                assert!(text.ends_with('.') && !text.contains('⟨'), "{text}");
            }
            assert!(in_words(&ImportProblem::OtherTeam { rows: 2 }, &texts).contains('2'));
        }
    }
}
