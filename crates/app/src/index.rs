//! What storage may know of a case: enough to list, sort and find it.

use domain::case::{Case, Stage};
use domain::circle::Circle;
use domain::id::MunicipalityId;
use domain::{search_key, worklist};
use jiff::civil::Date;
use store::{CaseIndex, CaseKey, CaseSummary};

use crate::vault::Vault;

/// Derives the index of a case.
pub fn of(case: &Case, municipality: MunicipalityId, vault: &Vault, today: Date) -> CaseIndex {
    let received = case.received().unwrap_or(today);
    let asker = &case.household.asker;
    let place = asker.address.as_ref().and_then(|address| address.place.clone());
    CaseIndex {
        keys: keys(case, municipality, vault),
        words: words(case, place.as_deref()),
        summary: CaseSummary {
            number: case.number.clone(),
            team: case.team.clone(),
            stage: case.stage().key().to_owned(),
            open: case.stage() != Stage::Closed,
            received,
            stage_since: case.stages.last().map_or(received, |(_, since)| *since),
            attention_on: worklist::attention_on(case),
            next_deadline: case.next_deadline(),
            urgency: case.urgency() as i32,
            weight: worklist::weight(case),
            coordinator: case.coordination.as_ref().map(|coordination| coordination.coach),
            display_name: asker.name.listed().unwrap_or_else(|| asker.called()),
            place,
            provider: provider(case),
            programme: case.enrolments.first().map(|enrolment| enrolment.programme.clone()),
        },
    }
}

/// Returns the provider of care that a list shows: of the latest indication, or else of the plan.
fn provider(case: &Case) -> Option<String> {
    let indicated = case.indications.last().map(|indication| indication.provider.clone());
    indicated.or_else(|| {
        let arranged = case.plan.arrangements.iter().rev().find(|one| one.circle() == Circle::Indicated);
        arranged.map(|arrangement| arrangement.supplier.clone())
    })
}

/// Returns what duplicates of a case are found by.
pub fn keys(case: &Case, municipality: MunicipalityId, vault: &Vault) -> Vec<CaseKey> {
    let mut keys = Vec::new();
    for person in case.household.people() {
        if let Some(bsn) = person.bsn {
            keys.push(CaseKey::bsn(vault.find_bsn(municipality, bsn)));
        }
        if let Some(key) = person.identity_key() {
            keys.push(CaseKey::person(key));
        }
    }
    if let Some(key) = case.household.asker.address.as_ref().and_then(domain::household::Address::key) {
        keys.push(CaseKey::address(key));
    }
    keys.sort();
    keys.dedup();
    keys
}

fn words(case: &Case, place: Option<&str>) -> Vec<String> {
    let names = case.household.people().filter_map(|person| person.name.spoken());
    let numbers = case.enrolments.iter().filter_map(|enrolment| enrolment.number.clone());
    let suppliers = case.plan.arrangements.iter().map(|arrangement| arrangement.supplier.clone());
    let mut words: Vec<String> = names
        .chain(numbers)
        .chain(suppliers)
        .chain(case.providers().into_iter().map(str::to_owned))
        .chain(place.map(str::to_owned))
        .chain([case.number.clone()])
        .flat_map(|text| search_key::words(&text))
        .collect();
    words.sort_unstable();
    words.dedup();
    words
}
