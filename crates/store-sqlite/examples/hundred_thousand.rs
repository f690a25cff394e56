//! Fills a municipality with cases and prints how long each question takes.
//!
//! `cargo run --release -p store-sqlite --example hundred_thousand -- [cases] [folder]`
//!
//! A folder that already holds the database is measured again without filling it.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use domain::id::{AccountId, CaseId, MunicipalityId};
use jiff::civil::{Date, date};
use store::{
    CaseIndex, CaseKey, CaseSummary, EntryKind, JournalRow, MunicipalityRow, Store, Tx, WorklistQuery,
};
use store_sqlite::SqliteStore;
use uuid::Uuid;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

const TODAY: Date = date(2026, 3, 2);
const STAGES: [&str; 6] = ["new", "waiting", "talk", "plan", "running", "review"];
const PLACES: [&str; 3] = ["velp", "dieren", "rheden"];
const ROUNDS: usize = 40;

#[tokio::main]
async fn main() -> Outcome<()> {
    let mut arguments = std::env::args().skip(1);
    let cases: u64 = arguments.next().map_or(Ok(100_000), |text| text.parse())?;
    let kept = arguments.next().map(PathBuf::from);
    let temporary = tempfile::tempdir()?;
    let folder = kept.unwrap_or_else(|| temporary.path().to_owned());
    let store = SqliteStore::open(&folder.join("cases.db")).await?;
    store.migrate().await?;
    let municipality = MunicipalityId::new(Uuid::from_u128(1));
    if store.municipalities().await?.is_empty() {
        fill(&store, municipality, cases).await?;
    }
    println!("{:<62} {:>6} {:>9} {:>9}", "question", "rows", "median", "slowest");
    for (name, query) in questions() {
        let mut times = Vec::new();
        let mut rows = 0;
        for _ in 0..ROUNDS {
            let start = Instant::now();
            let mut tx = store.read(municipality).await?;
            rows = tx.worklist(&query).await?.rows.len();
            times.push(start.elapsed());
        }
        report(name, rows, times);
    }
    counts(&store, municipality, cases).await?;
    saving(&store, municipality, cases).await?;
    report_memory();
    Ok(())
}

async fn fill(store: &SqliteStore, municipality: MunicipalityId, cases: u64) -> Outcome<()> {
    let row = MunicipalityRow {
        id: municipality,
        key: "rheden".to_owned(),
        name: "Rheden".to_owned(),
        created_at: 0,
    };
    store.create_municipality(&row).await?;
    let start = Instant::now();
    let mut tx = store.write(municipality).await?;
    for n in 0..cases {
        tx.insert_case(case_id(n), &[7; 3000], &index(n)).await?;
        if n % 2000 == 1999 {
            tx.commit().await?;
            tx = store.write(municipality).await?;
        }
    }
    tx.commit().await?;
    let each = start.elapsed().as_secs_f64() / f64::from(u32::try_from(cases)?);
    println!("filled with {cases} cases in {:.1?}, {:.0} µs each\n", start.elapsed(), each * 1e6);
    Ok(())
}

