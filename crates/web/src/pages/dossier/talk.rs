//! Planning the kitchen-table talk.

use app::House;
use app::support;
use app::work::Loaded;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::household::Part;
use domain::talk::{Talk, TalkRefusal};

use super::sheet::{Field, Head, Kind, Sheet, letter_language, lines, open, path, saved, target};
use crate::{FormState, Problem, SeeOther, SignedIn, Submitted, Texts};

const TITLE: &str = crate::text_key("talk-title");

pub(super) async fn show(
    signed_in: SignedIn,
    State(house): State<House>,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let loaded = open(&house, &signed_in, &id).await?;
    let texts = &signed_in.texts;
    let form = match loaded.case.talk.as_ref().filter(|talk| talk.report.is_none()) {
        Some(planned) => FormState::new()
            .with("day", planned.planned_for.to_string())
            .with("time", planned.time.clone().unwrap_or_default())
            .with("place", planned.place.clone().unwrap_or_default())
            .with("invitees", planned.invitees.join("\n"))
            .with("offered", "yes"),
        None => FormState::new()
            .with("place", texts.t("talk-place-home"))
            .with("invitees", suggested(&loaded, texts).join("\n")),
    };
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
    if let Some(talk) = read(&mut form, texts) {
        let language = letter_language(texts);
        let result = support::plan_talk(&house, &signed_in.actor, target, talk, language).await;
        if saved(result, &mut form, texts, |refusal, form| told(refusal, form, texts))?.is_some() {
            return Ok(SeeOther::to(path(target.id)).note("note-talk-planned").into_response());
        }
    }
    let loaded = open(&house, &signed_in, &id).await?;
    Ok(sheet(&signed_in, &loaded, form).refused())
}

fn read(form: &mut FormState, texts: &Texts) -> Option<Talk> {
    let planned_for = form.required_date("day", "talk-day", texts)?;
    Some(Talk {
        planned_for,
        time: form.text("time"),
        place: form.text("place"),
        invitees: lines(form.value("invitees")),
        client_support_offered: form.has("offered", "yes"),
        report: None,
    })
}

pub(super) fn told(refusal: TalkRefusal, form: &mut FormState, texts: &Texts) {
    match refusal {
        TalkRefusal::InPast => form.refuse("day", texts.t("talk-error-past")),
        TalkRefusal::ClientSupportNotOffered => form.refuse("offered", texts.t("talk-error-support")),
        TalkRefusal::HeldInFuture => form.refuse("day", texts.t("talk-error-future")),
        TalkRefusal::SummaryMissing => form.refuse("summary", texts.t("talk-error-summary")),
    }
}

/// Whoever helps or stands beside the resident is asked along.
fn suggested(loaded: &Loaded, texts: &Texts) -> Vec<String> {
    let people = loaded.case.household.others.iter();
    people
        .filter(|person| person.carer || matches!(person.part, Part::Supporter | Part::Representative))
        .map(|person| {
            let part =
                if person.carer { texts.t("person-carer") } else { texts.t_in("part", person.part.key()) };
            format!("{} ({})", person.called(), part.to_lowercase())
        })
        .collect()
}

fn sheet(signed_in: &SignedIn, loaded: &Loaded, form: FormState) -> Sheet {
    let texts = &signed_in.texts;
    let fields = vec![
        Field::new("day", texts.t("talk-day"), Kind::Day),
        Field::new("time", texts.t("talk-time"), Kind::Line).optional().hint(texts.t("talk-time-hint")),
        Field::new("place", texts.t("talk-place"), Kind::Line).optional(),
        Field::new("invitees", texts.t("talk-invitees"), Kind::Lines(4))
            .optional()
            .hint(texts.t("talk-invitees-hint")),
        Field::new("offered", texts.t("talk-offered"), Kind::Box).hint(texts.t("talk-offered-hint")),
    ];
    Sheet::new(signed_in.page(TITLE), form, Head::of(loaded), texts.t("talk-submit"), fields)
        .lead(texts.t("talk-lead"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use crate::pages::dossier::samples;
    use jiff::civil::date;

    const NL: Texts = Texts::new(Language::Nl);

    #[test]
    fn a_talk_is_read_as_it_was_filled_in() {
        let mut form = FormState::new()
            .with("day", "3-3-2026")
            .with("time", " ")
            .with("invitees", "Ria Vos\n\n de buurvrouw ")
            .with("offered", "yes");
        let talk = read(&mut form, &NL).unwrap();
        assert_eq!(talk.planned_for, date(2026, 3, 3));
        assert_eq!(talk.time, None);
        assert_eq!(talk.invitees, ["Ria Vos", "de buurvrouw"]);
        assert!(talk.client_support_offered);
    }

    #[test]
    fn carers_and_supporters_are_suggested() {
        let suggested = suggested(&samples::loaded(samples::full()), &NL);
        assert_eq!(suggested, ["Anna de Wit (mantelzorger)", "Kees Bos (eigen ondersteuner)"]);
    }
}
