//! The one error of storage.

/// The result of every storage call.
pub type Result<T, E = StoreError> = std::result::Result<T, E>;

/// Why storage did not do what was asked. "Not found" is no error: look-ups return `Option`.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// Someone else changed the same thing since it was read. Load it again and decide again.
    #[error("{what} was changed by someone else in the meantime")]
    Conflict { what: &'static str },
    /// Something with the same unique key exists already, such as a login name or case number.
    #[error("{what} exists already")]
    Exists { what: &'static str },
    /// The database is locked or overloaded; nothing was changed and trying again may help.
    #[error("the database is too busy; nothing was changed, try again")]
    Busy,
    /// A change was asked of a unit of work that was opened for reading.
    #[error("a unit of work that was opened for reading cannot change anything")]
    ReadOnly,
    /// The database was made by a newer version of the program.
    #[error(
        "the database has schema version {found}, but this program knows no further than {known}: \
         use a newer version of the program"
    )]
    NewerSchema { found: i64, known: i64 },
    /// A backup may only be restored into a database without any data.
    #[error("the database already holds data ({what}): restore into a new, empty database")]
    NotEmpty { what: String },
    /// A line of a backup cannot be read.
    #[error("the backup is damaged: {reason}")]
    BadBackup { reason: String },
    /// A stored value is not what this program writes.
    #[error("the database holds a value that cannot be read: {what}")]
    Corrupt { what: String },
    /// The database cannot be reached, or refuses: disk full, no connection, no rights.
    #[error("the database cannot be used")]
    Unavailable(#[source] Box<dyn std::error::Error + Send + Sync>),
}
