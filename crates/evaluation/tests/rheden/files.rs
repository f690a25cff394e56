//! Reads the three files of the pilot, as simply as it can be done.

use std::collections::BTreeMap;

use domain::circle::Circle;
use domain::programme::{EventLabel, Programme};
use evaluation::{Record, SupportSpan};
use jiff::civil::Date;

type RowOfFile = BTreeMap<String, String>;

fn rows(text: &str) -> Vec<RowOfFile> {
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
    reader.deserialize().map(Result::unwrap).collect()
}

fn day(text: &str) -> Date {
    Date::strptime("%d-%m-%Y", text).unwrap()
}

pub(crate) fn records(programme: &Programme) -> Vec<Record> {
    let mut records: BTreeMap<String, Record> = BTreeMap::new();
    for row in rows(include_str!("../fixtures/rheden/inwonersbestand.csv")) {
        records.insert(row["Nr"].clone(), record(programme, &row));
    }
    for row in rows(include_str!("../fixtures/rheden/verloop.csv")) {
        let record = records.get_mut(&row["Nr"]).unwrap();
        let on = day(&row["Datum"]);
        match programme.event_by_import(&row["Gebeurtenis"]).unwrap() {
            EventLabel::Event(event) => record.events.push((event.id.clone(), on)),
            EventLabel::Outcome(outcome) => record.outcome = Some((outcome.id.clone(), on)),
        }
    }
    for row in rows(include_str!("../fixtures/rheden/oplossingen.csv")) {
        let solution = programme.solution_by_import(&row["Oplossing"]).unwrap().id.clone();
        records.get_mut(&row["Nr"]).unwrap().solutions.push((solution, day(&row["Vanaf"])));
    }
    records.into_values().collect()
}

fn record(programme: &Programme, row: &RowOfFile) -> Record {
    let minutes = |column: &str| {
        let hours: f64 = row[column].replace(',', ".").parse().unwrap_or(0.0);
        format!("{:.0}", hours * 60.0).parse::<u32>().unwrap()
    };
    let minutes_per_week = minutes("Uren basis per week") + minutes("Uren specialistisch per week");
    let span = (minutes_per_week > 0).then(|| SupportSpan {
        circle: Circle::Indicated,
        minutes_per_week,
        from: day(&row["Indicatie van"]),
        to: Some(day(&row["Indicatie tot"])),
    });
    Record {
        case: row["Nr"].clone(),
        place: Some(row["Plaats"].clone()),
        kind: programme.kind_by_import(&row["Soort"]).unwrap().id.clone(),
        provider: Some(row["Aanbieder"].clone()).filter(|name| !name.is_empty()),
        support: span.into_iter().collect(),
        ..Record::default()
    }
}
