//! Documents and pictures that the tests of this crate share.

use jiff::civil::date;

use crate::picture::{
    About, Amount, Bar, BarRow, Bars, BarsWords, Circle, CircleNames, Funnel, FunnelWords, Lanes, LanesWords,
    Mark, Mix, MixColumn, MixWords, Sign, Step, Today,
};
use crate::{Block, Cell, Column, Document, Language, Letterhead, Table};

pub(crate) fn circles() -> CircleNames {
    CircleNames {
        own: "Eigen kracht".to_owned(),
        network: "Netwerk".to_owned(),
        volunteers: "Vrijwilligers".to_owned(),
        general: "Algemene voorzieningen".to_owned(),
        indicated: "Zorg met indicatie".to_owned(),
    }
}

fn words() -> LanesWords {
    LanesWords {
        circle: "Cirkel".to_owned(),
        what: "Wat".to_owned(),
        who: "Wie".to_owned(),
        hours: "Hoeveel".to_owned(),
        from: "Vanaf".to_owned(),
        until: "Tot en met".to_owned(),
        planned: "gepland".to_owned(),
        ongoing: "loopt door".to_owned(),
        nothing: "Nog niets afgesproken".to_owned(),
    }
}

fn about(title: &str, description: &str) -> About {
    About {
        title: title.to_owned(),
        description: description.to_owned(),
        facts: "Dezelfde gegevens als tabel".to_owned(),
    }
}

pub(crate) fn empty_lanes() -> Lanes {
    Lanes {
        about: about("De lijn", "Wat dit huishouden aan steun heeft, van dichtbij naar ver weg."),
        circles: circles(),
        words: words(),
        today: Some(Today { date: date(2026, 3, 3), label: "vandaag, 3 mrt".to_owned() }),
        ..Lanes::default()
    }
}

pub(crate) fn bar(lane: Circle, label: &str, detail: &str, hours: &str, from: (i16, i8, i8)) -> Bar {
    Bar {
        lane,
        label: label.to_owned(),
        detail: detail.to_owned(),
        hours_label: hours.to_owned(),
        from: date(from.0, from.1, from.2),
        to: None,
        planned: false,
    }
}

fn until(bar: Bar, to: (i16, i8, i8)) -> Bar {
    Bar { to: Some(date(to.0, to.1, to.2)), ..bar }
}

fn mark(lane: Option<Circle>, label: &str, day: (i16, i8, i8), sign: Sign) -> Mark {
    Mark { date: date(day.0, day.1, day.2), label: label.to_owned(), lane, sign }
}

pub(crate) fn small_lanes() -> Lanes {
    let mut lanes = empty_lanes();
    lanes.bars = vec![
        bar(Circle::Network, "Boodschappen", "zus", "1 uur per week", (2025, 11, 1)),
        until(
            bar(Circle::Indicated, "Begeleiding", "Zorggroep Veluwezoom", "3 uur per week", (2025, 9, 1)),
            (2026, 4, 30),
        ),
        Bar {
            planned: true,
            ..bar(Circle::Volunteers, "Maatje", "Stichting Buurtbanden", "2 uur per week", (2026, 4, 1))
        },
    ];
    lanes.marks = vec![
        mark(None, "Gesprek thuis", (2025, 12, 9), Sign::Circle),
        mark(Some(Circle::Indicated), "Indicatie loopt af", (2026, 4, 30), Sign::Square),
    ];
    lanes
}

pub(crate) fn full_lanes() -> Lanes {
    let mut lanes = small_lanes();
    lanes.bars.extend([
        bar(Circle::Own, "Zelf koken", "", "elke dag", (2026, 1, 12)),
        until(bar(Circle::Own, "Fietsen oefenen", "", "", (2025, 10, 6)), (2025, 11, 2)),
        bar(Circle::Own, "Administratie zelf bijhouden", "met een vaste map", "", (2026, 2, 20)),
        until(bar(Circle::Network, "Oppas", "buurvrouw", "4 uur per week", (2025, 9, 15)), (2025, 12, 31)),
        bar(Circle::Network, "Vervoer naar school", "opa", "2 keer per week", (2026, 1, 5)),
        until(
            bar(Circle::Volunteers, "Thuisadministratie", "Humanitas", "1 uur per week", (2025, 9, 20)),
            (2026, 2, 10),
        ),
        bar(Circle::General, "Taalcafé", "Bibliotheek Dieren", "2 uur per week", (2025, 10, 1)),
        until(bar(Circle::General, "Inloop", "Dorpshuis Velp", "", (2026, 2, 24)), (2026, 3, 1)),
        bar(Circle::General, "Formulierenhulp in het dorpshuis van Rheden", "Incluzio", "", (2026, 5, 20)),
        until(
            bar(Circle::Indicated, "Huishoudelijke hulp", "Thuiszorg IJssel", "3 uur per week", (2024, 6, 1)),
            (2025, 12, 31),
        ),
        until(
            bar(Circle::Indicated, "Dagbesteding", "De Oude Hof", "2 dagdelen", (2026, 1, 1)),
            (2026, 3, 31),
        ),
        until(bar(Circle::Indicated, "Kort verblijf", "Logeerhuis", "1 week", (2026, 2, 2)), (2026, 2, 8)),
    ]);
    lanes.marks.extend([
        mark(None, "Doel: rust in huis", (2026, 5, 1), Sign::Diamond),
        mark(None, "Plan besproken", (2026, 1, 8), Sign::Triangle),
        mark(Some(Circle::Own), "Doel: zelf koken gehaald", (2026, 4, 15), Sign::Diamond),
    ]);
    lanes
}

