//! The residents of one provider, each with the step that comes now.

use app::House;
use app::handover::{Overview, ProviderList, Resident};
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::handover::HandoverStep;
use domain::programme::ProviderSize;
use jiff::civil::Date;

use super::overview::{self, Wrong, wrong};
use super::{programme, provider_path, runs_handovers};
use crate::{Page, Problem, SignedIn, Texts};

/// A resident with what was done and what comes now.
pub(crate) struct Row {
    id: String,
    version: i64,
    name: String,
    number: String,
    place: String,
    guide: String,
    hours: String,
    closed: bool,
    taken: Vec<(String, Date)>,
    /// The steps that are left, the one that comes now first; with its key for the form.
    left: Vec<(&'static str, String)>,
    /// From when, if that is still to come.
    wait_until: Option<Date>,
    waits_for_consent: bool,
    typed: Typed,
}

/// What was filled in for a row, and why it was refused.
#[derive(Clone, Debug, Default)]
pub(crate) struct Typed {
    pub(super) step: String,
    pub(super) on: String,
    pub(super) error: String,
}

/// What went wrong with something that was asked on this page.
#[derive(Clone, Debug)]
pub(crate) enum Refused {
    /// With the letters of the whole list.
    List(String),
    /// With the step of one resident.
    Resident { case: String, typed: Typed },
}

#[derive(Template, WebTemplate)]
#[template(path = "handover/provider.html")]
pub(crate) struct ProviderPage {
    page: Page,
    back: (String, String),
    path: String,
    runs: bool,
    large: bool,
    refusal: String,
    /// The row whose step was refused, to go to.
    refused_row: Option<(String, String)>,
    provider_waiting: usize,
    residents_waiting: usize,
    /// The first day for the letters to residents, when that is still to come.
    residents_from: Option<Date>,
    letters: Vec<(String, Date)>,
    rows: Vec<Row>,
    wrong: Vec<Wrong>,
}

impl ProviderPage {
    fn heads(&self) -> [String; 4] {
        let page = &self.page;
        [
            page.t("handover-resident"),
            page.t("handover-guide"),
            page.t("handover-taken"),
            page.t("handover-next"),
        ]
    }

    /// A button for letters that nobody waits for does not ask for attention.
    fn kind_of(waiting: &usize) -> &'static str {
        if *waiting > 0 { "primary" } else { "secondary" }
    }
}

pub(super) async fn show(
    State(house): State<House>,
    visitor: SignedIn,
    Path((id, provider)): Path<(String, String)>,
) -> Result<ProviderPage, Problem> {
    load(&house, &visitor, &id, &provider, None).await
}

/// Shows the list again, with why something was not done.
pub(super) async fn again(
    house: &House,
    visitor: &SignedIn,
    id: &str,
    provider: &str,
    refused: Refused,
) -> Result<Response, Problem> {
    let shown = load(house, visitor, id, provider, Some(refused)).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, shown).into_response())
}

async fn load(
    house: &House,
    visitor: &SignedIn,
    id: &str,
    provider: &str,
    refused: Option<Refused>,
) -> Result<ProviderPage, Problem> {
    programme(house, id)?;
    let overview = app::handover::overview(house, &visitor.actor, id).await?;
    let list = overview.providers.iter().find(|list| list.provider == provider).ok_or(Problem::NotFound)?;
    let page = visitor.page("handover-list-title").titled(provider);
    Ok(laid_out(page, &overview, list, runs_handovers(visitor), refused))
}

