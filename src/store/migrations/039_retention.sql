-- How long an association keeps what is personal, where it has decided itself (src/domain/retention/rules.ts has the rest).
create table retention_rule (
	association_id text collate "C" not null,
	kind text collate "C" not null,
	months int not null check (months >= 0),
	automatic boolean not null,
	primary key (association_id, kind)
);
select keep_apart('retention_rule');

-- Sessions that ended before a moment, of the accounts that the association knows: how many, the end of the oldest, and
-- whether they go.
create function ended_sessions(moment timestamptz, forget boolean) returns table (count bigint, oldest timestamptz)
	language plpgsql security definer set search_path = public, pg_temp as $$
declare
	ours constant text := current_setting('app.association_id', true);
	ended text[];
begin
	select coalesce(array_agg(s.id), '{}'), min(s.expires_at) into ended, oldest from sign_in_session s join sign_in_user u on u.id = s.user_id
		where s.expires_at < moment and (exists (select from person p where p.association_id = ours and p.email = u.email)
			or exists (select from access_grant g where g.association_id = ours and g.user_id = u.id));
	count := cardinality(ended);
	if forget then delete from sign_in_session s where s.id = any (ended); end if;
	return next;
end $$;
revoke execute on function ended_sessions from public;
grant execute on function ended_sessions to collegiale_app;
