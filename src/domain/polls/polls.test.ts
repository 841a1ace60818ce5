import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCases, statutesOf } from '../../../tests/cases.ts';
import { type DecisionKind, votingColleges } from '../statutes/index.ts';
import type { Marks } from '../tally/index.ts';
import {
	type Ballot,
	type BallotContext,
	CHOICES,
	configRefusal,
	type Elector,
	judgeBallot,
	offeredChoices,
	type PollConfig,
	type ResultContext,
	type Returns,
	resultOf,
} from './index.ts';

type WrittenElector = Omit<Elector, 'channel'> & { readonly place: 'room' | 'remote' };
interface Case {
	readonly only?: 'room';
	readonly config: Pick<PollConfig, 'room' | 'remote'> & { readonly secret?: boolean };
	readonly statutes?: object;
	/** A resolution where none is written. */
	readonly subject?: PollConfig['subject'];
	readonly decision?: DecisionKind;
	readonly returns: Returns;
	readonly expected?: object;
	readonly refused?: object;
}
const file = readCases<Case>(new URL('cases/polls.yaml', import.meta.url)) as ReturnType<typeof readCases<Case>> & {
	readonly electors: readonly WrittenElector[];
	readonly enrolled: { readonly whole: number; readonly colleges: Readonly<Record<string, number>> };
};
const subject = { kind: 'resolution', resolution: 'r' } as const;

function contextOf({ config: written, only, statutes: rules, subject: about = subject, decision = 'other' }: Case): ResultContext {
	const config: PollConfig = { id: 'p', subject: about, secret: false, ...written };
	const statutes = statutesOf(rules);
	const electors = file.electors
		.filter((one) => only === undefined || one.place === only)
		.map(
			({ place, ...one }): Elector => ({
				...one,
				represented: one.represented ?? false,
				left: false,
				channel: place === 'room' ? config.room : 'electronic',
			}),
		);
	return {
		config,
		electors: new Map(electors.map((one) => [one.voice, one])),
		colleges: new Set(votingColleges(statutes).map((one) => one.id)),
		enrolled: { whole: file.enrolled.whole, colleges: new Map(Object.entries(file.enrolled.colleges)) },
		decisions: [decision],
		statutes,
	};
}

describe(file.rule, () => {
	it.each(file.cases)('$name', (one) => {
		const result = resultOf(one.returns, contextOf(one));
		if (one.refused === undefined) expect(result).toMatchObject({ ok: true, value: one.expected });
		else expect(result).toMatchObject({ ok: false, error: one.refused });
	});
});

describe('any votes', () => {
	const anyVotes = fc.array(
		fc.record({ weight: fc.integer({ min: 1, max: 9 }), room: fc.boolean(), choice: fc.constantFrom(...CHOICES), votes: fc.boolean() }),
		{ maxLength: 30 },
	);
	const setUp = (votes: typeof anyVotes extends fc.Arbitrary<infer V> ? V : never, config: PollConfig) => {
		const electors = votes.map(
			({ weight, room }, index): Elector => ({
				voice: `person:${index}`,
				weight,
				holders: [String(index)],
				represented: false,
				left: false,
				channel: room ? config.room : 'electronic',
			}),
		);
		const ballots = votes.flatMap(({ choice, votes: voting }, index): readonly (Ballot & { readonly elector: Elector })[] => {
			const elector = electors[index];
			return elector === undefined || !voting ? [] : [{ voice: elector.voice, by: String(index), choice, elector }];
		});
		const context: ResultContext = {
			config,
			electors: new Map(electors.map((one) => [one.voice, one])),
			colleges: new Set(),
			enrolled: { whole: electors.reduce((sum, one) => sum + one.weight, 0), colleges: new Map() },
			decisions: ['other'],
			statutes: undefined,
		};
		return { ballots, context };
	};
	const plain = ({ voice, by, choice }: Ballot): Ballot => ({ voice, by, choice });

	it('are the same votes by name, by hands noted by name, and in a secret box', () => {
		fc.assert(
			fc.property(anyVotes, (votes) => {
				const expected: Record<string, number> = { for: 0, against: 0, abstention: 0, blank: 0, spoiled: 0 };
				for (const { weight, choice, votes: voting } of votes) if (voting) expected[choice] = (expected[choice] ?? 0) + weight;
				const open = setUp(votes, { id: 'p', subject, room: 'hands', remote: 'electronic', secret: false });
				const by = (channel: string) => open.ballots.filter((one) => one.elector.channel === channel).map(plain);
				const named = resultOf(
					{
						hands: { form: 'names', rest: 'none', ballots: by('hands') },
						...(by('electronic').length === 0 ? {} : { electronic: { form: 'public', ballots: by('electronic') } }),
					},
					open.context,
				);
				expect(named).toMatchObject({ ok: true, value: { vote: { counts: expected } } });
				const hidden = setUp(votes, { id: 'p', subject, room: 'electronic', remote: 'electronic', secret: true });
				const box = Map.groupBy(hidden.ballots, (one) => `${one.elector.weight} ${one.choice}`);
				const secret = resultOf(
					{
						electronic: {
							form: 'secret',
							voted: hidden.ballots.map((one) => one.voice).reverse(),
							box: [...box.values()].map(([one, ...more]) => ({
								weight: one?.elector.weight ?? 0,
								choice: one?.choice ?? 'for',
								ballots: 1 + more.length,
							})),
						},
					},
					hidden.context,
				);
				expect(secret).toMatchObject({ ok: true, value: { vote: { counts: expected, bases: named.ok ? named.value.vote.bases : {} } } });
			}),
		);
	});
});

