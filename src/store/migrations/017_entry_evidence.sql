-- Which kept documents are the evidence of which entries of the book that is kept here.
create table entry_evidence (
	association_id text collate "C" not null,
	-- Last day of the fiscal year, and number of the entry in it.
	year date not null,
	entry int not null,
	document text collate "C" not null,
	primary key (association_id, year, entry, document),
	foreign key (association_id, document) references document (association_id, id) deferrable initially deferred
);
create index entry_evidence_by_document on entry_evidence (association_id, document);
select keep_apart('entry_evidence');
revoke update on entry_evidence from collegiale_app;
