import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	type AccountLine,
	asAdopted,
	beginBudget,
	budgetInForce,
	budgetState,
	changeLines,
	type LineChange,
	lineHistory,
	type YearAccounts,
} from '../../src/domain/accounts/index.ts';

const line = (id: string, amount: number): AccountLine => ({ id, label: id, amount });
const budget = (lines: readonly AccountLine[], more: Partial<YearAccounts> = {}): YearAccounts => ({
	...beginBudget('b', 2025, '01-01', { kind: 'nothing' }),
	headings: lines.length === 0 ? [] : [{ id: '60', label: 'Achats', side: 'expense', lines }],
	...more,
});
const linesOf = ({ headings }: YearAccounts) => headings.flatMap(({ lines }) => lines);
const at = { side: 'expense', heading: '60', headingLabel: 'Achats' } as const;

/** A budget of few lines, and what someone who read it wants of some of them. */
const anyLines = fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { maxLength: 5 }).map((ids) => ids.map((id) => line(`l${id}`, id)));
const wanting = (lines: readonly AccountLine[]): fc.Arbitrary<readonly LineChange[]> =>
	fc
		.uniqueArray(fc.record({ nth: fc.integer({ min: 0, max: 7 }), amount: fc.option(fc.integer({ min: 10, max: 12 })) }), {
			selector: ({ nth }) => nth,
			maxLength: 4,
		})
		.map((some) =>
			some.map(({ nth, amount }): LineChange => {
				const was = lines.find(({ id }) => id === `l${nth}`) ?? null;
				return { ...at, was, now: amount === null ? null : line(`l${nth}`, amount) };
			}),
		);

describe('lines of a budget', () => {
	it('changed by two people who read the same are as one after the other left them, or the second is told all that differs', () => {
		const both = anyLines.chain((lines) => fc.tuple(fc.constant(lines), wanting(lines), wanting(lines)));
		fc.assert(
			fc.property(both, ([lines, first, second]) => {
				const one = changeLines(budget(lines), first);
				if (!one.ok) throw new Error('nobody else has changed anything');
				const two = changeLines(one.value, second);
				const wanted = new Map(second.map(({ was, now }) => [was?.id ?? now?.id, now]));
				const clash = first.filter(({ was, now }) => {
					const id = was?.id ?? now?.id;
					const changed = JSON.stringify(was) !== JSON.stringify(now);
					return changed && wanted.has(id) && JSON.stringify(wanted.get(id)) !== JSON.stringify(now);
				});
				if (!two.ok) {
					expect(two.error).toHaveLength(clash.length);
					for (const { index, present } of two.error) {
						const asked = second[index];
						expect(present).toEqual(linesOf(one.value).find(({ id }) => id === (asked?.was?.id ?? asked?.now?.id)) ?? null);
					}
					return;
				}
				expect(clash).toEqual([]);
				const expected = new Map(linesOf(one.value).map((each) => [each.id, each]));
				for (const [id = '', now] of wanted) {
					if (now === null) expected.delete(id);
					else expected.set(id, { ...now, id });
				}
				expect(new Map(linesOf(two.value).map((each) => [each.id, each]))).toEqual(expected);
			}),
		);
	});
	it('get ids of their own from their labels, in headings by number; a heading without lines goes', () => {
		const made = changeLines(budget([line('a', 1)]), [
			{ side: 'income', heading: '74', was: null, now: { label: 'État – DITP' } },
			{ side: 'expense', heading: '61', headingLabel: 'Services', was: null, now: { label: 'Loyer' } },
			{ side: 'expense', heading: '61', was: null, now: { label: 'Loyer !' } },
			{ ...at, was: line('a', 1), now: null },
		]);
		expect(made.ok && made.value.headings.map(({ id, label, lines }) => [id, label, lines.map((one) => one.id)])).toEqual([
			['61', 'Services', ['loyer', 'loyer-2']],
			['74', '74', ['etat-ditp']],
		]);
	});
	it('are what their heading and the whole are from then on, whatever was announced', () => {
		const announced = budget([line('a', 1)], {
			headings: [{ id: '60', label: 'Achats', side: 'expense', amount: 5, lines: [line('a', 1)] }],
			announced: { expenses: 5 },
		});
		expect(changeLines(announced, [{ ...at, was: line('a', 1), now: line('a', 1) }])).toEqual({ ok: true, value: announced });
		const changed = changeLines(announced, [{ ...at, was: line('a', 1), now: line('a', 2) }]);
		expect(changed).toMatchObject({ ok: true, value: { headings: [{ lines: [line('a', 2)] }] } });
		expect(JSON.stringify(changed)).not.toMatch(/announced|"amount":5/u);
	});
	it('have a history of the entries that changed them', () => {
		const [none, first, other] = [budget([]), budget([line('a', 1)]), budget([line('a', 1), line('b', 9)])];
		const entries = [
			{ before: other, after: none },
			{ before: first, after: other },
			{ before: null, after: first },
		];
		const steps = lineHistory(entries, { side: 'expense', heading: '60', line: 'a' });
		expect(steps.map(({ before, after }) => [before?.amount, after?.amount])).toEqual([
			[1, undefined],
			[undefined, 1],
		]);
	});
});

it('of several budgets the one in force is the adopted one that no adopted one revises, else the first draft', () => {
	const adopted = { assembly: 'a', resolution: 'r' };
	const [first, second] = [budget([], { id: '1', adopted }), budget([], { id: '2', revises: '1' })];
	expect(budgetInForce([first, second], 2025)).toBe(first);
	const third = { ...second, adopted };
	expect(budgetInForce([first, third], 2025)).toBe(third);
	expect(budgetInForce([second, budget([], { id: '3' })], 2025)?.id).toBe('3');
	expect(budgetInForce([first], 2024)).toBeUndefined();
});

it('a budget that is adopted takes the place of the one in force, so that a year never has two', () => {
	const by = { assembly: 'a', resolution: 'r' };
	fc.assert(
		fc.property(fc.array(fc.nat(5), { minLength: 1, maxLength: 6 }), (order) => {
			let all = Array.from({ length: 6 }, (_, id) => budget([], { id: String(id), ...(id % 2 === 0 ? {} : { revises: '0' }) }));
			for (const id of order) {
				const draft = all.find((one) => one.id === String(id));
				if (draft === undefined || draft.adopted !== undefined) continue;
				const adopted = asAdopted(draft, by, all);
				all = all.map((one) => (one === draft ? adopted : one));
				expect(budgetInForce(all, 2025)).toBe(adopted);
				expect(all.filter((one) => budgetState(one, all) === 'adopted')).toEqual([adopted]);
			}
		}),
	);
});
