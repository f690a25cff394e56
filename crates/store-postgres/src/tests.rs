//! The conformance suite on PostgreSQL, and what only PostgreSQL has to prove.
//!
//! `OMZIEN_TEST_POSTGRES` is the URL of a server on which databases may be made. Without it nothing is tested.

use std::pin::Pin;
use std::str::FromStr as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use sqlx::postgres::PgConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions as _, PgConnection, Row as _};
use store::{Store, StoreError};

use crate::PostgresStore;
use crate::sql::schema_parity;

type Rule = Pin<Box<dyn Future<Output = ()> + Send>>;

/// A database of its own for each test.
struct TestDatabase {
    server: PgConnectOptions,
    name: String,
    store: PostgresStore,
}

impl TestDatabase {
    async fn create() -> Option<Self> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let Ok(url) = std::env::var("OMZIEN_TEST_POSTGRES") else {
            eprintln!("SKIPPED: OMZIEN_TEST_POSTGRES is not set, nothing was tested on PostgreSQL");
            return None;
        };
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("omzien_test_{}_{count}", std::process::id());
        let server = PgConnectOptions::from_str(&url).unwrap();
        let mut connection = server.connect().await.unwrap();
        for sql in [format!("drop database if exists {name}"), format!("create database {name}")] {
            sqlx::query(AssertSqlSafe(sql)).execute(&mut connection).await.unwrap();
        }
        let store = PostgresStore::connect_with(server.clone().database(&name), 10).await.unwrap();
        store.migrate().await.unwrap();
        Some(Self { server, name, store })
    }

    async fn connection(&self) -> PgConnection {
        self.server.clone().database(&self.name).connect().await.unwrap()
    }

    async fn delete(self) {
        self.store.close().await;
        let mut connection = self.server.connect().await.unwrap();
        let sql = format!("drop database {} with (force)", self.name);
        sqlx::query(AssertSqlSafe(sql)).execute(&mut connection).await.unwrap();
    }
}

async fn with_database(rule: impl FnOnce(Arc<dyn Store>) -> Rule) {
    if let Some(database) = TestDatabase::create().await {
        rule(Arc::new(database.store.clone())).await;
        database.delete().await;
    }
}

store::conformance_tests!(with_database);

#[tokio::test]
async fn the_schema_is_the_common_one() {
    let Some(database) = TestDatabase::create().await else { return };
    let rows = sqlx::query(
        "
        select table_name || '.' || column_name || ' '
            || case data_type when 'uuid' then 'bytes' when 'bytea' then 'bytes' when 'bigint' then 'number'
                when 'boolean' then 'number' else data_type end
            || case when data_type = 'text' and collation_name is distinct from 'C' then ' not collate C' else '' end
            || case is_nullable when 'YES' then ' null' else '' end as line
        from information_schema.columns where table_schema = current_schema()
        union all
        select t.relname || case c.contype when 'p' then ' primary key (' else ' unique (' end
            || (select string_agg(a.attname, ', ' order by k.place) from unnest(c.conkey) with ordinality k (number, place)
                join pg_attribute a on a.attrelid = t.oid and a.attnum = k.number) || ')'
        from pg_constraint c join pg_class t on t.oid = c.conrelid
        where c.contype in ('p', 'u') and t.relnamespace = current_schema()::regnamespace
        union all
        select t.relname || ' index ' || i.relname || ' ('
            || (select string_agg(a.attname, ', ' order by a.attnum) from pg_attribute a where a.attrelid = i.oid) || ')'
        from pg_index x join pg_class t on t.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
        where not x.indisunique and t.relnamespace = current_schema()::regnamespace
        union all
        select t.relname || ' ('
            || (select string_agg(a.attname, ', ' order by k.place) from unnest(c.conkey) with ordinality k (number, place)
                join pg_attribute a on a.attrelid = t.oid and a.attnum = k.number)
            || ') references ' || r.relname || ' ('
            || (select string_agg(a.attname, ', ' order by k.place) from unnest(c.confkey) with ordinality k (number, place)
                join pg_attribute a on a.attrelid = r.oid and a.attnum = k.number) || ')'
            || case c.confdeltype when 'c' then ' on delete cascade' else '' end
        from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_class r on r.oid = c.confrelid
        where c.contype = 'f' and t.relnamespace = current_schema()::regnamespace
        ",
    )
    .fetch_all(database.store.writers())
    .await
    .unwrap();
    schema_parity::check(rows.iter().map(|row| row.get("line")).collect());
    database.delete().await;
}

#[tokio::test]
async fn the_journal_refuses_tampering() {
    let Some(database) = TestDatabase::create().await else { return };
    let mut connection = database.connection().await;
    let id = "'00000000-0000-0000-0000-000000000001'";
    sqlx::raw_sql(AssertSqlSafe(format!(
        "insert into municipality values ({id}, 'a', 'A', 1);
         insert into journal values ({id}, 1, 1, null, 'A', 'coach', null, 'support', 'a', 'read', '', '', '');
         insert into journal_subject values ({id}, {id}, 1);"
    )))
    .execute(&mut connection)
    .await
    .unwrap();
    for tampering in [
        "update journal set actor_name = 'B'",
        "delete from journal",
        "truncate journal cascade",
        "update journal_subject set seq = 2",
        "delete from journal_subject",
        "truncate journal_subject",
    ] {
        let refusal = sqlx::query(tampering).execute(&mut connection).await.unwrap_err().to_string();
        assert!(refusal.contains("the journal cannot be changed"), "{tampering}: {refusal}");
    }
    database.delete().await;
}

#[tokio::test]
async fn a_newer_schema_is_refused() {
    let Some(database) = TestDatabase::create().await else { return };
    let mut connection = database.connection().await;
    sqlx::query("insert into schema_version values (999)").execute(&mut connection).await.unwrap();
    let options = database.server.clone().database(&database.name);
    for refusal in [
        database.store.migrate().await.unwrap_err(),
        PostgresStore::connect_with(options, 2).await.map(drop).unwrap_err(),
    ] {
        assert!(matches!(refusal, StoreError::NewerSchema { found: 999, .. }), "{refusal}");
    }
    database.delete().await;
}

/// Two copies of the server that start together migrate once.
#[tokio::test]
async fn migrating_at_once_is_safe() {
    let Some(database) = TestDatabase::create().await else { return };
    let mut connection = database.connection().await;
    sqlx::raw_sql("drop schema public cascade; create schema public").execute(&mut connection).await.unwrap();
    let (first, second) = tokio::join!(database.store.migrate(), database.store.migrate());
    first.unwrap();
    second.unwrap();
    assert_eq!(database.store.schema_version().await.unwrap(), database.store.known_schema());
    database.delete().await;
}