pub(crate) fn funnel() -> Funnel {
    let step =
        |label: &str, amount, note: &str| Step { label: label.to_owned(), amount, note: note.to_owned() };
    Funnel {
        about: about("Van melding tot steun", "Van 1.240 meldingen leidden er 611 tot lichte steun."),
        words: FunnelWords {
            step: "Stap".to_owned(),
            count: "Aantal".to_owned(),
            note: "Deel".to_owned(),
            hidden: "minder dan 5".to_owned(),
        },
        steps: vec![
            step("Meldingen", Amount::Whole(1240), ""),
            step("Gesprek gevoerd", Amount::Whole(893), "72% van de meldingen"),
            step("Lichte steun gestart, zonder indicatie", Amount::Whole(611), "49%"),
            step("Na een jaar geen vraag meer", Amount::Whole(140), "11%"),
            step("Terug met een nieuwe vraag", Amount::Hidden, ""),
        ],
    }
}

pub(crate) fn bars() -> Bars {
    let row = |label: &str, amount, target| BarRow { target, ..BarRow::new(label, amount) };
    Bars {
        about: about("Bereik per dorp", "Dieren en Velp halen het doel, Spankeren nog niet."),
        words: BarsWords {
            label: "Dorp".to_owned(),
            amount: "Huishoudens".to_owned(),
            target: "doel".to_owned(),
            hidden: "minder dan 5".to_owned(),
            ..BarsWords::default()
        },
        rows: vec![
            row("Dieren", Amount::Whole(86), Some(Amount::Whole(80))),
            row("Velp", Amount::Whole(75), Some(Amount::Whole(70))),
            row("Rheden", Amount::Whole(41), Some(Amount::Whole(60))),
            row("Spankeren", Amount::Hidden, Some(Amount::Whole(10))),
            row("Laag-Soeren", Amount::Whole(0), None),
        ],
    }
}

pub(crate) fn mix() -> Mix {
    let hours = [
        [1.0, 2.0, 0.0, 1.5, 9.0],
        [1.0, 2.5, 0.0, 2.0, 9.0],
        [1.5, 3.0, 1.0, 2.0, 8.0],
        [2.0, 3.0, 2.0, 2.5, 6.5],
        [2.0, 4.0, 2.0, 3.0, 6.0],
        [2.5, 4.0, 3.0, 3.0, 4.0],
        [3.0, 4.0, 3.0, 3.5, 3.0],
        [3.0, 4.5, 3.5, 3.5, 2.0],
    ];
    let columns = hours.into_iter().zip(0..).map(|(hours, month)| MixColumn {
        month: date(2025, 9, 1).saturating_add(jiff::Span::new().months(month)),
        hours,
    });
    Mix {
        about: about("Uren per cirkel", "Zorg met indicatie daalt van 9 naar 2 uur per week."),
        circles: circles(),
        words: MixWords {
            month: "Maand".to_owned(),
            total: "Samen".to_owned(),
            unit: "uur per week".to_owned(),
        },
        columns: columns.collect(),
    }
}

fn letterhead() -> Letterhead {
    let lines = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect();
    Letterhead {
        sender_lines: lines(&[
            "Gemeente Voorbeeldstad",
            "Team Sociale Basis",
            "Hoofdweg 1",
            "6994 AB Voorbeeldstad",
            "telefoon 026 123 45 67",
            "sociaal@voorbeeldstad.example",
        ]),
        recipient_lines: lines(&["De heer I. Yıldız-Gökçe", "Dorpsstraat 12", "6991 XY  VOORBEELDDORP"]),
        place_and_date: "Voorbeeldstad, 3 maart 2026".to_owned(),
        reference: Some("Ons kenmerk: OZ-2026-0042".to_owned()),
    }
}

