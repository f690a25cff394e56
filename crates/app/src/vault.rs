//! Keeps what is stored unreadable without the key, which lies outside the database.
//!
//! Case files and journal details are sealed with AES-256-GCM-SIV, bound to the place where they stand, so that a
//! sealed file cannot be moved to another case. A citizen service number (BSN) is found by a keyed hash: there are
//! only some 90 million of them, so a plain hash would hide nothing.

use aes_gcm_siv::aead::{Aead as _, KeyInit as _, Payload};
use aes_gcm_siv::{Aes256GcmSiv, Nonce};
use domain::bsn::Bsn;
use domain::id::MunicipalityId;
use hmac::{Hmac, Mac as _};
use sha2::Sha256;

use crate::clock::Entropy;

const NONCE_BYTES: usize = 12;
/// The first byte of everything sealed, so that a later way of sealing can be told apart.
const FORMAT: u8 = 1;

/// The secret that everything is sealed with.
#[derive(Clone)]
pub struct MasterKey([u8; 32]);

impl MasterKey {
    pub const fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Reads a key as it stands in a key file: 64 hexadecimal digits.
    pub fn from_hex(text: &str) -> Option<Self> {
        let mut bytes = [0; 32];
        hex::decode_to_slice(text.trim(), &mut bytes).ok()?;
        Some(Self(bytes))
    }

    /// Makes a new key, as the text for a key file.
    pub fn fresh_hex(entropy: &dyn Entropy) -> String {
        let mut bytes = [0_u8; 32];
        entropy.fill(&mut bytes);
        hex::encode(bytes) + "\n"
    }

    fn derive(&self, label: &str) -> [u8; 32] {
        keyed_hash(&self.0, &[label.as_bytes()])
    }
}

/// Where something sealed stands. It cannot be opened anywhere else.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    pub municipality: MunicipalityId,
    pub table: &'a str,
    pub row: &'a [u8],
}

/// Something sealed does not open: another key, another place, or it was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a sealed value cannot be opened: it was changed, moved, or sealed with another key")]
pub struct Unsealable;

pub struct Vault {
    cipher: Aes256GcmSiv,
    search_key: [u8; 32],
    check_key: [u8; 32],
}

impl Vault {
    pub fn new(master: &MasterKey) -> Self {
        Self {
            cipher: Aes256GcmSiv::new(&master.derive("omzien seal 1").into()),
            search_key: master.derive("omzien search 1"),
            check_key: master.derive("omzien check 1"),
        }
    }

    pub fn seal(&self, place: Place<'_>, plain: &[u8], entropy: &dyn Entropy) -> Result<Vec<u8>, Unsealable> {
        let mut nonce = [0; NONCE_BYTES];
        entropy.fill(&mut nonce);
        let aad = place.bytes();
        let sealed = self
            .cipher
            .encrypt(&Nonce::from(nonce), Payload { msg: plain, aad: &aad })
            .map_err(|_| Unsealable)?;
        Ok([&[FORMAT], nonce.as_slice(), &sealed].concat())
    }

    pub fn open(&self, place: Place<'_>, sealed: &[u8]) -> Result<Vec<u8>, Unsealable> {
        let (format, rest) = sealed.split_first().ok_or(Unsealable)?;
        let (nonce, body) = rest.split_at_checked(NONCE_BYTES).ok_or(Unsealable)?;
        let nonce: [u8; NONCE_BYTES] = nonce.try_into().map_err(|_| Unsealable)?;
        if *format != FORMAT {
            return Err(Unsealable);
        }
        self.cipher
            .decrypt(&Nonce::from(nonce), Payload { msg: body, aad: &place.bytes() })
            .map_err(|_| Unsealable)
    }

    /// Returns the hash by which a BSN is found within one municipality.
    pub fn find_bsn(&self, municipality: MunicipalityId, bsn: Bsn) -> [u8; 32] {
        keyed_hash(&self.search_key, &[municipality.raw().as_bytes(), bsn.reveal().as_bytes()])
    }

    /// Returns a tag that only a holder of the key can make, such as over the head of the journal.
    pub fn tag(&self, parts: &[&[u8]]) -> [u8; 32] {
        keyed_hash(&self.check_key, parts)
    }
}

impl Place<'_> {
    fn bytes(&self) -> Vec<u8> {
        let table = self.table.as_bytes();
        let length = u8::try_from(table.len()).unwrap_or(u8::MAX);
        [self.municipality.raw().as_bytes(), [length].as_slice(), table, self.row].concat()
    }
}

fn keyed_hash(key: &[u8; 32], parts: &[&[u8]]) -> [u8; 32] {
    // HMAC pads a short key with zeros to the block of its hash.
    let mut block = [0; 64];
    block[..32].copy_from_slice(key);
    let mut mac = <Hmac<Sha256>>::new(&block.into());
    for part in parts {
        mac.update(&(part.len() as u64).to_be_bytes());
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::clock::MachineEntropy;

    fn place(row: &[u8]) -> Place<'_> {
        Place { municipality: MunicipalityId::new(Uuid::nil()), table: "case", row }
    }

    #[test]
    fn opens_where_it_was_sealed_and_nowhere_else() {
        let vault = Vault::new(&MasterKey::new([7; 32]));
        let sealed = vault.seal(place(b"one"), b"schulden", &MachineEntropy).unwrap();
        assert_eq!(vault.open(place(b"one"), &sealed).unwrap(), b"schulden");
        assert_eq!(vault.open(place(b"two"), &sealed), Err(Unsealable));
        let other = Vault::new(&MasterKey::new([8; 32]));
        assert_eq!(other.open(place(b"one"), &sealed), Err(Unsealable));
        assert!(!sealed.windows(8).any(|window| window == b"schulden"));
    }

    #[test]
    fn every_flipped_byte_is_noticed() {
        let vault = Vault::new(&MasterKey::new([7; 32]));
        let sealed = vault.seal(place(b"one"), b"schulden", &MachineEntropy).unwrap();
        for index in 0..sealed.len() {
            let mut broken = sealed.clone();
            broken[index] ^= 1;
            assert_eq!(vault.open(place(b"one"), &broken), Err(Unsealable), "byte {index}");
        }
        assert_eq!(vault.open(place(b"one"), &[]), Err(Unsealable));
    }

    #[test]
    fn a_key_file_can_be_read_back() {
        let text = MasterKey::fresh_hex(&MachineEntropy);
        assert!(MasterKey::from_hex(&text).is_some());
        assert!(MasterKey::from_hex("too short").is_none());
        assert!(MasterKey::from_hex(&"é".repeat(32)).is_none());
    }
}
