//! From what was filled in to support in one circle.

use std::collections::BTreeMap;

use app::support::NewArrangement;
use domain::circle::{Circle, Placement, PlacementRefusal, Shortfall};
use domain::id::{ItemId, ProvisionId};
use domain::minutes::{HoursError, Minutes};
use domain::period::Period;
use domain::plan::PlanRefusal;

use crate::pages::dossier::sheet::period;
use crate::{FormState, Texts};

/// The field that asks why a circle does not suffice.
pub(super) const fn reason_field(circle: Circle) -> &'static str {
    match circle {
        Circle::Own => "reason-own",
        Circle::Network => "reason-network",
        Circle::Volunteers => "reason-volunteers",
        Circle::General => "reason-general",
        Circle::Indicated => "reason-indicated",
    }
}

/// Reads a new arrangement. All that is wrong is told at once.
pub(super) fn read(form: &mut FormState, texts: &Texts) -> Option<NewArrangement> {
    let what = form.required("what", "arrangement-what", texts);
    let supplier = form.required("supplier", "arrangement-supplier", texts);
    let weekly = hours(form, texts);
    let circle = form.required_choice("circle", "arrangement-circle", Circle::from_key, texts);
    let placement = circle.and_then(|circle| placement(form, circle, texts));
    let from = form.required_date("from", "arrangement-from", texts);
    let until = form.date("until", "arrangement-until", texts);
    let period = from.and_then(|from| period(form, texts, "until", Period::new(from, until)));
    let review_on = form.required_date("review", "arrangement-review", texts);
    let provision = form.text("provision").and_then(|text| text.parse::<ProvisionId>().ok());
    let goals = form.all("goals").filter_map(|text| text.parse::<ItemId>().ok()).collect();
    if form.is_refused() {
        return None;
    }
    Some(NewArrangement {
        what: what?,
        supplier: supplier?,
        provision,
        goals,
        placement: placement?,
        weekly: weekly?,
        period: period?,
        review_on: review_on?,
    })
}

/// Hours may be left out: a plan on the fridge takes none.
fn hours(form: &mut FormState, texts: &Texts) -> Option<Minutes> {
    let Some(text) = form.text("hours") else { return Some(Minutes::ZERO) };
    match Minutes::parse_hours(&text) {
        Ok(hours) => Some(hours),
        Err(HoursError::Unreadable) => {
            form.refuse("hours", texts.t("arrangement-error-hours"));
            None
        }
        Err(HoursError::MoreThanAWeek) => {
            form.refuse("hours", texts.t("arrangement-error-week"));
            None
        }
    }
}

/// Only the reasons of nearer circles count; what was filled in for others is left aside.
fn placement(form: &mut FormState, circle: Circle, texts: &Texts) -> Option<Placement> {
    let mut nearer = BTreeMap::new();
    for near in circle.nearer() {
        let reason = form.text(reason_field(near)).and_then(|key| Shortfall::from_key(&key));
        if reason.is_none() {
            form.refuse(reason_field(near), texts.t_in("why-not-missing", near.key()));
        }
        // A stand-in, so that what else is wrong is told at the same time; the form is refused already.
        nearer.insert(near, reason.unwrap_or(Shortfall::NotEnough));
    }
    match Placement::new(circle, nearer, form.text("explanation")) {
        Ok(placement) => Some(placement),
        Err(PlacementRefusal::ExplanationMissing) => {
            form.refuse("explanation", texts.t("arrangement-error-explanation"));
            None
        }
        // Told above, at each circle.
        Err(PlacementRefusal::ReasonMissing(_) | PlacementRefusal::NotNearer(_)) => None,
    }
}

/// Puts what the plan refuses at the field that it is about.
pub(super) fn told(refusal: &PlanRefusal, form: &mut FormState, texts: &Texts) {
    match refusal {
        PlanRefusal::WhatMissing => form.refuse("what", texts.t("form-error-required")),
        PlanRefusal::SupplierMissing => form.refuse("supplier", texts.t("form-error-required")),
        PlanRefusal::ReviewOutsidePeriod => form.refuse("review", texts.t("arrangement-error-review")),
        _ => form.refuse("goals", texts.t("arrangement-error-goals")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use jiff::civil::date;

    const NL: Texts = Texts::new(Language::Nl);

    fn filled() -> FormState {
        FormState::new()
            .with("what", "Wandelmaatje")
            .with("supplier", "MVT")
            .with("hours", "1,5")
            .with("circle", "volunteers")
            .with("reason-own", "not-enough")
            .with("reason-network", "not-available")
            .with("from", "2026-03-03")
            .with("review", "2026-06-03")
    }

    #[test]
    fn support_is_read_with_the_reasons_of_nearer_circles_only() {
        let mut form = filled().with("reason-general", "tried");
        let new = read(&mut form, &NL).unwrap();
        assert_eq!(new.weekly, Minutes::new(90));
        assert_eq!(new.period, Period::since(date(2026, 3, 3)));
        let reasons: Vec<Circle> = new.placement.nearer().keys().copied().collect();
        assert_eq!(reasons, [Circle::Own, Circle::Network]);
    }

    #[test]
    fn every_nearer_circle_without_a_reason_is_told() {
        let mut form = filled().without("reason-own").without("reason-network");
        assert!(read(&mut form, &NL).is_none());
        let fields: Vec<&str> = form.errors().iter().map(|error| error.field.as_str()).collect();
        assert_eq!(fields, ["reason-own", "reason-network"]);
        assert_eq!(form.value("what"), "Wandelmaatje", "nothing typed is lost");
    }

    #[test]
    fn indicated_care_asks_for_words() {
        let mut form = filled().without("circle").with("circle", "indicated");
        let mut form2 = form.clone();
        for field in ["reason-volunteers", "reason-general"] {
            form = form.with(field, "tried");
        }
        assert!(read(&mut form, &NL).is_none());
        assert!(!form.error("explanation").is_empty());
        assert!(read(&mut form2, &NL).is_none());
        assert!(!form2.error("reason-general").is_empty());
    }

    #[test]
    fn odd_hours_and_dates_are_told_at_their_field() {
        for (field, value, wrong) in [
            ("hours", "veel", "hours"),
            ("hours", "200", "hours"),
            ("until", "2026-03-01", "until"),
            ("from", "31-02-2026", "from"),
            ("circle", "far", "circle"),
            ("review", "", "review"),
        ] {
            let mut form = filled().without(field).with(field, value);
            assert!(read(&mut form, &NL).is_none(), "{field} {value}");
            assert!(!form.error(wrong).is_empty(), "{field} {value}: {:?}", form.errors());
        }
        let mut form = filled().without("hours");
        assert_eq!(read(&mut form, &NL).unwrap().weekly, Minutes::ZERO);
    }
}
