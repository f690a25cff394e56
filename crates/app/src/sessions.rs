//! Signing in, staying signed in, and signing out (promises P9 and P10).

use domain::actor::Actor;
use domain::id::{AccountId, MunicipalityId};
use domain::search_key;
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use sha2::{Digest as _, Sha256};
use store::{AccountRow, EntryKind, SessionRow};

use crate::accounts;
use crate::failure::{Failure, Never};
use crate::house::House;
use crate::own_account;
use crate::work::Work;

/// A session ends after this much time without use.
pub const IDLE: SignedDuration = SignedDuration::from_mins(30);
/// A session ends after this much time whatever happens.
pub const LONGEST: SignedDuration = SignedDuration::from_hours(12);
/// A session is noted as used at most this often, to spare the disk.
const TOUCH_EVERY: SignedDuration = SignedDuration::from_mins(1);

/// Guesses that are looked at, per account and day, from browsers that were never signed in to it.
const GUESSES_A_DAY: i64 = 100;
/// Guesses in a quarter of an hour, per account from one known browser, and per network address.
const GUESSES_A_QUARTER: i64 = 10;

/// What someone types to sign in.
pub struct Credentials<'a> {
    pub login: &'a str,
    pub password: &'a str,
    /// The code of an authenticator app, for accounts that have one.
    pub code: Option<&'a str>,
    /// The network address, for counting guesses.
    pub address: &'a str,
    /// The mark that an earlier successful sign-in left in this browser, so that guesses made elsewhere cannot lock
    /// its owner out.
    pub known_browser: Option<&'a str>,
}

/// Why signing in did not succeed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignInRefusal {
    /// Name or password is wrong; which of the two is not said.
    Wrong,
    /// Name and password are right; the code is still needed.
    CodeNeeded,
    /// Too many guesses; nothing was checked.
    TooMany,
}

/// A session that has begun. Only here are the token and the browser's mark readable.
pub struct Begun {
    pub token: String,
    pub browser_mark: String,
    pub actor: Actor,
}

/// Someone who is signed in.
#[derive(Clone, Debug)]
pub struct Session {
    pub actor: Actor,
    pub token_hash: [u8; 32],
}

/// Signs someone in.
pub async fn sign_in(
    house: &House,
    municipality: MunicipalityId,
    credentials: Credentials<'_>,
) -> Result<Begun, Failure<SignInRefusal>> {
    let login = search_key::fold(credentials.login);
    let now = house.now();
    let known =
        credentials.known_browser.is_some_and(|mark| mark == browser_mark(house, municipality, &login));
    let account_key = if known { format!("known {login}") } else { format!("account {login}") };
    let address_key = format!("address {}", credentials.address);

    let mut tx = house.store.write(municipality).await?;
    let quarter_ago = ago(now, SignedDuration::from_mins(15));
    let by_account = if known {
        tx.count_attempts(&account_key, quarter_ago).await? >= GUESSES_A_QUARTER
    } else {
        tx.count_attempts(&account_key, ago(now, SignedDuration::from_hours(24))).await? >= GUESSES_A_DAY
    };
    if by_account || tx.count_attempts(&address_key, quarter_ago).await? >= GUESSES_A_QUARTER {
        return Err(Failure::Refused(SignInRefusal::TooMany));
    }
    // Counted before the password is looked at, so that guesses made side by side are all counted.
    tx.record_attempt(&account_key, now.as_microsecond()).await?;
    tx.record_attempt(&address_key, now.as_microsecond()).await?;
    let account = tx.account_by_login(&login).await?.filter(|account| account.active);
    tx.commit().await?;

    let stored = account.as_ref().map(|account| account.password_hash.clone());
    let right = accounts::verify(house, credentials.password.to_owned(), stored).await?;
    let Some(account) = account.filter(|_| right) else {
        return Err(Failure::Refused(SignInRefusal::Wrong));
    };
    begin(house, municipality, account.id, credentials.code, (&account_key, &address_key)).await
}

