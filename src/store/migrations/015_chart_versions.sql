-- Each version of a chart of accounts stays as it was written, since statements that an assembly approved were made by it.
alter table ledger_chart add column number int;
update ledger_chart set number = coalesce((regexp_match(text, '(?:^|\n)version:\s*(\d{1,9})\s*(?:\n|$)'))[1]::int, 1);
alter table ledger_chart alter column number set not null;
alter table ledger_chart drop constraint ledger_chart_pkey;
alter table ledger_chart add primary key (association_id, id, number);
revoke update, delete on ledger_chart from collegiale_app;
