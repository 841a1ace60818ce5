-- Associations on one server are kept apart: each transaction takes a role that sees the rows of one association only.
-- The role belongs to the whole server, so another database of it may have made it already, or be making it now.
do $$
begin
	create role collegiale_app nologin;
exception when duplicate_object or unique_violation then null;
end $$;
do $$
begin
	if not pg_has_role(current_user, 'collegiale_app', 'member') then grant collegiale_app to current_user; end if;
end $$;
grant usage on schema public to collegiale_app;

-- Every table with an association_id goes through this, those of later migrations too.
create function keep_apart(variadic tables text[]) returns void language plpgsql as $$
declare
	name text;
begin
	foreach name in array tables loop
		execute format('alter table %I enable row level security', name);
		execute format(
			'create policy one_association on %I using (association_id = current_setting(''app.association_id'', true)) '
			'with check (association_id = current_setting(''app.association_id'', true))', name);
		execute format('grant select, insert, update, delete on %I to collegiale_app', name);
	end loop;
end $$;
revoke execute on function keep_apart from public;

select keep_apart(
	'association', 'person', 'organisation', 'representation', 'membership_category', 'membership', 'membership_count',
	'statutes', 'body', 'assembly', 'mandate', 'programme', 'edition', 'year_accounts', 'year_totals', 'provision',
	'journal', 'journal_head', 'performed', 'access_grant'
);
revoke update, delete on journal from collegiale_app;
revoke delete on journal_head from collegiale_app;
