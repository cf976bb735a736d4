-- How far each webhook was told: the journal itself is what waits to be sent.
create table webhook (
    office varchar(32) not null,
    hook varchar(32) not null,
    upto bigint not null,
    primary key (office, hook)
);
