-- Open lines of third parties, of entries that are written here: lettering looks through them account by account, and the
-- names of accounts are looked up for each new entry. Lines of imported files are not in it, and cost nothing.
create index ledger_line_written on ledger_line (association_id, year, account, auxiliary, date, line) where import is null;
