import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { RecordPath, Result } from '../../src/domain/basics/index.ts';
import { type AssociationRecord, idOf, REFERENCES, valuesAt } from '../../src/domain/record/index.ts';
import { type Refusal, refusalText } from '../../src/i18n/refusals/index.ts';
import { CONCEPT_NAMES, type ConceptName, type Entity, type Key, openStore, type RecordWriter, type Store } from '../../src/store/index.ts';
import { thingsOf } from '../../src/store/record/whole.ts';
import { NESTED } from '../../src/store/references/targets.ts';
import { SYSTEM } from './authors.ts';
import { onBothEngines } from './engines.ts';
import { fullRecord, keep } from './records.ts';

/** A thing with another value at a path, whose steps are keys, ids of elements, or their numbers. */
function withValue<T>(thing: T, [step, ...rest]: RecordPath, value: unknown): T {
	if (step === undefined) return value as T;
	if (Array.isArray(thing)) {
		return thing.map((one: unknown, index) => (index === step || idOf(one) === step ? withValue(one, rest, value) : one)) as T;
	}
	return { ...thing, [step]: withValue((thing as Readonly<Record<string, unknown>>)[step], rest, value) };
}

onBothEngines('a reference', (place) => {
	let store: Store;
	let record: AssociationRecord;
	beforeAll(async () => {
		store = openStore(await place.open());
		const full = await fullRecord('ours');
		const [assembly] = full.assemblies;
		const [resolution] = assembly?.resolutions ?? [];
		const [statutes] = full.statutes;
		const [accounts] = full.accounts;
		const [heading] = accounts?.headings.filter(({ lines }) => lines.length > 0) ?? [];
		if (assembly === undefined || resolution === undefined || statutes === undefined || accounts === undefined || heading === undefined) {
			throw new Error('the example has nothing to refer to');
		}
		record = {
			...full,
			statutes: [{ ...statutes, colleges: [{ id: 'cities', name: 'C', weight: { numerator: 1, denominator: 1 } }] }],
			categories: full.categories.map((one, index) => (index === 0 ? { ...one, college: 'cities' } : one)),
			mandates: full.mandates.map((one, index) =>
				index === 0 ? { ...one, elected: { assembly: assembly.id, resolution: resolution.id } } : one,
			),
			provisions: full.provisions.map((one) => ({
				...one,
				comparedWith: { accounts: accounts.id, heading: heading.id, line: heading.lines[0]?.id ?? '' },
			})),
		};
	});
	beforeEach(() => keep(store, record));

	const change = <T>(run: (writer: RecordWriter) => Promise<Result<T, Refusal>>) => store.write('ours', SYSTEM, run);
	const put = <C extends ConceptName>(concept: C, value: Entity<C> | undefined) => {
		if (value === undefined) throw new Error(`no ${concept}`);
		return change((writer) => writer.put(concept, value, { against: 'anything' }));
	};
	const first = <C extends ConceptName>(concept: C): Entity<C> => {
		const [one] = thingsOf(record, concept);
		if (one === undefined) throw new Error(`no ${concept}`);
		return one;
	};

	it('of every kind is either a foreign key or looked after inside things', async () => {
		const keys = await store.database.transaction(({ rows }) =>
			rows<{ readonly column: string }>(`select c.conrelid::regclass || '.' || a.attname as column from pg_constraint c
				join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey) and a.attname <> 'association_id' where c.contype = 'f'`),
		);
		expect(REFERENCES.length - NESTED.length).toBe(
			keys.filter(({ column }) => CONCEPT_NAMES.some((name) => column.startsWith(`${name}.`))).length,
		);
	});

	it('inside a thing must point to something, wherever it stands', async () => {
		const tried: string[] = [];
		for (const { concept, path } of NESTED) {
			const thing = thingsOf(record, concept).find((one) => valuesAt(one, path).length > 0);
			const [met] = thing === undefined ? [] : valuesAt(thing, path);
			if (thing === undefined || met === undefined) continue;
			expect(await put(concept, withValue(thing, met.path, 'nothing-there')), `${concept} ${path}`).toMatchObject({
				ok: false,
				error: { code: 'reference-missing', params: { key: 'nothing-there' } },
			});
			tried.push(path);
		}
		expect(tried.length).toBeGreaterThan(12);
	});

	it('to a part of another thing must point to one that it has', async () => {
		const mandate = { ...first('mandate'), elected: { assembly: first('assembly').id, resolution: 'r99' } };
		expect(await put('mandate', mandate)).toMatchObject({ ok: false, error: { code: 'reference-missing', params: { key: 'r99' } } });
		const comparedWith = { accounts: first('year_accounts').id, heading: '60', line: 'nothing' };
		expect(await put('provision', { ...first('provision'), comparedWith })).toMatchObject({
			ok: false,
			error: { params: { key: '60/nothing' } },
		});
	});

	it('keeps what it points to, and says what still refers to it', async () => {
		const edition = first('edition');
		const programme = first('programme');
		expect((await put('person', { id: 'guest', familyName: 'G', givenName: 'G' })).ok).toBe(true);
		expect((await put('organisation', { id: 'payer', name: 'P', kind: 'other' })).ok).toBe(true);
		expect((await put('edition', { ...edition, people: [...edition.people, 'guest'] })).ok).toBe(true);
		expect((await put('programme', { ...programme, funders: ['payer'] })).ok).toBe(true);
		const remove = <C extends ConceptName>(concept: C, id: string) =>
			change((writer) => writer.remove(concept, { id } as Key<C>, { against: 'anything' }));
		for (const [done, key, by] of [
			[await remove('person', 'guest'), 'guest', 'edition'],
			[await remove('organisation', 'payer'), 'payer', 'programme'],
			[await put('statutes', { ...first('statutes'), colleges: [] }), 'cities', 'membership_category'],
			[await put('assembly', { ...first('assembly'), resolutions: [] }), first('assembly').resolutions[0]?.id, 'mandate'],
			[await put('year_accounts', { ...first('year_accounts'), headings: [] }), expect.any(String), 'provision'],
		] as const) {
			expect(done).toMatchObject({ ok: false, error: { code: 'reference-in-use', params: { key, by } } });
		}
		const said = await remove('person', 'guest');
		expect(said.ok ? '' : refusalText(said.error, 'fr')).toContain('(éditions)');
		const both = await change(async (writer) => {
			const changed = await writer.put('edition', edition, { against: 'anything' });
			return changed.ok ? writer.remove('person', { id: 'guest' }, { against: 'anything' }) : changed;
		});
		expect(both.ok).toBe(true);
	});

	it('is to one thing: no id stands twice in a list', async () => {
		const { agenda } = first('assembly');
		const done = await put('assembly', { ...first('assembly'), agenda: [...agenda, ...agenda.slice(0, 1)] });
		expect(done).toMatchObject({ ok: false, error: { code: 'duplicate-id', params: { key: agenda[0]?.id } } });
	});
});
