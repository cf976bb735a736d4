-- The lists of procedures that the office had; the highest revision holds.
create table procedure_list (
    office varchar(32) not null,
    revision bigint not null,
    at timestamp(6) with time zone not null,
    actor varchar(120) not null,
    primary key (office, revision)
);

-- Papers stand on lines of their own.
create table listed_procedure (
    office varchar(32) not null,
    revision bigint not null,
    place integer not null,
    code varchar(40) not null,
    name varchar(500) not null,
    service varchar(32),
    papers varchar(8000) not null,
    time_limit varchar(500) not null,
    fee varchar(500) not null,
    link varchar(500) not null,
    primary key (office, revision, place)
);
