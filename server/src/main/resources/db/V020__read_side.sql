-- Five years of a large office are a million and a half visits: what is asked by day, officer or time
-- must not look at all of them, and who is rated is looked for within their day by their ticket.
create index rating_by_day on rating (office, business_day);
create index visit_by_officer on visit (office, officer, business_day);
create index event_by_time on event (office, at);
drop index rating_by_visit;
create index rating_by_visit on rating (office, visit_day, ticket);
create index event_by_actor on event (office, actor, seq);
