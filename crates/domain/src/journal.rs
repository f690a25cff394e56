//! The chain of everything that was done and seen. Each entry carries the hash of the one before.

use sha2::{Digest as _, Sha256};

/// A SHA-256 digest.
pub type Hash = [u8; 32];

/// The hash before the first entry.
pub const GENESIS: Hash = [0; 32];

/// What an entry says, in the form that is hashed. Personal detail is sealed before it gets here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement<'a> {
    pub municipality: [u8; 16],
    pub seq: i64,
    /// Microseconds since 1970.
    pub at: i64,
    pub account: Option<[u8; 16]>,
    pub actor_name: &'a str,
    pub role: &'a str,
    pub on_behalf: Option<&'a str>,
    pub purpose: &'a str,
    pub action: &'a str,
    pub kind: &'a str,
    pub subjects: &'a [[u8; 16]],
    pub detail: &'a [u8],
}

/// Returns the hash of an entry: over the previous hash and every field, each preceded by its length.
pub fn link(previous: &Hash, statement: &Statement<'_>) -> Hash {
    let mut hasher = Sha256::new();
    let mut field = |bytes: &[u8]| {
        hasher.update((bytes.len() as u64).to_be_bytes());
        hasher.update(bytes);
    };
    field(previous);
    field(&statement.municipality);
    field(&statement.seq.to_be_bytes());
    field(&statement.at.to_be_bytes());
    field(statement.account.as_ref().map_or(&[], |account| account.as_slice()));
    field(statement.actor_name.as_bytes());
    field(statement.role.as_bytes());
    // A missing name and an empty one must not hash alike.
    field(statement.on_behalf.map_or(&[0], |_| &[1]));
    field(statement.on_behalf.unwrap_or_default().as_bytes());
    field(statement.purpose.as_bytes());
    field(statement.action.as_bytes());
    field(statement.kind.as_bytes());
    for subject in statement.subjects {
        field(subject);
    }
    field(statement.detail);
    hasher.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn statement() -> Statement<'static> {
        Statement {
            municipality: [1; 16],
            seq: 7,
            at: 1_600_000_000_000_000,
            account: Some([2; 16]),
            actor_name: "Coach Velp",
            role: "coach",
            on_behalf: None,
            purpose: "support",
            action: "case.open",
            kind: "read",
            subjects: &[[3; 16], [4; 16]],
            detail: b"sealed",
        }
    }

    #[test]
    fn every_field_counts() {
        let base = statement();
        let changed = [
            Statement { municipality: [9; 16], ..base.clone() },
            Statement { seq: 8, ..base.clone() },
            Statement { at: 0, ..base.clone() },
            Statement { account: None, ..base.clone() },
            Statement { actor_name: "Coach Vel", ..base.clone() },
            Statement { role: "pcoach", ..base.clone() },
            Statement { on_behalf: Some(""), ..base.clone() },
            Statement { purpose: "matching", ..base.clone() },
            Statement { action: "case.close", ..base.clone() },
            Statement { kind: "write", ..base.clone() },
            Statement { subjects: &[[3; 16]], ..base.clone() },
            Statement { subjects: &[[4; 16], [3; 16]], ..base.clone() },
            Statement { detail: b"sealex", ..base.clone() },
        ];
        let original = link(&GENESIS, &base);
        for other in &changed {
            assert_ne!(link(&GENESIS, other), original, "{other:?}");
        }
        assert_ne!(link(&[1; 32], &base), original);
    }
}
