import type { Language } from '../../domain/basics/index.ts';
import { centsCell, type SheetCell, type SheetTable, textCell } from '../../domain/document/index.ts';
import type { Membership, Organisation, Person } from '../../domain/members/index.ts';
import type { AssociationRecord } from '../../domain/record/index.ts';
import { compareNames } from '../../domain/typography/index.ts';
import { MEMBER_FIELDS, type MemberField } from '../columns/fields.ts';

/** A value as both kinds of file write it. */
export type TableCell = SheetCell;

/** A table of members, a row a membership; its headers are those that an import reads. */
export type MemberTable = SheetTable;

const text = textCell;
const date = (value: string | undefined): TableCell => (value === undefined ? undefined : { kind: 'date', value });
const number = (value: number): TableCell => ({ kind: 'number', value });
const cents = centsCell;

const STATUSES = {
	fr: { validated: 'validée', pending: 'en cours', ended: 'terminée' },
	en: { validated: 'validated', pending: 'pending', ended: 'ended' },
} as const;

const NATURES = {
	fr: { person: 'personne', organisation: 'organisation' },
	en: { person: 'person', organisation: 'organisation' },
} as const;

const FIELDS = (Object.keys(MEMBER_FIELDS) as MemberField[]).filter((field) => field !== 'fullName');

interface Line {
	readonly person: Person | undefined;
	readonly organisation: Organisation | undefined;
	readonly cells: Partial<Record<MemberField, TableCell>>;
}

function personCells(person: Person | undefined): Line['cells'] {
	if (person === undefined) return {};
	const { familyName, givenName, email, phone, profession, city, nationality } = person;
	return {
		familyName: text(familyName),
		givenName: text(givenName),
		email: text(email),
		phone: text(phone),
		profession: text(profession),
		city: text(city),
		nationality: text(nationality),
	};
}

/** What of a record a list of members is made from. */
export type MembersOfRecord = Pick<AssociationRecord, 'people' | 'organisations' | 'representations' | 'categories' | 'memberships'>;

/** Who represents each organisation: the titular first, else whoever is named first. */
function representativesOf({ people, representations }: MembersOfRecord): ReadonlyMap<string, Person | undefined> {
	const byId = new Map(people.map((one) => [one.id, one]));
	const bound = representations.filter(({ capacity }) => capacity !== 'personal');
	const titularFirst = [...bound].sort((a, b) => Number(b.rank === 'titular') - Number(a.rank === 'titular'));
	return new Map(titularFirst.reverse().map((one) => [one.organisation, byId.get(one.person)]));
}

/**
 * The members of a year, or of all years, as a table: organisations with a representative, and people; by name within a year.
 * @param options.also ids of people and organisations that have a row though they have no membership then
 */
export function memberTable(
	record: MembersOfRecord,
	options: { readonly language: Language; readonly year?: number; readonly also?: ReadonlySet<string> },
): MemberTable {
	const { language, year, also = new Set() } = options;
	const people = new Map(record.people.map((one) => [one.id, one]));
	const organisations = new Map(record.organisations.map((one) => [one.id, one]));
	const representatives = representativesOf(record);
	const categoryName = new Map(record.categories.map((one) => [one.id, language === 'en' ? (one.nameEn ?? one.name) : one.name]));
	const lineOf = (who: { readonly person?: string; readonly organisation?: string }, membership: Membership | undefined): Line => {
		const organisation = organisations.get(who.organisation ?? '');
		const person = organisation === undefined ? people.get(who.person ?? '') : representatives.get(organisation.id);
		return {
			person,
			organisation,
			cells: {
				...personCells(person),
				nature: text(NATURES[language][organisation === undefined ? 'person' : 'organisation']),
				organisation: text(organisation?.name),
				organisationKind: text(organisation?.kind),
				siren: text(organisation?.siren),
				site: text(organisation?.site),
				...(membership === undefined ? {} : membershipCells(membership, categoryName, language)),
			},
		};
	};
	const listed = record.memberships.filter((one) => year === undefined || one.year === year);
	const shown = new Set(listed.map((one) => one.organisation ?? one.person));
	const without = (some: readonly { readonly id: string }[]) => some.filter(({ id }) => also.has(id) && !shown.has(id));
	const lines = [
		...listed.map((one) => lineOf(one, one)),
		...without(record.people).map(({ id }) => lineOf({ person: id }, undefined)),
		...without(record.organisations).map(({ id }) => lineOf({ organisation: id }, undefined)),
	];
	const nameOf = ({ organisation, person }: Line) => organisation?.name ?? `${person?.familyName ?? ''} ${person?.givenName ?? ''}`;
	const sorted = lines
		.map((line) => ({ line, year: line.cells.year?.value ?? 0, name: nameOf(line) }))
		.sort((a, b) => Number(b.year) - Number(a.year) || compareNames(a.name, b.name));
	return {
		headers: FIELDS.map((field) => MEMBER_FIELDS[field][language]),
		rows: sorted.map(({ line }) => FIELDS.map((field) => line.cells[field])),
	};
}

function membershipCells(membership: Membership, categoryName: ReadonlyMap<string, string>, language: Language): Line['cells'] {
	const { category, year, status, joinedOn, duesDue, duesPaid, paidOn } = membership;
	return {
		category: text(categoryName.get(category) ?? category),
		year: number(year),
		status: text(STATUSES[language][status]),
		joinedOn: date(joinedOn),
		duesDue: cents(duesDue),
		duesPaid: cents(duesPaid),
		paidOn: date(paidOn),
	};
}
