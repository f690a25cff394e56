//! The lists that a worklist can be seen as, and the addresses of those.

use app::worklist::{Ask, WorklistCursor};
use domain::case::Stage;
use serde::Deserialize;

use crate::Texts;
use crate::visit::encoded;

/// Where the worklist lives.
pub(super) const PATH: &str = "/werklijst";

/// Which cases are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum View {
    /// Everything that is open; while searching, closed cases too.
    #[default]
    All,
    /// A deadline is near or has passed.
    Pressing,
    /// The cases of the person who looks.
    Mine,
    Stage(Stage),
}

impl View {
    const STAGES: [(&'static str, Stage); 6] = [
        ("nieuw", Stage::New),
        ("opgepakt", Stage::Waiting),
        ("gesprek", Stage::TalkPlanned),
        ("plan", Stage::Investigation),
        ("steun", Stage::Supported),
        ("gesloten", Stage::Closed),
    ];

    /// The name of the view in an address.
    pub(super) fn slug(self) -> &'static str {
        match self {
            Self::All => "",
            Self::Pressing => "termijn",
            Self::Mine => "mijn",
            Self::Stage(wanted) => {
                Self::STAGES.iter().find(|(_, stage)| *stage == wanted).map_or("", |(slug, _)| slug)
            }
        }
    }

    /// Reads a view from an address; what is unknown is the whole list.
    fn from_slug(slug: &str) -> Self {
        match slug {
            "termijn" => Self::Pressing,
            "mijn" => Self::Mine,
            _ => Self::STAGES
                .iter()
                .find(|(known, _)| *known == slug)
                .map_or(Self::All, |(_, stage)| Self::Stage(*stage)),
        }
    }

    pub(super) fn name(self, texts: &Texts, searching: bool) -> String {
        match self {
            Self::All if searching => texts.t("worklist-view-everything"),
            Self::All => texts.t("worklist-view-open"),
            Self::Pressing => texts.t("worklist-view-pressing"),
            Self::Mine => texts.t("worklist-view-mine"),
            Self::Stage(stage) => texts.t_in("stage", stage.key()),
        }
    }

    pub(super) fn href(self, search: &str) -> String {
        address(&[("toon", self.slug()), ("zoek", search)])
    }
}

/// What stands in the address of a worklist.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    toon: String,
    #[serde(default)]
    zoek: String,
    #[serde(default)]
    na: String,
}

impl Asked {
    pub(super) fn view(&self) -> View {
        View::from_slug(&self.toon)
    }

    /// The words that are searched for, as they were typed.
    pub(super) fn words(&self) -> &str {
        self.zoek.trim()
    }

    /// Whether this is not the first page of the list.
    pub(super) fn goes_on(&self) -> bool {
        self.cursor().is_some()
    }

    fn cursor(&self) -> Option<WorklistCursor> {
        let (day, number) = self.na.split_once('~')?;
        Some(WorklistCursor { attention_on: day.parse().ok()?, number: number.to_owned() })
    }

    pub(super) fn ask(&self) -> Ask {
        let view = self.view();
        Ask {
            stage: if let View::Stage(stage) = view { Some(stage) } else { None },
            pressing: view == View::Pressing,
            mine: view == View::Mine,
            closed: view == View::All && !self.words().is_empty(),
            search: self.words().to_owned(),
            after: self.cursor(),
        }
    }

    /// Returns the address of the page after this one.
    pub(super) fn next_href(&self, next: &WorklistCursor) -> String {
        let after = format!("{}~{}", next.attention_on, next.number);
        address(&[("toon", self.view().slug()), ("zoek", self.words()), ("na", &after)])
    }
}

fn address(parts: &[(&str, &str)]) -> String {
    let query: Vec<String> = parts
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={}", encoded(value)))
        .collect();
    if query.is_empty() { PATH.to_owned() } else { format!("{PATH}?{}", query.join("&")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn every_view_has_an_address_that_leads_back_to_it() {
        let stages = Stage::ALL.iter().map(|stage| View::Stage(*stage));
        for view in stages.chain([View::All, View::Pressing, View::Mine]) {
            assert_eq!(View::from_slug(view.slug()), view);
        }
        assert_eq!(View::from_slug("bestaat-niet"), View::All);
    }

    #[test]
    fn a_search_keeps_its_view_and_looks_in_closed_cases_only_in_the_whole_list() {
        let asked = Asked { zoek: " Öz & co ".into(), ..Asked::default() };
        assert!(asked.ask().closed);
        let asked = Asked { toon: "mijn".into(), ..asked };
        assert!(asked.ask().mine && !asked.ask().closed);
        assert_eq!(asked.view().href(asked.words()), "/werklijst?toon=mijn&zoek=%C3%96z%20%26%20co");
    }

    #[test]
    fn a_page_knows_where_the_next_begins() {
        let next = WorklistCursor { attention_on: date(2026, 3, 1), number: "2026-000012".into() };
        let asked = Asked::default();
        assert_eq!(asked.next_href(&next), "/werklijst?na=2026-03-01~2026-000012");
        let there = Asked { na: "2026-03-01~2026-000012".into(), ..asked };
        assert_eq!(there.ask().after, Some(next));
        assert!(!Asked { na: "gisteren".into(), ..Asked::default() }.goes_on());
    }
}
