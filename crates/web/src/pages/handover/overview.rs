//! All handovers of a programme: a line per provider, the agreed order, and what went otherwise.

use app::House;
use app::handover::{Overview, ProviderList, Resident};
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{Path, State};
use domain::handover::{HandoverStep, Irregularity};
use domain::programme::ProviderSize;

use super::{overview_path, programme, provider_path, runs_handovers};
use crate::pages::evaluation::report_language;
use crate::{Page, Problem, SignedIn, Texts};

/// A provider with how many of its residents wait for each step.
pub(crate) struct Line {
    href: String,
    name: String,
    large: bool,
    residents: usize,
    /// Name of the step and number of residents that wait for it.
    waiting: Vec<(String, usize)>,
    done: usize,
}

/// A resident with whom the order went wrong, in words.
pub(crate) struct Wrong {
    pub(crate) who: String,
    pub(crate) what: String,
}

#[derive(Template, WebTemplate)]
#[template(path = "handover/overview.html")]
pub(crate) struct OverviewPage {
    page: Page,
    runs: bool,
    notice_days: u16,
    large_from: u16,
    steps: &'static [HandoverStep],
    lines: Vec<Line>,
    wrong: Vec<Wrong>,
}

impl OverviewPage {
    fn lead(&self) -> String {
        if self.runs { self.page.t("handover-lead") } else { self.page.t("handover-lead-provider") }
    }

    fn explained(&self, step: &str) -> String {
        let days = self.notice_days;
        match HandoverStep::from_key(step) {
            Some(HandoverStep::ProviderLetter) => {
                self.page.t_args("handover-why-provider-letter", &[("clients", self.large_from.into())])
            }
            Some(HandoverStep::ResidentLetter) => {
                self.page.t_args("handover-why-resident-letter", &[("days", days.into())])
            }
            Some(HandoverStep::JointVisit) => self.page.t("handover-why-joint-visit"),
            Some(HandoverStep::Consent) => self.page.t("handover-why-consent"),
            Some(HandoverStep::Takeover) => self.page.t("handover-why-takeover"),
            Some(HandoverStep::Farewell) => self.page.t("handover-why-farewell"),
            None => String::new(),
        }
    }

    /// The heads of the table: provider, residents, a column per step, and done.
    fn heads(&self) -> Vec<String> {
        let mut heads = vec![self.page.t("handover-provider"), self.page.t("handover-residents")];
        heads.extend(self.steps.iter().map(|step| self.page.t_in("handover-short", step.key())));
        heads.push(self.page.t("handover-done"));
        heads
    }
}

pub(super) async fn show(
    State(house): State<House>,
    visitor: SignedIn,
    Path(id): Path<String>,
) -> Result<OverviewPage, Problem> {
    let definition = programme(&house, &id)?;
    let overview = app::handover::overview(&house, &visitor.actor, &id).await?;
    let page = visitor.page("handover-list-title");
    let name = definition.name.text(report_language(page.language()));
    let title = page.t_args("handover-title", &[("programme", name.into())]);
    Ok(laid_out(page.titled(title), &overview, runs_handovers(&visitor)))
}

fn laid_out(page: Page, overview: &Overview, runs: bool) -> OverviewPage {
    let line = |list: &ProviderList| Line {
        href: provider_path(&overview.programme, &list.provider),
        name: list.provider.clone(),
        large: list.size == ProviderSize::Large,
        residents: list.residents.len(),
        waiting: HandoverStep::ALL
            .iter()
            .map(|step| (page.t_in("handover-short", step.key()), list.waiting_for(*step)))
            .collect(),
        done: list.residents.iter().filter(|one| one.closed || one.handover.next().is_none()).count(),
    };
    OverviewPage {
        runs,
        notice_days: overview.terms.notice_days,
        large_from: overview.terms.large_provider_clients,
        steps: HandoverStep::ALL,
        lines: overview.providers.iter().map(line).collect(),
        wrong: if runs {
            wrong(overview.providers.iter().flat_map(|list| &list.residents), &page)
        } else {
            Vec::new()
        },
        page,
    }
}

/// Lists the residents with whom the order went wrong.
pub(crate) fn wrong<'a>(residents: impl Iterator<Item = &'a Resident>, texts: &Texts) -> Vec<Wrong> {
    let wrong = residents.filter_map(|resident| Some((resident, resident.irregularity?)));
    wrong
        .map(|(resident, irregularity)| Wrong {
            who: format!("{} ({})", resident.name, resident.number),
            what: match irregularity {
                Irregularity::ProviderToldAfterResident { provider, resident } => texts.t_args(
                    "handover-told-after",
                    &[("resident", texts.date(resident).into()), ("provider", texts.date(provider).into())],
                ),
                Irregularity::NoticeTooShort { days } => {
                    let days = i32::try_from(days).unwrap_or_default();
                    texts.t_args("handover-told-late", &[("days", days.into())])
                }
            },
        })
        .collect()
}

/// The address of the overview, for pages below it.
pub(crate) fn path(programme: &str) -> String {
    overview_path(programme)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use crate::pages::handover::samples;
    use crate::visit::tests::page;

    #[test]
    fn the_overview_counts_who_waits_for_what() {
        for language in Language::ALL {
            let html = laid_out(page(language), &samples::overview(), true).render().unwrap();
            assert!(!html.contains('⟨'), "a text is missing");
            assert!(html.contains("/overdracht/proef/Yes%20%26%20You%20%2F%20Velp"));
            assert!(html.contains("Vos &#60;3&#62; (SB003)"), "what went wrong is told by name");
        }
    }

    #[test]
    fn a_provider_reads_nothing_about_what_went_wrong() {
        let html = laid_out(page(Language::Nl), &samples::overview(), false).render().unwrap();
        assert!(!html.contains("SB003"));
    }
}
