//! Outcomes, solutions, and what is counted from them.

use super::super::measure::{Among, Better, Counted, Measure, MeasureKind, Statistic, Target};
use super::super::problem::{Reason, Thing};
use super::super::reader::{Ids, ImportLabels, Section};
use super::super::result::{FunnelStage, Outcome, Solution, StageTest};
use super::course::moment;
use crate::circle::Circle;

pub(super) fn outcomes(file: &Section<'_, '_>) -> (Vec<Outcome>, Ids) {
    let mut ids = Ids::new(Thing::Outcome);
    let mut labels = ImportLabels::new();
    let sections = file.required_tables("outcomes");
    let outcomes: Vec<Outcome> = sections
        .iter()
        .map(|section| Outcome {
            id: section.id(&mut ids),
            label: section.label("label"),
            import: section.import(&mut labels),
            part_of: section.optional_text("part-of").map(|part| part.text),
            closes: section.optional_flag("closes").unwrap_or(true),
        })
        .collect();
    let whole: Vec<&str> = outcomes.iter().filter(|o| o.part_of.is_none()).map(|o| o.id.as_str()).collect();
    for section in sections {
        if let Some(part) = section.optional_reference("part-of", &ids)
            && ids.names().contains(&part)
            && !whole.contains(&part.as_str())
        {
            section.note("part-of", Reason::PartOfPart { id: part });
        }
        section.finish();
    }
    (outcomes, ids)
}

pub(super) fn solutions(file: &Section<'_, '_>) -> Vec<Solution> {
    let mut ids = Ids::new(Thing::Solution);
    let mut labels = ImportLabels::new();
    let read = |section: Section<'_, '_>| {
        let solution = Solution {
            id: section.id(&mut ids),
            label: section.label("label"),
            import: section.import(&mut labels),
            circle: section.choice("circle", &Circle::ALL, Circle::key).unwrap_or(Circle::Own),
        };
        section.finish();
        solution
    };
    file.tables("solutions").into_iter().map(read).collect()
}

pub(super) fn funnel(file: &Section<'_, '_>, events: &Ids, outcomes: &Ids) -> Vec<FunnelStage> {
    let mut ids = Ids::new(Thing::Stage);
    let sections = file.required_tables("funnel");
    let last = sections.len().saturating_sub(1);
    let read = |(index, section): (usize, Section<'_, '_>)| {
        let id = section.id(&mut ids);
        let event = section.optional_reference("event", events);
        let ends = section.references("outcomes", outcomes);
        let test = match (index, event, section.has("outcomes")) {
            (0, None, false) => StageTest::Everyone,
            (0, ..) => {
                section.note("event", Reason::FunnelStart);
                StageTest::Everyone
            }
            (_, Some(event), false) => StageTest::Event(event),
            (_, None, true) => {
                if index != last {
                    section.note("outcomes", Reason::FunnelOutcomesNotLast { id: id.clone() });
                }
                StageTest::Outcomes(ends)
            }
            _ => {
                section.note("event", Reason::FunnelLaterStage { id: id.clone() });
                StageTest::Everyone
            }
        };
        let stage = FunnelStage { id, label: section.label("label"), test };
        section.finish();
        stage
    };
    sections.into_iter().enumerate().map(read).collect()
}

pub(super) fn measures(file: &Section<'_, '_>, events: &Ids, outcomes: &Ids) -> Vec<Measure> {
    let mut ids = Ids::new(Thing::Measure);
    let read = |section: Section<'_, '_>| {
        let measure = Measure {
            id: section.id(&mut ids),
            label: section.label("label"),
            better: section.optional_choice("better", Better::ALL, Better::key),
            kind: measure_kind(&section, events, outcomes),
        };
        section.finish();
        measure
    };
    file.tables("measures").into_iter().map(read).collect()
}

fn measure_kind(section: &Section<'_, '_>, events: &Ids, outcomes: &Ids) -> MeasureKind {
    let share = section.optional_table("share").map(|part| {
        part.required_texts("outcomes");
        let share = MeasureKind::Share {
            outcomes: part.references("outcomes", outcomes),
            among: part.optional_choice("among", Among::ALL, Among::key).unwrap_or(Among::Cases),
        };
        part.finish();
        share
    });
    let wait = section.optional_table("wait").map(|part| {
        let wait = MeasureKind::Wait {
            from: moment(&part, "from", events),
            to: moment(&part, "to", events),
            statistic: part
                .optional_choice("statistic", Statistic::ALL, Statistic::key)
                .unwrap_or(Statistic::Median),
        };
        part.finish();
        wait
    });
    if section.has("share") == section.has("wait") {
        let keys = vec!["share".to_owned(), "wait".to_owned()];
        section.note("id", Reason::OneOf { section: section.name().to_owned(), keys });
    }
    share.or(wait).unwrap_or(MeasureKind::Share { outcomes: Vec::new(), among: Among::Cases })
}

pub(super) fn targets(file: &Section<'_, '_>, outcomes: &Ids) -> Vec<Target> {
    let mut ids = Ids::new(Thing::Target);
    let read = |section: Section<'_, '_>| {
        let named = section.choice("counts", &["cases", "outcomes", "solutions"], |name| name);
        let ends = section.references("outcomes", outcomes);
        if (named == Some("outcomes")) == ends.is_empty() {
            let key = if ends.is_empty() { "outcomes" } else { "counts" };
            let reason = Reason::MissingKey { section: section.name().to_owned(), key: key.to_owned() };
            section.note("counts", reason);
        }
        let target = Target {
            id: section.id(&mut ids),
            label: section.label("label"),
            counted: match named {
                Some("outcomes") => Counted::Outcomes(ends),
                Some("solutions") => Counted::Solutions,
                _ => Counted::Cases,
            },
            at_least: u32::from(section.number("at-least", 0, u16::MAX)),
        };
        section.finish();
        target
    };
    file.tables("targets").into_iter().map(read).collect()
}
