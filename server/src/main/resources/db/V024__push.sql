-- Browsers that are told of a ticket. A row goes when the ticket is over, or the browser wants no more.
create table push_subscription (
    office varchar(32) not null,
    ticket uuid not null,
    endpoint varchar(1000) not null,
    p256dh varchar(120) not null,
    auth varchar(40) not null,
    language varchar(8) not null,
    told_near varchar(32) not null,
    told_call bigint not null,
    at timestamp(6) with time zone not null,
    primary key (office, ticket, endpoint)
);
