import { isSiren } from '../../domain/association/index.ts';
import { type Cents, type IsoDate, isIsoDate, ok, type Result, refused } from '../../domain/basics/index.ts';
import { MEMBERSHIP_STATUSES, type MembershipStatus, ORGANISATION_KINDS, type OrganisationKind } from '../../domain/members/index.ts';
import { readAmount as amountOf, foldName } from '../../domain/typography/index.ts';
import type { Cell } from '../sheet/row.ts';
import type { CellProblemCode } from './problems.ts';

/** A cell read as a value; undefined where it is empty. */
type Read<T> = (cell: Cell) => Result<T | undefined, CellProblemCode>;

const MOST_CHARACTERS = 500;

/** A cell as text on one line. */
export function cellText(cell: Cell | undefined): string {
	if (cell === null || cell === undefined) return '';
	if (cell instanceof Date) return cell.toISOString().slice(0, 10);
	return String(cell).normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
}

/** A reader of texts that are not empty. */
function ofText<T>(read: (text: string) => T | undefined, problem: CellProblemCode): Read<T> {
	return (cell) => {
		const text = cellText(cell);
		if (text === '') return ok(undefined);
		if (text.length > MOST_CHARACTERS) return refused('too-long');
		const value = read(text);
		return value === undefined ? refused(problem) : ok(value);
	};
}

export const readText = ofText((text) => text, 'too-long');

/** What mail servers take, not all that RFC 5321 allows: one `@`, a domain with a dot, no space. */
export const readEmail = ofText((text) => (/^[^\s@,;<>"()]+@[^\s@,;<>"()]+\.[^\s@,;<>"().]{2,}$/u.test(text) ? text : undefined), 'email');

/** Nine digits are a French number whose 0 the spreadsheet took for that of a number. */
export const readPhone = ofText((text) => {
	if (!/^\+?[\d\s./()-]+$/u.test(text)) return undefined;
	const digits = text.replaceAll(/\D/gu, '');
	if (digits.length < 6 || digits.length > 15) return undefined;
	return /^[1-9]\d{8}$/u.test(text) ? `0${text}` : text;
}, 'phone');

/** An amount as French or English writes it; HelloAsso writes `Gratuit` for nothing. @returns cents */
export const readAmount: Read<Cents> = (cell) => {
	if (typeof cell === 'number') {
		const cents = Math.round(cell * 100);
		return Number.isSafeInteger(cents) && Math.abs(cents - cell * 100) < 1e-6 * Math.max(1, Math.abs(cents))
			? ok(cents)
			: refused('amount');
	}
	return ofText((text) => {
		if (/^(?:gratuit|free)$/iu.test(text)) return 0;
		return amountOf(text);
	}, 'amount')(cell);
};

/** A day: of a date cell, `2026-12-31`, `31/12/2026`, with an hour or not. */
export const readDate = ofText((text): IsoDate | undefined => {
	const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/u.exec(text) ?? [];
	const [, dayFirst, monthSecond, yearThird] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: .*)?$/u.exec(text) ?? [];
	const date = `${year ?? yearThird}-${(month ?? monthSecond)?.padStart(2, '0')}-${(day ?? dayFirst)?.padStart(2, '0')}`;
	return isIsoDate(date) ? date : undefined;
}, 'date');

export const readYear = ofText((text) => (/^(?:19|20|21)\d{2}$/u.test(text) ? Number(text) : undefined), 'year');

export const readSiren = ofText((text) => {
	const digits = text.replaceAll(/\s/gu, '');
	return isSiren(digits) ? digits : undefined;
}, 'siren');

export const readSite = ofText((text) => {
	const address = /^https?:\/\//iu.test(text) ? text : `https://${text}`;
	return URL.canParse(address) && new URL(address).hostname.includes('.') ? address : undefined;
}, 'site');

function oneOf<T extends string>(names: ReadonlyMap<string, T>, problem: CellProblemCode): Read<T> {
	return ofText((text) => names.get(foldName(text)), problem);
}
const named = <T extends string>(values: readonly T[], others: Readonly<Record<string, T>>): ReadonlyMap<string, T> =>
	new Map([...values.map((value) => [foldName(value), value] as const), ...Object.entries(others)]);

export const readStatus = oneOf<MembershipStatus>(
	named(MEMBERSHIP_STATUSES, {
		validee: 'validated',
		valide: 'validated',
		'a jour': 'validated',
		actif: 'validated',
		'1': 'validated',
		'en cours': 'pending',
		'en attente': 'pending',
		brouillon: 'pending',
		terminee: 'ended',
		resilie: 'ended',
		annule: 'ended',
		rembourse: 'ended',
		'0': 'ended',
	}),
	'status',
);

export const readKind = oneOf<OrganisationKind>(
	named(ORGANISATION_KINDS, {
		departement: 'department',
		ville: 'city',
		commune: 'city',
		metropole: 'city',
		agglomeration: 'city',
		intercommunalite: 'city',
		epci: 'city',
		'etablissement public': 'publicEstablishment',
		etat: 'state',
		entreprise: 'company',
		societe: 'company',
		fondation: 'foundation',
		universite: 'university',
		autre: 'other',
	}),
	'kind',
);

/** Dolibarr's `phy` and `mor`, or words. */
export const readNature = oneOf<'person' | 'organisation'>(
	named(['person', 'organisation'], { phy: 'person', physique: 'person', personne: 'person', mor: 'organisation', morale: 'organisation' }),
	'nature',
);

/**
 * A family name then a given name in one cell, as Paheko asks: words in capitals are the family name (`DE LA TOUR Anne`), a
 * comma parts the two (`de la Tour, Anne`), else the first word is the family name.
 */
export const readFullName = ofText((text): { readonly familyName: string; readonly givenName: string } | undefined => {
	const words = text.split(' ');
	const comma = text.indexOf(',');
	const lower = words.findIndex((word) => word !== word.toLocaleUpperCase('fr') || !/\p{L}{2}/u.test(word));
	const at = lower > 0 ? lower : 1;
	const [familyName = '', givenName = ''] =
		comma > 0 ? [text.slice(0, comma), text.slice(comma + 1).trim()] : [words.slice(0, at).join(' '), words.slice(at).join(' ')];
	return familyName === '' || givenName === '' ? undefined : { familyName, givenName };
}, 'full-name');
