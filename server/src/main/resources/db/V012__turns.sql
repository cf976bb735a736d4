-- Whoever brings more dossiers than one turn may have comes to the desk several times.
alter table visit add column turns int default 1 not null;
alter table visit add column earlier_serving_seconds bigint default 0 not null;
