-- The Message-ID under which a message left, as the SHA-256 of its left side, which has the id of a person in it: a notice that
-- it did not arrive names it.
alter table mail add column message_digest text collate "C";
create index mail_by_message on mail (association_id, message_digest) where message_digest is not null;
