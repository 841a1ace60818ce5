-- Budgets in versions: the assembly whose resolution adopted one, and the budget that one revises.
alter table year_accounts
	add column adopted_by text collate "C" generated always as (data->'adopted'->>'assembly') stored,
	add column revises text collate "C" generated always as (data->>'revises') stored;
alter table year_accounts
	add foreign key (association_id, adopted_by) references assembly (association_id, id) deferrable initially deferred,
	add foreign key (association_id, revises) references year_accounts (association_id, id) deferrable initially deferred;
create index year_accounts_by_adopted_by on year_accounts (association_id, adopted_by);
create index year_accounts_by_revises on year_accounts (association_id, revises);
