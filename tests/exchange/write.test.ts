import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/domain/basics/index.ts';
import type { Membership, Organisation, Person } from '../../src/domain/members/index.ts';
import type { AssociationRecord } from '../../src/domain/record/index.ts';
import { memberTable, planImport, writeCsv, writeVcards, writeXlsx } from '../../src/exchange/index.ts';
import { guard, unguard } from '../../src/exchange/sheet/guard.ts';
import { readExample } from '../example.ts';
import { CATEGORIES, readList } from './sheets.ts';

const text = fc
	.oneof(
		fc.string({ unit: 'grapheme-composite', minLength: 1, maxLength: 20 }),
		fc.constantFrom('=1+1', "'=x", '+33', '-5', '@SUM(A1)', 'a;b,"c"', '  é ', '_x0041_', 'constructor'),
	)
	.map((value) =>
		value
			.normalize('NFC')
			.replaceAll(/[\p{C}\s]+/gu, ' ')
			.trim(),
	)
	.filter((value) => value !== '');
const word = fc.stringMatching(/^[A-Z][a-zéè]{2,8}$/u);
const date = fc
	.date({ min: new Date('2000-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
	.map((one) => one.toISOString().slice(0, 10));

/** Records whose people and organisations have names far enough apart for nothing to be in doubt. */
const members = fc.array(
	fc.record({
		person: fc.record({
			email: fc.constantFrom('a@exemple.fr', 'b@exemple.fr', undefined),
			phone: fc.constantFrom('+33 6 12 34 56 78', '0612345678'),
			profession: text,
			city: text,
		}),
		organisation: fc.option(fc.record({ site: fc.constantFrom('https://exemple.fr/a', undefined), name: text })),
		membership: fc.record({
			year: fc.constantFrom(2025, 2026),
			status: fc.constantFrom('validated' as const, 'pending' as const, 'ended' as const),
			duesDue: fc.nat(1_000_000),
			paidOn: date,
		}),
		word,
	}),
	{ minLength: 1, maxLength: 8 },
);

/** What is known alone. */
function compact<T extends object>(value: T): T {
	return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
}

const record = fc.tuple(members, fc.constant(null)).map(([drawn]): Partial<AssociationRecord> => {
	const people = drawn.map(
		({ person, word: given }, index): Person =>
			compact({
				...person,
				id: `p${index}`,
				familyName: `${'Nom'.repeat(index + 1)}${index}`,
				givenName: given,
				...(person.email === undefined ? {} : { email: `${index}${person.email}` }),
			} as Person),
	);
	const organisations = drawn.flatMap(({ organisation }, index): Organisation[] =>
		organisation === null
			? []
			: [
					compact({
						...organisation,
						id: `o${index}`,
						kind: 'city',
						name: `${organisation.name} ${'x'.repeat(3 * index + 3)}`,
					} as Organisation),
				],
	);
	const memberships = drawn.map(
		({ membership, organisation }, index): Membership =>
			organisation === null
				? { ...membership, category: 'individuals', person: `p${index}` }
				: { ...membership, category: 'cities', organisation: `o${index}` },
	);
	const representations = organisations.map(({ id }) => ({ organisation: id, person: id.replace('o', 'p') }));
	return { people, organisations, memberships, representations, categories: CATEGORIES };
});

/** What importing what was exported would bring. */
async function replanned(whole: AssociationRecord, language: Language, format: 'csv' | 'xlsx') {
	const table = memberTable(whole, { language });
	const file = format === 'csv' ? writeCsv(table, language) : await writeXlsx(table, 'Membres');
	return planImport(await readList(file, { categories: whole.categories }), whole);
}

describe('what is exported', () => {
	it('is read back as what is there, nothing new and nothing changed', async () => {
		const { record: example } = await readExample();
		for (const [language, format] of [
			['fr', 'csv'],
			['en', 'csv'],
			['fr', 'xlsx'],
			['en', 'xlsx'],
		] as const) {
			const plan = await replanned(example, language, format);
			expect([plan.errors, plan.duplicates, plan.new, plan.changed]).toEqual([[], [], [], []]);
			expect(plan.unchanged.length).toBe(example.memberships.length);
		}
	});
	it.each([
		['csv', 60],
		['xlsx', 20],
	] as const)('is so for any record, formulas and odd signs included: %s', async (format, numRuns) => {
		const { record: example } = await readExample();
		await fc.assert(
			fc.asyncProperty(record, fc.constantFrom('fr' as const, 'en' as const), async (part, language) => {
				const whole = { ...example, ...part };
				const plan = await replanned(whole, language, format);
				expect([plan.errors, plan.duplicates, plan.new, plan.changed]).toEqual([[], [], [], []]);
				expect(plan.unchanged.length).toBe(whole.memberships.length);
			}),
			{ numRuns },
		);
	});
	it('has no cell that a spreadsheet would take for a formula', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), text, fc.stringMatching(/^['=+\-@＝\t]{1,4}x$/u)), (value) => {
				expect(guard(value)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
				expect(unguard(guard(value))).toBe(value);
			}),
			{ numRuns: 1000 },
		);
	});
	it('is sorted by year then name, and opens by a double click', async () => {
		const { record: example } = await readExample();
		const csv = writeCsv(memberTable(example, { language: 'fr', year: 2018 }), 'fr');
		expect(csv.startsWith('\ufeffNature;Organisation;')).toBe(true);
		expect(csv.split('\r\n').length).toBe(example.memberships.length + 2);
		expect(csv).toContain('\r\norganisation;Alfortville;city;');
	});
});

describe('vCards', () => {
	it('are one for each person and organisation, in lines of at most 75 octets', async () => {
		const { record: example } = await readExample();
		const cards = writeVcards(example);
		expect(cards.match(/^BEGIN:VCARD\r$/gmu)?.length).toBe(example.people.length + example.organisations.length);
		for (const line of cards.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
		expect(cards).toContain('BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:individual\r\n');
	});
	it('keep any text whole, whatever parts values', async () => {
		const { record: example } = await readExample();
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (familyName) => {
				fc.pre(!familyName.includes('\r'));
				const cards = writeVcards({ ...example, organisations: [], people: [{ id: 'p', familyName, givenName: 'Zoé; "x", \\n' }] });
				const lines = cards.replaceAll('\r\n ', '').split('\r\n');
				expect(lines.every((line) => /^(?:[A-Z]+[:;]|$)/u.test(line))).toBe(true);
				const [, written = ''] = /^N:((?:[^;\\]|\\.)*);/u.exec(lines.find((line) => line.startsWith('N:')) ?? '') ?? [];
				expect(written.replaceAll(/\\(.)/gu, (_, sign: string) => (sign === 'n' ? '\n' : sign))).toBe(familyName);
			}),
			{ numRuns: 300 },
		);
	});
});
