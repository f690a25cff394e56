//! One text for the schemas of both databases, so that they cannot drift apart.

/// The schema as both databases must have it; a line each for columns, keys, references and indexes.
const SCHEMA: &str = include_str!("../schema.txt");

/// Compares the catalogue of a database with the common text and with the list of tables for backups.
pub(crate) fn check(mut catalogue: Vec<String>) {
    catalogue.sort();
    let text = catalogue.join("\n") + "\n";
    assert!(text == SCHEMA, "the schema is not that of store-sql/schema.txt, but:\n{text}");
    let listed = super::tables::schema_text();
    let found: Vec<String> = catalogue
        .into_iter()
        .filter(|line| {
            let what = line.split_once(' ').map_or("", |(_, what)| what);
            !line.starts_with("schema_version") && (!line.contains('(') || what.starts_with("primary key"))
        })
        .map(|line| line.trim_end_matches(" null").to_owned())
        .collect();
    assert_eq!(found, listed, "tables.rs does not list what the database has");
}
