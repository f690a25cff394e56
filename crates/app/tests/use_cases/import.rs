//! The files of the pilot of 2020 give exactly what was published, and a file with mistakes gives nothing.

use std::sync::Arc;

use app::evaluate::{View, evaluate, sheets};
use app::failure::Failure;
use app::import::upload::{self, Bytes, Upload};
use app::import::{self, File, ImportProblem, Request, Tally};
use domain::actor::{Actor, Role};
use domain::import::{FileKind, Finding, Mapping};
use domain::letter::Language;
use domain::may::Bar;
use domain::programme::Programme;
use evaluation::{Cell, Evaluation};
use jiff::SignedDuration;
use jiff::civil::date;

use crate::desk::{Desk, MUNICIPALITY, actor, coach, desk};

const PROGRAMME: &str = "sociale-basis-rheden";
const CASELOAD: &[u8] = include_bytes!("../../../../demo/rheden/inwonersbestand.csv");
const OLD_CHARACTERS: &[u8] = include_bytes!("../../../../demo/rheden/inwonersbestand-windows1252.csv");
const MISTAKES: &[u8] = include_bytes!("../../../../demo/rheden/inwonersbestand-met-fouten.csv");
const EVENTS: &[u8] = include_bytes!("../../../../demo/rheden/verloop.csv");
const SOLUTIONS: &[u8] = include_bytes!("../../../../demo/rheden/oplossingen.csv");

async fn with_programme() -> Desk {
    let mut desk = desk().await;
    let text = include_str!("../../../../programmes/sociale-basis-rheden.toml");
    desk.house.programmes = Arc::new(vec![Programme::parse("programme.toml", text).unwrap()]);
    desk
}

fn request(kind: FileKind, bytes: &[u8]) -> Request<'_> {
    Request {
        programme: PROGRAMME,
        kind,
        file: File { name: "bestand.csv", bytes },
        mapping: None,
        team: "Velp",
    }
}

async fn read(desk: &Desk, kind: FileKind, bytes: &[u8]) -> Result<Tally, Failure<ImportProblem>> {
    import::apply(&desk.house, &actor(Role::Administrator), request(kind, bytes), &|_, _| {}).await
}

async fn read_all(desk: &Desk) -> [Tally; 3] {
    [
        read(desk, FileKind::Caseload, CASELOAD).await.unwrap(),
        read(desk, FileKind::Events, EVENTS).await.unwrap(),
        read(desk, FileKind::Solutions, SOLUTIONS).await.unwrap(),
    ]
}

async fn evaluated(desk: &Desk, who: &Actor, view: View) -> Result<Evaluation, Failure> {
    let programme = desk.house.programme(PROGRAMME).unwrap();
    evaluate(&desk.house, who, programme, Some(date(2020, 12, 31)), view).await
}

fn counts<'e>(evaluation: &'e Evaluation, table: &str) -> Vec<(&'e str, Option<u64>)> {
    let rows = &evaluation.table(table).unwrap().rows;
    rows.iter().map(|row| (row.id.as_str(), row.cell.count())).collect()
}

fn shown<const N: usize>(counts: [(&str, u64); N]) -> Vec<(&str, Option<u64>)> {
    counts.map(|(id, count)| (id, Some(count))).to_vec()
}

#[tokio::test]
async fn the_three_files_give_exactly_the_published_figures() {
    let desk = with_programme().await;
    read_all(&desk).await;
    let all = evaluated(&desk, &coach("Velp"), View::Internal).await.unwrap();
    assert_eq!(all.cases, Cell::Shown(63));
    assert_eq!(counts(&all, "place"), shown([("velp", 33), ("rheden", 9), ("dieren", 21)]));
    assert_eq!(counts(&all, "kind"), shown([("new-report", 25), ("re-indication", 38)]));
    assert_eq!(
        counts(&all, "outcome"),
        shown([
            ("taken-over", 38),
            ("specialised", 9),
            ("stopped", 8),
            ("moved", 2),
            ("died", 1),
            ("long-term-care", 2),
            ("health-insurance", 2),
            ("admitted", 1),
        ])
    );
    let stopped = all.table("outcome").unwrap().row("stopped").unwrap();
    assert_eq!(stopped.row("stopped-without-contact").unwrap().cell, Cell::Shown(2));
    assert_eq!(
        counts(&all, "solution"),
        shown([
            ("mvt-volunteer", 11),
            ("homework-help", 2),
            ("auticafe", 1),
            ("dog-walking-buddy", 1),
            ("sewing-class", 1),
            ("ons-raadhuys", 1),
            ("magneet", 3),
            ("homestart", 2),
        ])
    );
    let late: Vec<&str> = all.findings.iter().filter_map(|finding| finding.case.as_deref()).collect();
    assert_eq!(late, ["SB005", "SB006", "SB007", "SB009", "SB012", "SB013"]);
    assert!(all.findings.iter().all(|finding| finding.kind == "provider-told-after-resident"));
}