fn questions() -> Vec<(&'static str, WorklistQuery)> {
    let all = WorklistQuery { open_only: true, limit: 50, ..WorklistQuery::default() };
    let team = WorklistQuery { team: Some("velp".to_owned()), ..all.clone() };
    let stage = |query: &WorklistQuery| WorklistQuery { stage: Some("talk".to_owned()), ..query.clone() };
    let due = |query: &WorklistQuery, day| WorklistQuery { deadline_before: Some(day), ..query.clone() };
    let words = |query: &WorklistQuery, words: &[&str]| WorklistQuery {
        words: words.iter().map(|word| (*word).to_owned()).collect(),
        ..query.clone()
    };
    let after = store::WorklistCursor { attention_on: date(2026, 10, 1), number: "2026-05000".to_owned() };
    vec![
        ("all teams", all.clone()),
        ("all teams, closed too", WorklistQuery { open_only: false, ..all.clone() }),
        ("team", team.clone()),
        ("team, far on", WorklistQuery { after: Some(after.clone()), ..team.clone() }),
        ("team and stage", stage(&team)),
        ("stage in all teams", stage(&all)),
        ("coordinator", WorklistQuery { coordinator: Some(coordinator(7)), ..team.clone() }),
        ("provider", WorklistQuery { provider: Some("Zorg 7".to_owned()), ..all.clone() }),
        ("team, deadline within 2 weeks", due(&team, date(2026, 3, 16))),
        ("team, deadline within a year", due(&team, date(2027, 3, 2))),
        ("team, no deadline that early", due(&team, date(2000, 1, 1))),
        ("word: village (a third of all)", words(&all, &["dieren"])),
        ("word: village, far on", WorklistQuery { after: Some(after), ..words(&all, &["dieren"]) }),
        ("word: village, in its team", words(&team, &["velp"])),
        ("word: village, in another team", words(&team, &["dieren"])),
        ("word: one letter", words(&all, &["j"])),
        ("word: rare name", words(&all, &["naam1234"])),
        ("word: beginning of 1000 names", words(&all, &["naam1"])),
        ("word: case number", words(&all, &["2026-01234"])),
        ("word: nothing like it", words(&all, &["qqq"])),
        ("words: first name and rare name", words(&all, &["jan1", "naam1234"])),
        ("words: first name and village", words(&all, &["jan17", "dieren"])),
        ("words: village and provider", words(&all, &["dieren", "zorg7"])),
        ("words: two villages (many and many, together none)", words(&all, &["dieren", "rheden"])),
        ("words: village, stage and deadline", stage(&due(&words(&all, &["dieren"]), date(2026, 3, 16)))),
    ]
}

async fn counts(store: &SqliteStore, municipality: MunicipalityId, cases: u64) -> Outcome<()> {
    let near = date(2026, 3, 9);
    let keys = index(cases / 2).keys;
    let numbers: Vec<String> = (0..500).map(|n| index(n * 7).summary.number).collect();
    let mut times = vec![Vec::new(); 9];
    let mut rows = [0; 9];
    for round in 0..ROUNDS {
        let mut tx = store.read(municipality).await?;
        let mut clock = Instant::now();
        let mut note = |place: usize, count: usize| {
            times[place].push(clock.elapsed());
            rows[place] = count;
            clock = Instant::now();
        };
        note(0, tx.stage_counts(Some("velp"), TODAY, near).await?.len());
        note(1, tx.stage_counts(None, TODAY, near).await?.len());
        note(2, tx.caseloads(Some("velp")).await?.len());
        note(3, tx.duplicates(&keys, 20).await?.len());
        note(4, tx.case(case_id(round as u64 * 997)).await?.map_or(0, |_| 1));
        note(5, tx.case_by_number(&index(round as u64 * 991).summary.number).await?.map_or(0, |_| 1));
        note(6, tx.cases_by_numbers(&numbers).await?.len());
        note(7, tx.enrolled("sociale-basis", Some(case_id(cases / 3)), 100).await?.len());
        note(8, tx.provider_caseloads("sociale-basis").await?.len());
    }
    let names = [
        "counts per stage, team",
        "counts per stage, all teams",
        "caseloads of a team",
        "duplicates of a household",
        "a case",
        "a case by number",
        "500 cases by number",
        "100 enrolled cases",
        "provider caseloads of a programme",
    ];
    for ((name, rows), times) in names.into_iter().zip(rows).zip(times) {
        report(name, rows, times);
    }
    Ok(())
}

async fn saving(store: &SqliteStore, municipality: MunicipalityId, cases: u64) -> Outcome<()> {
    let (mut changes, mut reads) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS as u64 {
        let n = round * (cases / ROUNDS as u64).max(1) % cases;
        let start = Instant::now();
        let mut tx = store.write(municipality).await?;
        let case = tx.case(case_id(n)).await?.ok_or("no such case")?;
        let mut facts = index(n);
        facts.summary.attention_on = date(2026, 12, 1);
        tx.update_case(case.id, case.version, &case.body, &facts).await?;
        append(&mut tx, n).await?;
        tx.commit().await?;
        changes.push(start.elapsed());

        let start = Instant::now();
        let mut tx = store.write(municipality).await?;
        tx.case(case_id(n)).await?;
        append(&mut tx, n).await?;
        tx.commit().await?;
        reads.push(start.elapsed());
    }
    report("save a case, with journal and sync", 1, changes);
    report("read a case, with journal and sync", 1, reads);
    Ok(())
}

