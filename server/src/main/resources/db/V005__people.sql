-- What people's accounts need. The columns failures and locked_until of account are kept for older
-- programs only: who guesses is counted in memory.
alter table account add column must_change boolean default false not null;
alter table account add column disabled boolean default false not null;
alter table account add column last_login timestamp(6) with time zone;
alter table account add column totp_secret varchar(64);
alter table account add column totp_step bigint default 0 not null;

-- Instead of the second factor, once each.
create table recovery_code (
    account varchar(64) not null,
    code_hash varchar(64) not null,
    primary key (account, code_hash)
);

-- Browsers in which somebody signed in before: who guesses elsewhere does not lock them out.
create table known_browser (
    token_hash varchar(64) not null,
    account varchar(64) not null,
    seen_at timestamp(6) with time zone not null,
    primary key (token_hash, account)
);

alter table login_session add column address varchar(64) default '' not null;
alter table login_session add column browser varchar(200) default '' not null;

alter table api_key add column expires_at timestamp(6) with time zone;
alter table api_key add column per_second int default 50 not null;
alter table api_key add column made_by varchar(64) default '' not null;
alter table api_key add column used_at timestamp(6) with time zone;
