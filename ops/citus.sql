-- Spreads the associations of one database over the nodes of a Citus cluster (Citus 12 or later). Run once on the
-- coordinator, as the owner of the tables, after the first start of the program has made them:
--
--   psql "$DATABASE_URL" -v ON_ERROR_STOP=1 --single-transaction -f ops/citus.sql
--
-- Every key begins with association_id, so all rows of an association live on one node, and its transactions stay there.
-- The triggers of the journal and of the books are row triggers of distributed tables, which Citus runs once it is told
-- that they are safe: they look at no other row.
create extension if not exists citus;
set citus.enable_unsafe_triggers = on;

select create_distributed_table('association', 'association_id');
select create_distributed_table('person', 'association_id', colocate_with => 'association');
select create_distributed_table('organisation', 'association_id', colocate_with => 'association');
select create_distributed_table('representation', 'association_id', colocate_with => 'association');
select create_distributed_table('membership_category', 'association_id', colocate_with => 'association');
select create_distributed_table('membership', 'association_id', colocate_with => 'association');
select create_distributed_table('membership_count', 'association_id', colocate_with => 'association');
select create_distributed_table('statutes', 'association_id', colocate_with => 'association');
select create_distributed_table('body', 'association_id', colocate_with => 'association');
select create_distributed_table('assembly', 'association_id', colocate_with => 'association');
select create_distributed_table('mandate', 'association_id', colocate_with => 'association');
select create_distributed_table('programme', 'association_id', colocate_with => 'association');
select create_distributed_table('edition', 'association_id', colocate_with => 'association');
select create_distributed_table('year_accounts', 'association_id', colocate_with => 'association');
select create_distributed_table('year_totals', 'association_id', colocate_with => 'association');
select create_distributed_table('provision', 'association_id', colocate_with => 'association');
select create_distributed_table('directory_entry', 'association_id', colocate_with => 'association');
select create_distributed_table('member_view', 'association_id', colocate_with => 'association');
select create_distributed_table('journal', 'association_id', colocate_with => 'association');
select create_distributed_table('journal_head', 'association_id', colocate_with => 'association');
select create_distributed_table('signing_key', 'association_id', colocate_with => 'association');
select create_distributed_table('mail', 'association_id', colocate_with => 'association');
select create_distributed_table('membership_request', 'association_id', colocate_with => 'association');
select create_distributed_table('dues_letter', 'association_id', colocate_with => 'association');
select create_distributed_table('performed', 'association_id', colocate_with => 'association');
select create_distributed_table('access_grant', 'association_id', colocate_with => 'association');
select create_distributed_table('api_token', 'association_id', colocate_with => 'association');
select create_distributed_table('sitting', 'association_id', colocate_with => 'association');
select create_distributed_table('public_ballot', 'association_id', colocate_with => 'association');
select create_distributed_table('secret_voter', 'association_id', colocate_with => 'association');
select create_distributed_table('sealed_ballot', 'association_id', colocate_with => 'association');
select create_distributed_table('counted_ballot', 'association_id', colocate_with => 'association');
select create_distributed_table('paper_signature', 'association_id', colocate_with => 'association');
select create_distributed_table('paper_line', 'association_id', colocate_with => 'association');
select create_distributed_table('position_topic', 'association_id', colocate_with => 'association');
select create_distributed_table('position_statement', 'association_id', colocate_with => 'association');
select create_distributed_table('position_vote', 'association_id', colocate_with => 'association');
select create_distributed_table('personal_link', 'association_id', colocate_with => 'association');
select create_distributed_table('fiscal_year', 'association_id', colocate_with => 'association');
select create_distributed_table('ledger_import', 'association_id', colocate_with => 'association');
select create_distributed_table('ledger_chart', 'association_id', colocate_with => 'association');
select create_distributed_table('ledger_line', 'association_id', colocate_with => 'association');
select create_distributed_table('document', 'association_id', colocate_with => 'association');
select create_distributed_table('kept_file', 'association_id', colocate_with => 'association');
select create_distributed_table('kept_file_chunk', 'association_id', colocate_with => 'association');
select create_distributed_table('kept_identity', 'association_id', colocate_with => 'association');
select create_distributed_table('retention_rule', 'association_id', colocate_with => 'association');
select create_distributed_table('member_list', 'association_id', colocate_with => 'association');
select create_distributed_table('webhook', 'association_id', colocate_with => 'association');
select create_distributed_table('analytic_code', 'association_id', colocate_with => 'association');
select create_distributed_table('entry_draft', 'association_id', colocate_with => 'association');
select create_distributed_table('dues_payment', 'association_id', colocate_with => 'association');
select create_distributed_table('book_setting', 'association_id', colocate_with => 'association');
select create_distributed_table('draft_evidence', 'association_id', colocate_with => 'association');
select create_distributed_table('entry_evidence', 'association_id', colocate_with => 'association');
select create_distributed_table('entry_reversal', 'association_id', colocate_with => 'association');
select create_distributed_table('bank_import', 'association_id', colocate_with => 'association');
select create_distributed_table('bank_movement', 'association_id', colocate_with => 'association');
select create_distributed_table('bank_match', 'association_id', colocate_with => 'association');

-- What belongs to no association is small and the same on every node.
select create_reference_table('sign_in_user');
select create_reference_table('sign_in_session');
select create_reference_table('sign_in_account');
select create_reference_table('sign_in_verification');
select create_reference_table('sign_in_passkey');
select create_reference_table('sign_in_two_factor');
select create_reference_table('attempts');
