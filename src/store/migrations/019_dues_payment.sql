-- Payments of dues as they were recorded, each with what became of it in the book that is kept here. Amounts are cents.
create table dues_payment (
	association_id text collate "C" not null,
	id text collate "C" not null,
	-- Of which membership.
	year int not null,
	category text collate "C" not null,
	member text collate "C" not null,
	nth int not null,
	amount bigint not null check (amount > 0),
	paid_on date not null,
	paid_by text,
	at timestamptz(3) not null,
	-- `posted`: it has its entry; `draft`: it has a draft; `waiting`: its entry is still to be written, since no open year takes
	-- it; `unbooked`: no book is kept here for its day; `undone`: it was taken back.
	state text not null check (state in ('posted', 'draft', 'waiting', 'unbooked', 'undone')),
	draft text collate "C",
	-- Its entry: last day of the fiscal year, and number in it.
	entry_year date,
	entry int,
	-- Of one that was taken back after it was posted: whether its entry is reversed, or is still to be.
	reversal text check (reversal in ('done', 'waiting')),
	primary key (association_id, id)
);
create index dues_payment_by_membership on dues_payment (association_id, year, category, member);

-- How a book is kept: whether dues that are paid are posted at once, or as drafts. Where there is no row they are posted.
create table book_setting (
	association_id text collate "C" not null primary key,
	dues text not null check (dues in ('posted', 'draft'))
);

select keep_apart('dues_payment', 'book_setting');
revoke delete on dues_payment from collegiale_app;