describe('a ballot', () => {
	const elector: Elector = {
		voice: 'person:bea',
		weight: 2,
		holders: ['ada', 'bea'],
		represented: false,
		left: false,
		channel: 'electronic',
	};
	const election: PollConfig['subject'] = {
		kind: 'election',
		election: 'e',
		title: 'Conseil',
		agendaItem: 'i',
		decision: 'board',
		tally: { method: 'plurality', options: ['a', 'b'], seats: 1, ties: [] },
	};
	const context = (
		more: Partial<Elector> = {},
		of: Partial<BallotContext> = {},
		about: PollConfig['subject'] = subject,
	): BallotContext => ({
		config: { id: 'p', subject: about, room: 'electronic', secret: false },
		open: true,
		electors: new Map([[elector.voice, { ...elector, ...more }]]),
		statutes: undefined,
		voted: false,
		...of,
	});
	const ballot: Ballot = { voice: 'person:bea', by: 'bea', choice: 'for' };
	const marked = (marks: Marks) => ({ voice: 'person:bea', by: 'bea', marks });
	it('is taken of whoever holds the voice now', () => {
		expect(judgeBallot(ballot, context())).toMatchObject({ ok: true, value: { weight: 2 } });
		expect(judgeBallot(marked({ kind: 'choices', choices: ['b'] }), context({}, {}, election))).toMatchObject({ ok: true });
		expect(judgeBallot(marked({ kind: 'blank' }), context({}, {}, election))).toMatchObject({ ok: true });
	});
	it.each([
		['poll-not-open', ballot, context({}, { open: false })],
		['voice-not-held', { ...ballot, by: 'ada' }, context()],
		['voted-already', ballot, context({}, { voted: true })],
		['not-entitled', ballot, context({ left: true })],
		['not-entitled', { ...ballot, voice: 'person:cy' }, context()],
		['other-channel', ballot, context({ channel: 'hands' })],
		['choice-not-offered', { ...ballot, choice: 'blank' }, context()],
		['choice-not-offered', marked({ kind: 'choices', choices: ['a'] }), context()],
		['choice-not-offered', ballot, context({}, {}, election)],
		['choice-not-offered', marked({ kind: 'spoiled' }), context({}, {}, election)],
		['unknown-option', marked({ kind: 'choices', choices: ['c'] }), context({}, {}, election)],
		['too-many-choices', marked({ kind: 'choices', choices: ['a', 'b'] }), context({}, {}, election)],
	] as const)('is refused: %s', (code, sent, of) => {
		expect(judgeBallot(sent, of)).toMatchObject({ ok: false, error: { code } });
	});
});

describe('a poll', () => {
	const config: PollConfig = { id: 'p', subject, room: 'electronic', remote: 'electronic', secret: false };
	const remote = { remote: { allowed: true, assemblies: ['ordinary'] } };
	it.each([
		['remote-not-provided', config, {}, { from: 'law' }],
		['remote-not-provided', config, { remote: { allowed: true, assemblies: ['extraordinary'], article: '9' } }, { article: '9' }],
		['secret-ballot-required', config, { secretBallot: { decisions: ['board'], article: '12' } }, { article: '12' }],
		['hands-not-secret', { ...config, room: 'hands', secret: true }, remote, undefined],
		['paper-is-secret', { ...config, room: 'paper' }, remote, undefined],
	] as const)('is not held so: %s', (code, of, rules, source) => {
		const refusal = configRefusal(
			of,
			['board'],
			statutesOf({ ...(code === 'secret-ballot-required' ? remote : {}), ...rules }),
			'ordinary',
		);
		expect(refusal).toMatchObject({ code, ...(source === undefined ? {} : { source }) });
	});
	it('is held where the statutes allow it', () => {
		const statutes = statutesOf({ ...remote, secretBallot: { decisions: ['board'] } });
		expect(configRefusal(config, ['budget'], statutes, 'ordinary')).toBeUndefined();
		expect(configRefusal({ ...config, secret: true }, ['board'], statutes, 'ordinary')).toBeUndefined();
	});
	it('offers a blank vote only where the statutes do', () => {
		expect(offeredChoices(undefined)).not.toContain('blank');
		expect(offeredChoices(statutesOf({ blankVotes: {} }))).toContain('blank');
	});
});
