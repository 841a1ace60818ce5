-- Lines of a file are copied, which the owner of the table does: whose they are is not for the copy to say, but for the
-- association that its transaction is narrowed to.
alter table ledger_line alter column association_id set default current_setting('app.association_id');

-- Of what an import cost, this index was a half. What is read by account is read with sums over the whole account anyway,
-- and the primary key finds the lines of a year.
drop index ledger_line_by_account;
