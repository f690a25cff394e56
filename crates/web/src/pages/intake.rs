//! Taking in a question: the form, the look-alikes, and what happens next.

mod draft;
mod received;

use app::House;
use app::intake::{self, Duplicate, KeyKind, Start, Taken};
use askama::Template;
use askama_web::WebTemplate;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::household::Part;
use domain::id::CaseId;
use domain::question::{Channel, LifeDomain, QuestionRefusal, Urgency};

use super::worklist::stage_tone;
use crate::{FormState, Page, Problem, SeeOther, SignedIn, Submitted, answered};
use draft::{Circumstances, OTHERS, OtherFields};

const PATH: &str = "/vragen/nieuw";

pub(crate) fn routes() -> Router<House> {
    Router::new().route(PATH, get(empty).post(send)).route("/vragen/{case}/ontvangen", get(received::show))
}

async fn empty(State(house): State<House>, who: SignedIn) -> Result<IntakePage, Problem> {
    let start = intake::begin(&house, &who.actor).await?;
    let form = draft::empty(start.today);
    Ok(IntakePage::new(who.page("intake-title"), form, start, Vec::new()))
}

/// What is to be done with a form that was sent.
enum Order {
    /// Save it, unless it looks like a case that is there already.
    Save,
    /// Save it in any case.
    SaveAsNew,
    /// Put the question in a case that is there already.
    AddTo(CaseId),
}

impl Order {
    fn of(form: &FormState) -> Self {
        let order = form.value("do");
        let case = order.strip_prefix("add:").and_then(|id| id.parse().ok());
        match case {
            Some(case) => Self::AddTo(case),
            None if order == "new" => Self::SaveAsNew,
            None => Self::Save,
        }
    }
}

/// What came of a form that was sent.
enum Came {
    TakenIn(CaseId),
    Added(CaseId),
    LookAlikes(Vec<Duplicate>),
    Refused(Vec<QuestionRefusal>),
}

async fn send(
    State(house): State<House>,
    who: SignedIn,
    Submitted(form): Submitted,
) -> Result<Response, Problem> {
    let start = intake::begin(&house, &who.actor).await?;
    let order = Order::of(&form);
    let mut form = form.without("do");
    let page = who.page("intake-title");
    let about = Circumstances {
        today: start.today,
        taken_by: who.actor.account,
        question: house.fresh_item(),
        asker: house.fresh_person(),
        others: std::array::from_fn(|_| house.fresh_person()),
    };
    let Some(draft) = draft::read(&mut form, &page, &about) else {
        return Ok(refused(IntakePage::new(page.refused(), form, start, Vec::new())));
    };
    let came = match order {
        Order::AddTo(case) => {
            let added = intake::add_question(&house, &who.actor, case, draft.question, draft.language).await;
            answered(added)?.map_or_else(Came::Refused, |saved| Came::Added(saved.id))
        }
        Order::Save | Order::SaveAsNew => {
            let despite = matches!(order, Order::SaveAsNew);
            match answered(intake::take_in(&house, &who.actor, draft, despite).await)? {
                Ok(Taken::Saved { case, .. }) => Came::TakenIn(case.id),
                Ok(Taken::LookAlikes(found)) => Came::LookAlikes(found),
                Err(refusals) => Came::Refused(refusals),
            }
        }
    };
    Ok(match came {
        Came::TakenIn(case) => {
            SeeOther::to(received::address(case)).note("note-question-taken-in").into_response()
        }
        Came::Added(case) => {
            SeeOther::to(received::address(case)).note("note-question-added").into_response()
        }
        Came::LookAlikes(found) => IntakePage::new(page, form, start, found).into_response(),
        Came::Refused(refusals) => {
            draft::refuse(&mut form, &page, &refusals);
            refused(IntakePage::new(page.refused(), form, start, Vec::new()))
        }
    })
}

fn refused(page: IntakePage) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
}

