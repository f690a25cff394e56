//! How a use case can fail.

use domain::may::Bar;
use store::StoreError;

use crate::vault::Unsealable;

/// Why a use case did not do what was asked. `R` is the rule that said no, for the person who asked.
#[derive(Debug, thiserror::Error)]
pub enum Failure<R = Never> {
    /// A rule of the work said no. Nothing was changed.
    #[error("refused: {0:?}")]
    Refused(R),
    /// It is not there, or this person may not know that it is.
    #[error("not found")]
    NotFound,
    /// This role may not do this at all.
    #[error("not allowed: {0:?}")]
    NotAllowed(Bar),
    /// Someone else changed it since it was read.
    #[error("changed by someone else in the meantime")]
    Stale,
    /// Storage or the vault failed. Nothing was changed.
    #[error(transparent)]
    Unexpected(#[from] Unexpected),
}

/// Something that no one who asks can help.
#[derive(Debug, thiserror::Error)]
pub enum Unexpected {
    #[error(transparent)]
    Store(StoreError),
    #[error(transparent)]
    Vault(#[from] Unsealable),
    #[error("a stored file cannot be read: {0}")]
    Unreadable(#[from] serde_json::Error),
    #[error("{0}")]
    Broken(String),
}

impl Unexpected {
    /// Whether trying again in a moment may help.
    pub const fn is_busy(&self) -> bool {
        matches!(self, Self::Store(StoreError::Busy))
    }
}

/// The refusal of a use case that refuses nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Never {}

impl<R> From<StoreError> for Failure<R> {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Conflict { .. } => Self::Stale,
            other => Self::Unexpected(Unexpected::Store(other)),
        }
    }
}

impl<R> From<Unsealable> for Failure<R> {
    fn from(error: Unsealable) -> Self {
        Self::Unexpected(error.into())
    }
}

impl<R> From<serde_json::Error> for Failure<R> {
    fn from(error: serde_json::Error) -> Self {
        Self::Unexpected(error.into())
    }
}

impl Failure<Never> {
    /// Gives a failure without refusal the type of a use case that can refuse.
    pub fn widen<R>(self) -> Failure<R> {
        match self {
            Self::Refused(never) => match never {},
            Self::NotFound => Failure::NotFound,
            Self::NotAllowed(bar) => Failure::NotAllowed(bar),
            Self::Stale => Failure::Stale,
            Self::Unexpected(unexpected) => Failure::Unexpected(unexpected),
        }
    }
}
