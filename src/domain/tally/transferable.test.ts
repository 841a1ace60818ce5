import { describe, expect, it } from 'vitest';
import { rankedBallot, readBlt } from '../../../tests/elections.ts';
import { type StagesExplained, type TallyResult, tally, UNIT } from './index.ts';

function stagesOf(result: TallyResult): StagesExplained {
	if (result.explanation.kind !== 'stages') throw new TypeError('not a count in stages');
	return result.explanation;
}

/** Votes after a stage, as a declaration of result writes them. */
function votesAfter(result: TallyResult, stage: number): Record<string, string> {
	const counts = stagesOf(result).stages[stage]?.counts ?? [];
	return Object.fromEntries(counts.map((one) => [one.option, (one.votes / UNIT).toFixed(5)]));
}

describe('Kilmarnock South, East Ayrshire Council, 5 May 2022 (ballots published under the Scottish Order; count: stv.vote)', () => {
	const { ballots, ...election } = readBlt(new URL('cases/kilmarnock_south_2022.blt', import.meta.url));
	const result = tally({ method: 'singleTransferable', ...election, ties: [] }, ballots);
	it('elects the three councillors at the published stages', () => {
		expect(result.turnout.votesCast).toBe(3036);
		expect(stagesOf(result).quota).toBe(760);
		expect(stagesOf(result).stages.map((stage) => stage.elected.map((one) => one.option))).toEqual([
			['Jim Todd', 'Peter Mabon'],
			['Clare Maitland'],
		]);
	});
	it('has the published shares of first preferences', () => {
		const shares = Object.values(votesAfter(result, 0)).map((votes) => ((Number(votes) * 100) / 3036).toFixed(1));
		expect(shares.slice(0, 5)).toEqual(['12.2', '31.4', '20.7', expect.any(String), '32.6']);
	});
});

describe('Green Party of the United States, steering committee, 24 July 2005 (reference count: Droop, scotland, five decimals)', () => {
	const { ballots, ...election } = readBlt(new URL('cases/gpus_2005.blt', import.meta.url));
	const result = tally({ method: 'singleTransferable', ...election, ties: [] }, ballots);
	const { quota, stages } = stagesOf(result);
	it('elects the four whom the reference elects', () => {
		expect(quota).toBe(19);
		expect(result.elected).toEqual(['Rebecca Rotzler', 'Pat LaMarche', 'Steve Kramer', 'Tom Sevigny']);
		expect(stages).toHaveLength(13);
	});
	it('has the votes of the reference to five decimals', () => {
		expect(votesAfter(result, 1)).toMatchObject({
			'Budd Dickinson': '6.84848',
			'Kristen Olsen': '12.45448',
			'Rebecca Rotzler': '19.00000',
		});
		expect(votesAfter(result, 2)).toMatchObject({ 'Budd Dickinson': '7.80300', 'Steve Kramer': '18.54544', 'Tom Sevigny': '9.24240' });
		expect(votesAfter(result, 8)).toMatchObject({ 'Steve Kramer': '19.68180', 'Kristen Olsen': '14.57568' });
		expect(votesAfter(result, 9)).toMatchObject({ 'Budd Dickinson': '9.01084', 'Kirit Mookerjee': '3.95360', 'Tom Sevigny': '9.45496' });
		expect(votesAfter(result, 11)).toMatchObject({ 'Tom Sevigny': '16.62204', 'Kristen Olsen': '16.59988' });
		expect(votesAfter(result, 12)).toMatchObject({ 'Tom Sevigny': '18.59172' });
	});
	it('keeps every vote: what is counted, cannot go on or is lost to truncation is what was cast', () => {
		for (const { counts, nonTransferable, lost } of stages) {
			expect(counts.reduce((sum, one) => sum + one.votes, nonTransferable + lost)).toBe(94 * UNIT);
			expect(lost).toBeGreaterThanOrEqual(0);
		}
	});
});

describe('the rules of the Scottish Order that the published counts do not reach', () => {
	it('food for a party (Wikipedia, « Single transferable vote », 20 guests): chocolate, oranges, strawberries', () => {
		const ballots = ['4: orange', '2: pear > orange', '8: chocolate > strawberry', '4: chocolate > sweets', '1: strawberry', '1: sweets'];
		const options = ['orange', 'pear', 'chocolate', 'strawberry', 'sweets'];
		const result = tally({ method: 'singleTransferable', options, seats: 3, ties: [] }, ballots.map(rankedBallot));
		expect(stagesOf(result).quota).toBe(6);
		expect(votesAfter(result, 1)).toMatchObject({ chocolate: '6.00000', strawberry: '5.00000', sweets: '3.00000' });
		expect(result.elected).toEqual(['chocolate', 'orange', 'strawberry']);
	});
	it('rule 52(2): of equals the one who had fewer at the most recent stage at which they differed is excluded', () => {
		// b and c are equal at 5 after d's two papers went to c; before, c had fewer.
		const ballots = ['7: a', '5: b > a', '3: c > a', '2: d > c'];
		const result = tally({ method: 'instantRunoff', options: ['a', 'b', 'c', 'd'], seats: 1, ties: [] }, ballots.map(rankedBallot));
		const [, , third] = stagesOf(result).stages;
		expect(third?.action).toMatchObject({ kind: 'exclusion', from: 'c' });
		expect(third?.tieBreak).toEqual({ tied: ['b', 'c'], by: ['earlierStage'], order: [['b'], ['c']] });
	});
	it('equals at every stage wait for the rule of the statutes', () => {
		const ballots = ['3: a', '2: b > c', '2: c > b'].map(rankedBallot);
		const config = { method: 'instantRunoff', options: ['a', 'b', 'c'], seats: 1, ties: [] } as const;
		const open = tally(config, ballots);
		expect(open).toMatchObject({ elected: [], tie: { tied: ['b', 'c'], seats: 1, at: 'elimination' }, vacant: 0 });
		const decided = tally({ ...config, ties: [{ by: 'age', order: [['a'], ['c'], ['b']] }] }, ballots);
		expect(stagesOf(decided).stages.at(-1)).toMatchObject({ action: { from: 'b' }, tieBreak: { by: ['age'] } });
		expect(decided.elected).toEqual(['c']);
	});
	it('rule 53: as many left as seats are elected without the quota, and nothing more is transferred', () => {
		const result = tally(
			{ method: 'singleTransferable', options: ['a', 'b', 'c'], seats: 2, ties: [] },
			['9: a', '2: b', '1: c'].map(rankedBallot),
		);
		expect(stagesOf(result).stages.at(-1)?.elected).toEqual([{ option: 'b', last: true }]);
		expect(result.elected).toEqual(['a', 'b']);
	});
	it('a quota on seats corrects what the stages elected, the last excluded first', () => {
		const quotas = [{ name: 'femmes', members: ['c'], minimum: 1 }];
		const result = tally(
			{ method: 'singleTransferable', options: ['a', 'b', 'c'], seats: 2, ties: [], quotas },
			['9: a', '2: b', '1: c'].map(rankedBallot),
		);
		expect(result.elected).toEqual(['a', 'c']);
	});
});
