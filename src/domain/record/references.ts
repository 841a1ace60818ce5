import type { RecordPath } from '../basics/index.ts';

/** What an id must be the id of. */
export type Target =
	| 'person'
	| 'organisation'
	| 'category'
	| 'body'
	| 'programme'
	| 'programmeOrEdition'
	| 'provision'
	| 'agendaItem'
	| 'resolution'
	| 'accounts'
	| 'assembly'
	| 'document'
	| 'college';

/** What an assembly's own lists hold. */
export const OF_ASSEMBLY = { agendaItem: 'agenda', resolution: 'resolutions' } as const;
export type OfAssembly = keyof typeof OF_ASSEMBLY;
/** Whether a reference is to something of the assembly that makes it. */
export const isOfAssembly = (target: Target): target is OfAssembly => target in OF_ASSEMBLY;

/** Every reference of a record: the path to it, `*` for each element, and what it refers to. */
export const REFERENCES: readonly (readonly [path: string, target: Target])[] = [
	['organisations/*/parent', 'organisation'],
	['representations/*/person', 'person'],
	['representations/*/organisation', 'organisation'],
	['categories/*/college', 'college'],
	['memberships/*/category', 'category'],
	['memberships/*/organisation', 'organisation'],
	['memberships/*/person', 'person'],
	['membershipCounts/*/category', 'category'],
	['statutes/*/voices/*/categories/*', 'category'],
	['statutes/*/admission/body', 'body'],
	['statutes/*/bodies/*/body', 'body'],
	['statutes/*/bodies/*/incompatibleWith/*', 'body'],
	['statutes/*/seats/*/body', 'body'],
	['statutes/*/seats/*/college', 'college'],
	['statutes/*/seats/*/category', 'category'],
	['mandates/*/person', 'person'],
	['mandates/*/body', 'body'],
	['mandates/*/organisation', 'organisation'],
	['mandates/*/elected/assembly', 'assembly'],
	['directory/*/person', 'person'],
	['directory/*/organisation', 'organisation'],
	['programmes/*/parent', 'programme'],
	['programmes/*/partners/*', 'organisation'],
	['programmes/*/funders/*', 'organisation'],
	['editions/*/programme', 'programme'],
	['editions/*/partners/*', 'organisation'],
	['editions/*/funders/*', 'organisation'],
	['editions/*/hosts/*', 'organisation'],
	['editions/*/people/*', 'person'],
	['editions/*/pictures/*/document', 'document'],
	['editions/*/consortium/leads/*', 'organisation'],
	['editions/*/consortium/members/*', 'organisation'],
	['accounts/*/adopted/assembly', 'assembly'],
	['accounts/*/revises', 'accounts'],
	['accounts/*/headings/*/lines/*/funder', 'organisation'],
	['accounts/*/headings/*/lines/*/programme', 'programmeOrEdition'],
	['accounts/*/headings/*/lines/*/dues/categories/*', 'category'],
	['provisions/*/comparedWith/accounts', 'accounts'],
	['assemblies/*/chair', 'person'],
	['assemblies/*/secretary', 'person'],
	['assemblies/*/scrutineers/*', 'person'],
	['assemblies/*/agenda/*/speakers/*', 'person'],
	['assemblies/*/entitled/colleges/*/college', 'college'],
	['assemblies/*/secondNoticeOf', 'assembly'],
	['assemblies/*/quorumStatements/*/resolution', 'resolution'],
	['assemblies/*/course/*/resolution', 'resolution'],
	['assemblies/*/course/*/person', 'person'],
	['assemblies/*/attendance/*/person', 'person'],
	['assemblies/*/attendance/*/organisation', 'organisation'],
	['assemblies/*/attendance/*/representedBy', 'person'],
	['assemblies/*/attendance/*/college', 'college'],
	['assemblies/*/resolutions/*/decisions/*/agendaItem', 'agendaItem'],
	['assemblies/*/resolutions/*/decisions/*/provision', 'provision'],
	['assemblies/*/resolutions/*/decisions/*/body', 'body'],
	['assemblies/*/elections/*/agendaItem', 'agendaItem'],
	['assemblies/*/elections/*/body', 'body'],
	['assemblies/*/elections/*/college', 'college'],
	['assemblies/*/resolutions/*/amendments/*/by', 'person'],
	['assemblies/*/resolutions/*/amendments/*/vote/colleges/*/college', 'college'],
	['assemblies/*/resolutions/*/vote/colleges/*/college', 'college'],
	['assemblies/*/workshops/*/participants/*', 'person'],
	['assemblies/*/workshops/*/agendaItem', 'agendaItem'],
	['assemblies/*/socialMoments/*/agendaItem', 'agendaItem'],
	['assemblies/*/signatures/*/person', 'person'],
	['documents/*/assembly', 'assembly'],
];

/** The collections whose ids may stand once only. */
export const UNIQUE_IDS: readonly string[] = [
	'people',
	'organisations',
	'categories',
	'bodies',
	'editions',
	'provisions',
	'documents',
	'directory',
	'assemblies/*/agenda',
	'assemblies/*/resolutions',
	'assemblies/*/elections',
	'assemblies/*/resolutions/*/decisions',
	'assemblies/*/resolutions/*/amendments',
	'assemblies/*/workshops/*/sections',
	'assemblies/*/documents',
	'assemblies/*/debates',
	'assemblies/*/annotations',
	'assemblies/*/announcedCharts',
	'editions/*/quantities',
	'statutes/*/colleges',
];

/** A value of a record and where it stands. */
export interface Met {
	readonly path: RecordPath;
	readonly value: unknown;
}

/** The values at a path, with the paths that lead to them: an element of a list by its id where it has one. */
export function valuesAt(root: unknown, path: string): Met[] {
	let met: Met[] = [{ path: [], value: root }];
	for (const step of path.split('/')) {
		met = met.flatMap(({ path: at, value }): Met[] => {
			if (step === '*') {
				if (!Array.isArray(value)) return [];
				return value.map((one: unknown, index) => ({ path: [...at, idOf(one) ?? index], value: one }));
			}
			const inner = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined;
			return inner === undefined ? [] : [{ path: [...at, step], value: inner }];
		});
	}
	return met;
}

/** The id of a thing, where it has one. */
export function idOf(value: unknown): string | undefined {
	return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? value.id : undefined;
}
