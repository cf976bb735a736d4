-- What citizens wrote, beside the log: the log keeps only a salted hash, so that words can be erased
-- and the chain stays whole.
create table rating_words (
    office varchar(32) not null,
    seq bigint not null,
    at timestamp(6) with time zone not null,
    salt varchar(64) not null,
    words varchar(1000) not null,
    primary key (office, seq)
);
alter table event_rejected add column at timestamp(6) with time zone default current_timestamp not null;
-- As a rebuild from the log would have it now.
update rating set comment = '';
