-- The hub's own authority; devices believe what it signed. One row.
create table authority (
    id int primary key check (id = 1),
    certificate varchar(4000) not null,
    private_key varchar(4000) not null,
    made_at timestamp(6) with time zone not null
);
