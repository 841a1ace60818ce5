-- What the analytic codes of the books stand for. data: { name, programme?, funder?, accounts, words }.
create table analytic_code (
	association_id text collate "C" not null,
	code text collate "C" not null,
	version bigint not null,
	data jsonb not null,
	primary key (association_id, code)
);
select keep_apart('analytic_code');
