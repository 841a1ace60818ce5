-- Keys by which programs act for someone: what is kept of a token is its SHA-256, so that it is shown once and never again.
create table api_token (
	association_id text collate "C" not null,
	id text collate "C" not null,
	user_id text collate "C" not null,
	name text not null,
	digest text collate "C" not null,
	-- Permissions, in JSON; of these its owner must still have each when it is used.
	scopes jsonb not null,
	created_at timestamptz(3) not null,
	expires_at timestamptz(3),
	revoked_at timestamptz(3),
	primary key (association_id, id),
	unique (association_id, digest)
);
create index api_token_by_user on api_token (association_id, user_id);
select keep_apart('api_token');
