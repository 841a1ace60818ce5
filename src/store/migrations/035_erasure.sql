-- Erasing someone from the journal (docs/decisions/013). What an entry says may be put in other words by one that comes
-- after it and vouches for the result; the hashes that chain the entries are never touched. That there is such an entry is
-- for `journal verify` to find: a trigger looks at no other row.
alter table journal add column erased_by bigint;
create or replace function journal_is_append_only() returns trigger language plpgsql as $$
declare
	rewritten constant text[] := '{actor,key,before,after,salt,erased_by}';
begin
	if tg_op = 'UPDATE' then
		if new.erased_by > old.seq and old.concept <> 'erasure' and to_jsonb(new) - rewritten = to_jsonb(old) - rewritten then
			return new;
		end if;
	end if;
	raise exception 'the journal is append-only' using errcode = 'restrict_violation';
end $$;
grant update (actor, key, before, after, salt, erased_by) on journal to collegiale_app;

-- Who was erased, where the law wants to be able to tell for a while: the name alone, apart from everything else, until a day.
create table kept_identity (
	association_id text collate "C" not null,
	-- Id under which the record speaks of them now.
	person text collate "C" not null,
	name text not null,
	-- Why, in JSON: codes of src/domain/retention.
	reasons jsonb not null,
	erased_on date not null,
	-- Last day.
	until date not null,
	primary key (association_id, person)
);
create index kept_identity_by_end on kept_identity (association_id, until);
select keep_apart('kept_identity');

-- The account by which someone of the record signs in. The role that actions work under sees nothing of who signs in, and
-- gets no more than these two. `alone`: no other association of the server knows it.
create function account_of(address text) returns table (account text, alone boolean)
	language sql stable security definer set search_path = public, pg_temp as $$
	select u.id, not exists (select from person p where p.email = u.email and p.association_id <> ours.id)
		and not exists (select from access_grant g where g.user_id = u.id and g.association_id <> ours.id)
	from sign_in_user u, (select current_setting('app.association_id', true) as id) ours
	where u.email = lower(address) and exists (select from person p where p.email = u.email and p.association_id = ours.id)
$$;
revoke execute on function account_of from public;
grant execute on function account_of to collegiale_app;

-- Ends that account, with its sessions and keys, where no other association knows it.
create function forget_account(address text) returns void
	language plpgsql security definer set search_path = public, pg_temp as $$
declare
	found text := (select a.account from account_of(address) a where a.alone);
begin
	if found is null then return; end if;
	delete from sign_in_verification v where strpos(lower(v.value), lower(address)) > 0;
	delete from sign_in_user u where u.id = found;
end $$;
revoke execute on function forget_account from public;
grant execute on function forget_account to collegiale_app;
