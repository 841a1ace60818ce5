-- Topics on which participants take a position. What each says of a statement is an opinion of a person: it is in no journal,
-- and is taken back as easily as it was given.
create table position_topic (
	association_id text collate "C" not null,
	id text collate "C" not null,
	title text not null,
	assembly text collate "C",
	is_open boolean not null,
	at timestamptz(3) not null,
	primary key (association_id, id)
);
create table position_statement (
	association_id text collate "C" not null,
	topic text collate "C" not null,
	id text collate "C" not null,
	text text not null,
	-- proposed: a participant's, not seen by the others before whoever runs the sitting lets it in.
	status text collate "C" not null check (status in ('proposed', 'shown', 'out')),
	primary key (association_id, topic, id),
	foreign key (association_id, topic) references position_topic (association_id, id) on delete cascade
);
create table position_vote (
	association_id text collate "C" not null,
	topic text collate "C" not null,
	statement text collate "C" not null,
	participant text collate "C" not null,
	stance text collate "C" not null check (stance in ('agree', 'disagree', 'pass')),
	primary key (association_id, topic, statement, participant),
	foreign key (association_id, topic, statement) references position_statement (association_id, topic, id) on delete cascade
);
select keep_apart('position_topic', 'position_statement', 'position_vote');
