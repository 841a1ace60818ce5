-- Which kept documents are the evidence of which drafts; once a draft is validated, its documents are the entry's.
create table draft_evidence (
	association_id text collate "C" not null,
	draft text collate "C" not null,
	document text collate "C" not null,
	primary key (association_id, draft, document),
	foreign key (association_id, draft) references entry_draft (association_id, id) deferrable initially deferred,
	foreign key (association_id, document) references document (association_id, id) deferrable initially deferred
);
create index draft_evidence_by_document on draft_evidence (association_id, document);
select keep_apart('draft_evidence');
revoke update on draft_evidence from collegiale_app;

-- The evidence of an entry stays as long as the entry does: a book that cites it is kept with it for ten years (Code de
-- commerce, art. L123-22). It goes from an entry only once that is not there any more: where a file of entries is replaced.
create policy evidence_held on entry_evidence as restrictive for delete
	using (not exists (select from ledger_line l
		where l.association_id = entry_evidence.association_id and l.year = entry_evidence.year and l.entry = entry_evidence.entry));
