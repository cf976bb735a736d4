-- What a ticket was told of its wait: minutes from then on.
alter table visit add column promised_at timestamp with time zone;
alter table visit add column promised_from integer;
alter table visit add column promised_to integer;
