-- Instants are microseconds since 1970, dates are text (yyyy-mm-dd), identifiers are uuids.
-- Text sorts by code point (collate "C"), as on SQLite.

create table municipality (
    id uuid not null primary key,
    key text collate "C" not null unique,
    name text collate "C" not null,
    created_at bigint not null
);

-- What can be known of a case without opening its file.
create table case_index (
    municipality uuid not null references municipality (id),
    id uuid not null,
    version bigint not null,
    number text collate "C" not null,
    team text collate "C" not null,
    stage text collate "C" not null,
    open boolean not null,
    received text collate "C" not null,
    stage_since text collate "C" not null,
    attention_on text collate "C" not null,
    next_deadline text collate "C",
    urgency bigint not null,
    weight bigint not null,
    coordinator uuid,
    display_name text collate "C" not null,
    place text collate "C",
    provider text collate "C",
    programme text collate "C",
    words text collate "C" not null,
    primary key (municipality, id),
    unique (municipality, number)
);

create index case_by_attention on case_index (municipality, open, attention_on, number);
create index case_by_team on case_index (municipality, team, open, attention_on, number);
create index case_by_stage on case_index (municipality, team, stage, open, attention_on, number);
create index case_by_coordinator on case_index (municipality, coordinator, open, attention_on, number);
create index case_by_provider on case_index (municipality, provider, open, attention_on, number);
create index case_by_deadline on case_index (municipality, team, open, next_deadline);
create index case_by_programme on case_index (municipality, programme, id);
create index case_by_programme_provider on case_index (municipality, programme, provider);

-- The file itself, sealed with a key that is not in this database.
create table case_body (
    municipality uuid not null,
    id uuid not null,
    body bytea not null,
    primary key (municipality, id),
    foreign key (municipality, id) references case_index (municipality, id) on delete cascade
);

-- Search words, in the order of the worklist.
create table case_word (
    municipality uuid not null references municipality (id),
    team text collate "C" not null,
    open boolean not null,
    word text collate "C" not null,
    attention_on text collate "C" not null,
    number text collate "C" not null,
    primary key (municipality, team, open, word, attention_on, number)
);

-- What duplicates are found by.
create table case_key (
    municipality uuid not null,
    kind text collate "C" not null,
    value bytea not null,
    id uuid not null,
    primary key (municipality, kind, value, id),
    foreign key (municipality, id) references case_index (municipality, id) on delete cascade
);

create index case_key_by_case on case_key (municipality, id);

create table case_number (
    municipality uuid not null references municipality (id),
    year bigint not null,
    last bigint not null,
    primary key (municipality, year)
);

-- Running totals, so that the head of a worklist costs nothing.
create table case_tally (
    municipality uuid not null references municipality (id),
    team text collate "C" not null,
    stage text collate "C" not null,
    open boolean not null,
    cases bigint not null,
    since_days bigint not null,
    primary key (municipality, team, stage, open)
);

-- Running totals of open cases per next deadline.
create table deadline_tally (
    municipality uuid not null references municipality (id),
    team text collate "C" not null,
    due text collate "C" not null,
    stage text collate "C" not null,
    cases bigint not null,
    primary key (municipality, team, due, stage)
);

-- Running totals of open cases per coordinator.
create table caseload_tally (
    municipality uuid not null references municipality (id),
    team text collate "C" not null,
    coordinator uuid not null,
    cases bigint not null,
    weight bigint not null,
    primary key (municipality, team, coordinator)
);

create table journal (
    municipality uuid not null references municipality (id),
    seq bigint not null,
    at bigint not null,
    account uuid,
    actor_name text collate "C" not null,
    role text collate "C" not null,
    on_behalf text collate "C",
    purpose text collate "C" not null,
    action text collate "C" not null,
    kind text collate "C" not null,
    detail bytea not null,
    previous bytea not null,
    hash bytea not null,
    primary key (municipality, seq)
);

create table journal_subject (
    municipality uuid not null,
    case_id uuid not null,
    seq bigint not null,
    primary key (municipality, case_id, seq),
    foreign key (municipality, seq) references journal (municipality, seq)
);

create index journal_subject_by_seq on journal_subject (municipality, seq, case_id);

-- The journal is appended to and never changed.
create function journal_refuse() returns trigger language plpgsql as $$
begin
    raise exception 'the journal cannot be changed';
end
$$;
create trigger journal_no_change before update or delete or truncate on journal
for each statement execute function journal_refuse();
create trigger journal_subject_no_change before update or delete or truncate on journal_subject
for each statement execute function journal_refuse();

create table account (
    municipality uuid not null references municipality (id),
    id uuid not null,
    login text collate "C" not null,
    name text collate "C" not null,
    role text collate "C" not null,
    provider text collate "C",
    team text collate "C",
    password_hash text collate "C" not null,
    active boolean not null,
    totp_secret bytea,
    created_at bigint not null,
    changed_at bigint not null,
    primary key (municipality, id),
    unique (municipality, login)
);

create table session (
    municipality uuid not null,
    token_hash bytea not null,
    account uuid not null,
    created_at bigint not null,
    last_seen bigint not null,
    primary key (municipality, token_hash),
    foreign key (municipality, account) references account (municipality, id) on delete cascade
);

create index session_by_token on session (token_hash);
create index session_by_account on session (municipality, account);

create table attempt (
    municipality uuid not null references municipality (id),
    key text collate "C" not null,
    at bigint not null,
    times bigint not null,
    primary key (municipality, key, at)
);

create index attempt_by_instant on attempt (municipality, at);

create table provision (
    municipality uuid not null references municipality (id),
    id uuid not null,
    version bigint not null,
    body text collate "C" not null,
    name_key text collate "C" not null,
    place text collate "C",
    active boolean not null,
    primary key (municipality, id)
);

create index provision_by_name on provision (municipality, name_key, id);

create table document (
    municipality uuid not null references municipality (id),
    kind text collate "C" not null,
    key text collate "C" not null,
    version bigint not null,
    json text collate "C" not null,
    primary key (municipality, kind, key)
);
