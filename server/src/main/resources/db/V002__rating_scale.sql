-- How many levels the box or form offered: shares of boxes that differ are never added unsaid.
alter table rating add column buttons int;
