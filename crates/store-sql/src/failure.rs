//! From the errors of the driver to the one error of storage.

use store::StoreError;

use crate::dialect;

/// Translates an error of the driver.
pub(crate) fn failed(error: sqlx::Error) -> StoreError {
    match &error {
        sqlx::Error::PoolTimedOut => StoreError::Busy,
        sqlx::Error::Database(refusal)
            if refusal.code().is_some_and(|code| dialect::BUSY.contains(&code.as_ref())) =>
        {
            StoreError::Busy
        }
        sqlx::Error::ColumnDecode { .. } | sqlx::Error::ColumnNotFound(_) | sqlx::Error::Decode(_) => {
            StoreError::Corrupt { what: error.to_string() }
        }
        _ => StoreError::Unavailable(Box::new(error)),
    }
}
