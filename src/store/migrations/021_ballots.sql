-- Electronic ballots, while their poll is open; its close empties these three (docs/decisions/011).
create table public_ballot (
	association_id text collate "C" not null,
	assembly text collate "C" not null,
	poll text collate "C" not null,
	voice text collate "C" not null,
	cast_by text collate "C" not null,
	-- A choice, or the marks of an election.
	content jsonb not null,
	primary key (association_id, assembly, poll, voice)
);

-- Of a secret poll: which voices have voted, and apart what was voted, sealed with a key that the database has not.
create table secret_voter (
	association_id text collate "C" not null,
	assembly text collate "C" not null,
	poll text collate "C" not null,
	voice text collate "C" not null,
	primary key (association_id, assembly, poll, voice)
);
create table sealed_ballot (
	association_id text collate "C" not null,
	assembly text collate "C" not null,
	poll text collate "C" not null,
	-- By which a ballot that is sent again is known; made from its receipt with that key.
	mark text collate "C" not null,
	sealed text not null,
	primary key (association_id, assembly, poll, mark)
);

-- The ballots of a secret poll that is closed, written once, in the order of their receipts.
create table counted_ballot (
	association_id text collate "C" not null,
	assembly text collate "C" not null,
	poll text collate "C" not null,
	receipt text collate "C" not null,
	content jsonb not null,
	primary key (association_id, assembly, poll, receipt)
);
select keep_apart('public_ballot', 'secret_voter', 'sealed_ballot', 'counted_ballot');