#[tokio::test]
async fn reading_the_same_files_again_changes_nothing() {
    let desk = with_programme().await;
    let [residents, events, solutions] = read_all(&desk).await;
    assert_eq!(residents, Tally { new: 63, changed: 0, unchanged: 0 });
    assert_eq!((events.new, solutions.new), (0, 0));
    for (tally, cases) in read_all(&desk).await.iter().zip([63, 63, solutions.changed]) {
        assert_eq!((tally.new, tally.changed, tally.unchanged), (0, 0, cases));
    }
}

#[tokio::test]
async fn a_file_with_mistakes_names_all_ten_and_reads_nothing() {
    let desk = with_programme().await;
    let Err(Failure::Refused(ImportProblem::Findings(findings))) =
        read(&desk, FileKind::Caseload, MISTAKES).await
    else {
        panic!("a file with mistakes was read")
    };
    let places: Vec<String> = findings.iter().map(Finding::place_nl).collect();
    assert_eq!(
        places,
        [
            "Rij 3, kolom BSN",
            "Rij 4, kolom Geboortedatum",
            "Rij 5, kolom Nr",
            "Rij 6, kolom Uren basis per week",
            "Rij 7, kolom Plaats",
            "Rij 8, kolom Indicatie tot",
            "Rij 9, kolom Soort",
            "Rij 10, kolom Postcode",
            "Rij 11, kolom Achternaam",
            "Rij 12, kolom Geboortedatum",
        ]
    );
    let told: String = findings.iter().map(Finding::line_nl).collect();
    assert!(!told.contains("123456789"), "a BSN is never repeated");
    let mut tx = desk.house.store.read(MUNICIPALITY).await.unwrap();
    assert!(tx.all_cases(None, 10).await.unwrap().is_empty(), "nothing was read");
}

#[tokio::test]
async fn old_characters_give_the_same_residents() {
    let desk = with_programme().await;
    read(&desk, FileKind::Caseload, CASELOAD).await.unwrap();
    let preview = import::preview(
        &desk.house,
        &actor(Role::Administrator),
        request(FileKind::Caseload, OLD_CHARACTERS),
    )
    .await
    .unwrap();
    assert_eq!(preview.encoding, Some(import::Encoding::Windows1252));
    let tally = preview.outcome.unwrap();
    // Windows-1252 has no ı, so a few names are spelled otherwise in that file.
    assert_eq!((tally.new, tally.changed + tally.unchanged), (0, 63));
    assert!(tally.changed <= 6, "{tally:?}");
}

#[tokio::test]
async fn outsiders_get_no_small_number_in_any_shape() {
    let desk = with_programme().await;
    read_all(&desk).await;
    let all = evaluated(&desk, &actor(Role::Policy), View::Public).await.unwrap();
    assert_eq!(all.table("outcome").unwrap().row("died").unwrap().cell, Cell::Hidden);
    let json = serde_json::to_string(&all.json(Language::Nl)).unwrap();
    assert!(!json.contains("SB0"), "no numbers of residents");
    let csv = reports::sheet::csv_all(&sheets(&all, Language::Nl), reports::Language::Nl);
    let csv = String::from_utf8(csv).unwrap();
    assert!(csv.contains("Overleden;verborgen") && !csv.contains("SB0"), "{csv}");
}

#[tokio::test]
async fn small_numbers_are_for_the_team_that_keeps_the_cases() {
    let desk = with_programme().await;
    read_all(&desk).await;
    let refused = evaluated(&desk, &actor(Role::Policy), View::Internal).await.unwrap_err();
    assert!(matches!(refused, Failure::NotAllowed(Bar::NotPartOfRole)), "{refused:?}");
    let elsewhere = evaluated(&desk, &coach("Dieren"), View::Internal).await.unwrap();
    assert_eq!(elsewhere.cases, Cell::Shown(0), "another team has nothing to see here");
    let machine = app::sessions::machine(MUNICIPALITY, Role::Coach, None);
    assert_eq!(evaluated(&desk, &machine, View::Internal).await.unwrap().cases, Cell::Shown(63));
}

