-- A site's hub: which of its days the province was told, and whether it has them.
create table sent_day (
    office varchar(32) not null,
    business_day date not null,
    revision int not null,
    digest varchar(64) not null,
    taken boolean not null,
    primary key (office, business_day)
);
