-- Requests to join, sent from the public site. `data` is what the applicant wrote about themselves: it stands nowhere else,
-- not in the journal either, and the row goes when it is past.
create table membership_request (
	association_id text collate "C" not null,
	id text collate "C" not null,
	at timestamptz(3) not null,
	language text collate "C" not null,
	category text collate "C" not null,
	status text collate "C" not null check (status in ('open', 'approved', 'refused')),
	data jsonb not null,
	-- Which body decided, when, and who says so for it.
	decision jsonb,
	-- The member that it became.
	member text collate "C",
	forget_at timestamptz(3) not null,
	primary key (association_id, id)
);
create index membership_request_by_status on membership_request (association_id, status, at);
select keep_apart('membership_request');
