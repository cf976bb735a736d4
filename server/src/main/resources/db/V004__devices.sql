-- A device's own way in; only hashes are kept. The second is the form that Mosquitto reads.
create table device_key (
    office varchar(32) not null,
    device varchar(32) not null,
    secret_hash varchar(64) not null,
    mosquitto varchar(200) not null,
    since timestamp(6) with time zone not null,
    primary key (office, device)
);

-- Codes that were not used yet.
create table device_code (
    office varchar(32) not null,
    device varchar(32) not null,
    code_hash varchar(64) not null unique,
    until_at timestamp(6) with time zone not null,
    primary key (office, device)
);
