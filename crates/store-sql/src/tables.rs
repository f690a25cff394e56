//! Every table with its columns, in the order in which they can be filled again.

/// What a column holds, alike on both databases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holds {
    Id,
    Text,
    Number,
    Flag,
    Bytes,
}

use Holds::{Bytes, Flag, Id, Number, Text};

pub(super) struct Table {
    pub(super) name: &'static str,
    /// The first `key` columns are the primary key.
    pub(super) key: usize,
    pub(super) columns: &'static [(&'static str, Holds)],
    /// Whether a backup holds it.
    pub(super) kept: bool,
}

const fn table(name: &'static str, key: usize, columns: &'static [(&'static str, Holds)]) -> Table {
    Table { name, key, columns, kept: true }
}

/// Sessions and attempts are of no use after a restore.
const fn passing(name: &'static str, key: usize, columns: &'static [(&'static str, Holds)]) -> Table {
    Table { name, key, columns, kept: false }
}

pub(super) const TABLES: &[Table] = &[
    table("municipality", 1, &[("id", Id), ("key", Text), ("name", Text), ("created_at", Number)]),
    table(
        "case_index",
        2,
        &[
            ("municipality", Id),
            ("id", Id),
            ("version", Number),
            ("number", Text),
            ("team", Text),
            ("stage", Text),
            ("open", Flag),
            ("received", Text),
            ("stage_since", Text),
            ("attention_on", Text),
            ("next_deadline", Text),
            ("urgency", Number),
            ("weight", Number),
            ("coordinator", Id),
            ("display_name", Text),
            ("place", Text),
            ("provider", Text),
            ("programme", Text),
            ("words", Text),
        ],
    ),
    table("case_body", 2, &[("municipality", Id), ("id", Id), ("body", Bytes)]),
    table(
        "case_word",
        6,
        &[
            ("municipality", Id),
            ("team", Text),
            ("open", Flag),
            ("word", Text),
            ("attention_on", Text),
            ("number", Text),
        ],
    ),
    table("case_key", 4, &[("municipality", Id), ("kind", Text), ("value", Bytes), ("id", Id)]),
    table("case_number", 2, &[("municipality", Id), ("year", Number), ("last", Number)]),
    table(
        "case_tally",
        4,
        &[
            ("municipality", Id),
            ("team", Text),
            ("stage", Text),
            ("open", Flag),
            ("cases", Number),
            ("since_days", Number),
        ],
    ),
    table(
        "deadline_tally",
        4,
        &[("municipality", Id), ("team", Text), ("due", Text), ("stage", Text), ("cases", Number)],
    ),
    table(
        "caseload_tally",
        3,
        &[("municipality", Id), ("team", Text), ("coordinator", Id), ("cases", Number), ("weight", Number)],
    ),
    table(
        "journal",
        2,
        &[
            ("municipality", Id),
            ("seq", Number),
            ("at", Number),
            ("account", Id),
            ("actor_name", Text),
            ("role", Text),
            ("on_behalf", Text),
            ("purpose", Text),
            ("action", Text),
            ("kind", Text),
            ("detail", Bytes),
            ("previous", Bytes),
            ("hash", Bytes),
        ],
    ),
    table("journal_subject", 3, &[("municipality", Id), ("case_id", Id), ("seq", Number)]),
    table(
        "account",
        2,
        &[
            ("municipality", Id),
            ("id", Id),
            ("login", Text),
            ("name", Text),
            ("role", Text),
            ("provider", Text),
            ("team", Text),
            ("password_hash", Text),
            ("active", Flag),
            ("totp_secret", Bytes),
            ("created_at", Number),
            ("changed_at", Number),
        ],
    ),
    passing(
        "session",
        2,
        &[
            ("municipality", Id),
            ("token_hash", Bytes),
            ("account", Id),
            ("created_at", Number),
            ("last_seen", Number),
        ],
    ),
    passing("attempt", 3, &[("municipality", Id), ("key", Text), ("at", Number), ("times", Number)]),
    table(
        "provision",
        2,
        &[
            ("municipality", Id),
            ("id", Id),
            ("version", Number),
            ("body", Text),
            ("name_key", Text),
            ("place", Text),
            ("active", Flag),
        ],
    ),
    table(
        "document",
        3,
        &[("municipality", Id), ("kind", Text), ("key", Text), ("version", Number), ("json", Text)],
    ),
];

/// Writes the list in the form in which the schema tests read the catalogue of a database.
#[cfg(test)]
pub(crate) fn schema_text() -> Vec<String> {
    let mut lines = Vec::new();
    for table in TABLES {
        for (column, holds) in table.columns {
            // SQLite knows no more kinds than these.
            let kind = match holds {
                Id | Bytes => "bytes",
                Number | Flag => "number",
                Text => "text",
            };
            lines.push(format!("{}.{column} {kind}", table.name));
        }
        let key: Vec<&str> = table.columns[..table.key].iter().map(|(name, _)| *name).collect();
        lines.push(format!("{} primary key ({})", table.name, key.join(", ")));
    }
    lines.sort();
    lines
}
