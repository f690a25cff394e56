//! Who may do what: one function, with the reason.

use crate::actor::{Actor, Purpose, Role};
use crate::keyed::keyed;

keyed! {
    /// What someone wants to do.
    Action {
        SeeWorklist => "see-worklist",
        TakeInQuestion => "take-in-question",
        OpenCase => "open-case",
        ChangeCase => "change-case",
        SeeLetter => "see-letter",
        SeeSocialMap => "see-social-map",
        FindSupport => "find-support",
        SeeHandovers => "see-handovers",
        RunHandover => "run-handover",
        ImportFile => "import-file",
        SeeEvaluation => "see-evaluation",
        SeeSmallNumbers => "see-small-numbers",
        ManageAccounts => "manage-accounts",
        SeeJournal => "see-journal",
    }
}

/// What it is done to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thing<'a> {
    /// No one person's data: a list, a form, a setting.
    General,
    /// One case, with its team and the names of the providers that serve it.
    Case { team: &'a str, providers: &'a [&'a str] },
}

/// The answer, with the reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    Yes(Ground),
    No(Bar),
}

/// Why something is allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// It is part of the work of this role.
    PartOfRole,
    /// The provider serves this household.
    OwnClient,
    /// There is nothing personal in it.
    NothingPersonal,
}

/// Why something is not allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bar {
    /// This role does not do this.
    NotPartOfRole,
    /// The action does not serve this purpose.
    PurposeDoesNotFit,
    /// The household is no client of this provider.
    NotOwnClient,
    /// Another team keeps the case.
    OtherTeam,
}

impl Answer {
    pub const fn allowed(self) -> bool {
        matches!(self, Self::Yes(_))
    }
}

/// Returns the purpose that an action serves by nature.
pub const fn purposes(action: Action) -> &'static [Purpose] {
    match action {
        Action::SeeWorklist | Action::TakeInQuestion | Action::ChangeCase => {
            &[Purpose::Support, Purpose::Handover]
        }
        Action::OpenCase | Action::SeeLetter => &[Purpose::Support, Purpose::Handover],
        Action::SeeSocialMap | Action::FindSupport => &[Purpose::Support, Purpose::Matching],
        Action::SeeHandovers | Action::RunHandover => &[Purpose::Handover],
        Action::ImportFile => &[Purpose::Handover, Purpose::Administration],
        Action::SeeEvaluation | Action::SeeSmallNumbers => &[Purpose::Evaluation],
        Action::ManageAccounts | Action::SeeJournal => &[Purpose::Administration],
    }
}

/// Says whether an actor may do something for a purpose, and why.
pub fn may(actor: &Actor, purpose: Purpose, action: Action, thing: Thing<'_>) -> Answer {
    use Action as A;
    use Answer::{No, Yes};
    if !purposes(action).contains(&purpose) {
        return No(Bar::PurposeDoesNotFit);
    }
    if let (Role::Coach, Thing::Case { team, .. }) = (actor.role, thing)
        && actor.team.as_deref() != Some(team)
    {
        return No(Bar::OtherTeam);
    }
    match (actor.role, action) {
        (_, A::SeeSocialMap) | (Role::Policy, A::SeeEvaluation) => Yes(Ground::NothingPersonal),
        (
            Role::Coach,
            A::SeeWorklist
            | A::TakeInQuestion
            | A::OpenCase
            | A::ChangeCase
            | A::SeeLetter
            | A::FindSupport
            | A::SeeHandovers
            | A::RunHandover
            | A::ImportFile
            | A::SeeEvaluation
            | A::SeeSmallNumbers,
        ) => Yes(Ground::PartOfRole),
        (Role::Provider, A::SeeHandovers) => match thing {
            Thing::General => Yes(Ground::PartOfRole),
            Thing::Case { providers, .. } => {
                let own = actor.provider.as_deref();
                if own.is_some_and(|own| providers.contains(&own)) {
                    Yes(Ground::OwnClient)
                } else {
                    No(Bar::NotOwnClient)
                }
            }
        },
        (Role::Administrator, A::ImportFile | A::ManageAccounts | A::SeeJournal | A::SeeEvaluation) => {
            Yes(Ground::PartOfRole)
        }
        _ => No(Bar::NotPartOfRole),
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use uuid::Uuid;

    use super::*;
    use crate::id::{AccountId, MunicipalityId};

    fn actor(role: Role) -> Actor {
        Actor {
            account: AccountId::new(Uuid::nil()),
            municipality: MunicipalityId::new(Uuid::nil()),
            name: String::new(),
            role,
            team: (role == Role::Coach).then(|| "Velp".to_owned()),
            provider: (role == Role::Provider).then(|| "RIBW".to_owned()),
        }
    }

    /// The whole matrix is committed text: a change of policy shows as a change of this file.
    #[test]
    fn matrix() {
        let things = [
            ("general", Thing::General),
            ("own team and client", Thing::Case { team: "Velp", providers: &["RIBW"] }),
            ("other team, provider", Thing::Case { team: "Dieren", providers: &["Siza"] }),
        ];
        let mut matrix = String::new();
        for role in Role::ALL {
            for action in Action::ALL {
                for (name, thing) in things {
                    let allowed: Vec<&str> = Purpose::ALL
                        .into_iter()
                        .filter(|purpose| may(&actor(role), *purpose, *action, thing).allowed())
                        .map(Purpose::key)
                        .collect();
                    let answer = if allowed.is_empty() { "no".to_owned() } else { allowed.join(", ") };
                    writeln!(matrix, "{:<22}{:<20}{name:<22}{answer}", role.key(), action.key()).unwrap();
                }
            }
        }
        insta::assert_snapshot!(matrix);
    }

    #[test]
    fn the_informal_side_and_policy_never_open_a_file() {
        for role in [Role::VolunteerCoordinator, Role::Policy, Role::Administrator, Role::Provider] {
            for action in [Action::OpenCase, Action::ChangeCase, Action::SeeWorklist, Action::SeeLetter] {
                for purpose in Purpose::ALL {
                    let thing = Thing::Case { team: "Velp", providers: &["RIBW"] };
                    assert!(!may(&actor(role), purpose, action, thing).allowed(), "{role:?} {action:?}");
                }
            }
        }
    }

    #[test]
    fn a_provider_sees_its_own_clients_only() {
        let see = |providers| {
            let thing = Thing::Case { team: "Velp", providers };
            may(&actor(Role::Provider), Purpose::Handover, Action::SeeHandovers, thing)
        };
        assert_eq!(see(&["RIBW"]), Answer::Yes(Ground::OwnClient));
        assert_eq!(see(&["Siza"]), Answer::No(Bar::NotOwnClient));
    }
}