#[tokio::test]
async fn a_coach_reads_no_file_into_cases_of_another_team() {
    let desk = with_programme().await;
    read(&desk, FileKind::Caseload, CASELOAD).await.unwrap();
    let foreign = Request { team: "Dieren", ..request(FileKind::Caseload, CASELOAD) };
    let refused = import::preview(&desk.house, &coach("Dieren"), foreign).await.unwrap_err();
    assert!(matches!(refused, Failure::Refused(ImportProblem::OtherTeam { rows: 63 })), "{refused:?}");
    let borrowed =
        import::preview(&desk.house, &coach("Dieren"), request(FileKind::Caseload, CASELOAD)).await;
    assert!(matches!(borrowed, Err(Failure::Refused(ImportProblem::NoTeam))), "another team's name");
    let own =
        import::preview(&desk.house, &coach("Velp"), request(FileKind::Caseload, CASELOAD)).await.unwrap();
    assert_eq!(own.outcome, Ok(Tally { new: 0, changed: 0, unchanged: 63 }));
}

#[tokio::test]
async fn chosen_columns_are_kept_for_files_with_the_same_columns_only() {
    let desk = with_programme().await;
    let small = "Nr;Wie;Plaats;Soort\nA1;Proefmans;Velp;Herindicatie\n".as_bytes();
    let header = ["Nr", "Wie", "Plaats", "Soort"].map(str::to_owned);
    let chosen = Mapping::guess(FileKind::Caseload, &header).with("family-name", Some("Wie"));
    let request = Request { mapping: Some(&chosen), ..request(FileKind::Caseload, small) };
    import::apply(&desk.house, &actor(Role::Administrator), request, &|_, _| {}).await.unwrap();
    let preview = |bytes| {
        let request = self::request(FileKind::Caseload, bytes);
        let house = desk.house.clone();
        async move { import::preview(&house, &actor(Role::Administrator), request).await.unwrap() }
    };
    assert_eq!(preview(small).await.mapping, chosen);
    let whole = preview(CASELOAD).await;
    assert_eq!(whole.mapping.column("bsn"), Some("BSN"), "no column is left out unseen");
}

fn sent() -> Upload {
    Upload {
        programme: PROGRAMME.to_owned(),
        kind: FileKind::Caseload,
        team: "Velp".to_owned(),
        name: "inwoners.csv".to_owned(),
        bytes: Bytes(CASELOAD.to_vec()),
        mapping: None,
    }
}

#[tokio::test]
async fn a_file_waits_for_its_sender_alone_and_not_for_long() {
    let desk = with_programme().await;
    let (house, who) = (&desk.house, coach("Velp"));
    let key = upload::keep(house, &who, sent()).await.unwrap();
    let found: Upload = upload::find::<app::failure::Never>(house, &who, &key).await.unwrap();
    assert_eq!(found.bytes.0, CASELOAD);
    let other = actor(Role::Administrator);
    assert!(matches!(upload::find::<()>(house, &other, &key).await, Err(Failure::NotFound)));
    let stored = house.store.read(MUNICIPALITY).await.unwrap().documents("upload").await.unwrap();
    assert!(!stored[0].json.contains("Femke"), "it is sealed");

    let chosen = Mapping::guess(FileKind::Caseload, &["Nr".to_owned()]);
    upload::choose::<()>(house, &who, &key, |_| chosen.clone()).await.unwrap();
    assert_eq!(upload::find::<()>(house, &who, &key).await.unwrap().mapping, Some(chosen));

    desk.clock.move_on(SignedDuration::from_mins(61));
    assert!(matches!(upload::find::<()>(house, &who, &key).await, Err(Failure::NotFound)));
    let next = upload::keep(house, &who, sent()).await.unwrap();
    let left = house.store.read(MUNICIPALITY).await.unwrap().documents("upload").await.unwrap();
    assert_eq!(left.iter().map(|row| row.key.as_str()).collect::<Vec<_>>(), [next.as_str()]);
    upload::throw_away::<()>(house, &who, &next).await.unwrap();
    assert!(matches!(upload::find::<()>(house, &who, &next).await, Err(Failure::NotFound)));
}
