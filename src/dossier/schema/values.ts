import { z } from 'zod';
import { type Bilingual, type Fraction, isIsoDate, isPartialDate } from '../../domain/basics/index.ts';
import { isFileName } from '../../domain/kept_documents/index.ts';

/** What a value should have been, in both languages, carried by Zod's issue to the message. */
export type Expected = Bilingual;

/** How a value of the record is written, for the schemas where it is not written as it is held. */
const WRITTEN = new WeakMap<z.ZodType, (value: unknown) => unknown>();

/** Says how a schema's value is written. @returns the same schema */
export function writtenAs<T extends z.ZodType>(schema: T, write: (value: z.output<T>) => unknown): T {
	WRITTEN.set(schema, (value) => write(value as z.output<T>));
	return schema;
}

/** The way a schema's value is written, where it has one of its own. */
export function writerOf(schema: z.ZodType): ((value: unknown) => unknown) | undefined {
	return WRITTEN.get(schema);
}

/** A value read from what a person writes, or refused with what would be right. */
function written<T>(expected: Expected, read: (value: string) => T | undefined) {
	return z.unknown().transform((value, context): T => {
		const scalar = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
		const made = scalar ? read(String(value)) : undefined;
		if (made !== undefined) return made;
		context.addIssue({ code: 'custom', params: { expected } });
		return z.NEVER;
	});
}

/** What no text of a document may hold: control characters, halves of characters, and what XML forbids. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u;

/** A text of one line: what a person broke over several is joined, and spaces around it say nothing. */
export const line = written({ fr: 'un texte', en: 'a text' }, (value) => {
	const joined = value.replace(/\s*[\n\r\u0085\u2028\u2029]\s*/gu, ' ').trim();
	return joined === '' || FORBIDDEN.test(joined) ? undefined : joined;
});
/** A text of any number of lines, ended by `\n`, without white space around. */
export const prose = writtenAs(
	written({ fr: 'un texte', en: 'a text' }, (value) => {
		const text = value.replace(/\r\n?/gu, '\n').trim();
		return FORBIDDEN.test(text) ? undefined : text;
	}),
	// With a line end a text is written as a block, which people read and correct more easily.
	(text) => (text.length > 80 || text.includes('\n') ? `${text}\n` : text),
);
/** Digits alone are written without quotes. */
const bare = (value: string): unknown => (/^[1-9]\d{0,8}$/u.test(value) ? Number(value) : value);
export const id = writtenAs(
	written(
		{ fr: 'un identifiant : minuscules sans accent, chiffres et tirets', en: 'an id: lower-case letters, digits and hyphens' },
		(value) => (/^[a-z0-9]+(-[a-z0-9]+)*$/u.test(value) ? value : undefined),
	),
	bare,
);
export const integer = written({ fr: 'un nombre entier', en: 'a whole number' }, (value) =>
	/^-?\d{1,15}$/u.test(value) ? Number(value) + 0 : undefined,
);
export const count = written({ fr: 'un nombre entier, 0 ou plus', en: 'a whole number, 0 or more' }, (value) =>
	/^\d{1,12}$/u.test(value) ? Number(value) : undefined,
);
export const year = written({ fr: 'une année, par exemple 2018', en: 'a year, for example 2018' }, (value) =>
	/^(19|20|21)\d{2}$/u.test(value) ? Number(value) : undefined,
);
export const flag = written({ fr: 'true ou false', en: 'true or false' }, (value) =>
	value === 'true' ? true : value === 'false' ? false : undefined,
);
export const date = written(
	{ fr: 'une date qui existe, par exemple 2018-06-19', en: 'a date that exists, for example 2018-06-19' },
	(value) => (isIsoDate(value) ? value : undefined),
);
export const partialDate = writtenAs(
	written(
		{ fr: 'une date, un mois ou une année : 2018-06-19, 2018-06 ou 2018', en: 'a date, a month or a year: 2018-06-19, 2018-06 or 2018' },
		(value) => (isPartialDate(value) ? value : undefined),
	),
	bare,
);
export const time = written({ fr: 'une heure, par exemple 14:00', en: 'a time, for example 14:00' }, (value) =>
	/^([01]\d|2[0-3]):[0-5]\d$/u.test(value) ? value : undefined,
);
export const digest = written(
	{ fr: 'une empreinte SHA-256 : 64 chiffres hexadécimaux en minuscules', en: 'a SHA-256 digest: 64 lower-case hexadecimal digits' },
	(value) => (/^[0-9a-f]{64}$/u.test(value) ? value : undefined),
);
export const fileName = written({ fr: 'un nom de fichier, sans dossier', en: 'a name of a file, without a folder' }, (value) =>
	isFileName(value) ? value : undefined,
);
export const mediaType = written(
	{ fr: 'un type de média, par exemple application/pdf', en: 'a media type, for example application/pdf' },
	(value) => (/^[a-z]+\/[a-z0-9][a-z0-9.+-]{0,100}$/u.test(value) ? value : undefined),
);
export const url = written(
	{ fr: 'une adresse qui commence par https:// ou http://', en: 'an address that begins with https:// or http://' },
	(value) => (/^https?:\/\/[^\s<>"]+$/u.test(value) && !FORBIDDEN.test(value) && URL.canParse(value) ? value : undefined),
);

/** Euros with at most two decimals, point or comma, spaces between thousands: never through floating point. */
export const cents = writtenAs(
	written({ fr: 'un montant en euros, par exemple 359187 ou 45,25', en: 'an amount in euros, for example 359187 or 45.25' }, (value) => {
		const match = /^(-?)(\d{1,13})(?:[.,](\d{1,2}))?$/u.exec(value.replace(/[\s\u00A0\u202F]/gu, ''));
		if (match === null) return undefined;
		const amount = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
		return match[1] === '-' && amount !== 0 ? -amount : amount;
	}),
	(amount) => {
		if (amount % 100 === 0) return amount / 100;
		// A text, not a number: `45.10` keeps its digits and never becomes a float.
		const digits = String(Math.abs(amount)).padStart(3, '0');
		return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
	},
);

export const fraction = writtenAs(
	written<Fraction>({ fr: 'une fraction, par exemple 2/3', en: 'a fraction, for example 2/3' }, (value) => {
		const match = /^(\d{1,9})(?:\/([1-9]\d{0,8}))?$/u.exec(value);
		return match === null ? undefined : { numerator: Number(match[1]), denominator: Number(match[2] ?? 1) };
	}),
	({ numerator, denominator }) => (denominator === 1 ? numerator : `${numerator}/${denominator}`),
);

/** One of a few words. */
export function oneOf<const T extends readonly [string, ...string[]]>(words: T) {
	return z.enum(words);
}

/** Several values: a list, or in a cell words apart by spaces. */
export function several<T extends z.ZodType>(one: T) {
	return z.preprocess((value) => (typeof value === 'string' ? value.split(/\s+/u).filter((part) => part !== '') : value), z.array(one));
}

/** Several values, none where nothing is written. */
export function severalOrNone<T extends z.ZodType>(one: T) {
	return z.preprocess(
		(value) => (value === undefined ? [] : typeof value === 'string' ? value.split(/\s+/u).filter((part) => part !== '') : value),
		z.array(one),
	);
}

/** A list, empty where nothing is written. */
export function listOf<T extends z.ZodType>(one: T) {
	return z.preprocess((value) => (value === undefined ? [] : value), z.array(one));
}

export const maybe = z.exactOptional;
