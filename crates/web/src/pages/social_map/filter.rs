//! Looking something up on the social map.

use domain::circle::Circle;
use domain::provision::Provision;
use domain::question::LifeDomain;
use domain::search_key::{fold, words};
use serde::Deserialize;

use crate::FormState;

/// What is looked for, as it stands in the address.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Filter {
    #[serde(default)]
    woorden: String,
    #[serde(default)]
    onderwerp: String,
    #[serde(default)]
    dorp: String,
    #[serde(default)]
    cirkel: String,
}

impl Filter {
    pub(super) fn is_empty(&self) -> bool {
        [&self.woorden, &self.onderwerp, &self.dorp, &self.cirkel].iter().all(|part| part.trim().is_empty())
    }

    /// Fills the form in with what was looked for.
    pub(super) fn form(&self) -> FormState {
        FormState::new()
            .with("woorden", self.woorden.trim())
            .with("onderwerp", self.onderwerp.as_str())
            .with("dorp", self.dorp.as_str())
            .with("cirkel", self.cirkel.as_str())
    }

    /// Says whether a provision is what is looked for. Unknown choices keep everything.
    pub(super) fn keeps(&self, provision: &Provision) -> bool {
        let about = LifeDomain::from_key(&self.onderwerp);
        let circle = Circle::from_key(&self.cirkel);
        let village = fold(&self.dorp);
        about.is_none_or(|about| provision.domains.contains(&about))
            && circle.is_none_or(|circle| provision.circle == circle)
            && (village.is_empty() || is_for(provision, &village))
            && is_told_by(provision, &self.woorden)
    }
}

/// Says whether the residents of a village may come. Where nothing is said, everybody may.
fn is_for(provision: &Provision, village: &str) -> bool {
    provision.serves.is_empty() || provision.serves.iter().any(|served| fold(served) == village)
}

/// Says whether each word that was typed begins a word of the provision.
fn is_told_by(provision: &Provision, typed: &str) -> bool {
    let told = [&provision.name, &provision.organisation, &provision.summary, &provision.place];
    let told: Vec<String> = told.into_iter().chain(&provision.words).flat_map(|text| words(text)).collect();
    words(typed).iter().all(|typed| told.iter().any(|word| word.starts_with(typed.as_str())))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::pages::social_map::tests::provision;

    #[test]
    fn words_are_found_without_accents_or_capitals_and_by_their_beginning() {
        let auticafe = provision();
        for (typed, found) in [
            ("", true),
            ("AUTICAFE", true),
            ("autic velp", true),
            ("caf", false),
            ("prikkel", true),
            ("hond", false),
        ] {
            assert_eq!(
                Filter { woorden: typed.into(), ..Filter::default() }.keeps(&auticafe),
                found,
                "{typed}"
            );
        }
    }

    #[test]
    fn each_filter_leaves_out_what_it_must() {
        let auticafe = provision();
        let cases = [
            (Filter { onderwerp: "contacts".into(), ..Filter::default() }, true),
            (Filter { onderwerp: "money".into(), ..Filter::default() }, false),
            (Filter { cirkel: "general".into(), ..Filter::default() }, true),
            (Filter { cirkel: "network".into(), ..Filter::default() }, false),
            (Filter { dorp: "velp".into(), ..Filter::default() }, true),
            (Filter { dorp: "Rheden".into(), ..Filter::default() }, false),
            (Filter { onderwerp: "onzin".into(), ..Filter::default() }, true),
        ];
        for (filter, found) in cases {
            assert_eq!(filter.keeps(&auticafe), found, "{filter:?}");
        }
        let everybody = Provision { serves: BTreeSet::new(), ..auticafe };
        assert!(Filter { dorp: "Rheden".into(), ..Filter::default() }.keeps(&everybody));
    }
}
