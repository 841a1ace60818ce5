import type { MembershipCategory, MembershipStatus } from '../../domain/members/index.ts';
import { foldName } from '../../domain/typography/index.ts';
import type { ColumnMapping } from '../columns/recognise.ts';
import type { SheetRow } from '../sheet/row.ts';
import { type Cells, cellsOf } from './cells.ts';
import type { MemberDraft, MembershipValues, OrganisationValues, PersonValues } from './draft.ts';
import type { CellError } from './problems.ts';
import * as read from './values.ts';

/** What the reader of a list is told beside the list. */
export interface RowContext {
	readonly headers: readonly string[];
	readonly mapping: ColumnMapping;
	readonly categories: readonly MembershipCategory[];
	/** Categories by the names that the list gives them, where they are not ours: `Tarif réduit` → `individuals`. */
	readonly categoryNames?: Readonly<Record<string, string>>;
	/** Where the list does not say. */
	readonly defaults: { readonly year?: number; readonly category?: string; readonly status?: MembershipStatus };
}

/** An object of what is known; what is not is not there. */
function known<T extends object>(values: { readonly [K in keyof T]: T[K] | undefined }): T {
	return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}

function categoriesByName({ categories, categoryNames = {} }: RowContext): ReadonlyMap<string, MembershipCategory> {
	const named = categories.flatMap((one) => [one.id, one.name, one.nameEn ?? one.name].map((name) => [foldName(name), one] as const));
	const renamed = Object.entries(categoryNames).flatMap(([name, id]) =>
		categories.filter((one) => one.id === id).map((one) => [foldName(name), one] as const),
	);
	return new Map([...named, ...renamed]);
}

function readPerson({ get, fail, has }: Cells, needed: boolean): PersonValues | undefined {
	const full = get('fullName', read.readFullName);
	const familyName = full?.familyName ?? get('familyName', read.readText);
	const givenName = full?.givenName ?? get('givenName', read.readText);
	const values = {
		email: get('email', read.readEmail),
		phone: get('phone', read.readPhone),
		profession: get('profession', read.readText),
		city: get('city', read.readText),
		nationality: get('nationality', read.readText),
	};
	if (familyName !== undefined && givenName !== undefined) return known<PersonValues>({ familyName, givenName, ...values });
	if (needed || familyName !== undefined || givenName !== undefined) {
		if (familyName === undefined) fail(has('fullName') ? 'fullName' : 'familyName', 'required');
		else fail('givenName', 'required');
	}
	return undefined;
}

function readOrganisation({ get }: Cells, name: string, category: MembershipCategory | undefined): OrganisationValues {
	const [only, ...others] = category?.kinds ?? [];
	return known<OrganisationValues>({
		name,
		kind: get('organisationKind', read.readKind) ?? (others.length === 0 ? only : undefined),
		siren: get('siren', read.readSiren),
		site: get('site', read.readSite),
	});
}

function readMembership(
	{ get, fail }: Cells,
	category: MembershipCategory,
	defaults: RowContext['defaults'],
): MembershipValues | undefined {
	const year = get('year', read.readYear) ?? defaults.year;
	const values = {
		status: get('status', read.readStatus) ?? defaults.status ?? 'validated',
		joinedOn: get('joinedOn', read.readDate),
		duesDue: get('duesDue', read.readAmount),
		duesPaid: get('duesPaid', read.readAmount),
		paidOn: get('paidOn', read.readDate),
	};
	if (year === undefined) fail('year', 'required');
	return year === undefined ? undefined : known<MembershipValues>({ year, category: category.id, ...values });
}

/** Reads one row after another; made once for a sheet. @returns the draft, or each cell that is wrong */
export function rowReader(context: RowContext): (row: SheetRow) => MemberDraft | readonly CellError[] {
	const open = cellsOf(context.headers, context.mapping.columns);
	const named = categoriesByName(context);
	const usual = context.categories.find((one) => one.id === context.defaults.category);
	return (row) => {
		const cells = open(row);
		const organisationName = cells.get('organisation', read.readText);
		const member = cells.get('nature', read.readNature) ?? (organisationName === undefined ? 'person' : 'organisation');
		if (member === 'organisation' && organisationName === undefined) cells.fail('organisation', 'required');
		const categoryName = cells.get('category', read.readText);
		const category = categoryName === undefined ? usual : named.get(foldName(categoryName));
		if (categoryName !== undefined && category === undefined) cells.fail('category', 'category');
		if (category !== undefined && category.holds !== (member === 'person' ? 'people' : 'organisations'))
			cells.fail('category', 'category-holds');
		const person = readPerson(cells, member === 'person');
		const organisation =
			member === 'person' || organisationName === undefined ? undefined : readOrganisation(cells, organisationName, category);
		const membership = category === undefined ? undefined : readMembership(cells, category, context.defaults);
		if (cells.errors.length > 0) return cells.errors;
		return known<MemberDraft>({ row: row.number, member, person, organisation, membership });
	};
}
