-- How far the sitting of each assembly is: the number of its events in the journal. Whoever changes the sitting holds this
-- row; whoever takes a ballot shares it, so that a ballot is judged by the sitting as it stands.
create table sitting (
	association_id text collate "C" not null,
	assembly text collate "C" not null,
	version bigint not null check (version >= 0),
	primary key (association_id, assembly)
);
insert into sitting (association_id, assembly, version)
	select association_id, key, count(*) from journal where concept = 'sitting' group by association_id, key;

-- Links by which people take part in one sitting. What is kept of a link is its SHA-256, so that nobody who reads this
-- table can follow one.
create table personal_link (
	association_id text collate "C" not null,
	digest text collate "C" not null,
	assembly text collate "C" not null,
	person text collate "C" not null,
	created_at timestamptz(3) not null,
	revoked_at timestamptz(3),
	primary key (association_id, digest)
);
create index personal_link_by_person on personal_link (association_id, assembly, person);
select keep_apart('sitting', 'personal_link');
