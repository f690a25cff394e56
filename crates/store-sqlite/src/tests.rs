//! The conformance suite on SQLite, and what only SQLite has to prove.

use std::pin::Pin;
use std::sync::Arc;

use sqlx::Row as _;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions as _, Connection as _, SqliteConnection};
use store::{Store, StoreError};

use crate::SqliteStore;
use crate::sql::schema_parity;

type Rule = Pin<Box<dyn Future<Output = ()> + Send>>;

async fn with_database(rule: impl FnOnce(Arc<dyn Store>) -> Rule) {
    let folder = tempfile::tempdir().unwrap();
    let store = SqliteStore::open(&folder.path().join("omzien.db")).await.unwrap();
    store.migrate().await.unwrap();
    rule(Arc::new(store)).await;
}

store::conformance_tests!(with_database);

async fn migrated() -> (tempfile::TempDir, SqliteStore, SqliteConnection) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("omzien.db");
    let store = SqliteStore::open(&path).await.unwrap();
    store.migrate().await.unwrap();
    let connection = SqliteConnectOptions::new().filename(&path).connect().await.unwrap();
    (folder, store, connection)
}

#[tokio::test]
async fn the_schema_is_the_common_one() {
    let (_folder, _store, mut connection) = migrated().await;
    let rows = sqlx::query(
        r#"
        select t.name || '.' || c.name || ' '
            || case c.type when 'BLOB' then 'bytes' when 'TEXT' then 'text'
                when 'INTEGER' then 'number' when 'bigint' then 'number' else c.type end
            || case c."notnull" when 0 then ' null' else '' end as line
        from sqlite_master t join pragma_table_info(t.name) c where t.type = 'table'
        union all
        select t.name || ' primary key (' || group_concat(c.name, ', ' order by c.pk) || ')'
        from sqlite_master t join pragma_table_info(t.name) c
        where t.type = 'table' and c.pk > 0 group by t.name
        union all
        select t.name || case i.origin when 'u' then ' unique (' else ' index ' || i.name || ' (' end
            || group_concat(c.name, ', ' order by c.seqno) || ')'
        from sqlite_master t join pragma_index_list(t.name) i join pragma_index_info(i.name) c
        where t.type = 'table' and i.origin <> 'pk' group by t.name, i.name
        union all
        select t.name || ' (' || group_concat(f."from", ', ' order by f.seq) || ') references '
            || f."table" || ' (' || group_concat(f."to", ', ' order by f.seq) || ')'
            || case f.on_delete when 'CASCADE' then ' on delete cascade' else '' end
        from sqlite_master t join pragma_foreign_key_list(t.name) f
        where t.type = 'table' group by t.name, f.id
        "#,
    )
    .fetch_all(&mut connection)
    .await
    .unwrap();
    schema_parity::check(rows.iter().map(|row| row.get("line")).collect());
}

#[tokio::test]
async fn the_journal_refuses_tampering() {
    let (_folder, _store, mut connection) = migrated().await;
    let id = "x'00000000000000000000000000000001'";
    sqlx::raw_sql(sqlx::AssertSqlSafe(format!(
        "insert into municipality values ({id}, 'a', 'A', 1);
         insert into journal values ({id}, 1, 1, null, 'A', 'coach', null, 'support', 'a', 'read', x'', x'', x'');
         insert into journal_subject values ({id}, {id}, 1);"
    )))
    .execute(&mut connection)
    .await
    .unwrap();
    for tampering in [
        "update journal set actor_name = 'B'",
        "delete from journal",
        "insert or replace into journal select municipality, seq, 2, account, actor_name, role, on_behalf, \
         purpose, action, kind, detail, previous, hash from journal",
        "update journal_subject set seq = 2",
        "delete from journal_subject",
    ] {
        let refusal = sqlx::query(tampering).execute(&mut connection).await.unwrap_err().to_string();
        assert!(refusal.contains("the journal cannot be changed"), "{tampering}: {refusal}");
    }
    connection.close().await.unwrap();
}

#[tokio::test]
async fn a_newer_schema_is_refused() {
    let (folder, store, mut connection) = migrated().await;
    sqlx::query("insert into schema_version values (999)").execute(&mut connection).await.unwrap();
    for refusal in [
        store.migrate().await.unwrap_err(),
        SqliteStore::open(&folder.path().join("omzien.db")).await.map(drop).unwrap_err(),
    ] {
        assert!(matches!(refusal, StoreError::NewerSchema { found: 999, .. }), "{refusal}");
    }
}

/// What is confirmed is on the disk: write-ahead logging with a sync at every commit.
#[tokio::test]
async fn confirmed_means_synced() {
    let (_folder, store, _connection) = migrated().await;
    let journal = sqlx::query("pragma journal_mode").fetch_one(store.writers()).await.unwrap();
    assert_eq!(journal.get::<String, _>(0), "wal");
    for (pragma, value) in [("pragma synchronous", 2), ("pragma foreign_keys", 1)] {
        let row = sqlx::query(pragma).fetch_one(store.writers()).await.unwrap();
        assert_eq!(row.get::<i64, _>(0), value, "{pragma}");
    }
}
