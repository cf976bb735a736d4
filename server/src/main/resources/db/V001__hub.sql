-- One SQL for H2 and PostgreSQL. Times are UTC instants; a business day is the office's own date.

-- The truth: append-only, each hash covers the one before.
create table event (
    office varchar(32) not null,
    seq bigint not null,
    business_day date not null,
    at timestamp(6) with time zone not null,
    actor varchar(120) not null,
    kind varchar(40) not null,
    body varchar(1000000) not null,
    hash varchar(64) not null,
    primary key (office, seq)
);
create index event_by_kind on event (office, kind, seq);

-- Every message of a device that was settled, so that it is known again.
create table receipt (
    office varchar(32) not null,
    id uuid not null,
    device varchar(32) not null,
    epoch varchar(64) not null,
    seq bigint not null,
    primary key (office, id),
    unique (office, device, epoch, seq)
);

create table device_progress (
    office varchar(32) not null,
    device varchar(32) not null,
    epoch varchar(64) not null,
    upto bigint not null,
    primary key (office, device, epoch)
);

create table event_rejected (
    office varchar(32) not null,
    id uuid not null,
    device varchar(32) not null,
    epoch varchar(64) not null,
    seq bigint not null,
    reason varchar(60) not null,
    content varchar(4000) not null,
    primary key (office, id)
);

-- Projections: written with the events they come from, and rebuilt from them at any time.

-- One ticket on one business day. Waits run to the first call; the legs of a transfer add.
create table visit (
    office varchar(32) not null,
    business_day date not null,
    ticket uuid not null,
    number varchar(12) not null,
    service varchar(2) not null,
    priority varchar(3),
    source varchar(200) not null,
    issued_at timestamp(6) with time zone not null,
    counted_from timestamp(6) with time zone not null,
    called_at timestamp(6) with time zone,
    started_at timestamp(6) with time zone,
    finished_at timestamp(6) with time zone,
    leg_from timestamp(6) with time zone,
    wait_seconds bigint,
    wait_in_hours_seconds bigint,
    desk varchar(32),
    officer varchar(120),
    fate varchar(20) not null,
    purpose varchar(20),
    dossiers int not null,
    transfers int not null,
    print varchar(12),
    primary key (office, business_day, ticket)
);
create index visit_by_ticket on visit (office, ticket);

-- Every rating that was given. Those that do not count keep the reason, or were replaced.
create table rating (
    office varchar(32) not null,
    seq bigint not null,
    business_day date not null,
    visit_day date not null,
    ticket uuid,
    desk varchar(32),
    level int not null,
    reasons varchar(60) not null,
    comment varchar(1000) not null,
    channel varchar(60) not null,
    at timestamp(6) with time zone not null,
    counts boolean not null,
    refused varchar(40),
    primary key (office, seq)
);
create index rating_by_visit on rating (office, visit_day);
create index rating_by_ticket on rating (office, ticket);

-- How long a desk was in which state.
create table desk_time (
    office varchar(32) not null,
    seq bigint not null,
    business_day date not null,
    desk varchar(32) not null,
    officer varchar(120) not null,
    state varchar(10) not null,
    reason varchar(20),
    from_at timestamp(6) with time zone not null,
    to_at timestamp(6) with time zone,
    primary key (office, seq)
);
create index desk_time_by_day on desk_time (office, business_day, desk);

-- What is kept beside the log.

create table office_config (
    office varchar(32) not null,
    revision bigint not null,
    yaml varchar(1000000) not null,
    at timestamp(6) with time zone not null,
    actor varchar(120) not null,
    primary key (office, revision)
);

create table device (
    office varchar(32) not null,
    id varchar(32) not null,
    series int not null,
    state varchar(4000),
    last_seen timestamp(6) with time zone not null,
    help_asked timestamp(6) with time zone,
    primary key (office, id),
    unique (office, series)
);

create table account (
    name varchar(64) primary key,
    display_name varchar(120) not null,
    role varchar(20) not null,
    desk varchar(32),
    password varchar(200) not null,
    failures int not null,
    locked_until timestamp(6) with time zone,
    created_at timestamp(6) with time zone not null
);

create table login_session (
    token_hash varchar(64) primary key,
    account varchar(64) not null,
    csrf varchar(64) not null,
    opened_at timestamp(6) with time zone not null,
    seen_at timestamp(6) with time zone not null
);
create index login_session_by_account on login_session (account);

create table api_key (
    name varchar(64) primary key,
    key_hash varchar(64) not null unique,
    scopes varchar(200) not null,
    created_at timestamp(6) with time zone not null
);
