-- What scrutineers note of a poll on paper until they confirm its count: who signed for a paper, and the papers sorted so far.
-- Neither says when or in what order; confirming empties both into the sitting's journal.
create table paper_signature (
	association_id text collate "C" not null,
	assembly text collate "C" not null,
	poll text collate "C" not null,
	voice text collate "C" not null,
	primary key (association_id, assembly, poll, voice)
);
create table paper_line (
	association_id text collate "C" not null,
	assembly text collate "C" not null,
	poll text collate "C" not null,
	line text collate "C" not null,
	-- The papers that say the same: how many, their weight and college, and what they say.
	content jsonb not null,
	primary key (association_id, assembly, poll, line)
);
select keep_apart('paper_signature', 'paper_line');