async fn append(tx: &mut Box<dyn Tx>, n: u64) -> Outcome<()> {
    let head = tx.journal_head().await?;
    let row = JournalRow {
        seq: head.map_or(1, |head| head.seq + 1),
        at: 0,
        account: Some(coordinator(7)),
        actor_name: "Coach 7".to_owned(),
        role: "coach".to_owned(),
        on_behalf: None,
        purpose: "support".to_owned(),
        action: "case.open".to_owned(),
        kind: EntryKind::Read,
        subjects: vec![case_id(n)],
        detail: vec![0; 100],
        previous: [0; 32],
        hash: [0; 32],
    };
    Ok(tx.append_entry(&row).await?)
}

fn report(name: &str, rows: usize, mut times: Vec<Duration>) {
    times.sort();
    let (median, slowest) = (times[times.len() / 2], times[times.len() - 1]);
    println!("{name:<62} {rows:>6} {:>9} {:>9}", format!("{median:.2?}"), format!("{slowest:.2?}"));
}

/// Prints the most memory used so far, where the system tells.
fn report_memory() {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    if let Some(line) = status.lines().find(|line| line.starts_with("VmHWM")) {
        println!("\nmost memory used: {}", line.trim_start_matches("VmHWM:").trim());
    }
}

fn case_id(n: u64) -> CaseId {
    // Spread over the index, as random identifiers are.
    CaseId::new(Uuid::from_u64_pair(mixed(n), n))
}

fn coordinator(n: u64) -> AccountId {
    AccountId::new(Uuid::from_u64_pair(7, n))
}

fn mixed(n: u64) -> u64 {
    let mut x = n.wrapping_add(0x9e37_79b9_7f4a_7c15);
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}

/// A made-up case. Nine in ten are open; a third lives in each village; teams follow villages.
fn index(n: u64) -> CaseIndex {
    let mut seed = n;
    let mut roll = |sides: u64| {
        seed = mixed(seed);
        seed % sides
    };
    let mut pick =
        |choices: &[&'static str]| choices[usize::try_from(roll(choices.len() as u64)).unwrap_or(0)];
    let (place, stage) = (pick(&PLACES), pick(&STAGES));
    let day = |base: Date, days: u64| {
        base.saturating_add(jiff::Span::new().days(i64::try_from(days).unwrap_or_default()))
    };
    let (first, last, provider) = (roll(100), roll(5000), roll(40));
    let number = format!("2026-{n:05}");
    CaseIndex {
        summary: CaseSummary {
            number: number.clone(),
            team: place.to_owned(),
            stage: stage.to_owned(),
            open: roll(10) > 0,
            received: day(date(2025, 1, 1), roll(400)),
            stage_since: day(date(2025, 1, 1), roll(400)),
            attention_on: day(date(2026, 2, 1), roll(365)),
            next_deadline: (roll(2) == 0).then(|| day(date(2026, 2, 20), roll(365))),
            urgency: 1,
            weight: 2,
            coordinator: Some(coordinator(roll(300))),
            display_name: format!("Naam{last}, Jan{first}"),
            place: Some(place.to_owned()),
            provider: Some(format!("Zorg {provider}")),
            programme: (roll(4) == 0).then(|| "sociale-basis".to_owned()),
        },
        keys: vec![
            CaseKey::bsn(mixed(n).to_be_bytes()),
            CaseKey::person(format!("naam{last} jan{first} 19{}", roll(100))),
            CaseKey::address(format!("68{:04}", roll(60_000))),
        ],
        words: vec![
            format!("jan{first}"),
            format!("naam{last}"),
            place.to_owned(),
            format!("zorg{provider}"),
            "zorg".to_owned(),
            number,
        ],
    }
}
