-- The book that is kept here. Validated entries are lines of the ledger; what is not validated yet stands apart, so that no
-- statement counts it. Amounts are cents.
create table entry_draft (
	association_id text collate "C" not null,
	id text collate "C" not null,
	version bigint not null,
	data jsonb not null,
	date text collate "C" generated always as (data->>'date') stored,
	primary key (association_id, id)
);
create index entry_draft_by_date on entry_draft (association_id, date, id);

-- Which entry took back which: each is taken back once.
create table entry_reversal (
	association_id text collate "C" not null,
	year date not null,
	entry int not null,
	by_year date not null,
	by_entry int not null,
	primary key (association_id, year, entry)
);

select keep_apart('entry_draft', 'entry_reversal');
-- What was taken back stays so, as the entry that did it stays.
revoke update, delete on entry_reversal from collegiale_app;
