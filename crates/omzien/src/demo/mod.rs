//! A made-up municipality to look at: three villages, a social map, a caseload taken over, and cases in every stage.
//! The same day gives the same data. Nobody in it exists; every BSN comes from the range for tests.

mod chance;
mod people;
mod scripts;
mod stories;

use std::fs;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use app::House;
use app::accounts::{self, NewAccount};
use app::clock::{Clock, Entropy as _, MachineClock, MachineEntropy, StandingClock, amsterdam};
use app::import::{self, File, Request};
use app::letters::Sender;
use app::nearby;
use app::sessions::machine;
use app::settings::{self, Settings};
use app::vault::MasterKey;
use domain::actor::{Actor, Role};
use domain::id::{AccountId, MunicipalityId};
use domain::import::FileKind;
use domain::letter::Language;
use jiff::civil::{Date, date};
use store::{MunicipalityRow, Store};
use uuid::Uuid;

use crate::cli::{Demo, Place};
use crate::command::serve_on;
use crate::end::End;
use crate::wiring;
use chance::Chance;

/// The password of every demo account; the data is made up, so there is nothing to protect.
const PASSWORD: &str = "demo-omzien-velp";
const TEAM: &str = "Sociale basis";
const PROGRAMME: &str = "sociale-basis-rheden";
/// Residents for each made-up case (own choice; a municipality has about one open question in two hundred).
const RESIDENTS_PER_CASE: u32 = 200;

const SOCIAL_MAP: &str = include_str!("../../../../demo/social-map.toml");
const FILES: [(FileKind, &str, &[u8]); 3] = [
    (
        FileKind::Caseload,
        "inwonersbestand.csv",
        include_bytes!("../../../../demo/rheden/inwonersbestand.csv"),
    ),
    (FileKind::Events, "verloop.csv", include_bytes!("../../../../demo/rheden/verloop.csv")),
    (FileKind::Solutions, "oplossingen.csv", include_bytes!("../../../../demo/rheden/oplossingen.csv")),
];

/// The accounts, one per role and a second coach.
const ACCOUNTS: [(&str, &str, Role); 6] = [
    ("coach", "Coach Velp (demo)", Role::Coach),
    ("coach-2", "Coach Dieren (demo)", Role::Coach),
    ("volunteer-coordinator", "Coördinator vrijwilligers (demo)", Role::VolunteerCoordinator),
    ("provider", "Medewerker RIBW (demo)", Role::Provider),
    ("policy", "Beleidsmedewerker (demo)", Role::Policy),
    ("administrator", "Beheerder (demo)", Role::Administrator),
];

/// Makes the data and serves it until asked to stop.
pub(crate) async fn run(options: Demo, language: Language) -> Result<(), End> {
    let temporary = options.data.is_none();
    let data = options.data.clone().unwrap_or_else(temporary_folder);
    let served = make_and_serve(&options, &data, language).await;
    if temporary {
        let _ = fs::remove_dir_all(&data);
    }
    served
}

async fn make_and_serve(options: &Demo, data: &Path, language: Language) -> Result<(), End> {
    if data.join("omzien.sqlite").exists() {
        return Err(End::refused(format!(
            "{} holds data already; the demo only starts in an empty folder",
            data.display()
        )));
    }
    let place = Place { data: data.to_owned(), database: None };
    wiring::make_key(data, &Chance::new(1))?;
    let store = wiring::open_store(&place).await?;
    store.migrate().await?;
    let cases = options.cases.unwrap_or(options.inhabitants / RESIDENTS_PER_CASE);
    let municipality = seed(store.clone(), &place, cases, language).await?;
    if options.seed_only {
        return Ok(());
    }
    announce(options.port, language);
    let house = wiring::house(store, &place, None, language)?;
    let listen = SocketAddr::from(([127, 0, 0, 1], options.port));
    serve_on(house, municipality, listen, format!("http://127.0.0.1:{}", options.port), 0).await
}

