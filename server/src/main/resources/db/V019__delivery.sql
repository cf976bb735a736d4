-- How far reports were delivered on each way: the last day of the last period that was taken.
create table delivery (
    office varchar(32) not null,
    way varchar(255) not null,
    report varchar(10) not null,
    upto date not null,
    primary key (office, way, report)
);
