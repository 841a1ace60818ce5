import type { Language } from '../../domain/basics/index.ts';
import type { Organisation, Person } from '../../domain/members/index.ts';
import { type AssociationRecord, lookup } from '../../domain/record/index.ts';
import { compareNames } from '../../domain/typography/index.ts';
import { MEMBER_FIELDS, type MemberField } from '../columns/fields.ts';

/** A value as both kinds of file write it: a date is ISO, an amount is in cents. */
export type TableCell =
	| { readonly kind: 'text' | 'date'; readonly value: string }
	| { readonly kind: 'number' | 'cents'; readonly value: number }
	| undefined;

/** A table of members, a row a membership; its headers are those that an import reads. */
export interface MemberTable {
	readonly headers: readonly string[];
	readonly rows: readonly (readonly TableCell[])[];
}

const text = (value: string | undefined): TableCell => (value === undefined || value === '' ? undefined : { kind: 'text', value });
const date = (value: string | undefined): TableCell => (value === undefined ? undefined : { kind: 'date', value });
const number = (value: number): TableCell => ({ kind: 'number', value });
const cents = (value: number | undefined): TableCell => (value === undefined ? undefined : { kind: 'cents', value });

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

/** Who represents an organisation: the titular first, else whoever is named first. */
function representativeOf(record: AssociationRecord, organisation: string): Person | undefined {
	const [first] = record.representations
		.filter((one) => one.organisation === organisation && one.capacity !== 'personal')
		.sort((a, b) => Number(b.rank === 'titular') - Number(a.rank === 'titular'));
	return first === undefined ? undefined : lookup(record).person(first.person);
}

/** The members of a year, or of all years, as a table: organisations with a representative, and people; by name within a year. */
export function memberTable(record: AssociationRecord, options: { readonly language: Language; readonly year?: number }): MemberTable {
	const { language, year } = options;
	const { person: personOf, organisation: organisationOf } = lookup(record);
	const categoryName = new Map(record.categories.map((one) => [one.id, language === 'en' ? (one.nameEn ?? one.name) : one.name]));
	const lines = record.memberships
		.filter((one) => year === undefined || one.year === year)
		.map((one): Line => {
			const organisation = organisationOf(one.organisation ?? '');
			const person = organisation === undefined ? personOf(one.person ?? '') : representativeOf(record, organisation.id);
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
					category: text(categoryName.get(one.category) ?? one.category),
					year: number(one.year),
					status: text(STATUSES[language][one.status]),
					joinedOn: date(one.joinedOn),
					duesDue: cents(one.duesDue),
					duesPaid: cents(one.duesPaid),
					paidOn: date(one.paidOn),
				},
			};
		});
	const nameOf = ({ organisation, person }: Line) => organisation?.name ?? `${person?.familyName ?? ''} ${person?.givenName ?? ''}`;
	const sorted = lines
		.map((line) => ({ line, year: line.cells.year?.value ?? 0, name: nameOf(line) }))
		.sort((a, b) => Number(b.year) - Number(a.year) || compareNames(a.name, b.name));
	return {
		headers: FIELDS.map((field) => MEMBER_FIELDS[field][language]),
		rows: sorted.map(({ line }) => FIELDS.map((field) => line.cells[field])),
	};
}
