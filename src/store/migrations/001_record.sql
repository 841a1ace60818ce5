-- The record, one table a concept. `data` is the one truth; every other column but the place of a row (association_id,
-- nth, position) and its version is generated from it, so that what is searched, sorted and referenced cannot differ.
--   association_id  leads every key: rows of one association can live on one node (ops/citus.sql)
--   nth             tells apart things that nothing else does: two mandates of one person in one body
--   position        the record's own order, where it says something
--   version         the number of the journal entry that wrote the row last
-- References are checked at the end of a transaction, so that an import may write in any order.

create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists btree_gin;

-- Letters without accents, case, hyphen or apostrophe. `unaccent` is only stable because its dictionary could change;
-- ours does not, and a generated column wants an immutable function.
create function fold(words text) returns text language sql immutable strict parallel safe
	return lower(translate(unaccent('unaccent'::regdictionary, normalize(words, nfc)), '-''’.', '    '));

create table association (
	association_id text collate "C" not null,
	version bigint not null,
	data jsonb not null,
	id text collate "C" not null generated always as (data->>'id') stored,
	name text not null generated always as (data->>'name') stored,
	primary key (association_id, id),
	check (id = association_id)
);

create table person (
	association_id text collate "C" not null,
	version bigint not null,
	data jsonb not null,
	id text collate "C" not null generated always as (data->>'id') stored,
	family_name text collate "C" not null generated always as (fold(data->>'familyName')) stored,
	given_name text collate "C" not null generated always as (fold(data->>'givenName')) stored,
	words text collate "C" not null generated always as (
		fold((data->>'givenName') || ' ' || (data->>'familyName') || ' ' || coalesce(data->>'city', ''))
	) stored,
	email text collate "C" generated always as (lower(data->>'email')) stored,
	primary key (association_id, id)
);
create index person_by_name on person (association_id, family_name, given_name, id);
create index person_by_words on person using gin (association_id, words gin_trgm_ops);
create index person_by_email on person (association_id, email);

create table organisation (
	association_id text collate "C" not null,
	version bigint not null,
	data jsonb not null,
	id text collate "C" not null generated always as (data->>'id') stored,
	kind text not null generated always as (data->>'kind') stored,
	parent text collate "C" generated always as (data->>'parent') stored,
	siren text generated always as (data->>'siren') stored,
	official_code text generated always as (data->>'officialCode') stored,
	name text collate "C" not null generated always as (fold(data->>'name')) stored,
	words text collate "C" not null generated always as (fold((data->>'name') || ' ' || coalesce(data->>'shortName', ''))) stored,
	primary key (association_id, id),
	foreign key (association_id, parent) references organisation (association_id, id) deferrable initially deferred
);
create index organisation_by_name on organisation (association_id, name, id);
create index organisation_by_words on organisation using gin (association_id, words gin_trgm_ops);
create index organisation_by_parent on organisation (association_id, parent);

create table representation (
	association_id text collate "C" not null,
	nth int not null,
	version bigint not null,
	data jsonb not null,
	person text collate "C" not null generated always as (data->>'person') stored,
	organisation text collate "C" not null generated always as (data->>'organisation') stored,
	primary key (association_id, person, organisation, nth),
	foreign key (association_id, person) references person (association_id, id) deferrable initially deferred,
	foreign key (association_id, organisation) references organisation (association_id, id) deferrable initially deferred
);
create index representation_by_organisation on representation (association_id, organisation);

create table membership_category (
	association_id text collate "C" not null,
	position int not null,
	version bigint not null,
	data jsonb not null,
	id text collate "C" not null generated always as (data->>'id') stored,
	holds text not null generated always as (data->>'holds') stored,
	primary key (association_id, id)
);

create table membership (
	association_id text collate "C" not null,
	nth int not null,
	version bigint not null,
	data jsonb not null,
	year int not null generated always as ((data->>'year')::int) stored,
	category text collate "C" not null generated always as (data->>'category') stored,
	organisation text collate "C" generated always as (data->>'organisation') stored,
	person text collate "C" generated always as (data->>'person') stored,
	member text collate "C" not null generated always as (coalesce(data->>'organisation', data->>'person')) stored,
	status text not null generated always as (data->>'status') stored,
	dues_due bigint generated always as ((data->>'duesDue')::bigint) stored,
	dues_paid bigint generated always as ((data->>'duesPaid')::bigint) stored,
	primary key (association_id, year, category, member, nth),
	foreign key (association_id, category) references membership_category (association_id, id) deferrable initially deferred,
	foreign key (association_id, organisation) references organisation (association_id, id) deferrable initially deferred,
	foreign key (association_id, person) references person (association_id, id) deferrable initially deferred,
	check (num_nonnulls(organisation, person) = 1)
);
create index membership_by_category on membership (association_id, category);
create index membership_by_organisation on membership (association_id, organisation, year);
create index membership_by_person on membership (association_id, person, year);

