-- Search of people and organisations by words. Row-level security looks at a row before any condition that could tell of it,
-- and LIKE and the trigram operators are such conditions: under it their indexes stay unused and 100 000 rows are read for
-- each letter typed. These functions run as the owner of the tables and hold to the one association themselves.

-- The words of a search as patterns, the longest first: what is literal in LIKE is escaped.
create function search_patterns(words text) returns text[] language sql immutable strict parallel safe
	set search_path = public as $$
	select coalesce(array_agg('%' || regexp_replace(word, '([\\%_])', '\\\1', 'g') || '%' order by length(word) desc), '{}')
	from unnest(string_to_array(fold(words), ' ')) as word where word <> ''
$$;

-- Ids of those in whose words each word of the search is found. The longest goes to the index.
create function members_like(kind text, search text) returns setof text language plpgsql stable
	security definer set search_path = public as $$
declare
	ours constant text := current_setting('app.association_id');
	patterns constant text[] := search_patterns(search);
begin
	if kind = 'person' then
		return query select id from person where association_id = ours and words like patterns[1] and words like all (patterns);
	else
		return query select id from organisation where association_id = ours and words like patterns[1] and words like all (patterns);
	end if;
end $$;

-- Ids of those whose words are near the search, as a person mistypes them, with how near: 1 where the same.
-- 0.4 of the trigrams lets two letters change places in a word of seven (lefevbre, lefebvre), which the default 0.6 does not.
create function members_near(kind text, search text) returns table (id text, nearness real) language plpgsql stable
	security definer set search_path = public set pg_trgm.word_similarity_threshold = 0.4 as $$
declare
	ours constant text := current_setting('app.association_id');
	wanted constant text := fold(search);
begin
	if kind = 'person' then
		return query select p.id, word_similarity(wanted, p.words) from person p where p.association_id = ours and p.words %> wanted;
	else
		return query select o.id, word_similarity(wanted, o.words) from organisation o where o.association_id = ours and o.words %> wanted;
	end if;
end $$;
revoke execute on function members_like, members_near from public;
grant execute on function members_like, members_near to collegiale_app;
