//! Preparing, updating, saving and restoring a data folder.

use app::accounts::{self, AccountRefusal, NewAccount};
use app::clock::{Clock as _, MachineClock, MachineEntropy, fresh_uuid};
use app::failure::Failure;
use app::sessions::machine;
use app::settings::{self, Settings};
use domain::actor::Role;
use domain::id::MunicipalityId;
use domain::letter::Language;
use domain::search_key;
use store::MunicipalityRow;

use crate::cli::{Backup, Init, Place};
use crate::end::End;
use crate::{backup, wiring};

/// Prepares an empty data folder.
pub(crate) async fn init(options: Init, language: Language) -> Result<(), End> {
    let Init { place, name, administrator } = options;
    wiring::make_key(&place.data, &MachineEntropy)?;
    let store = wiring::open_store(&place).await?;
    store.migrate().await?;
    if !store.municipalities().await?.is_empty() {
        return Err(End::refused("this database has a municipality already; nothing was changed"));
    }
    eprintln!("Wachtwoord van {administrator} / password of {administrator}:");
    let mut password = String::new();
    std::io::stdin().read_line(&mut password).map_err(|error| End::environment(error.to_string()))?;
    let password = password.trim_end_matches(['\r', '\n']).to_owned();
    let row = MunicipalityRow {
        id: MunicipalityId::new(fresh_uuid(&MachineClock, &MachineEntropy)),
        key: search_key::fold(&name).replace(' ', "-"),
        name: name.clone(),
        created_at: MachineClock.now().as_microsecond(),
    };
    if password.chars().count() < accounts::MIN_PASSWORD {
        return Err(refused_account(AccountRefusal::PasswordTooShort));
    }
    store.create_municipality(&row).await?;
    let house = wiring::house(store.clone(), &place, None, language)?;
    let mut tx = store.write(row.id).await?;
    settings::save::<std::convert::Infallible>(
        tx.as_mut(),
        &Settings { municipality: name, ..Settings::default() },
    )
    .await?;
    tx.commit().await?;
    let new = NewAccount {
        login: administrator.clone(),
        name: administrator,
        role: Role::Administrator,
        provider: None,
        team: None,
        password,
    };
    accounts::create(&house, &machine(row.id, Role::Administrator, None), new).await.map_err(|failure| {
        match failure {
            Failure::Refused(refusal) => refused_account(refusal),
            other => other.into(),
        }
    })?;
    println!("{}", place.data.display());
    Ok(())
}

fn refused_account(refusal: AccountRefusal) -> End {
    End::refused(match refusal {
        AccountRefusal::PasswordTooShort => {
            format!("the password needs {} characters; nothing was made", accounts::MIN_PASSWORD)
        }
        other => format!("the account was refused: {other:?}"),
    })
}

/// Brings the schema up to date.
pub(crate) async fn migrate(place: Place) -> Result<(), End> {
    wiring::make_key(&place.data, &MachineEntropy)?;
    let store = wiring::open_store(&place).await?;
    let before = store.schema_version().await?;
    store.migrate().await?;
    println!("schema {before} → {}", store.schema_version().await?);
    Ok(())
}

/// Saves everything to one file.
pub(crate) async fn backup(options: Backup) -> Result<(), End> {
    let store = wiring::open_current(&options.place).await?;
    let rows = backup::save(store.as_ref(), &options.file).await?;
    println!("{}: {rows}", options.file.display());
    Ok(())
}

/// Puts a saved file into an empty database.
pub(crate) async fn restore(options: Backup) -> Result<(), End> {
    let checked = backup::check(&options.file)?;
    let store = wiring::open_store(&options.place).await?;
    backup::restore(store.as_ref(), &options.file, checked).await?;
    println!("{}: {}", options.file.display(), checked.rows);
    if !options.place.data.join("omzien.key").exists() {
        eprintln!("Put the key (omzien.key) of the saved data into {} now.", options.place.data.display());
    }
    Ok(())
}