/// Choices of a form: what is sent, and what is shown.
type Choices = Vec<(&'static str, String)>;

#[derive(Template, WebTemplate)]
#[template(path = "intake/form.html")]
struct IntakePage {
    page: Page,
    form: FormState,
    /// Cases that look like this one; when there are any, nothing was saved.
    look_alikes: Vec<LookAlike>,
    channels: Choices,
    /// What is sent, the name, and what it means.
    urgencies: Vec<(&'static str, String, String)>,
    /// What is sent, the name, and the question to ask.
    domains: Vec<(&'static str, String, String)>,
    parts: Choices,
    letter_languages: Choices,
    others: Vec<(OtherFields, bool)>,
    places: Vec<String>,
}

struct LookAlike {
    href: String,
    add: String,
    name: String,
    number: String,
    place: String,
    stage: String,
    tone: &'static str,
    received: String,
    matches: Vec<String>,
}

impl IntakePage {
    fn new(page: Page, form: FormState, start: Start, found: Vec<Duplicate>) -> Self {
        let others = (0..OTHERS).map(OtherFields::new).map(|fields| {
            let open = fields.in_use(&form);
            (fields, open)
        });
        Self {
            look_alikes: found.iter().map(|duplicate| LookAlike::new(&page, duplicate)).collect(),
            channels: Channel::ALL.iter().map(|one| (one.key(), page.t_in("channel", one.key()))).collect(),
            urgencies: Urgency::ALL
                .iter()
                .map(|one| one.key())
                .map(|key| (key, page.t_in("urgency", key), page.t_in("urgency-meaning", key)))
                .collect(),
            domains: LifeDomain::ALL
                .iter()
                .map(|one| one.key())
                .map(|key| (key, page.t_in("life-domain", key), page.t_in("life-domain-ask", key)))
                .collect(),
            parts: Part::ALL
                .iter()
                .filter(|part| **part != Part::Asker)
                .map(|part| (part.key(), page.t_in("part", part.key())))
                .collect(),
            letter_languages: vec![("nl", page.t("intake-letter-nl")), ("en", page.t("intake-letter-en"))],
            others: others.collect(),
            places: start.places,
            form,
            page,
        }
    }
}

impl LookAlike {
    fn new(page: &Page, duplicate: &Duplicate) -> Self {
        let case = &duplicate.row.summary;
        let mut matches: Vec<String> = duplicate
            .matched
            .iter()
            .map(|key| match key.kind {
                KeyKind::Bsn => page.t("look-alikes-bsn"),
                KeyKind::Person => page.t("look-alikes-person"),
                KeyKind::Address => page.t("look-alikes-address"),
            })
            .collect();
        matches.dedup();
        Self {
            href: format!("/dossiers/{}", duplicate.row.id),
            add: format!("add:{}", duplicate.row.id),
            name: case.display_name.clone(),
            number: case.number.clone(),
            place: case.place.clone().unwrap_or_default(),
            stage: page.t_in("stage", &case.stage),
            tone: stage_tone(&case.stage),
            received: page.date(case.received),
            matches,
        }
    }
}

#[cfg(test)]
mod tests {
    use app::intake::CaseKey;
    use app::worklist::CaseIndexRow;
    use jiff::civil::date;
    use uuid::Uuid;

    use super::*;
    use crate::Language;
    use crate::pages::worklist::tests::summary;
    use crate::visit::tests::page;

    fn start() -> Start {
        Start { today: date(2026, 3, 10), places: vec!["Velp".into(), "Dieren".into()] }
    }

    fn look_alike() -> Duplicate {
        Duplicate {
            row: CaseIndexRow { id: CaseId::new(Uuid::from_u128(9)), version: 1, summary: summary() },
            matched: vec![
                CaseKey::bsn([1]),
                CaseKey::person([2]),
                CaseKey::person([3]),
                CaseKey::address([4]),
            ],
        }
    }

    #[test]
    fn the_form_renders_in_both_languages_and_keeps_what_was_typed() {
        let typed = draft::empty(date(2026, 3, 10))
            .with("words", "<script>ik</script>")
            .with("domains", "contacts")
            .with("other-2-given", "Ali");
        for language in Language::ALL {
            for (form, found) in [
                (draft::empty(date(2026, 3, 10)), Vec::new()),
                (typed.clone(), vec![look_alike()]),
                (refused_form(typed.clone()), Vec::new()),
            ] {
                let html = IntakePage::new(page(language), form, start(), found).render().unwrap();
                assert!(!html.contains('⟨'), "a text is missing");
                assert!(!html.contains("<script>ik"), "what was typed is escaped");
                assert!(!html.contains(" style="), "no style inside a page");
            }
        }
    }

    fn refused_form(mut form: FormState) -> FormState {
        for field in
            ["words", "phone", "bsn", "channel", "urgency", "domains", "other-1-given", "other-1-part"]
        {
            form.refuse(field, "Fout");
        }
        form
    }

    #[test]
    fn a_look_alike_says_what_matches_once_and_can_be_added_to() {
        let found = vec![look_alike()];
        let made = IntakePage::new(page(Language::Nl), draft::empty(date(2026, 3, 10)), start(), found);
        let one = &made.look_alikes[0];
        assert_eq!(one.matches, ["Zelfde BSN", "Zelfde naam en geboortedatum", "Zelfde adres"]);
        let form = FormState::new().with("do", one.add.clone());
        assert!(matches!(Order::of(&form), Order::AddTo(id) if id == CaseId::new(Uuid::from_u128(9))));
        assert!(matches!(Order::of(&FormState::new().with("do", "add:x")), Order::Save));
        assert!(matches!(Order::of(&FormState::new().with("do", "new")), Order::SaveAsNew));
    }
}
