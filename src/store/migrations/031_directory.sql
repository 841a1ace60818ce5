-- What members need and offer (src/domain/directory), and the views of the list of members that someone has named.
create table directory_entry (
	association_id text collate "C" not null,
	version bigint not null,
	data jsonb not null,
	id text collate "C" not null generated always as (data->>'id') stored,
	person text collate "C" not null generated always as (data->>'person') stored,
	organisation text collate "C" generated always as (data->>'organisation') stored,
	primary key (association_id, id),
	foreign key (association_id, person) references person (association_id, id) deferrable initially deferred,
	foreign key (association_id, organisation) references organisation (association_id, id) deferrable initially deferred
);
create index directory_entry_by_person on directory_entry (association_id, person);
create index directory_entry_by_organisation on directory_entry (association_id, organisation);

create table member_view (
	association_id text collate "C" not null,
	account_id text collate "C" not null,
	name text collate "C" not null,
	-- As the address of the list has it.
	filter jsonb not null,
	primary key (association_id, account_id, name)
);
select keep_apart('directory_entry', 'member_view');
