-- Charts of accounts of an association's own, as the YAML that was written; those of the product are files of its own.
create table ledger_chart (
	association_id text collate "C" not null,
	id text collate "C" not null,
	version bigint not null,
	text text not null,
	primary key (association_id, id)
);
select keep_apart('ledger_chart');
