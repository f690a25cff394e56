//! What happens, by when, and in which order.

use super::super::course::{
    Breach, Counting, Event, HandoverTerms, Moment, Notice, OrderRule, ProviderSizes, Task,
};
use super::super::problem::{Reason, Thing};
use super::super::reader::{Ids, ImportLabels, Section};
use super::kinds_or_all;
use crate::handover::HandoverStep;

pub(super) fn events(file: &Section<'_, '_>) -> (Vec<Event>, Ids) {
    let mut ids = Ids::new(Thing::Event);
    let mut labels = ImportLabels::new();
    let read = |section: Section<'_, '_>| {
        let event = Event {
            id: section.id(&mut ids),
            label: section.label("label"),
            import: section.import(&mut labels),
        };
        section.finish();
        event
    };
    let events = file.required_tables("events").into_iter().map(read).collect();
    (events, ids)
}

/// Reads a moment: `received`, `outcome`, or an event.
pub(super) fn moment(section: &Section<'_, '_>, key: &'static str, events: &Ids) -> Moment {
    let named = section.text(key);
    match named.text.as_str() {
        "received" => Moment::Received,
        "outcome" => Moment::Outcome,
        _ => Moment::Event(section.refer(named, events)),
    }
}

pub(super) fn tasks(file: &Section<'_, '_>, events: &Ids, kinds: &Ids) -> Vec<Task> {
    let mut ids = Ids::new(Thing::Task);
    let read = |section: Section<'_, '_>| {
        let task = Task {
            id: section.id(&mut ids),
            label: section.label("label"),
            after: moment(&section, "after", events),
            days: section.optional_number("days", 0, 3_660),
            counting: section
                .optional_choice("counting", Counting::ALL, Counting::key)
                .unwrap_or(Counting::Calendar),
            until: section.optional_reference("until", events),
            kinds: kinds_or_all(&section, kinds),
            providers: section
                .optional_choice("providers", ProviderSizes::ALL, ProviderSizes::key)
                .unwrap_or(ProviderSizes::Any),
            optional: section.optional_flag("optional").unwrap_or(false),
        };
        section.finish();
        task
    };
    file.tables("tasks").into_iter().map(read).collect()
}

/// Reads the terms of a handover, and apart from them the days of notice if these could be read.
pub(super) fn handover(file: &Section<'_, '_>, kinds: &Ids) -> (Option<HandoverTerms>, Option<u16>) {
    let Some(section) = file.optional_table("handover") else { return (None, None) };
    let notice = section.optional_number("notice-days", 0, 366);
    section.required_texts("kinds");
    let terms = HandoverTerms {
        kinds: section.references("kinds", kinds),
        notice_days: section.number("notice-days", 0, 366),
        large_provider_clients: section.number("large-provider-clients", 1, 10_000),
    };
    section.finish();
    (Some(terms), notice)
}

pub(super) fn orders(
    file: &Section<'_, '_>,
    events: &Ids,
    kinds: &Ids,
    handover_notice: Option<u16>,
) -> Vec<OrderRule> {
    let mut findings = Ids::new(Thing::Finding);
    let mut rules: Vec<(OrderRule, usize)> = Vec::new();
    for section in file.tables("orders") {
        let rule = order(&section, events, kinds, &mut findings);
        check_order(&section, &rule, &rules, handover_notice);
        rules.push((rule, section.at()));
        section.finish();
    }
    rules.into_iter().map(|(rule, _)| rule).collect()
}

fn order(section: &Section<'_, '_>, events: &Ids, kinds: &Ids, findings: &mut Ids) -> OrderRule {
    let days = section.optional_number("at-least-days", 1, 366);
    let short = breach(section, "short", findings);
    if section.has("at-least-days") != section.has("short") {
        let key = if days.is_some() { "short" } else { "at-least-days" };
        let reason = Reason::MissingKey { section: section.name().to_owned(), key: key.to_owned() };
        section.note("first", reason);
    }
    OrderRule {
        first: section.reference("first", events),
        then: section.reference("then", events),
        kinds: kinds_or_all(section, kinds),
        late: required_breach(section, "late", findings),
        notice: days.zip(short).map(|(days, short)| Notice { days, short }),
        missing: required_breach(section, "missing", findings),
    }
}

fn check_order(
    section: &Section<'_, '_>,
    rule: &OrderRule,
    earlier: &[(OrderRule, usize)],
    handover_notice: Option<u16>,
) {
    if !rule.first.is_empty() && rule.first == rule.then {
        section.note("then", Reason::SameEvent { id: rule.then.clone() });
    }
    for (other, at) in
        earlier.iter().filter(|(other, _)| other.first == rule.first && other.then == rule.then)
    {
        for kind in rule.kinds.iter().filter(|kind| other.kinds.contains(kind)) {
            let line = section.notes.line(*at);
            section.note("first", Reason::OrderTwice { kind: kind.clone(), line });
        }
    }
    let over_the_letters =
        rule.first == HandoverStep::ProviderLetter.key() && rule.then == HandoverStep::ResidentLetter.key();
    if let (true, Some(handover), Some(notice)) = (over_the_letters, handover_notice, &rule.notice)
        && handover != notice.days
    {
        section.note("at-least-days", Reason::NoticeDiffers { order: notice.days, handover });
    }
}

fn required_breach(section: &Section<'_, '_>, key: &'static str, findings: &mut Ids) -> Breach {
    if !section.has(key) {
        let reason = Reason::MissingKey { section: section.name().to_owned(), key: key.to_owned() };
        section.note(key, reason);
    }
    breach(section, key, findings).unwrap_or_default()
}

fn breach(section: &Section<'_, '_>, key: &'static str, findings: &mut Ids) -> Option<Breach> {
    let part = section.optional_table(key)?;
    let breach = Breach { id: part.id(findings), label: part.label("label"), text: part.label("text") };
    for text in [&breach.text.nl, &breach.text.en] {
        for mark in marks(text).filter(|mark| !Breach::MARKS.contains(mark)) {
            let known = Breach::MARKS.iter().map(|mark| format!("{{{mark}}}")).collect();
            part.note("text", Reason::UnknownMark { mark: mark.to_owned(), known });
        }
    }
    part.finish();
    Some(breach)
}

/// Returns what stands between braces.
fn marks(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}').map(|(mark, _)| mark))
}