fn laid_out(
    page: Page,
    overview: &Overview,
    list: &ProviderList,
    runs: bool,
    refused: Option<Refused>,
) -> ProviderPage {
    let page = if refused.is_some() { page.refused() } else { page };
    let path = provider_path(&overview.programme, &list.provider);
    let to_tell = |resident: &&Resident| {
        !resident.closed && resident.handover.next() == Some(HandoverStep::ResidentLetter)
    };
    let residents_from = list.residents.iter().filter(to_tell).filter_map(|one| one.next_from).min();
    let rows: Vec<Row> =
        list.residents.iter().map(|one| row(one, overview.today, refused.as_ref(), &page)).collect();
    ProviderPage {
        back: (overview::path(&overview.programme), page.t("handover-list-title")),
        runs,
        large: list.size == ProviderSize::Large,
        refusal: match &refused {
            Some(Refused::List(why)) => why.clone(),
            _ => String::new(),
        },
        refused_row: rows
            .iter()
            .find(|row| !row.typed.error.is_empty())
            .map(|row| (row.id.clone(), format!("{}: {}", row.name, row.typed.error))),
        provider_waiting: list.waiting_for(HandoverStep::ProviderLetter),
        residents_waiting: list.waiting_for(HandoverStep::ResidentLetter),
        residents_from: residents_from.filter(|from| *from > overview.today),
        letters: list.letters.iter().map(|(id, on)| (format!("{path}/brieven/{id}"), *on)).collect(),
        wrong: if runs { wrong(list.residents.iter(), &page) } else { Vec::new() },
        rows,
        path,
        page,
    }
}

fn row(resident: &Resident, today: Date, refused: Option<&Refused>, texts: &Texts) -> Row {
    let id = resident.id.to_string();
    let name = |step: HandoverStep| texts.t_in("handover-step", step.key());
    let taken = resident.handover.taken();
    let left = HandoverStep::ALL.iter().skip(taken.len()).filter(|_| !resident.closed);
    let typed = match refused {
        Some(Refused::Resident { case, typed }) if *case == id => typed.clone(),
        _ => Typed { on: today.to_string(), ..Typed::default() },
    };
    Row {
        version: resident.version,
        name: resident.name.clone(),
        number: resident.number.clone(),
        place: resident.place.clone().unwrap_or_default(),
        guide: resident.guide.clone().unwrap_or_default(),
        hours: texts.decimal(f64::from(resident.hours.get()) / 60.0, 1),
        closed: resident.closed,
        taken: taken.iter().map(|(step, on)| (name(*step), *on)).collect(),
        left: left.map(|step| (step.key(), name(*step))).collect(),
        wait_until: resident.next_from.filter(|from| *from > today && !resident.closed),
        waits_for_consent: !resident.closed && resident.handover.next() == Some(HandoverStep::Consent),
        typed,
        id,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use crate::pages::handover::samples;
    use crate::visit::tests::page;

    fn shown(language: Language, runs: bool, refused: Option<Refused>) -> String {
        let overview = samples::overview();
        laid_out(page(language), &overview, &overview.providers[0], runs, refused).render().unwrap()
    }

    #[test]
    fn the_team_takes_steps_and_reads_why_one_is_refused() {
        for language in Language::ALL {
            let refused = Refused::Resident {
                case: samples::resident(2, 1).id.to_string(),
                typed: Typed {
                    step: "takeover".to_owned(),
                    on: "2026-03-29".to_owned(),
                    error: "Eerst de brief".to_owned(),
                },
            };
            let html = shown(language, true, Some(refused));
            assert!(!html.contains('⟨'), "a text is missing");
            assert!(html.contains("Eerst de brief") && html.contains("value=\"takeover\" selected"));
            assert!(html.contains("value=\"2026-03-29\""), "what was typed is kept");
            let list = shown(language, true, Some(Refused::List("Te vroeg".to_owned())));
            assert!(list.contains("Te vroeg") && !list.contains('⟨'));
        }
    }

    #[test]
    fn a_provider_looks_on() {
        let html = shown(Language::Nl, false, None);
        assert!(!html.contains("method=\"post\" action=\"/overdracht"), "no steps to take");
        assert!(!html.contains("/dossiers/"), "no way into a file");
        assert!(html.contains("/brieven/"), "its own letters can be read");
    }
}
