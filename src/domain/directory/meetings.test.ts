import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DirectoryEntry, ENTRY_KINDS, POLICY_STAGES } from './entry.ts';
import { meetingsOf } from './meetings.ts';

const entry = (id: string, kind: DirectoryEntry['kind'], topics: string[], more: Partial<DirectoryEntry> = {}): DirectoryEntry => {
	return { id, kind, person: id, title: id, topics, stages: [], sharing: 'members', ...more };
};
const told = (entries: readonly DirectoryEntry[]) =>
	meetingsOf(entries).map(({ need, offer, topics, stages }) => [need.id, offer.id, topics, stages]);

describe('who might meet whom', () => {
	it('is who needs what another offers, whatever accents and case, or when one says it at more length', () => {
		const need = entry('n', 'need', ['Design de service', 'Évaluation']);
		expect(told([need, entry('o', 'offer', ['EVALUATION']), entry('p', 'offer', ['design'])])).toEqual([
			['n', 'o', ['Évaluation'], []],
			['n', 'p', ['Design de service'], []],
		]);
	});
	it('is nobody for a common word, a part of a word, a stage alone, or what is one’s own', () => {
		const need = entry('n', 'need', ['mise en commun', 'de'], { stages: ['design'] });
		const offers = [
			entry('a', 'offer', ['en', 'de']),
			entry('b', 'offer', ['miser']),
			entry('c', 'offer', ['autre'], { stages: ['design'] }),
		];
		expect(told([need, ...offers, entry('d', 'offer', ['mise en commun'], { person: 'n' })])).toEqual([]);
	});
	it('puts first those with the most topics in common, then the most stages', () => {
		const need = entry('n', 'need', ['un lieu', 'ateliers'], { stages: ['design', 'delivery'] });
		const one = entry('a', 'offer', ['lieu'], { stages: [] });
		const staged = entry('z', 'offer', ['lieu'], { stages: ['delivery'] });
		const both = entry('y', 'offer', ['lieu', 'ateliers']);
		expect(told([one, staged, both, need]).map(([, offer]) => offer)).toEqual(['y', 'z', 'a']);
	});
	it('depends on no order, gives every reason it counts, and brings nobody together with themselves', () => {
		const any = fc.uniqueArray(
			fc.record({
				id: fc.stringMatching(/^[a-f]\d$/u),
				kind: fc.constantFrom(...ENTRY_KINDS),
				person: fc.constantFrom('p', 'q', 'r'),
				topics: fc.uniqueArray(fc.constantFrom('lieu', 'Lieu de travail', 'design', 'de', 'évaluation'), { maxLength: 3 }),
				stages: fc.subarray([...POLICY_STAGES]),
			}),
			{ selector: ({ id }) => id, maxLength: 10 },
		);
		fc.assert(
			fc.property(any, (drawn) => {
				const entries = drawn.map((one): DirectoryEntry => ({ ...one, title: one.id, sharing: 'members' }));
				const met = meetingsOf(entries);
				expect(meetingsOf(entries.toReversed())).toEqual(met);
				for (const { need, offer, topics, stages } of met) {
					expect([need.kind, offer.kind, need.person === offer.person]).toEqual(['need', 'offer', false]);
					expect(topics.length).toBeGreaterThan(0);
					expect([...topics].filter((topic) => !need.topics.includes(topic))).toEqual([]);
					expect(stages.filter((stage) => !need.stages.includes(stage) || !offer.stages.includes(stage))).toEqual([]);
				}
			}),
		);
	});
});