create table membership_count (
	association_id text collate "C" not null,
	nth int not null,
	version bigint not null,
	data jsonb not null,
	year int not null generated always as ((data->>'year')::int) stored,
	category text collate "C" not null generated always as (data->>'category') stored,
	primary key (association_id, year, category, nth),
	foreign key (association_id, category) references membership_category (association_id, id) deferrable initially deferred
);
create index membership_count_by_category on membership_count (association_id, category);

create table statutes (
	association_id text collate "C" not null,
	version bigint not null,
	data jsonb not null,
	id text collate "C" not null generated always as (data->>'id') stored,
	primary key (association_id, id)
);

create table body (
	association_id text collate "C" not null,
	position int not null,
	version bigint not null,
	data jsonb not null,
	id text collate "C" not null generated always as (data->>'id') stored,
	kind text not null generated always as (data->>'kind') stored,
	primary key (association_id, id)
);

create table assembly (
	association_id text collate "C" not null,
	version bigint not null,
	data jsonb not null,
	id text collate "C" not null generated always as (data->>'id') stored,
	date text collate "C" not null generated always as (data->>'date') stored,
	primary key (association_id, id)
);
create index assembly_by_date on assembly (association_id, date);

create table mandate (
	association_id text collate "C" not null,
	nth int not null,
	position int not null,
	version bigint not null,
	data jsonb not null,
	body text collate "C" not null generated always as (data->>'body') stored,
	person text collate "C" not null generated always as (data->>'person') stored,
	organisation text collate "C" generated always as (data->>'organisation') stored,
	assembly text collate "C" generated always as (data->'elected'->>'assembly') stored,
	primary key (association_id, body, person, nth),
	foreign key (association_id, body) references body (association_id, id) deferrable initially deferred,
	foreign key (association_id, person) references person (association_id, id) deferrable initially deferred,
	foreign key (association_id, organisation) references organisation (association_id, id) deferrable initially deferred,
	foreign key (association_id, assembly) references assembly (association_id, id) deferrable initially deferred
);
create index mandate_by_person on mandate (association_id, person);
create index mandate_by_organisation on mandate (association_id, organisation);
create index mandate_by_assembly on mandate (association_id, assembly);

create table programme (
	association_id text collate "C" not null,
	version bigint not null,
	data jsonb not null,
	id text collate "C" not null generated always as (data->>'id') stored,
	parent text collate "C" generated always as (data->>'parent') stored,
	primary key (association_id, id),
	foreign key (association_id, parent) references programme (association_id, id) deferrable initially deferred
);
create index programme_by_parent on programme (association_id, parent);

create table edition (
	association_id text collate "C" not null,
	version bigint not null,
	data jsonb not null,
	id text collate "C" not null generated always as (data->>'id') stored,
	programme text collate "C" not null generated always as (data->>'programme') stored,
	primary key (association_id, id),
	foreign key (association_id, programme) references programme (association_id, id) deferrable initially deferred
);
create index edition_by_programme on edition (association_id, programme);

create table year_accounts (
	association_id text collate "C" not null,
	version bigint not null,
	data jsonb not null,
	id text collate "C" not null generated always as (data->>'id') stored,
	year int not null generated always as ((data->>'year')::int) stored,
	stage text not null generated always as (data->>'stage') stored,
	primary key (association_id, id)
);

create table year_totals (
	association_id text collate "C" not null,
	nth int not null,
	version bigint not null,
	data jsonb not null,
	year int not null generated always as ((data->>'year')::int) stored,
	primary key (association_id, year, nth)
);

create table provision (
	association_id text collate "C" not null,
	position int not null,
	version bigint not null,
	data jsonb not null,
	id text collate "C" not null generated always as (data->>'id') stored,
	accounts text collate "C" generated always as (data->'comparedWith'->>'accounts') stored,
	primary key (association_id, id),
	foreign key (association_id, accounts) references year_accounts (association_id, id) deferrable initially deferred
);
create index provision_by_accounts on provision (association_id, accounts);
