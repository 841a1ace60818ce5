import { describe, expect, it } from 'vitest';
import { readCases } from '../../../tests/cases.ts';
import { type ElectionCase, electionOf } from '../../../tests/elections.ts';
import { checkConfig, tally } from './index.ts';

for (const file of ['published', 'rules']) {
	const { rule, cases } = readCases<ElectionCase>(new URL(`cases/${file}.yaml`, import.meta.url));
	describe(rule, () => {
		it.each(cases)('$name', (one) => {
			const { config, ballots } = electionOf(one);
			expect(checkConfig(config)).toMatchObject({ ok: true });
			const result = tally(config, ballots);
			expect(result).toMatchObject(one.expected);
			expect(JSON.parse(JSON.stringify(result))).toEqual(result);
		});
	});
}
