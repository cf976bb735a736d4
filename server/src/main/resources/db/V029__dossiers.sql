-- Which dossiers a visit was about, so that it can be said how often people had to come for one. Of a
-- code nothing is here but its keyed hash.
create table visit_dossier (
    office varchar(32) not null,
    business_day date not null,
    ticket uuid not null,
    dossier varchar(32) not null,
    at timestamp(6) with time zone not null,
    primary key (office, business_day, ticket, dossier)
);
-- The dossier first: only so is a list of dossiers looked up and not gone through.
create index visit_dossier_by_dossier on visit_dossier (dossier, office, business_day);
