-- Addresses that are told of what happens in an association. The journal is the queue: `told` is the last entry that an
-- address has answered for. Nothing that signs is kept: its secret is made from the server's and the endpoint's id.
create table webhook (
	association_id text collate "C" not null,
	id text collate "C" not null,
	url text not null,
	-- Concepts of the journal, in JSON; none: all.
	concepts jsonb not null,
	created_at timestamptz(3) not null,
	told bigint not null,
	-- Of the entry after it: how often it was tried in vain, since when, and when it is tried next; none: never again by itself.
	attempts int not null default 0,
	failing_since timestamptz(3),
	next_at timestamptz(3),
	-- Of the last try: HTTP status, or why there was none.
	last_at timestamptz(3),
	last_answer text,
	primary key (association_id, id)
);
select keep_apart('webhook');
