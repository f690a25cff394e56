-- Instants are microseconds since 1970, dates are text (yyyy-mm-dd), identifiers are 16 bytes.

create table municipality (
    id blob not null primary key,
    key text not null unique,
    name text not null,
    created_at integer not null
) strict, without rowid;

-- What can be known of a case without opening its file.
create table case_index (
    municipality blob not null references municipality (id),
    id blob not null,
    version integer not null,
    number text not null,
    team text not null,
    stage text not null,
    open integer not null,
    received text not null,
    stage_since text not null,
    attention_on text not null,
    next_deadline text,
    urgency integer not null,
    weight integer not null,
    coordinator blob,
    display_name text not null,
    place text,
    provider text,
    programme text,
    words text not null,
    primary key (municipality, id),
    unique (municipality, number)
) strict;

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
    municipality blob not null,
    id blob not null,
    body blob not null,
    primary key (municipality, id),
    foreign key (municipality, id) references case_index (municipality, id) on delete cascade
) strict;

-- Search words, in the order of the worklist.
create table case_word (
    municipality blob not null references municipality (id),
    team text not null,
    open integer not null,
    word text not null,
    attention_on text not null,
    number text not null,
    primary key (municipality, team, open, word, attention_on, number)
) strict, without rowid;

-- What duplicates are found by.
create table case_key (
    municipality blob not null,
    kind text not null,
    value blob not null,
    id blob not null,
    primary key (municipality, kind, value, id),
    foreign key (municipality, id) references case_index (municipality, id) on delete cascade
) strict, without rowid;

create index case_key_by_case on case_key (municipality, id);

create table case_number (
    municipality blob not null references municipality (id),
    year integer not null,
    last integer not null,
    primary key (municipality, year)
) strict, without rowid;

-- Running totals, so that the head of a worklist costs nothing.
create table case_tally (
    municipality blob not null references municipality (id),
    team text not null,
    stage text not null,
    open integer not null,
    cases integer not null,
    since_days integer not null,
    primary key (municipality, team, stage, open)
) strict, without rowid;

-- Running totals of open cases per next deadline.
create table deadline_tally (
    municipality blob not null references municipality (id),
    team text not null,
    due text not null,
    stage text not null,
    cases integer not null,
    primary key (municipality, team, due, stage)
) strict, without rowid;

-- Running totals of open cases per coordinator.
create table caseload_tally (
    municipality blob not null references municipality (id),
    team text not null,
    coordinator blob not null,
    cases integer not null,
    weight integer not null,
    primary key (municipality, team, coordinator)
) strict, without rowid;

create table journal (
    municipality blob not null references municipality (id),
    seq integer not null,
    at integer not null,
    account blob,
    actor_name text not null,
    role text not null,
    on_behalf text,
    purpose text not null,
    action text not null,
    kind text not null,
    detail blob not null,
    previous blob not null,
    hash blob not null,
    primary key (municipality, seq)
) strict, without rowid;

create table journal_subject (
    municipality blob not null,
    case_id blob not null,
    seq integer not null,
    primary key (municipality, case_id, seq),
    foreign key (municipality, seq) references journal (municipality, seq)
) strict, without rowid;

create index journal_subject_by_seq on journal_subject (municipality, seq, case_id);

-- The journal is appended to and never changed.
create trigger journal_no_update before update on journal
begin select raise(abort, 'the journal cannot be changed'); end;
create trigger journal_no_delete before delete on journal
begin select raise(abort, 'the journal cannot be changed'); end;
-- "insert or replace" deletes without firing the trigger above.
create trigger journal_no_replace before insert on journal
when exists (select 1 from journal where municipality = new.municipality and seq = new.seq)
begin select raise(abort, 'the journal cannot be changed'); end;
create trigger journal_subject_no_update before update on journal_subject
begin select raise(abort, 'the journal cannot be changed'); end;
create trigger journal_subject_no_delete before delete on journal_subject
begin select raise(abort, 'the journal cannot be changed'); end;

create table account (
    municipality blob not null references municipality (id),
    id blob not null,
    login text not null,
    name text not null,
    role text not null,
    provider text,
    team text,
    password_hash text not null,
    active integer not null,
    totp_secret blob,
    created_at integer not null,
    changed_at integer not null,
    primary key (municipality, id),
    unique (municipality, login)
) strict;

create table session (
    municipality blob not null,
    token_hash blob not null,
    account blob not null,
    created_at integer not null,
    last_seen integer not null,
    primary key (municipality, token_hash),
    foreign key (municipality, account) references account (municipality, id) on delete cascade
) strict, without rowid;

create index session_by_token on session (token_hash);
create index session_by_account on session (municipality, account);

create table attempt (
    municipality blob not null references municipality (id),
    key text not null,
    at integer not null,
    times integer not null,
    primary key (municipality, key, at)
) strict, without rowid;

create index attempt_by_instant on attempt (municipality, at);

create table provision (
    municipality blob not null references municipality (id),
    id blob not null,
    version integer not null,
    body text not null,
    name_key text not null,
    place text,
    active integer not null,
    primary key (municipality, id)
) strict;

create index provision_by_name on provision (municipality, name_key, id);

create table document (
    municipality blob not null references municipality (id),
    kind text not null,
    key text not null,
    version integer not null,
    json text not null,
    primary key (municipality, kind, key)
) strict;
