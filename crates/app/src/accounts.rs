//! Who may sign in, and the accounts that an administrator keeps.

use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _, phc::PasswordHash};
use argon2::{Algorithm, Argon2, Params, Version};
use domain::actor::{Actor, Purpose, Role};
use domain::id::AccountId;
use domain::may::Action;
use domain::search_key;
use serde_json::json;
use store::EntryKind;

use crate::failure::{Failure, Unexpected};
use crate::house::House;

pub use store::AccountRow;

/// Passwords shorter than this are refused (own choice; length counts for more than odd characters).
pub const MIN_PASSWORD: usize = 12;
/// Longer ones are refused too: hashing them would be a way to keep the machine busy.
pub const MAX_PASSWORD: usize = 256;

/// Why an account cannot be made or changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccountRefusal {
    LoginMissing,
    LoginTaken,
    NameMissing,
    PasswordTooShort,
    PasswordTooLong,
    /// A worker of a provider needs the name of that provider.
    ProviderMissing,
    /// A coach needs a team.
    TeamMissing,
    /// An administrator cannot close the account with which they are signed in.
    OwnAccount,
}

/// A new account, as it was filled in.
#[derive(Clone)]
pub struct NewAccount {
    pub login: String,
    pub name: String,
    pub role: Role,
    pub provider: Option<String>,
    pub team: Option<String>,
    pub password: String,
}

impl NewAccount {
    fn check(&self) -> Result<(), AccountRefusal> {
        let missing = |text: &Option<String>| text.as_ref().is_none_or(|text| text.trim().is_empty());
        if self.login.trim().is_empty() {
            return Err(AccountRefusal::LoginMissing);
        }
        if self.name.trim().is_empty() {
            return Err(AccountRefusal::NameMissing);
        }
        if self.role == Role::Provider && missing(&self.provider) {
            return Err(AccountRefusal::ProviderMissing);
        }
        if self.role == Role::Coach && missing(&self.team) {
            return Err(AccountRefusal::TeamMissing);
        }
        check_password(&self.password)
    }
}

pub(crate) fn check_password(password: &str) -> Result<(), AccountRefusal> {
    match password.chars().count() {
        length if length < MIN_PASSWORD => Err(AccountRefusal::PasswordTooShort),
        length if length > MAX_PASSWORD => Err(AccountRefusal::PasswordTooLong),
        _ => Ok(()),
    }
}

/// Lists the accounts.
pub async fn list(house: &House, actor: &Actor) -> Result<Vec<AccountRow>, Failure> {
    let mut work = house.work(actor, Purpose::Administration).await?;
    work.authorise(Action::ManageAccounts)?;
    Ok(work.tx().accounts().await?)
}

/// Makes an account.
pub async fn create(
    house: &House,
    actor: &Actor,
    new: NewAccount,
) -> Result<AccountId, Failure<AccountRefusal>> {
    new.check().map_err(Failure::Refused)?;
    let password_hash = hash(house, new.password.clone()).await?;
    let mut work = house.work(actor, Purpose::Administration).await?;
    work.authorise(Action::ManageAccounts)?;
    let now = house.now().as_microsecond();
    let row = AccountRow {
        id: AccountId::new(house.fresh_uuid()),
        login: search_key::fold(&new.login),
        name: new.name.trim().to_owned(),
        role: new.role,
        provider: new.provider.filter(|_| new.role == Role::Provider),
        team: new.team.filter(|_| new.role == Role::Coach),
        password_hash,
        active: true,
        totp_secret: None,
        created_at: now,
        changed_at: now,
    };
    match work.tx().insert_account(&row).await {
        Err(store::StoreError::Exists { .. }) => return Err(Failure::Refused(AccountRefusal::LoginTaken)),
        other => other?,
    }
    let detail = json!({ "login": row.login, "role": row.role });
    work.journal(EntryKind::Write, "account-created", &[], &detail).await?;
    work.commit().await?;
    Ok(row.id)
}

/// Opens or closes an account. Closing ends every session of that account at once.
pub async fn set_active(
    house: &House,
    actor: &Actor,
    id: AccountId,
    active: bool,
) -> Result<(), Failure<AccountRefusal>> {
    let mut work = house.work(actor, Purpose::Administration).await?;
    work.authorise(Action::ManageAccounts)?;
    if id == actor.account && !active {
        return Err(Failure::Refused(AccountRefusal::OwnAccount));
    }
    let mut row = work.tx().account(id).await?.ok_or(Failure::NotFound)?;
    row.active = active;
    row.changed_at = house.now().as_microsecond();
    work.tx().update_account(&row).await?;
    if !active {
        work.tx().delete_sessions_of(id).await?;
    }
    let action = if active { "account-opened" } else { "account-closed" };
    work.journal(EntryKind::Write, action, &[], &json!({ "login": row.login })).await?;
    work.commit().await?;
    Ok(())
}

/// Gives an account another password, takes its second factor off, and ends its sessions.
pub async fn reset_password(
    house: &House,
    actor: &Actor,
    id: AccountId,
    password: String,
) -> Result<(), Failure<AccountRefusal>> {
    check_password(&password).map_err(Failure::Refused)?;
    let password_hash = hash(house, password).await?;
    let mut work = house.work(actor, Purpose::Administration).await?;
    work.authorise(Action::ManageAccounts)?;
    let mut row = work.tx().account(id).await?.ok_or(Failure::NotFound)?;
    row.password_hash = password_hash;
    // Whoever lost the phone with the codes starts anew here.
    row.totp_secret = None;
    row.changed_at = house.now().as_microsecond();
    work.tx().update_account(&row).await?;
    work.tx().delete_sessions_of(id).await?;
    work.journal(EntryKind::Write, "password-reset", &[], &json!({ "login": row.login })).await?;
    work.commit().await?;
    Ok(())
}

/// Hashes a password with Argon2id, 19 MiB and two passes (OWASP; promise P9).
pub async fn hash<R>(house: &House, password: String) -> Result<String, Failure<R>> {
    let mut salt = [0_u8; 16];
    house.entropy.fill(&mut salt);
    let permit = house.hashing.clone().acquire_owned().await.map_err(|_| stopping())?;
    let hashed = tokio::task::spawn_blocking(move || {
        let _permit = permit;
        let hashed =
            argon2().and_then(|argon2| argon2.hash_password_with_salt(password.as_bytes(), &salt).ok());
        hashed.map(|hash| hash.to_string())
    })
    .await;
    Ok(hashed.ok().flatten().ok_or_else(stopping)?)
}

/// Checks a password. Without a stored hash the same work is done in vain, so that time tells nothing.
pub(crate) async fn verify<R>(
    house: &House,
    password: String,
    stored: Option<String>,
) -> Result<bool, Failure<R>> {
    /// A hash of nothing, for names that do not exist.
    const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$\
        AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    let permit = house.hashing.clone().acquire_owned().await.map_err(|_| stopping())?;
    let verified = tokio::task::spawn_blocking(move || {
        let _permit = permit;
        let known = stored.is_some();
        let stored = stored.unwrap_or_else(|| NOBODY.to_owned());
        let matches = PasswordHash::new(&stored).is_ok_and(|hash| {
            argon2().is_some_and(|argon2| argon2.verify_password(password.as_bytes(), &hash).is_ok())
        });
        matches && known
    })
    .await;
    Ok(verified.map_err(|_| stopping())?)
}

fn argon2() -> Option<Argon2<'static>> {
    let params = Params::new(19 * 1024, 2, 1, None).ok()?;
    Some(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn stopping() -> Unexpected {
    Unexpected::Broken("the server is stopping".to_owned())
}
