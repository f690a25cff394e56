//! How a command ends when it does not end well: what to say, and the exit code that scripts read.

use std::process::ExitCode;

use app::failure::{Failure, Unexpected};
use store::StoreError;

/// Why a command stopped.
#[derive(Debug)]
pub(crate) struct End {
    code: u8,
    message: String,
}

impl End {
    /// There are findings, or the input was refused (exit code 1).
    pub(crate) fn refused(message: impl Into<String>) -> Self {
        Self { code: 1, message: message.into() }
    }

    /// The command was not used well (exit code 2).
    pub(crate) fn usage(message: impl Into<String>) -> Self {
        Self { code: 2, message: message.into() }
    }

    /// Disk, database or network failed (exit code 3).
    pub(crate) fn environment(message: impl Into<String>) -> Self {
        Self { code: 3, message: message.into() }
    }

    /// Says it on standard error.
    pub(crate) fn report(self) -> ExitCode {
        if !self.message.is_empty() {
            eprintln!("{}", self.message.trim_end());
        }
        ExitCode::from(self.code)
    }
}

impl From<StoreError> for End {
    fn from(error: StoreError) -> Self {
        let cause = std::error::Error::source(&error).map(|cause| format!(" ({cause})")).unwrap_or_default();
        match error {
            StoreError::NotEmpty { .. } | StoreError::BadBackup { .. } => {
                Self::refused(format!("{error}{cause}"))
            }
            _ => Self::environment(format!("{error}{cause}")),
        }
    }
}

impl From<Unexpected> for End {
    fn from(error: Unexpected) -> Self {
        match error {
            Unexpected::Store(error) => error.into(),
            other => Self::environment(other.to_string()),
        }
    }
}

impl<R: std::fmt::Debug> From<Failure<R>> for End {
    fn from(failure: Failure<R>) -> Self {
        match failure {
            Failure::Unexpected(unexpected) => unexpected.into(),
            other => Self::refused(other.to_string()),
        }
    }
}
