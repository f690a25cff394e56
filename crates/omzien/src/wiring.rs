//! Puts the product together: database, key, definitions, clock.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::sync::Arc;

use app::House;
use app::clock::{Clock, Entropy, MachineClock, MachineEntropy};
use app::letters::Templates;
use app::vault::{MasterKey, Vault};
use domain::letter::Language;
use store::{MunicipalityRow, Store};
use store_postgres::PostgresStore;
use store_sqlite::SqliteStore;

use crate::cli::Place;
use crate::end::End;
use crate::programmes;

/// Connections to a PostgreSQL server.
const CONNECTIONS: u32 = 16;
/// Password hashes that are made at once; each takes 19 MiB.
const HASHES_AT_ONCE: usize = 2;

/// Opens the database, as it is.
pub(crate) async fn open_store(place: &Place) -> Result<Arc<dyn Store>, End> {
    if let Some(url) = &place.database {
        return Ok(Arc::new(PostgresStore::connect(url, CONNECTIONS).await?));
    }
    make_folder(&place.data)?;
    Ok(Arc::new(SqliteStore::open(&place.data.join("omzien.sqlite")).await?))
}

/// Opens the database and refuses one that is not up to date.
pub(crate) async fn open_current(place: &Place) -> Result<Arc<dyn Store>, End> {
    let store = open_store(place).await?;
    let (found, known) = (store.schema_version().await?, store.known_schema());
    if found != known {
        return Err(End::environment(format!(
            "the database has schema version {found}, this program needs {known}: run `omzien migrate` first \
             (or `omzien init` for a new municipality)"
        )));
    }
    Ok(store)
}

/// Puts the house together round a database.
pub(crate) fn house(
    store: Arc<dyn Store>,
    place: &Place,
    definitions: Option<&Path>,
    language: Language,
) -> Result<House, End> {
    let key = read_key(&place.data)?;
    with_clock(store, &key, definitions, language, Arc::new(MachineClock), Arc::new(MachineEntropy))
}

/// The same with another clock and random source, for the demo.
pub(crate) fn with_clock(
    store: Arc<dyn Store>,
    key: &MasterKey,
    definitions: Option<&Path>,
    language: Language,
    clock: Arc<dyn Clock>,
    entropy: Arc<dyn Entropy>,
) -> Result<House, End> {
    let letters = Templates::built_in().map_err(|problem| End::refused(problem.to_string()))?;
    Ok(House {
        store,
        vault: Arc::new(Vault::new(key)),
        clock,
        entropy,
        programmes: Arc::new(programmes::load(definitions, language)?),
        letters: Arc::new(letters),
        hashing: Arc::new(tokio::sync::Semaphore::new(HASHES_AT_ONCE)),
    })
}

/// Returns the one municipality of this database.
pub(crate) async fn municipality(store: &dyn Store) -> Result<MunicipalityRow, End> {
    store.municipalities().await?.into_iter().next().ok_or_else(|| {
        End::refused("there is no municipality yet: run `omzien init` first, or `omzien demo` to have a look")
    })
}

/// Reads the key that everything is sealed with. It lies beside the database, never in it.
pub(crate) fn read_key(data: &Path) -> Result<MasterKey, End> {
    let file = data.join("omzien.key");
    let text = fs::read_to_string(&file).map_err(|error| {
        End::environment(format!("{}: {error}. Without this key the data cannot be read", file.display()))
    })?;
    MasterKey::from_hex(&text).ok_or_else(|| {
        End::environment(format!("{} is no key: it must hold 64 hexadecimal digits", file.display()))
    })
}

/// Makes a key unless there is one.
pub(crate) fn make_key(data: &Path, entropy: &dyn Entropy) -> Result<(), End> {
    use std::os::unix::fs::OpenOptionsExt as _;
    make_folder(data)?;
    let file = data.join("omzien.key");
    let opened = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&file);
    match opened {
        Ok(mut opened) => opened
            .write_all(MasterKey::fresh_hex(entropy).as_bytes())
            .and_then(|()| opened.sync_all())
            .map_err(|error| End::environment(format!("{}: {error}", file.display()))),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(End::environment(format!("{}: {error}", file.display()))),
    }
}

fn make_folder(data: &Path) -> Result<(), End> {
    use std::os::unix::fs::DirBuilderExt as _;
    fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(data)
        .map_err(|error| End::environment(format!("{}: {error}", data.display())))
}
