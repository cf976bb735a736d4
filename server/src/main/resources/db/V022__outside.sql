-- Figures of other systems that a manager brought; a month's highest revision holds.
create table outside_import (
    office varchar(32) not null,
    revision bigint not null,
    source varchar(200) not null,
    at timestamp(6) with time zone not null,
    actor varchar(120) not null,
    primary key (office, revision)
);

-- Dossiers that were ready before, at and after their time.
create table outside_on_time (
    office varchar(32) not null,
    revision bigint not null,
    of_month date not null,
    place integer not null,
    field varchar(200) not null,
    service varchar(32),
    early integer not null,
    in_time integer not null,
    late integer not null,
    primary key (office, of_month, revision, place)
);

-- The index of decision 766/QĐ-TTg by its parts.
create table outside_index (
    office varchar(32) not null,
    revision bigint not null,
    of_month date not null,
    part varchar(20) not null,
    score decimal(6, 2) not null,
    primary key (office, of_month, revision, part)
);
