-- Whom another system vouches for. What it calls them is kept as a hash.
create table account_link (
    issuer varchar(255) not null,
    subject_hash varchar(64) not null,
    account varchar(64) not null,
    linked_at timestamp(6) with time zone not null,
    primary key (issuer, subject_hash),
    constraint account_link_once unique (issuer, account)
);

-- A session that no password has opened does not ask for that password to be changed.
alter table login_session add column vouched boolean default false not null;
