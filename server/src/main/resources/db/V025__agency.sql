-- Whose figures an account reads; null for the whole office's.
alter table account add column agency varchar(32);
