//! What everyone does with their own account: another password, and a second factor.

use domain::actor::{Actor, Purpose};
use serde_json::json;
use store::{AccountRow, EntryKind};

use crate::accounts::{self, AccountRefusal};
use crate::failure::Failure;
use crate::house::House;
use crate::one_time_code::Secret;

/// Why someone's own account was not changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnAccountRefusal {
    /// The present password is wrong.
    Wrong,
    /// The new password will not do.
    Password(AccountRefusal),
    /// The code does not belong to the secret, or is too old.
    Code,
}

/// Whether this account asks for a code when signing in.
pub async fn has_second_factor(house: &House, actor: &Actor) -> Result<bool, Failure> {
    let mut tx = house.store.read(actor.municipality).await?;
    Ok(tx.account(actor.account).await?.ok_or(Failure::NotFound)?.totp_secret.is_some())
}

/// Changes one's own password. Every session of the account ends, also this one.
pub async fn change_password(
    house: &House,
    actor: &Actor,
    present: String,
    new: String,
) -> Result<(), Failure<OwnAccountRefusal>> {
    accounts::check_password(&new).map_err(|why| Failure::Refused(OwnAccountRefusal::Password(why)))?;
    let stored = stored(house, actor).await?;
    if !accounts::verify(house, present, Some(stored.password_hash)).await? {
        return Err(Failure::Refused(OwnAccountRefusal::Wrong));
    }
    let password_hash = accounts::hash(house, new).await?;
    update(house, actor, "password-changed", |row| row.password_hash = password_hash).await
}

/// Turns the second factor on, once a code shows that the app has the secret.
pub async fn add_second_factor(
    house: &House,
    actor: &Actor,
    secret: &Secret,
    code: &str,
) -> Result<(), Failure<OwnAccountRefusal>> {
    let accepted = secret.accept(code, house.now()).ok_or(Failure::Refused(OwnAccountRefusal::Code))?;
    let sealed = seal_secret(house, actor, &accepted)?;
    update(house, actor, "second-factor-added", |row| row.totp_secret = Some(sealed)).await
}

/// Turns the second factor off; the password is asked again.
pub async fn remove_second_factor(
    house: &House,
    actor: &Actor,
    password: String,
) -> Result<(), Failure<OwnAccountRefusal>> {
    let stored = stored(house, actor).await?;
    if !accounts::verify(house, password, Some(stored.password_hash)).await? {
        return Err(Failure::Refused(OwnAccountRefusal::Wrong));
    }
    update(house, actor, "second-factor-removed", |row| row.totp_secret = None).await
}

async fn stored<R>(house: &House, actor: &Actor) -> Result<AccountRow, Failure<R>> {
    let mut tx = house.store.read(actor.municipality).await?;
    tx.account(actor.account).await?.ok_or(Failure::NotFound)
}

/// Changes the account and ends its sessions, so that whoever else was signed in with it is out.
async fn update<R>(
    house: &House,
    actor: &Actor,
    action: &str,
    change: impl FnOnce(&mut AccountRow),
) -> Result<(), Failure<R>> {
    let mut work = house.work(actor, Purpose::Administration).await?;
    let mut row = work.tx().account(actor.account).await?.ok_or(Failure::NotFound)?;
    change(&mut row);
    row.changed_at = house.now().as_microsecond();
    work.tx().update_account(&row).await?;
    work.tx().delete_sessions_of(actor.account).await?;
    work.journal(EntryKind::Write, action, &[], &json!({})).await?;
    work.commit().await
}

pub(crate) fn seal_secret<R>(house: &House, actor: &Actor, secret: &Secret) -> Result<Vec<u8>, Failure<R>> {
    let row = actor.account.raw();
    let place = House::place(actor.municipality, "account", row.as_bytes());
    Ok(house.vault.seal(place, &serde_json::to_vec(secret)?, house.entropy.as_ref())?)
}

pub(crate) fn open_secret<R>(house: &House, actor: &Actor, sealed: &[u8]) -> Result<Secret, Failure<R>> {
    let row = actor.account.raw();
    let place = House::place(actor.municipality, "account", row.as_bytes());
    Ok(serde_json::from_slice(&house.vault.open(place, sealed)?)?)
}
