//! What happens next, once a question has been taken in: the legal dates and the receipt letter.

use app::{House, case_page};
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{Path, State};
use domain::clock::{investigation_until, personal_plan_until};
use domain::id::CaseId;
use domain::letter::LetterKind;
use domain::question::{Question, Urgency};

use crate::{Page, Problem, SignedIn};

pub(super) fn address(case: CaseId) -> String {
    format!("/vragen/{case}/ontvangen")
}

pub(super) async fn show(
    State(house): State<House>,
    who: SignedIn,
    Path(case): Path<CaseId>,
) -> Result<ReceivedPage, Problem> {
    let loaded = case_page::open(&house, &who.actor, case).await?;
    let question = loaded.case.questions.last().ok_or(Problem::NotFound)?;
    let letter = loaded.case.letters.iter().rfind(|letter| letter.kind == LetterKind::Receipt);
    Ok(ReceivedPage {
        letter: letter.map(|letter| (letter.id.to_string(), letter.subject.clone())),
        ..ReceivedPage::new(
            who.page("received-title"),
            case,
            &loaded.case.number,
            &loaded.case.household.asker.called(),
            question,
        )
    })
}

#[derive(Template, WebTemplate)]
#[template(path = "intake/received.html")]
pub(super) struct ReceivedPage {
    page: Page,
    /// The address of the case.
    dossier: String,
    who: String,
    number: String,
    words: String,
    received: String,
    plan_until: String,
    investigation_until: String,
    urgent: bool,
    /// The receipt: its id and its subject.
    letter: Option<(String, String)>,
}

impl ReceivedPage {
    fn new(page: Page, case: CaseId, number: &str, called: &str, question: &Question) -> Self {
        Self {
            dossier: format!("/dossiers/{case}"),
            who: called.to_owned(),
            number: number.to_owned(),
            words: question.words.clone(),
            received: page.date(question.received),
            plan_until: page.date(personal_plan_until(question.received)),
            investigation_until: page.date(investigation_until(question.received)),
            urgent: question.urgency == Urgency::Urgent,
            letter: None,
            page,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use domain::id::ItemId;
    use domain::question::Channel;
    use jiff::civil::date;
    use uuid::Uuid;

    use super::*;
    use crate::Language;
    use crate::visit::tests::page;

    #[test]
    fn the_legal_dates_are_shown_in_both_languages() {
        let question = Question {
            id: ItemId::new(Uuid::from_u128(1)),
            words: "<b>Help</b>".into(),
            domains: BTreeSet::new(),
            wishes: None,
            limits: None,
            channel: Channel::Phone,
            urgency: Urgency::Urgent,
            received: date(2020, 8, 3),
            reporter: None,
            taken_by: None,
        };
        for language in Language::ALL {
            let case = CaseId::new(Uuid::from_u128(2));
            let made = ReceivedPage::new(page(language), case, "2020-000001", "Fatma", &question);
            let html =
                ReceivedPage { letter: Some(("3".into(), "Ontvangst".into())), ..made }.render().unwrap();
            assert!(!html.contains('⟨'), "a text is missing");
            assert!(!html.contains("<b>"), "what was typed is escaped");
            assert!(html.contains("10 "), "a week after 3 August 2020");
            assert!(html.contains("14 "), "six weeks after 3 August 2020");
            assert!(html.contains(&format!("/dossiers/{case}/brieven/3")));
        }
    }
}
