//! A household that is known asks something more.

use app::House;
use app::intake;
use app::work::Loaded;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::id::{AccountId, ItemId};
use domain::question::{Channel, LifeDomain, Question, QuestionRefusal, Urgency};

use super::sheet::{Field, Head, Kind, Sheet, choices, id, letter_language, open, path, saved};
use crate::{FormState, Problem, SeeOther, SignedIn, Submitted, Texts};

const TITLE: &str = crate::text_key("more-title");

pub(super) async fn show(
    signed_in: SignedIn,
    State(house): State<House>,
    Path(case): Path<String>,
) -> Result<Response, Problem> {
    let loaded = open(&house, &signed_in, &case).await?;
    let form = FormState::new()
        .with("channel", Channel::Phone.key())
        .with("urgency", Urgency::Normal.key())
        .with("received", house.today().to_string());
    Ok(sheet(&signed_in, &loaded, form).into_response())
}

pub(super) async fn save(
    signed_in: SignedIn,
    State(house): State<House>,
    Path(case): Path<String>,
    Submitted(mut form): Submitted,
) -> Result<Response, Problem> {
    let case_id = id(&case)?;
    let texts = &signed_in.texts;
    if let Some(question) = read(&mut form, house.fresh_item(), signed_in.actor.account, texts) {
        let language = letter_language(texts);
        // A question is only added: it never stands in the way of what someone else just wrote.
        let result = intake::add_question(&house, &signed_in.actor, case_id, question, language).await;
        let told = |refusals: Vec<QuestionRefusal>, form: &mut FormState| {
            for refusal in refusals {
                match refusal {
                    QuestionRefusal::WordsMissing => form.refuse("words", texts.t("form-error-required")),
                    QuestionRefusal::Unreachable => form.refuse("words", texts.t("more-error-unreachable")),
                    QuestionRefusal::InFuture => form.refuse("received", texts.t("more-error-future")),
                }
            }
        };
        if saved(result, &mut form, texts, told)?.is_some() {
            return Ok(SeeOther::to(path(case_id)).note("note-question-added").into_response());
        }
    }
    let loaded = open(&house, &signed_in, &case).await?;
    Ok(sheet(&signed_in, &loaded, form).refused())
}

fn read(form: &mut FormState, id: ItemId, taken_by: AccountId, texts: &Texts) -> Option<Question> {
    let words = form.required("words", "more-words", texts);
    let channel = form.required_choice("channel", "more-channel", Channel::from_key, texts);
    let urgency = form.required_choice("urgency", "more-urgency", Urgency::from_key, texts);
    let received = form.required_date("received", "more-received", texts);
    Some(Question {
        id,
        words: words?,
        domains: form.all("domains").filter_map(LifeDomain::from_key).collect(),
        wishes: form.text("wishes"),
        limits: form.text("limits"),
        channel: channel?,
        urgency: urgency?,
        received: received?,
        reporter: form.text("reporter"),
        taken_by: Some(taken_by),
    })
}

fn sheet(signed_in: &SignedIn, loaded: &Loaded, form: FormState) -> Sheet {
    let texts = &signed_in.texts;
    let domains = choices(LifeDomain::ALL.iter().map(|one| one.key()), |key| texts.t_in("life-domain", key));
    let channels = choices(Channel::ALL.iter().map(|one| one.key()), |key| texts.t_in("channel", key));
    let urgencies = choices(Urgency::ALL.iter().map(|one| one.key()), |key| texts.t_in("urgency", key));
    let fields = vec![
        Field::new("words", texts.t("more-words"), Kind::Lines(5)).hint(texts.t("more-words-hint")),
        Field::new("domains", texts.t("more-domains"), Kind::Boxes(domains)).optional(),
        Field::new("wishes", texts.t("more-wishes"), Kind::Lines(2)).optional(),
        Field::new("limits", texts.t("more-limits"), Kind::Lines(2)).optional(),
        Field::new("channel", texts.t("more-channel"), Kind::Radios { choices: channels, inline: true }),
        Field::new("urgency", texts.t("more-urgency"), Kind::Radios { choices: urgencies, inline: true }),
        Field::new("received", texts.t("more-received"), Kind::Day).hint(texts.t("more-received-hint")),
        Field::new("reporter", texts.t("more-reporter"), Kind::Line).optional(),
    ];
    let notice = if loaded.case.is_open() { String::new() } else { texts.t("more-reopens") };
    Sheet::new(signed_in.page(TITLE), form, Head::of(loaded), texts.t("sheet-save"), fields)
        .lead(texts.t("more-lead"))
        .notice(notice)
}
