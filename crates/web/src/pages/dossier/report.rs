//! Recording the talk that was held; the resident gets it as a letter.

use app::House;
use app::support;
use app::work::Loaded;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::talk::TalkReport;

use super::sheet::{Field, Head, Kind, Sheet, letter_language, lines, open, path, saved, target};
use super::talk::told;
use crate::{FormState, Problem, SeeOther, SignedIn, Submitted, Texts};

const TITLE: &str = crate::text_key("report-title");

pub(super) async fn show(
    signed_in: SignedIn,
    State(house): State<House>,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let loaded = open(&house, &signed_in, &id).await?;
    let mut present = vec![loaded.case.household.asker.called()];
    present.extend(loaded.case.talk.iter().flat_map(|talk| talk.invitees.clone()));
    present.push(signed_in.actor.name.clone());
    let held = loaded.case.talk.as_ref().map_or(house.today(), |talk| talk.planned_for.min(house.today()));
    let form = FormState::new().with("day", held.to_string()).with("present", present.join("\n"));
    Ok(sheet(&signed_in, &loaded, form).into_response())
}

pub(super) async fn save(
    signed_in: SignedIn,
    State(house): State<House>,
    Path(id): Path<String>,
    Submitted(mut form): Submitted,
) -> Result<Response, Problem> {
    let target = target(&id, &form)?;
    let texts = &signed_in.texts;
    if let Some(report) = read(&mut form, texts) {
        let language = letter_language(texts);
        let result = support::report_talk(&house, &signed_in.actor, target, report, language).await;
        if saved(result, &mut form, texts, |refusal, form| told(refusal, form, texts))?.is_some() {
            return Ok(SeeOther::to(path(target.id)).note("note-talk-reported").into_response());
        }
    }
    let loaded = open(&house, &signed_in, &id).await?;
    Ok(sheet(&signed_in, &loaded, form).refused())
}

fn read(form: &mut FormState, texts: &Texts) -> Option<TalkReport> {
    let held_on = form.required_date("day", "report-day", texts);
    let summary = form.required("summary", "report-summary", texts);
    Some(TalkReport {
        held_on: held_on?,
        summary: summary?,
        present: lines(form.value("present")),
        agreed: lines(form.value("agreed")),
    })
}

fn sheet(signed_in: &SignedIn, loaded: &Loaded, form: FormState) -> Sheet {
    let texts = &signed_in.texts;
    let fields = vec![
        Field::new("day", texts.t("report-day"), Kind::Day),
        Field::new("present", texts.t("report-present"), Kind::Lines(4))
            .optional()
            .hint(texts.t("sheet-one-per-line")),
        Field::new("summary", texts.t("report-summary"), Kind::Lines(8)).hint(texts.t("report-summary-hint")),
        Field::new("agreed", texts.t("report-agreed"), Kind::Lines(5))
            .optional()
            .hint(texts.t("report-agreed-hint")),
    ];
    Sheet::new(signed_in.page(TITLE), form, Head::of(loaded), texts.t("report-submit"), fields)
        .lead(texts.t("report-lead"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn all_that_is_missing_is_told_at_once() {
        let mut form = FormState::new().with("agreed", "bellen\nschrijven");
        assert_eq!(read(&mut form, &Texts::new(Language::Nl)), None);
        let fields: Vec<&str> = form.errors().iter().map(|error| error.field.as_str()).collect();
        assert_eq!(fields, ["day", "summary"]);
    }
}