pub(crate) fn short_letter() -> Document {
    let mut table =
        Table::new("Afspraken", [Column::text("Wat"), Column::number("Uren")]).with_row_headings();
    table.push([Cell::text("Begeleiding"), Cell::decimal(2.5, 1)]);
    table.push([Cell::text("Taalcafé"), Cell::hidden("minder dan 5 deelnemers")]);
    Document {
        title: "Uw begeleiding gaat naar ons over".to_owned(),
        language: Language::Nl,
        letterhead: Some(letterhead()),
        blocks: vec![
            Block::paragraph("Beste meneer Yıldız-Gökçe,"),
            Block::paragraph(
                "U krijgt nu begeleiding van Zorggroep Veluwezoom. Vanaf 1 mei 2026 neemt een coach uit uw dorp \
                 de begeleiding over. U hoeft daar niets voor te doen.",
            ),
            Block::heading(1, "Wat gaat er gebeuren?"),
            Block::List(vec![
                "Wij bellen u binnen een week voor een afspraak bij u thuis.".to_owned(),
                "Uw begeleider komt de eerste keer mee. Zo hoeft u uw verhaal niet opnieuw te vertellen, en weet \
                 uw nieuwe coach wat voor u belangrijk is."
                    .to_owned(),
                "Samen maken we een plan.".to_owned(),
            ]),
            Block::Facts(vec![
                ("Uw coach".to_owned(), "Coach van het dorpsteam".to_owned()),
                ("Bereikbaar".to_owned(), "maandag tot en met donderdag, 9.00 – 17.00 uur".to_owned()),
            ]),
            Block::Table(table),
            Block::paragraph("Met vriendelijke groet,\n\n\n\nTeam Sociale Basis\nGemeente Voorbeeldstad"),
        ],
    }
}

/// A letter with a picture, on more than one page.
pub(crate) fn letter() -> Document {
    let mut letter = short_letter();
    let lanes = small_lanes();
    letter.blocks.push(Block::Table(lanes.facts()));
    letter.blocks.push(Block::Picture(lanes.into()));
    letter
}

/// A report with every kind of picture and a table over pages.
pub(crate) fn report() -> Document {
    let columns = ["Dorp", "Soort melding", "Toelichting"].map(Column::text);
    let numbers = ["Aantal", "Gemiddelde wachttijd in dagen"].map(Column::number);
    let mut table = Table::new("Meldingen per dorp", columns.into_iter().chain(numbers)).with_row_headings();
    for number in 0..60_i32 {
        table.push([
            Cell::text(["Dieren", "Velp", "Rheden", "Ellecom"][usize::try_from(number % 4).unwrap()]),
            Cell::text("Vraag over administratie"),
            Cell::text(if number % 7 == 0 {
                "Deze meldingen kwamen vooral via de huisarts en via het loket in het dorpshuis binnen."
            } else {
                "via het loket"
            }),
            if number % 9 == 8 {
                Cell::hidden("minder dan 5 huishoudens")
            } else {
                Cell::Integer(i64::from(number) * 97)
            },
            Cell::decimal(f64::from(number) / 3.0, 1),
        ]);
    }
    Document {
        title: "Evaluatie Sociale Basis: wat het programma deed van september 2025 tot en met april 2026"
            .to_owned(),
        language: Language::Nl,
        letterhead: None,
        blocks: vec![
            Block::paragraph(
                "Dit verslag laat zien wie het programma bereikte, welke steun er kwam en of die hielp. Kleine \
                 aantallen zijn verborgen, zodat niemand te herkennen is.",
            ),
            Block::heading(1, "Bereik"),
            Block::Picture(bars().into()),
            Block::Picture(funnel().into()),
            Block::heading(1, "Steun"),
            Block::heading(2, "Uren per cirkel"),
            Block::Picture(mix().into()),
            Block::Table(mix().facts()),
            Block::heading(2, "De lijn van een huishouden"),
            Block::Picture(full_lanes().into()),
            Block::heading(1, "Meldingen"),
            Block::Table(table),
        ],
    }
}

/// A table with a row that is taller than a page.
pub(crate) fn tall_row() -> Table {
    let mut table = Table::new("Verslag", [Column::text("Wat"), Column::text("Tekst")]);
    table.push([Cell::text("lang"), Cell::text("Een heel lang verhaal over wat er gebeurde. ".repeat(140))]);
    table.push([Cell::text("kort"), Cell::text("Klaar.")]);
    table
}
