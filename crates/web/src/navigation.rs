//! The main navigation: which pages a role finds at the top of every page.

use domain::actor::Role;

use crate::text_key;

/// A page in the main navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NavItem {
    pub label: &'static str,
    pub href: &'static str,
    roles: &'static [Role],
}

use Role::{Administrator, Coach, Policy, Provider, VolunteerCoordinator};

/// Showing a link is no permission: every page decides for itself who may see it.
const ITEMS: &[NavItem] = &[
    NavItem { label: text_key("nav-worklist"), href: "/werklijst", roles: &[Coach] },
    NavItem { label: text_key("nav-new-question"), href: "/vragen/nieuw", roles: &[Coach] },
    NavItem { label: text_key("nav-handover"), href: "/overdracht", roles: &[Coach, Provider] },
    NavItem {
        label: text_key("nav-social-map"),
        href: "/sociale-kaart",
        roles: &[Coach, VolunteerCoordinator, Provider, Policy],
    },
    NavItem { label: text_key("nav-evaluation"), href: "/evaluatie", roles: &[Policy, Coach] },
    NavItem { label: text_key("nav-import"), href: "/inlezen", roles: &[Administrator, Coach] },
    NavItem { label: text_key("nav-accounts"), href: "/accounts", roles: &[Administrator] },
    NavItem { label: text_key("nav-journal"), href: "/logboek", roles: &[Administrator] },
];

/// Returns the pages that a role works with, the first one being where it starts.
pub fn items(role: Role) -> impl Iterator<Item = NavItem> {
    ITEMS.iter().copied().filter(move |item| item.roles.contains(&role))
}

/// Returns the address where someone of this role starts.
pub fn home(role: Role) -> &'static str {
    items(role).next().map_or("/", |item| item.href)
}

impl NavItem {
    /// Says whether a page lies at or under this item.
    pub fn contains(&self, path: &str) -> bool {
        path.strip_prefix(self.href).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_has_somewhere_to_start() {
        for role in Role::ALL {
            assert_ne!(home(role), "/", "{role:?}");
        }
    }
}
