-- Who signs in, and how: the tables that better-auth 1.7.6 wants with its passkey and two-factor plug-ins, in snake case
-- (src/platform/sign_in/columns.ts turns the names round; a test compares these columns with those it asks for).
-- One account may belong to several associations of the server, so these rows carry none; only the owner of the tables
-- reads them, never the role that pages and actions work under.

create table sign_in_user (
	id text collate "C" primary key,
	name text not null,
	-- Lower case.
	email text collate "C" not null unique,
	email_verified boolean not null,
	image text,
	two_factor_enabled boolean,
	created_at timestamptz(3) not null default now(),
	updated_at timestamptz(3) not null default now()
);

create table sign_in_session (
	id text collate "C" primary key,
	user_id text collate "C" not null references sign_in_user on delete cascade,
	-- Of no use without the signature that the cookie carries beside it, which takes the server's secret.
	token text collate "C" not null unique,
	expires_at timestamptz(3) not null,
	ip_address text,
	user_agent text,
	created_at timestamptz(3) not null default now(),
	updated_at timestamptz(3) not null
);
create index sign_in_session_by_user on sign_in_session (user_id);

-- Asked for by better-auth for passwords and accounts of elsewhere: there are none here.
create table sign_in_account (
	id text collate "C" primary key,
	user_id text collate "C" not null references sign_in_user on delete cascade,
	account_id text not null,
	provider_id text not null,
	access_token text,
	refresh_token text,
	id_token text,
	access_token_expires_at timestamptz(3),
	refresh_token_expires_at timestamptz(3),
	scope text,
	password text,
	created_at timestamptz(3) not null default now(),
	updated_at timestamptz(3) not null
);
create index sign_in_account_by_user on sign_in_account (user_id);

-- What was sent or asked and is awaited back once: links, challenges. `identifier` is a digest.
create table sign_in_verification (
	id text collate "C" primary key,
	identifier text collate "C" not null,
	value text not null,
	expires_at timestamptz(3) not null,
	created_at timestamptz(3) not null default now(),
	updated_at timestamptz(3) not null default now()
);
create index sign_in_verification_by_identifier on sign_in_verification (identifier);
create index sign_in_verification_by_end on sign_in_verification (expires_at);

create table sign_in_passkey (
	id text collate "C" primary key,
	user_id text collate "C" not null references sign_in_user on delete cascade,
	name text,
	public_key text not null,
	credential_id text collate "C" not null unique,
	counter int not null,
	device_type text not null,
	backed_up boolean not null,
	transports text,
	aaguid text,
	created_at timestamptz(3)
);
create index sign_in_passkey_by_user on sign_in_passkey (user_id);

-- `secret` and `backup_codes` are encrypted with the server's secret.
create table sign_in_two_factor (
	id text collate "C" primary key,
	user_id text collate "C" not null unique references sign_in_user on delete cascade,
	secret text not null,
	backup_codes text not null,
	verified boolean,
	failed_verification_count int,
	locked_until timestamptz(3)
);

-- How often something was tried of late, by the digest of who tried and what: every process of the server counts here.
create table attempts (
	key text collate "C" primary key,
	count int not null,
	ends_at timestamptz(3) not null
);
create index attempts_by_end on attempts (ends_at);
