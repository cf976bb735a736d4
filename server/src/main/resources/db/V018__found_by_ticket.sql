-- Each event looks for its visit, and each end of a visit for who is at the desk: in an index that
-- holds all that is asked, so that it is used even by a plan made while the table was empty.
drop index visit_by_ticket;
create index visit_by_ticket on visit (office, ticket, business_day);
create index desk_time_open on desk_time (office, desk, to_at, officer);
