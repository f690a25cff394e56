//! Recording time spent with the household.

use app::House;
use app::support;
use app::work::Loaded;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::contact::{Contact, ContactKind, ContactRefusal, ContactSide};
use domain::id::ItemId;
use domain::minutes::Minutes;

use super::sheet::{Field, Head, Kind, Sheet, choices, open, path, saved, target};
use crate::{FormState, Problem, SeeOther, SignedIn, Submitted, Texts};

const TITLE: &str = crate::text_key("contact-title");
/// What most contacts take; anything else is typed.
const QUICK_MINUTES: [&str; 5] = ["15", "30", "45", "60", "90"];
/// Nobody is with a household for longer than a day (own choice; catches a time typed as minutes).
const MOST_MINUTES: u32 = 24 * 60;

pub(super) async fn show(
    signed_in: SignedIn,
    State(house): State<House>,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let loaded = open(&house, &signed_in, &id).await?;
    let form = FormState::new()
        .with("day", house.today().to_string())
        .with("kind", ContactKind::Visit.key())
        .with("side", ContactSide::Professional.key())
        .with("by", signed_in.actor.name.clone());
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
    if let Some(contact) = read(&mut form, house.fresh_item(), texts) {
        let result = support::record_contact(&house, &signed_in.actor, target, contact).await;
        let told = |refusal, form: &mut FormState| match refusal {
            ContactRefusal::InFuture => form.refuse("day", texts.t("contact-error-future")),
            ContactRefusal::NoTime => form.refuse("minutes", texts.t("contact-error-minutes")),
            ContactRefusal::ByMissing => form.refuse("by", texts.t("form-error-required")),
        };
        if saved(result, &mut form, texts, told)?.is_some() {
            return Ok(SeeOther::to(path(target.id)).note("note-contact-recorded").into_response());
        }
    }
    let loaded = open(&house, &signed_in, &id).await?;
    Ok(sheet(&signed_in, &loaded, form).refused())
}

fn read(form: &mut FormState, id: ItemId, texts: &Texts) -> Option<Contact> {
    let on = form.required_date("day", "contact-day", texts);
    let kind = form.required_choice("kind", "contact-kind", ContactKind::from_key, texts);
    let side = form.required_choice("side", "contact-side", ContactSide::from_key, texts);
    let by = form.required("by", "contact-by", texts);
    let minutes = read_minutes(form, texts);
    Some(Contact {
        id,
        on: on?,
        kind: kind?,
        side: side?,
        by: by?,
        minutes: minutes?,
        note: form.text("note"),
    })
}

/// What is typed goes before what is chosen.
fn read_minutes(form: &mut FormState, texts: &Texts) -> Option<Minutes> {
    let typed = form.text("other-minutes");
    let field = if typed.is_some() { "other-minutes" } else { "minutes" };
    let minutes = typed
        .or_else(|| form.text("minutes"))
        .and_then(|text| text.parse::<u32>().ok())
        .filter(|minutes| (1..=MOST_MINUTES).contains(minutes));
    if minutes.is_none() {
        form.refuse(field, texts.t("contact-error-minutes"));
    }
    minutes.map(Minutes::new)
}

fn sheet(signed_in: &SignedIn, loaded: &Loaded, form: FormState) -> Sheet {
    let texts = &signed_in.texts;
    let kinds =
        choices(ContactKind::ALL.iter().map(|kind| kind.key()), |key| texts.t_in("contact-kind", key));
    let sides =
        choices(ContactSide::ALL.iter().map(|side| side.key()), |key| texts.t_in("contact-side", key));
    let minutes = choices(QUICK_MINUTES, |minutes| {
        texts.t_args("contact-minutes-choice", &[("minutes", minutes.into())])
    });
    let fields = vec![
        Field::new("minutes", texts.t("contact-minutes"), Kind::Radios { choices: minutes, inline: true }),
        Field::new("other-minutes", texts.t("contact-other-minutes"), Kind::Hours(texts.t("contact-unit")))
            .optional(),
        Field::new("day", texts.t("contact-day"), Kind::Day),
        Field::new("kind", texts.t("contact-kind"), Kind::Radios { choices: kinds, inline: true }),
        Field::new("side", texts.t("contact-side"), Kind::Radios { choices: sides, inline: true }),
        Field::new("by", texts.t("contact-by"), Kind::Line),
        Field::new("note", texts.t("contact-note"), Kind::Lines(3))
            .optional()
            .hint(texts.t("contact-note-hint")),
    ];
    Sheet::new(signed_in.page(TITLE), form, Head::of(loaded), texts.t("sheet-save"), fields)
        .lead(texts.t("contact-lead"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn minutes_are_chosen_or_typed_and_never_odd() {
        for (chosen, typed, expected) in [
            ("30", "", Some(30)),
            ("30", "25", Some(25)),
            ("", "120", Some(120)),
            ("", "", None),
            ("30", "0", None),
            ("", "9000", None),
            ("", "een uur", None),
        ] {
            let mut form = FormState::new().with("minutes", chosen).with("other-minutes", typed);
            let read = read_minutes(&mut form, &Texts::new(Language::Nl)).map(Minutes::get);
            assert_eq!(read, expected, "{chosen} {typed}");
            assert_eq!(form.is_refused(), expected.is_none());
        }
    }
}
