//! Who comes in, and the road that they follow.

use super::super::problem::{Reason, Thing};
use super::super::reader::{Ids, ImportLabels, Section};
use super::super::track::{Criterion, Kind, Lead, Phase, Place, Track};

pub(super) fn places(file: &Section<'_, '_>) -> Vec<Place> {
    let mut ids = Ids::new(Thing::Place);
    let mut labels = ImportLabels::new();
    let read = |section: Section<'_, '_>| {
        let id = section.id(&mut ids);
        let name = section.text("name");
        let place = Place {
            id,
            name: section.new_import_label(name, &mut labels),
            import: section.import(&mut labels),
        };
        section.finish();
        place
    };
    file.required_tables("places").into_iter().map(read).collect()
}

pub(super) fn criteria(file: &Section<'_, '_>) -> Vec<Criterion> {
    let mut ids = Ids::new(Thing::Criterion);
    let read = |section: Section<'_, '_>| {
        let criterion = Criterion { id: section.id(&mut ids), label: section.label("label") };
        section.finish();
        criterion
    };
    file.tables("criteria").into_iter().map(read).collect()
}

pub(super) fn kinds(file: &Section<'_, '_>, tracks: &Ids) -> (Vec<Kind>, Ids) {
    let mut ids = Ids::new(Thing::Kind);
    let mut labels = ImportLabels::new();
    let read = |section: Section<'_, '_>| {
        let kind = Kind {
            id: section.id(&mut ids),
            label: section.label("label"),
            import: section.import(&mut labels),
            track: section.reference("track", tracks),
        };
        section.finish();
        kind
    };
    let kinds = file.required_tables("kinds").into_iter().map(read).collect();
    (kinds, ids)
}

pub(super) fn tracks(file: &Section<'_, '_>, events: &Ids) -> (Vec<Track>, Ids) {
    let mut ids = Ids::new(Thing::Track);
    let read = |section: Section<'_, '_>| {
        let mut phase_ids = Ids::new(Thing::Phase);
        let phases = section.required_tables("phases");
        if section.has("phases") && phases.is_empty() {
            section.note("phases", Reason::EmptyText { key: "phases".to_owned() });
        }
        let track = Track {
            id: section.id(&mut ids),
            label: section.label("label"),
            phases: phases.into_iter().map(|part| phase(part, &mut phase_ids, events)).collect(),
        };
        section.finish();
        track
    };
    let tracks = file.required_tables("tracks").into_iter().map(read).collect();
    (tracks, ids)
}

fn phase(section: Section<'_, '_>, ids: &mut Ids, events: &Ids) -> Phase {
    let phase = Phase {
        id: section.id(ids),
        label: section.label("label"),
        lead: section.choice("lead", Lead::ALL, Lead::key).unwrap_or(Lead::Coach),
        ends: section.label("ends"),
        ends_with: section.optional_reference("ends-with", events),
        matching: section.flag("matching"),
    };
    section.finish();
    phase
}
