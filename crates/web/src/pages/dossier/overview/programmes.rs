//! The household's part in a programme, in the words of that programme's definition.

use app::case_page::CasePage;
use domain::enrolment::Enrolment;
use domain::id::CaseId;
use domain::letter::Language;
use domain::programme::{Programme, ProviderSize, agenda};
use jiff::civil::Date;

use crate::Texts;
use crate::pages::dossier::sheet::{letter_language, path};

pub(super) struct Part {
    pub(super) name: String,
    pub(super) number: Option<String>,
    pub(super) kind: String,
    pub(super) enrolled_on: Date,
    pub(super) phases: Vec<PhaseRow>,
    /// Each criterion, and whether it is met; `None` when nobody answered it.
    pub(super) criteria: Vec<(String, Option<bool>)>,
    pub(super) duties: Vec<DutyRow>,
    pub(super) events: Vec<(Date, String)>,
    pub(super) solutions: Vec<(Date, String, String)>,
    pub(super) outcome: Option<(Date, String)>,
    /// The address of its handover, where guidance is taken over.
    pub(super) handover: Option<String>,
    pub(super) path: String,
}

pub(super) struct PhaseRow {
    pub(super) label: String,
    pub(super) ends: String,
    pub(super) lead: &'static str,
    pub(super) matching: bool,
    pub(super) now: bool,
    pub(super) past: bool,
}

/// Something that the programme asks to be done.
pub(super) struct DutyRow {
    pub(super) label: String,
    pub(super) due: Option<Date>,
    pub(super) done_on: Option<Date>,
    pub(super) late: bool,
    pub(super) optional: bool,
}

impl Part {
    pub(super) fn met(&self) -> usize {
        self.criteria.iter().filter(|(_, met)| *met == Some(true)).count()
    }

    pub(super) fn is_checked(&self) -> bool {
        self.criteria.iter().any(|(_, met)| met.is_some())
    }
}

pub(super) fn parts(shown: &CasePage, programmes: &[Programme], texts: &Texts) -> Vec<Part> {
    let case = &shown.loaded.case;
    case.enrolments
        .iter()
        .filter_map(|enrolment| {
            let definition = programmes.iter().find(|programme| programme.id == enrolment.programme)?;
            let sizes = &shown.provider_sizes;
            let size = sizes.iter().find(|(id, _)| *id == definition.id).map(|(_, size)| *size);
            let duties = duties(enrolment, definition, size, (shown.today, letter_language(texts)));
            Some(Part { duties, ..part(enrolment, definition, shown.loaded.id, letter_language(texts)) })
        })
        .collect()
}

fn part(enrolment: &Enrolment, definition: &Programme, id: CaseId, language: Language) -> Part {
    // What the definition no longer knows keeps its own name.
    let told = |label: Option<&domain::programme::Label>, id: &str| {
        label.map_or_else(|| id.to_owned(), |label| label.text(language).to_owned())
    };
    let kind = definition.kind(&enrolment.kind);
    let mut events: Vec<(Date, String)> = enrolment
        .events
        .iter()
        .map(|event| (event.on, told(definition.event(&event.kind).map(|known| &known.label), &event.kind)))
        .collect();
    events.sort();
    Part {
        name: definition.name.text(language).to_owned(),
        number: enrolment.number.clone(),
        kind: told(kind.map(|kind| &kind.label), &enrolment.kind),
        enrolled_on: enrolment.enrolled_on,
        phases: phases(enrolment, definition, language),
        criteria: definition
            .criteria
            .iter()
            .map(|criterion| {
                let met = enrolment.criteria.get(&criterion.id).map(|answer| answer.met);
                (criterion.label.text(language).to_owned(), met)
            })
            .collect(),
        duties: Vec::new(),
        events,
        solutions: enrolment
            .solutions
            .iter()
            .map(|solution| {
                let label = definition.solution(&solution.kind).map(|known| &known.label);
                (solution.from, told(label, &solution.kind), solution.place.clone())
            })
            .collect(),
        outcome: enrolment.outcome.as_ref().map(|outcome| {
            (outcome.on, told(definition.outcome(&outcome.kind).map(|known| &known.label), &outcome.kind))
        }),
        handover: enrolment.handover.as_ref().map(|_| format!("/overdracht/{}", enrolment.programme)),
        path: format!("{}/programma/{}", path(id), enrolment.programme),
    }
}

fn duties(
    enrolment: &Enrolment,
    definition: &Programme,
    size: Option<ProviderSize>,
    (today, language): (Date, Language),
) -> Vec<DutyRow> {
    agenda(definition, enrolment, size)
        .into_iter()
        .map(|duty| DutyRow {
            label: duty.task.label.text(language).to_owned(),
            due: duty.due,
            done_on: duty.done_on,
            late: duty.done_on.is_none() && duty.due.is_some_and(|due| due < today),
            optional: duty.task.optional,
        })
        .collect()
}

fn phases(enrolment: &Enrolment, definition: &Programme, language: Language) -> Vec<PhaseRow> {
    let Some(track) = definition.track_of_kind(&enrolment.kind) else { return Vec::new() };
    let here =
        enrolment.phase.as_deref().and_then(|now| track.phases.iter().position(|phase| phase.id == now));
    track
        .phases
        .iter()
        .enumerate()
        .map(|(place, phase)| PhaseRow {
            label: phase.label.text(language).to_owned(),
            ends: phase.ends.text(language).to_owned(),
            lead: phase.lead.key(),
            matching: phase.matching,
            now: here == Some(place),
            past: here.is_some_and(|here| place < here),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language as Spoken;
    use crate::pages::dossier::samples;

    #[test]
    fn a_part_speaks_the_words_of_its_definition() {
        let shown = samples::case_page(samples::full());
        let found = parts(&shown, &[samples::programme()], &Texts::new(Spoken::Nl));
        let [part] = found.as_slice() else { panic!("one part") };
        assert_eq!(part.criteria.len(), 7);
        assert_eq!(part.met(), 1);
        let now: Vec<&str> =
            part.phases.iter().filter(|phase| phase.now).map(|phase| phase.label.as_str()).collect();
        assert_eq!(now, ["Vertrouwen winnen"]);
        assert_eq!(part.phases.iter().filter(|phase| phase.past).count(), 2);
        assert!(part.phases.iter().all(|phase| !phase.now || !phase.matching));
        assert_eq!(part.solutions[0].1, "Magneet");
    }
}
