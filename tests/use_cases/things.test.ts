import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CONCEPT_NAMES } from '../../src/store/index.ts';
import { thingsOf } from '../../src/store/record/whole.ts';
import { THINGS } from '../../src/use_cases/inputs/index.ts';
import { anyRecord } from '../arbitrary_record.ts';
import { readExample } from '../example.ts';

describe('a thing that is sent', () => {
	it('is taken as it is, whatever the record may hold', () => {
		fc.assert(
			fc.property(anyRecord, (record) => {
				for (const concept of CONCEPT_NAMES) {
					for (const thing of thingsOf(record, concept)) {
						const sent: unknown = JSON.parse(JSON.stringify(thing));
						expect(THINGS[concept].parse(sent), concept).toEqual(thing);
					}
				}
			}),
			{ numRuns: 60 },
		);
	});
	it('is described to programs', () => {
		for (const concept of CONCEPT_NAMES) {
			const described = z.toJSONSchema(THINGS[concept], { io: 'input' });
			expect(described, concept).toMatchObject({ type: 'object', additionalProperties: false });
		}
		expect(z.toJSONSchema(THINGS.membership, { io: 'input' })).toMatchObject({
			required: ['year', 'category', 'status'],
			properties: { duesPaid: { type: 'integer' }, status: { enum: ['validated', 'pending', 'ended'] } },
		});
	});
	it('is refused where a dossier would refuse it', async () => {
		const { record } = await readExample();
		const [statutes] = record.statutes;
		const [assembly] = record.assemblies;
		const yes = { method: 'plurality', seats: 1, ties: [], options: ['a', 'b'] };
		expect(THINGS.assembly.safeParse({ ...assembly, elections: [{ id: 'e', title: 'E', config: yes, box: [] }] }).success).toBe(true);
		for (const [concept, thing] of [
			['association', { ...record.association, siren: '123456789' }],
			['association', { ...record.association, logo: { svg: '<svg onload="x"></svg>', alternative: 'x' } }],
			['membership', { year: 2018, category: 'c', person: 'p', status: 'validated', duesPaid: 12.5 }],
			['statutes', { ...statutes, notice: { days: '15' } }],
			['assembly', { ...assembly, date: '2018-02-30' }],
			['assembly', { ...assembly, startsAt: '25:00' }],
			['assembly', { ...assembly, surprise: true }],
			['assembly', { ...assembly, elections: [{ id: 'e', title: 'E', config: { method: 'plurality' } }] }],
			['assembly', { ...assembly, elections: [{ id: 'e', title: 'E', config: { method: 'none', ties: [] }, box: [] }] }],
			['assembly', { ...assembly, elections: [{ id: 'e', title: 'E', config: yes, box: [], more: 1 }] }],
		] as const) {
			expect(THINGS[concept].safeParse(thing).success, JSON.stringify(thing).slice(0, 80)).toBe(false);
		}
	});
});
