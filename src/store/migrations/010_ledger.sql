-- The books: fiscal years, the files that were imported, and the lines of entries. Amounts are cents.
--   year    last day of the fiscal year, which names it
--   entry   number of the entry in its year, in the order of its first line
--   line    place of the line in its year, across files
-- A line says of its entry what a FEC says (art. A47 A-1), so that it is kept as it was read and written again the same.
create table fiscal_year (
	association_id text collate "C" not null,
	year date not null,
	opens date not null,
	version bigint not null,
	-- How it was closed: { chart, statements (SHA-256), assembly, resolution, at, by }; none while it is open.
	closing jsonb,
	assembly text collate "C" generated always as (closing->>'assembly') stored,
	primary key (association_id, year),
	foreign key (association_id, assembly) references assembly (association_id, id) deferrable initially deferred,
	check (opens <= year)
);
create index fiscal_year_by_assembly on fiscal_year (association_id, assembly);

-- Each file that somebody sent, taken or not, with what was found in it.
create table ledger_import (
	association_id text collate "C" not null,
	id text collate "C" not null,
	year date,
	name text not null,
	sha256 text not null,
	bytes bigint not null,
	status text not null check (status in ('taken', 'refused', 'replaced')),
	report jsonb not null,
	at timestamptz(3) not null,
	by jsonb not null,
	primary key (association_id, id)
);
create index ledger_import_by_date on ledger_import (association_id, at);

create table ledger_line (
	association_id text collate "C" not null,
	year date not null,
	entry int not null,
	line int not null,
	-- The file that it came with; none: it was written here.
	import text collate "C",
	journal text collate "C" not null,
	journal_label text not null,
	number text collate "C" not null,
	date date not null,
	account text collate "C" not null,
	account_label text not null,
	auxiliary text collate "C" not null,
	auxiliary_label text not null,
	evidence text not null,
	evidence_date date,
	label text not null,
	debit bigint not null,
	credit bigint not null,
	lettering text not null,
	lettering_date date,
	validated_on date,
	currency_amount text not null,
	currency text not null,
	-- Programme, funder, place: what the further column of the file says.
	analytic text collate "C" not null,
	primary key (association_id, year, entry, line)
);
create index ledger_line_by_account on ledger_line (association_id, year, account, date, line);

select keep_apart('fiscal_year', 'ledger_import', 'ledger_line');

-- A validated entry is changed by nobody, whoever asks; only its lettering goes on. It is taken back by another entry.
-- What was imported is another program's book: it is not changed here either, and goes only as a whole, with its file.
create function ledger_line_is_final() returns trigger language plpgsql as $$
begin
	if tg_op = 'UPDATE' and old.import is null
		and to_jsonb(new) - '{lettering,lettering_date}'::text[] = to_jsonb(old) - '{lettering,lettering_date}'::text[] then
		return new;
	end if;
	raise exception 'a validated entry is final' using errcode = 'restrict_violation';
end $$;
create trigger ledger_line_no_change before update on ledger_line for each row
	when (old.validated_on is not null or old.import is not null) execute function ledger_line_is_final();
create trigger ledger_line_no_delete before delete on ledger_line for each row
	when (old.validated_on is not null and old.import is null) execute function ledger_line_is_final();
create trigger ledger_line_no_truncate before truncate on ledger_line for each statement execute function ledger_line_is_final();

-- A closed year stays closed.
create function fiscal_year_is_closed() returns trigger language plpgsql as $$
begin
	raise exception 'a closed fiscal year is final' using errcode = 'restrict_violation';
end $$;
create trigger fiscal_year_no_change before update or delete on fiscal_year for each row
	when (old.closing is not null) execute function fiscal_year_is_closed();

-- Nothing is written in a closed year. As policies, each looked up once a statement however many lines it has; a restored
-- backup, which the owner of the tables writes, brings closed years back.
create policy open_year on ledger_line as restrictive for insert
	with check (year <> all (array(select y.year from fiscal_year y where y.closing is not null)));
create policy open_year_kept on ledger_line as restrictive for update
	using (year <> all (array(select y.year from fiscal_year y where y.closing is not null)));
create policy open_year_held on ledger_line as restrictive for delete
	using (
		year <> all (array(select y.year from fiscal_year y where y.closing is not null))
		and (import is null or import = any (array(select i.id from ledger_import i where i.status = 'replaced')))
	);
create policy open_year on ledger_import as restrictive for insert
	with check (status <> 'taken' or year <> all (array(select y.year from fiscal_year y where y.closing is not null)));
create policy open_year_kept on ledger_import as restrictive for update
	using (year <> all (array(select y.year from fiscal_year y where y.closing is not null)));
revoke delete on ledger_import from collegiale_app;
