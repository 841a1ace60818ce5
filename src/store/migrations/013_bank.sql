-- What banks say: files of statements, their movements, and which lines of entries they are. Amounts are cents.
create table bank_import (
	association_id text collate "C" not null,
	id text collate "C" not null,
	-- Account of the book: 512, 5121.
	account text collate "C" not null,
	name text not null,
	sha256 text not null,
	movements int not null,
	at timestamptz(3) not null,
	by jsonb not null,
	primary key (association_id, id)
);

create table bank_movement (
	association_id text collate "C" not null,
	id text collate "C" not null,
	import text collate "C" not null,
	account text collate "C" not null,
	-- What it looks like, and how many before it look the same: a file sent again has its keys again.
	key text collate "C" not null,
	date date not null,
	value_date date,
	amount bigint not null check (amount <> 0),
	label text not null,
	reference text not null,
	primary key (association_id, id),
	unique (association_id, account, key),
	foreign key (association_id, import) references bank_import (association_id, id)
);
create index bank_movement_by_date on bank_movement (association_id, account, date, id);

-- A movement may be several lines; a line is one movement.
create table bank_match (
	association_id text collate "C" not null,
	year date not null,
	entry int not null,
	line int not null,
	movement text collate "C" not null,
	primary key (association_id, year, entry, line),
	foreign key (association_id, year, entry, line) references ledger_line (association_id, year, entry, line),
	foreign key (association_id, movement) references bank_movement (association_id, id)
);
create index bank_match_by_movement on bank_match (association_id, movement);

select keep_apart('bank_import', 'bank_movement', 'bank_match');
revoke update, delete on bank_import, bank_movement from collegiale_app;
revoke update on bank_match from collegiale_app;
