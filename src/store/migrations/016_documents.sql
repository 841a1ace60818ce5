-- Documents that the association keeps, and the bytes of their files. A file is named by the digest of its bytes, so the
-- same bytes are kept once, and the journal, which holds the digest, vouches for them.
create table document (
	association_id text collate "C" not null,
	version bigint not null,
	data jsonb not null,
	id text collate "C" not null generated always as (data->>'id') stored,
	kind text not null generated always as (data->>'kind') stored,
	access text not null generated always as (data->>'access') stored,
	year int generated always as ((data->>'year')::int) stored,
	assembly text collate "C" generated always as (data->>'assembly') stored,
	primary key (association_id, id),
	foreign key (association_id, assembly) references assembly (association_id, id) deferrable initially deferred
);
create index document_by_assembly on document (association_id, assembly);

-- `sha256` is null until the last byte has come. What no version of a document names is forgotten a day later.
create table kept_file (
	association_id text collate "C" not null,
	id text collate "C" not null,
	sha256 text collate "C",
	size bigint not null,
	type text not null,
	at timestamptz(3) not null,
	primary key (association_id, id)
);
create unique index kept_file_by_digest on kept_file (association_id, sha256);

create table kept_file_chunk (
	association_id text collate "C" not null,
	file text collate "C" not null,
	nth int not null,
	bytes bytea not null,
	primary key (association_id, file, nth),
	foreign key (association_id, file) references kept_file (association_id, id) on delete cascade
);
-- Most files are compressed already.
alter table kept_file_chunk alter column bytes set storage external;

select keep_apart('document', 'kept_file', 'kept_file_chunk');
