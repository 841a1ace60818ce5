-- A certificate may be vouched for by others: those that lead from it to an authority, so that whoever reads what it signs finds
-- them. And it may be the association's own, brought in, where one that the program made was all there was.
alter table signing_key add column chain jsonb not null default '[]';
alter table signing_key add column brought boolean not null default false;
