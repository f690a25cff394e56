//! What every template holds as `page`: language, person, navigation, form token.

use std::ops::Deref;

use domain::actor::Actor;

use crate::navigation::{self, NavItem};
use crate::visit::encoded;
use crate::{Texts, assets};

/// The frame round a page. It speaks the visitor's language: `page.t("key")`, `page.date(day)`.
#[derive(Clone, Debug)]
pub struct Page {
    pub title: String,
    pub municipality: String,
    /// The class of the municipality's theme.
    pub theme: String,
    /// Who is signed in.
    pub actor: Option<Actor>,
    /// The token that every form carries back.
    pub csrf: String,
    /// The address of this page, with its query.
    pub path: String,
    /// A message about what was just done.
    pub note: Option<String>,
    /// What stands in the search box.
    pub search: String,
    /// Whether the form on this page was refused; the title then says so first.
    pub refused: bool,
    pub texts: Texts,
}

impl Deref for Page {
    type Target = Texts;

    fn deref(&self) -> &Texts {
        &self.texts
    }
}

impl Page {
    /// Replaces the title by one that is not in the text files: a name, a subject.
    pub fn titled(mut self, title: impl Into<String>) -> Self {
        self.title = title.into();
        self
    }

    /// Marks that the form on this page was refused.
    pub fn refused(mut self) -> Self {
        self.refused = true;
        self
    }

    /// Keeps what was searched for in the search box.
    pub fn searched(mut self, words: impl Into<String>) -> Self {
        self.search = words.into();
        self
    }

    pub fn asset(&self, name: &str) -> String {
        assets::url(name)
    }

    pub fn navigation(&self) -> Vec<NavItem> {
        self.actor.iter().flat_map(|actor| navigation::items(actor.role)).collect()
    }

    /// Says whether this page lies at or under an item of the navigation.
    pub fn is_in(&self, item: &NavItem) -> bool {
        item.contains(self.path.split('?').next().unwrap_or_default())
    }

    /// Where the visitor starts: the first page of the role, or the sign-in page.
    pub fn home(&self) -> &'static str {
        self.actor.as_ref().map_or("/", |actor| navigation::home(actor.role))
    }

    /// Says whether the search box is shown: only those who keep cases look them up.
    pub fn has_search(&self) -> bool {
        self.actor.as_ref().is_some_and(|actor| actor.role == domain::actor::Role::Coach)
    }

    /// The address that shows this page in the other language.
    pub fn switch_href(&self) -> String {
        format!("/taal/{}?terug={}", self.other_language().key(), encoded(&self.path))
    }

    pub fn other_language(&self) -> crate::Language {
        match self.texts.language() {
            crate::Language::Nl => crate::Language::En,
            crate::Language::En => crate::Language::Nl,
        }
    }
}
