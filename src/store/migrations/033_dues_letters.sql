-- Letters about dues: calls, reminders and receipts, each about one membership. A row holds what the letter says as it was
-- that day (amounts, dates, the association's words), so that it is the same when it is sent again; the name and the
-- address of who gets it are those of the record when it leaves, and stand nowhere here.
create table dues_letter (
	association_id text collate "C" not null,
	id text collate "C" not null,
	-- Those that were sent at one time.
	batch text collate "C" not null,
	letter text collate "C" not null check (letter in ('call', 'reminder1', 'reminder2', 'receipt')),
	year int not null,
	category text collate "C" not null,
	member text collate "C" not null,
	nth int not null,
	-- Printed, to be posted, where the member has no address.
	by_post boolean not null,
	language text collate "C" not null,
	sent_on date not null,
	at timestamptz(3) not null,
	data jsonb not null,
	primary key (association_id, id)
);
create index dues_letter_by_membership on dues_letter (association_id, year, category, member, nth);
create index dues_letter_by_batch on dues_letter (association_id, batch);
select keep_apart('dues_letter');

-- A message may be about something else than an assembly, and to someone who is no person of the record.
alter table mail alter column assembly drop not null;
alter table mail alter column person drop not null;
alter table mail add column about text collate "C";
create index mail_by_about on mail (association_id, about) where about is not null;
-- bounced: a server had taken it, and another sent it back
alter table mail drop constraint mail_status_check;
alter table mail add constraint mail_status_check check (status in ('queued', 'sent', 'refused', 'held', 'bounced'));