/// Fills an empty database, telling how far it is.
async fn seed(
    store: Arc<dyn Store>,
    place: &Place,
    cases: u32,
    language: Language,
) -> Result<MunicipalityRow, End> {
    let key = wiring::read_key(&place.data)?;
    let today = app::clock::amsterdam_date(MachineClock.now());
    let row = MunicipalityRow {
        id: MunicipalityId::new(Uuid::from_u128(0x0_de30)),
        key: "demo".to_owned(),
        name: "Demogemeente Rheden".to_owned(),
        created_at: MachineClock.now().as_microsecond(),
    };
    store.create_municipality(&row).await?;
    let then = house_at(&store, &key, date(2020, 12, 31), 2, language)?;
    step("instellingen en sociale kaart", "settings and social map", language);
    save_settings(&then, row.id).await?;
    let administrator = machine(row.id, Role::Administrator, None);
    let provisions = crate::command::provisions("demo/social-map.toml", SOCIAL_MAP.as_bytes())?;
    nearby::save_provisions(&then, &administrator, &provisions).await?;
    step("inwoners, gebeurtenissen en oplossingen inlezen", "residents, events and solutions", language);
    for (kind, name, bytes) in FILES {
        let request =
            Request { programme: PROGRAMME, kind, file: File { name, bytes }, mapping: None, team: TEAM };
        import::apply(&then, &administrator, request, &|_, _| {}).await?;
    }
    step("accounts", "accounts", language);
    let now = house_at(&store, &key, today, 3, language)?;
    let coaches = make_accounts(&now, row.id).await?;
    step("dossiers", "cases", language);
    stories::keep_in_touch(&store, &key, &coaches, today, language).await?;
    stories::tell(&store, &key, &coaches, today, cases, language).await?;
    Ok(row)
}

/// Puts the house together as it was at noon on a day, with its own run of chance.
fn house_at(
    store: &Arc<dyn Store>,
    key: &MasterKey,
    day: Date,
    seed: u64,
    language: Language,
) -> Result<House, End> {
    let noon = day
        .at(12, 0, 0, 0)
        .to_zoned(amsterdam())
        .map_err(|error| End::environment(format!("{day} is no day: {error}")))?;
    let clock = Arc::new(StandingClock(noon.timestamp()));
    wiring::with_clock(store.clone(), key, None, language, clock, Arc::new(Chance::new(seed)))
}

async fn save_settings(house: &House, municipality: MunicipalityId) -> Result<(), End> {
    let settings = Settings {
        municipality: "Demogemeente Rheden".to_owned(),
        sender: Sender {
            name: "Team Sociale basis".to_owned(),
            lines: vec![
                "Demogemeente Rheden".to_owned(),
                "Voorbeeldplein 1".to_owned(),
                "6881 AA Velp".to_owned(),
                "Telefoon 026 000 00 00".to_owned(),
            ],
        },
        places: ["Velp", "Rheden", "Dieren"].map(str::to_owned).to_vec(),
        demo: true,
    };
    let mut tx = house.store.write(municipality).await?;
    settings::save::<app::failure::Never>(tx.as_mut(), &settings).await?;
    tx.commit().await?;
    Ok(())
}

/// Makes the accounts and returns the coaches.
async fn make_accounts(house: &House, municipality: MunicipalityId) -> Result<Vec<Actor>, End> {
    let administrator = machine(municipality, Role::Administrator, None);
    let mut coaches = Vec::new();
    for (login, name, role) in ACCOUNTS {
        let new = NewAccount {
            login: login.to_owned(),
            name: name.to_owned(),
            role,
            provider: (role == Role::Provider).then(|| "RIBW".to_owned()),
            team: (role == Role::Coach).then(|| TEAM.to_owned()),
            password: PASSWORD.to_owned(),
        };
        let account: AccountId = accounts::create(house, &administrator, new).await?;
        if role == Role::Coach {
            coaches.push(Actor {
                account,
                name: name.to_owned(),
                ..machine(municipality, role, Some(TEAM.to_owned()))
            });
        }
    }
    Ok(coaches)
}

fn announce(port: u16, language: Language) {
    let (open, with, stop) = match language {
        Language::Nl => ("Open", "Aanmelden met wachtwoord", "Stoppen met Ctrl-C"),
        Language::En => ("Open", "Sign in with password", "Stop with Ctrl-C"),
    };
    println!("\n{open}: http://127.0.0.1:{port}\n{with} {PASSWORD}:");
    for (login, name, _) in ACCOUNTS {
        println!("  {login:<24}{name}");
    }
    println!("{stop}.\n");
}

fn step(nl: &str, en: &str, language: Language) {
    eprintln!("· {}", if language == Language::Nl { nl } else { en });
}

fn temporary_folder() -> PathBuf {
    let mut bytes = [0_u8; 8];
    MachineEntropy.fill(&mut bytes);
    std::env::temp_dir().join(format!("omzien-demo-{:016x}", u64::from_be_bytes(bytes)))
}