/// Begins a session for someone whose password was right. A code is checked and used up in the same transaction, so
/// that it works once however often it is sent.
async fn begin(
    house: &House,
    municipality: MunicipalityId,
    account: AccountId,
    code: Option<&str>,
    (account_key, address_key): (&str, &str),
) -> Result<Begun, Failure<SignInRefusal>> {
    let mut tx = house.store.write(municipality).await?;
    let mut account = tx.account(account).await?.ok_or(Failure::NotFound)?;
    let actor = actor_of(municipality, &account);
    if let Some(sealed) = &account.totp_secret {
        let code = code.ok_or(Failure::Refused(SignInRefusal::CodeNeeded))?;
        let secret = own_account::open_secret(house, &actor, sealed)?;
        let used = secret.accept(code, house.now()).ok_or(Failure::Refused(SignInRefusal::Wrong))?;
        account.totp_secret = Some(own_account::seal_secret(house, &actor, &used)?);
        tx.update_account(&account).await?;
    }
    let token = token(house);
    let now = house.now().as_microsecond();
    tx.clear_attempts(account_key).await?;
    tx.clear_attempts(address_key).await?;
    tx.purge_attempts(ago(house.now(), SignedDuration::from_hours(24))).await?;
    tx.purge_sessions(ago(house.now(), IDLE), ago(house.now(), LONGEST)).await?;
    let session = SessionRow {
        token_hash: token_hash(&token),
        municipality,
        account: account.id,
        created_at: now,
        last_seen: now,
    };
    tx.insert_session(&session).await?;
    let mut work = Work::begin(house, &actor, domain::actor::Purpose::Administration, tx);
    work.journal(EntryKind::System, "signed-in", &[], &json!({})).await?;
    work.commit().await?;
    let browser_mark = browser_mark(house, municipality, &account.login);
    Ok(Begun { token, browser_mark, actor })
}

/// Returns who is signed in with a token, if the session still runs and the account is still open.
pub async fn resume(house: &House, token: &str) -> Result<Option<Session>, Failure<Never>> {
    let token_hash = token_hash(token);
    let Some(row) = house.store.session(&token_hash).await? else { return Ok(None) };
    let now = house.now();
    if row.last_seen < ago(now, IDLE) || row.created_at < ago(now, LONGEST) {
        return Ok(None);
    }
    let mut tx = house.store.read(row.municipality).await?;
    let Some(account) = tx.account(row.account).await?.filter(|account| account.active) else {
        return Ok(None);
    };
    drop(tx);
    if row.last_seen < ago(now, TOUCH_EVERY) {
        let mut tx = house.store.write(row.municipality).await?;
        tx.touch_session(&token_hash, now.as_microsecond()).await?;
        tx.commit().await?;
    }
    Ok(Some(Session { actor: actor_of(row.municipality, &account), token_hash }))
}

/// Ends a session.
pub async fn sign_out(house: &House, session: &Session) -> Result<(), Failure<Never>> {
    let mut work = house.work(&session.actor, domain::actor::Purpose::Administration).await?;
    work.tx().delete_session(&session.token_hash).await?;
    work.journal(EntryKind::System, "signed-out", &[], &json!({})).await?;
    work.commit().await
}

fn actor_of(municipality: MunicipalityId, account: &AccountRow) -> Actor {
    Actor {
        account: account.id,
        municipality,
        name: account.name.clone(),
        role: account.role,
        team: account.team.clone(),
        provider: account.provider.clone(),
    }
}

/// Returns the actor in whose name the machine itself works, such as an import from the command line.
pub fn machine(municipality: MunicipalityId, role: domain::actor::Role, team: Option<String>) -> Actor {
    let account = AccountId::new(uuid::Uuid::nil());
    Actor { account, municipality, name: "omzien".to_owned(), role, team, provider: None }
}

/// Whether the machine itself works; nobody can sign in with its account.
pub fn is_machine(actor: &Actor) -> bool {
    actor.account.raw().is_nil()
}

/// Makes a token of 256 bits.
fn token(house: &House) -> String {
    let mut bytes = [0_u8; 32];
    house.entropy.fill(&mut bytes);
    hex::encode(bytes)
}

fn token_hash(token: &str) -> [u8; 32] {
    Sha256::digest(token.as_bytes()).into()
}

/// Returns the mark by which a browser shows that this account was signed in there before.
fn browser_mark(house: &House, municipality: MunicipalityId, login: &str) -> String {
    hex::encode(house.vault.tag(&[b"browser", municipality.raw().as_bytes(), login.as_bytes()]))
}

fn ago(now: Timestamp, duration: SignedDuration) -> i64 {
    now.checked_sub(duration).unwrap_or(Timestamp::MIN).as_microsecond()
}
