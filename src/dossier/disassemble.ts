import type { YearAccounts } from '../domain/accounts/index.ts';
import type { AssociationRecord } from '../domain/record/index.ts';
import type { Kind } from './layout.ts';

/** What one file of a dossier is to hold, in the shape that its schema reads. */
export interface FilePart {
	readonly path: string;
	readonly kind: Kind;
	readonly value: unknown;
	/** The body of a narrative. */
	readonly narrative?: string;
}

/** Headings and lines as rows, a heading before its lines. */
function rowsOf({ headings }: YearAccounts): object[] {
	return headings.flatMap(({ id, label, side, amount, lines }) => [
		{ side, heading: id, label, amount },
		...lines.map(({ id: line, dues, ...rest }) => ({
			side,
			heading: id,
			line,
			...rest,
			duesCategories: dues?.categories,
			announcedMembers: dues?.announcedMembers,
		})),
	]);
}

/**
 * The files that hold a record: the inverse of putting a record together. Lists that are empty have no file.
 * @returns parts in no order; the logo, which is text already, is not among them
 */
export function disassemble(record: AssociationRecord): FilePart[] {
	const list = (path: string, kind: Kind, value: readonly unknown[]): FilePart[] => (value.length === 0 ? [] : [{ path, kind, value }]);
	const { logo, ...association } = record.association;
	const years = [...new Set(record.memberships.map((one) => one.year))];
	return [
		{
			path: 'association.yaml',
			kind: 'association',
			value: logo === undefined ? association : { ...association, logo: { file: LOGO, alternative: logo.alternative } },
		},
		...list('people.csv', 'people', record.people),
		...list('organisations.csv', 'organisations', record.organisations),
		...list('representations.csv', 'representations', record.representations),
		...list('members/categories.yaml', 'categories', record.categories),
		...list('members/counts.csv', 'membershipCounts', record.membershipCounts),
		...years.map((year): FilePart => {
			const value = record.memberships.filter((one) => one.year === year);
			return { path: `members/${year}.csv`, kind: 'memberships', value };
		}),
		...record.statutes.map((value): FilePart => ({ path: `statutes/${value.id}.yaml`, kind: 'statutes', value })),
		...list('bodies.yaml', 'bodies', record.bodies),
		...list(
			'mandates.csv',
			'mandates',
			record.mandates.map(({ elected, ...rest }) => ({
				...rest,
				electedAssembly: elected?.assembly,
				electedResolution: elected?.resolution,
			})),
		),
		...record.programmes.map((value): FilePart => {
			return { path: `programmes/${value.id}.md`, kind: 'programme', value, narrative: value.narrative };
		}),
		...record.editions.map((value): FilePart => {
			return { path: `programmes/${value.programme}/${value.id}.md`, kind: 'edition', value, narrative: value.narrative };
		}),
		...list('accounts/history.csv', 'yearTotals', record.yearTotals),
		...list('accounts/provisions.yaml', 'provisions', record.provisions),
		...list('directory.yaml', 'directory', record.directory),
		...record.accounts.flatMap((value): FilePart[] => [
			{ path: `accounts/${value.id}.yaml`, kind: 'accounts', value },
			...list(`accounts/${value.id}.csv`, 'accountRows', rowsOf(value)),
		]),
		...list('documents.yaml', 'documents', record.documents),
		...record.assemblies.flatMap((value): FilePart[] => {
			const folder = `assemblies/${value.id}`;
			return [
				{ path: `${folder}/assembly.yaml`, kind: 'assembly', value },
				...list(`${folder}/attendance.csv`, 'attendance', value.attendance),
				...list(`${folder}/resolutions.yaml`, 'resolutions', value.resolutions),
				...value.workshops.map((workshop): FilePart => {
					return { path: `${folder}/workshops/${workshop.id}.yaml`, kind: 'workshop', value: workshop };
				}),
			];
		}),
	];
}

/** The name under which a logo is written. */
export const LOGO = 'logo.svg';
