//! Writes the samples as files, for people to look at: `cargo test -p reports gallery -- --ignored`.

use std::fs;
use std::path::Path;

use jiff::civil::date;

use crate::picture::{Lanes, Period};
use crate::{Language, Picture, Variant, html, pdf, samples, sheet};

fn pictures() -> Vec<(&'static str, Picture)> {
    let mut one = samples::empty_lanes();
    one.bars = samples::small_lanes().bars.split_off(2);
    let during = |from, to| Lanes { period: Some(Period { from, to }), ..samples::full_lanes() };
    vec![
        ("lanes-0", samples::empty_lanes().into()),
        ("lanes-1", one.into()),
        ("lanes-3", samples::small_lanes().into()),
        ("lanes-15", samples::full_lanes().into()),
        ("lanes-month", during(date(2026, 2, 15), date(2026, 3, 14)).into()),
        ("lanes-years", during(date(2022, 1, 1), date(2026, 12, 31)).into()),
        ("funnel", samples::funnel().into()),
        ("bars", samples::bars().into()),
        ("mix", samples::mix().into()),
    ]
}

#[test]
#[ignore = "writes files to look at"]
fn gallery() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/gallery");
    fs::create_dir_all(&folder).unwrap();
    let write = |name: &str, bytes: &[u8]| fs::write(folder.join(name), bytes).unwrap();
    for (name, document) in [
        ("letter", samples::letter()),
        ("short-letter", samples::short_letter()),
        ("report", samples::report()),
    ] {
        write(&format!("{name}.pdf"), &pdf::render(&document, Some(date(2026, 3, 3))).unwrap().bytes);
        write(&format!("{name}.html"), html::page(&document).as_bytes());
    }
    for (name, picture) in pictures() {
        for (variant, size) in [(Variant::Wide, "wide"), (Variant::Narrow, "narrow")] {
            let svg = picture.svg("sample", variant, Language::Nl).replace(" display=\"none\"", "");
            write(&format!("{name}-{size}.svg"), svg.as_bytes());
        }
    }
    let tables = [samples::mix().facts(), samples::funnel().facts(), samples::small_lanes().facts()];
    write("tables.csv", &sheet::csv_all(&tables, Language::Nl));
    write("tables.xlsx", &sheet::xlsx("Tabellen", &tables, Language::Nl, None).unwrap());
}
