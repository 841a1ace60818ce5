-- Messages to be sent, and what became of them (docs/decisions/012). A row says to whom and what about: the text is made when
-- it leaves, so that neither addresses nor what lets people in stands here.
create table mail (
	association_id text collate "C" not null,
	id text collate "C" not null,
	purpose text collate "C" not null,
	assembly text collate "C" not null,
	person text collate "C" not null,
	-- Which sending of that purpose: 0 for the first.
	sequence int not null,
	language text collate "C" not null,
	-- queued: waits for its turn; sent: a mail server has taken it; refused: none ever will; held: of a copy, not to be sent again
	status text collate "C" not null check (status in ('queued', 'sent', 'refused', 'held')),
	attempts int not null,
	queued_at timestamptz(3) not null,
	-- Of one that is queued: not before. Of the others: when it ended.
	at timestamptz(3) not null,
	-- Why it was not taken the last time, and what the server replied (RFC 5321).
	problem text collate "C",
	reply int,
	primary key (association_id, id)
);
create index mail_by_turn on mail (association_id, at) where status = 'queued';
create index mail_by_assembly on mail (association_id, assembly);
select keep_apart('mail');
