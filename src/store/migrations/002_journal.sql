-- Who changed what: a chain in which each entry's hash covers the hash before it (docs/decisions/004).
-- The hash covers the digest of before, after and salt, not themselves: personal data can be erased from an entry
-- and the chain still holds.
create table journal (
	association_id text collate "C" not null,
	seq bigint not null check (seq > 0),
	at timestamptz(3) not null,
	actor jsonb not null,
	action text not null,
	event text not null,
	concept text collate "C" not null,
	key text collate "C" not null,
	before jsonb,
	after jsonb,
	salt text,
	content_hash text not null,
	previous_hash text not null,
	hash text not null,
	primary key (association_id, seq)
);
create index journal_by_subject on journal (association_id, concept, key, seq);

-- The last entry of each chain. Its row is locked by whoever writes, so that two writers cannot follow the same entry.
create table journal_head (
	association_id text collate "C" not null,
	seq bigint not null,
	hash text not null,
	primary key (association_id)
);

create function journal_is_append_only() returns trigger language plpgsql as $$
begin
	raise exception 'the journal is append-only' using errcode = 'restrict_violation';
end $$;
create trigger journal_no_change before update or delete on journal for each row execute function journal_is_append_only();
create trigger journal_no_truncate before truncate on journal for each statement execute function journal_is_append_only();

-- What an action answered, by the key that its caller gave: the same key again gets the same answer and changes nothing.
create table performed (
	association_id text collate "C" not null,
	actor_id text collate "C" not null,
	key text collate "C" not null,
	action text not null,
	input_hash text not null,
	output jsonb,
	at timestamptz(3) not null,
	primary key (association_id, actor_id, key)
);
create index performed_by_date on performed (association_id, at);

-- Roles given by a person, beside those that mandates give.
create table access_grant (
	association_id text collate "C" not null,
	user_id text collate "C" not null,
	role text collate "C" not null,
	granted_at timestamptz(3) not null,
	granted_by jsonb not null,
	primary key (association_id, user_id, role)
);
