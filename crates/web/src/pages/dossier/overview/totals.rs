//! Time spent with the household: the latest contacts, and the sum per side.

use domain::contact::{Contact, ContactSide};
use domain::minutes::Minutes;

use super::line::hours;
use crate::Texts;

/// How many contacts are shown at once; older ones are folded away.
const SHOWN: usize = 5;

pub(super) struct SideTotal {
    pub(super) side: &'static str,
    pub(super) hours: String,
    pub(super) count: usize,
}

pub(super) struct ContactRow {
    pub(super) contact: Contact,
    pub(super) time: String,
}

/// Sides without time are left out.
pub(super) fn totals(contacts: &[Contact], texts: &Texts) -> Vec<SideTotal> {
    ContactSide::ALL
        .iter()
        .filter_map(|side| {
            let of_side: Vec<&Contact> = contacts.iter().filter(|contact| contact.side == *side).collect();
            let sum: Minutes = of_side.iter().map(|contact| contact.minutes).sum();
            (!of_side.is_empty()).then(|| SideTotal {
                side: side.key(),
                hours: hours(sum, texts),
                count: of_side.len(),
            })
        })
        .collect()
}

/// The newest contacts, and the older ones.
pub(super) fn contacts(contacts: &[Contact], texts: &Texts) -> (Vec<ContactRow>, Vec<ContactRow>) {
    let mut newest: Vec<&Contact> = contacts.iter().collect();
    newest.sort_by_key(|contact| std::cmp::Reverse(contact.on));
    let mut rows = newest.into_iter().map(|contact| ContactRow {
        time: texts.t_args("contact-minutes-choice", &[("minutes", contact.minutes.get().into())]),
        contact: contact.clone(),
    });
    (rows.by_ref().take(SHOWN).collect(), rows.collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use crate::pages::dossier::samples;

    #[test]
    fn time_is_summed_per_side_and_nothing_is_lost_by_folding() {
        let all = samples::full().contacts;
        let texts = Texts::new(Language::Nl);
        let told: Vec<(&str, String)> =
            totals(&all, &texts).into_iter().map(|total| (total.side, total.hours)).collect();
        assert_eq!(told, [("professional", "3,25".to_owned()), ("volunteer", "1,5".to_owned())]);
        let (newest, older) = contacts(&all, &texts);
        assert_eq!(newest.len() + older.len(), all.len());
        assert_eq!(newest.len(), SHOWN);
        assert!(newest[0].contact.on >= newest[1].contact.on);
    }
}
