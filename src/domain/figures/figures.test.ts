import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readExample } from '../../../tests/example.ts';
import type { AssociationRecord } from '../record/index.ts';
import { formatCount, formatMoney } from '../typography/index.ts';
import { announcedFigures, parseFigure, resolveFigure } from './index.ts';

describe('figures as texts show them', () => {
	it('reads counts, money and words', () => {
		expect(parseFigure('43 000 €')).toEqual({ value: 4_300_000, unit: 'money' });
		expect(parseFigure('45,25 €')).toEqual({ value: 4525, unit: 'money' });
		expect(parseFigure('quatre')).toEqual({ value: 4, unit: 'count' });
		expect(parseFigure('Deux')).toEqual({ value: 2, unit: 'count' });
		expect(parseFigure('1 00')).toBeUndefined();
		expect(parseFigure('beaucoup')).toBeUndefined();
	});
	it('reads what the product writes', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 1e12 }), (n) => {
				expect(parseFigure(formatCount(n, 'fr'))).toEqual({ value: n, unit: 'count' });
				expect(parseFigure(formatMoney(n, 'fr'))).toEqual({ value: n, unit: 'money' });
			}),
		);
	});
});

describe('figures by name', () => {
	let record: AssociationRecord;
	beforeAll(async () => {
		record = (await readExample()).record;
	});
	it('finds them anywhere', () => {
		const figure = (name: string) => resolveFigure(record, {}, name);
		expect(figure('accounts.2017.actual.result')).toEqual({ status: 'known', value: 4_333_600, unit: 'money' });
		expect(figure('members.2018.total')).toEqual({ status: 'known', value: 93, unit: 'count' });
		expect(figure('mandates.board.count')).toEqual({ status: 'known', value: 17, unit: 'count' });
		expect(figure('accounts.2016.actual.result')).toEqual({ status: 'absent' });
		expect(figure('accounts.2017.actual.nothing')).toEqual({ status: 'unknown' });
		expect(figure('consortium.size')).toEqual({ status: 'unknown' });
	});
	it('knows every name that the example announces', () => {
		const announced = announcedFigures(record);
		expect(announced.length).toBeGreaterThan(15);
		for (const { context, name } of announced) expect(resolveFigure(record, context, name).status).toBe('known');
	});
});
