-- The key with which an association signs its minutes: the private half closed with the server's secret, which stands nowhere in
-- the database; the certificate of the public half in plain sight.
create table signing_key (
	association_id text collate "C" not null,
	id text collate "C" not null,
	-- Base64 of DER (X.509).
	certificate text not null,
	closed_key text not null,
	created_at timestamptz(3) not null,
	primary key (association_id, id)
);
select keep_apart('signing_key');
