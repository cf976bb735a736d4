-- A province's hub: the days that sites told, every revision. Totals are read for every page, whole
-- documents hardly ever: they stand beside, packed, or each page would read them too.
create table site_day (
    office varchar(32) not null,
    business_day date not null,
    site varchar(32) not null,
    revision int not null,
    made_at timestamp(6) with time zone not null,
    received_at timestamp(6) with time zone not null,
    digest varchar(64) not null,
    mark bigint not null,
    total varchar(100000) not null,
    primary key (office, business_day, site, revision)
);
create table site_day_document (
    office varchar(32) not null,
    business_day date not null,
    site varchar(32) not null,
    revision int not null,
    document bytea not null,
    primary key (office, business_day, site, revision)
);
