import type { z } from 'zod';
import { schema } from './schema/index.ts';

/** A kind of file of a dossier: which paths are of it, and what one holds. */
export interface FileKind {
	readonly kind: string;
	/** Its groups are the parts of the path that mean something: a year, an id, a folder. */
	readonly path: RegExp;
	readonly example: string;
	readonly form: 'yaml' | 'yaml-list' | 'csv' | 'markdown';
	readonly schema: z.ZodType;
	/** Columns of a list, in the order in which they are written. */
	readonly columns?: readonly string[];
}

const ID = '([a-z0-9]+(?:-[a-z0-9]+)*)';
const path = (pattern: string) => new RegExp(`^${pattern.replaceAll('ID', ID).replaceAll('YEAR', '((?:19|20|21)\\d{2})')}$`, 'u');
const columns = (names: string) => names.split(';');

/** Every file that a dossier may hold: `docs/dossier.md` as data. */
export const FILE_KINDS = [
	{ kind: 'association', path: path('association\\.yaml'), example: 'association.yaml', form: 'yaml', schema: schema.association },
	{
		kind: 'people',
		path: path('people\\.csv'),
		example: 'people.csv',
		form: 'csv',
		schema: schema.person,
		columns: columns('id;familyName;givenName;email;phone;profession;city;nationality;gender'),
	},
	{
		kind: 'organisations',
		path: path('organisations\\.csv'),
		example: 'organisations.csv',
		form: 'csv',
		schema: schema.organisation,
		columns: columns('id;name;shortName;kind;parent;siren;officialCode;site'),
	},
	{
		kind: 'representations',
		path: path('representations\\.csv'),
		example: 'representations.csv',
		form: 'csv',
		schema: schema.representation,
		columns: columns('person;organisation;capacity;title;rank;from;to'),
	},
	{
		kind: 'categories',
		path: path('members/categories\\.yaml'),
		example: 'members/categories.yaml',
		form: 'yaml-list',
		schema: schema.category,
	},
	{
		kind: 'membershipCounts',
		path: path('members/counts\\.csv'),
		example: 'members/counts.csv',
		form: 'csv',
		schema: schema.membershipCount,
		columns: columns('year;category;count;change'),
	},
	{
		kind: 'memberships',
		path: path('members/YEAR\\.csv'),
		example: 'members/2018.csv',
		form: 'csv',
		schema: schema.membership,
		columns: columns('category;organisation;person;status;joinedOn;duesDue;duesPaid;paidOn;paidBy'),
	},
	{ kind: 'statutes', path: path('statutes/ID\\.yaml'), example: 'statutes/2018.yaml', form: 'yaml', schema: schema.statutes },
	{ kind: 'bodies', path: path('bodies\\.yaml'), example: 'bodies.yaml', form: 'yaml-list', schema: schema.body },
	{
		kind: 'mandates',
		path: path('mandates\\.csv'),
		example: 'mandates.csv',
		form: 'csv',
		schema: schema.mandate,
		columns: columns('body;person;title;organisation;affiliation;capacity;intern;from;to;isNew;electedAssembly;electedResolution'),
	},
	{ kind: 'directory', path: path('directory\\.yaml'), example: 'directory.yaml', form: 'yaml-list', schema: schema.directoryEntry },
	{ kind: 'programme', path: path('programmes/ID\\.md'), example: 'programmes/residences.md', form: 'markdown', schema: schema.programme },
	{
		kind: 'edition',
		path: path('programmes/ID/ID\\.md'),
		example: 'programmes/residences/avignon.md',
		form: 'markdown',
		schema: schema.edition,
	},
	{
		kind: 'yearTotals',
		path: path('accounts/history\\.csv'),
		example: 'accounts/history.csv',
		form: 'csv',
		schema: schema.yearTotals,
		columns: columns('year;expenses;income'),
	},
	{
		kind: 'provisions',
		path: path('accounts/provisions\\.yaml'),
		example: 'accounts/provisions.yaml',
		form: 'yaml-list',
		schema: schema.provision,
	},
	{ kind: 'accounts', path: path('accounts/ID\\.yaml'), example: 'accounts/2017-actual.yaml', form: 'yaml', schema: schema.yearAccounts },
	{
		kind: 'accountRows',
		path: path('accounts/ID\\.csv'),
		example: 'accounts/2017-actual.csv',
		form: 'csv',
		schema: schema.accountRow,
		columns: columns('side;heading;line;label;amount;funder;funderKinds;source;programme;duesCategories;announcedMembers;funding;note'),
	},
	{
		kind: 'assembly',
		path: path('assemblies/ID/assembly\\.yaml'),
		example: 'assemblies/2018-06-19/assembly.yaml',
		form: 'yaml',
		schema: schema.assembly,
	},
	{
		kind: 'attendance',
		path: path('assemblies/ID/attendance\\.csv'),
		example: 'assemblies/2018-06-19/attendance.csv',
		form: 'csv',
		schema: schema.attendance,
		columns: columns('person;status;role;organisation;affiliation;representedBy;blankProxy;voices;college;remote;arrivedAt;leftAt'),
	},
	{
		kind: 'resolutions',
		path: path('assemblies/ID/resolutions\\.yaml'),
		example: 'assemblies/2018-06-19/resolutions.yaml',
		form: 'yaml-list',
		schema: schema.resolution,
	},
	{
		kind: 'documents',
		path: path('documents\\.yaml'),
		example: 'documents.yaml',
		form: 'yaml-list',
		schema: schema.document,
	},
	{
		kind: 'workshop',
		path: path('assemblies/ID/workshops/ID\\.yaml'),
		example: 'assemblies/2018-06-19/workshops/elus.yaml',
		form: 'yaml',
		schema: schema.workshop,
	},
] as const satisfies readonly FileKind[];

export type Kind = (typeof FILE_KINDS)[number]['kind'];
