-- A list of members that someone has sent and not decided of yet: one an account, until it is imported, dropped or forgotten.
create table member_list (
	association_id text collate "C" not null,
	account_id text collate "C" not null,
	id text collate "C" not null,
	file_name text not null,
	-- JSON as text: cells may hold what jsonb refuses, and nothing is looked for in them.
	sheet text not null,
	choices jsonb not null,
	expires_at timestamptz(3) not null,
	primary key (association_id, account_id)
);
create index member_list_by_end on member_list (expires_at);
select keep_apart('member_list');
