//! One-time codes of an authenticator app (RFC 6238): six digits, thirty seconds, HMAC-SHA-1.

use hmac::{Hmac, KeyInit as _, Mac as _};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha1::Sha1;
use subtle::ConstantTimeEq as _;

use crate::clock::Entropy;

const STEP_SECONDS: i64 = 30;
const ALPHABET: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// What an account shares with its app. Kept sealed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Secret {
    bytes: Vec<u8>,
    /// The last step whose code was used; a code works once.
    used: i64,
}

impl Secret {
    /// Makes a secret of 160 bits.
    pub fn fresh(entropy: &dyn Entropy) -> Self {
        let mut bytes = vec![0; 20];
        entropy.fill(&mut bytes);
        Self { bytes, used: 0 }
    }

    /// Returns the secret as people type it into an app (base 32).
    pub fn typed(&self) -> String {
        let mut typed = String::with_capacity(32);
        for group in self.bytes.chunks(5) {
            let mut wide = [0_u8; 8];
            wide[3..3 + group.len()].copy_from_slice(group);
            let bits = u64::from_be_bytes(wide);
            for place in (0..8).rev() {
                let index = usize::try_from((bits >> (place * 5)) & 31).unwrap_or_default();
                typed.push(char::from(ALPHABET[index]));
            }
        }
        typed
    }

    /// Reads a secret as [`Self::typed`] writes it.
    pub fn parse(typed: &str) -> Option<Self> {
        let typed = typed.trim().as_bytes();
        if typed.len() != 32 {
            return None;
        }
        let mut bytes = Vec::with_capacity(20);
        for group in typed.chunks(8) {
            let mut bits = 0_u64;
            for sign in group {
                let value = ALPHABET.iter().position(|known| known == sign)?;
                bits = bits << 5 | u64::try_from(value).ok()?;
            }
            bytes.extend_from_slice(&bits.to_be_bytes()[3..]);
        }
        Some(Self { bytes, used: 0 })
    }

    /// Accepts a code of this moment, or of thirty seconds either way, once. Returns the secret to keep from now on.
    pub fn accept(&self, code: &str, now: Timestamp) -> Option<Self> {
        let typed: String = code.chars().filter(|sign| !sign.is_whitespace()).collect();
        let here = now.as_second().div_euclid(STEP_SECONDS);
        (here - 1..=here + 1)
            .filter(|step| *step > self.used)
            .find(|step| bool::from(self.code(*step).as_bytes().ct_eq(typed.as_bytes())))
            .map(|used| Self { bytes: self.bytes.clone(), used })
    }

    fn code(&self, step: i64) -> String {
        // HMAC pads a short key with zeros to the block of its hash.
        let mut block = [0; 64];
        block[..self.bytes.len().min(64)].copy_from_slice(&self.bytes[..self.bytes.len().min(64)]);
        let mut mac = <Hmac<Sha1>>::new(&block.into());
        mac.update(&step.to_be_bytes());
        let digest: [u8; 20] = mac.finalize().into_bytes().into();
        let from = usize::from(digest[19] & 15);
        let four = [digest[from] & 127, digest[from + 1], digest[from + 2], digest[from + 3]];
        format!("{:06}", u32::from_be_bytes(four) % 1_000_000)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::MachineEntropy;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    /// The vectors of RFC 6238, appendix B, cut to six digits.
    #[test]
    fn gives_the_published_codes() {
        let secret = Secret { bytes: b"12345678901234567890".to_vec(), used: 0 };
        for (second, code) in
            [(59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924"), (20_000_000_000, "353130")]
        {
            assert!(secret.accept(code, at(second)).is_some(), "{second}");
        }
    }

    #[test]
    fn a_code_works_once_and_only_in_its_time() {
        let secret = Secret { bytes: b"12345678901234567890".to_vec(), used: 0 };
        let used = secret.accept("287 082", at(59)).unwrap();
        assert!(used.accept("287082", at(59)).is_none(), "again");
        assert!(secret.accept("287082", at(85)).is_some(), "half a minute late");
        assert!(secret.accept("287082", at(121)).is_none(), "too late");
        assert!(secret.accept("", at(59)).is_none());
    }

    #[test]
    fn a_secret_can_be_typed() {
        let secret = Secret::fresh(&MachineEntropy);
        assert!(Secret::parse(&secret.typed()) == Some(secret.clone()));
        let known = Secret { bytes: b"12345678901234567890".to_vec(), used: 0 };
        assert_eq!(known.typed(), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assert!(Secret::parse("GEZD").is_none());
        assert!(Secret::parse("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJ1").is_none());
    }
}
