import { z } from 'zod';
import { type Election, VOTE_METHODS } from '../../domain/assembly/index.ts';
import { ANSWERS, CONFIG_REFUSALS, checkConfig, type Marks, METHODS, type Method, type TallyConfig } from '../../domain/tally/index.ts';
import { sentence } from '../../domain/typography/index.ts';
import { plainOf } from '../plain.ts';
import { count, flag, fraction, id, integer, line, listOf, maybe, oneOf, several, writtenAs } from './values.ts';

/** What each method says beside its options and seats; `?` where it need not. */
const KEYS: { readonly [M in Method]: readonly string[] } = {
	plurality: ['options', 'quotas?'],
	twoRound: ['options', 'round', 'quotas?'],
	plurinominal: ['options', 'majority', 'maximumChoices?', 'quotas?'],
	approval: ['options', 'quotas?'],
	score: ['options', 'minimum', 'maximum', 'quotas?'],
	majorityJudgment: ['options', 'grades', 'quotas?'],
	schulze: ['options', 'quotas?'],
	rankedPairs: ['options', 'quotas?'],
	instantRunoff: ['options', 'quotas?'],
	singleTransferable: ['options', 'quotas?'],
	lists: ['lists', 'apportionment', 'threshold?', 'leadingShare?', 'quotas?'],
	yesNo: ['options', 'majority', 'threshold?', 'base?', 'quotas?'],
};

const tieRule = z.strictObject({ by: oneOf(['seniority', 'age', 'lot']), seed: maybe(line), order: z.array(several(id)) });
const ballots = z.strictObject({
	ballots: count,
	weight: maybe(count),
	blank: maybe(flag),
	spoiled: maybe(flag),
	choices: maybe(several(id)),
	ranking: maybe(z.array(several(id))),
	scores: maybe(z.record(id, integer)),
	grades: maybe(z.record(id, line)),
	answers: maybe(z.record(id, oneOf(ANSWERS))),
});
const bases = z.strictObject({ present: maybe(count), presentOrRepresented: maybe(count), enrolled: maybe(count) });

/** An election as it is written: the keys of its method beside what every election says. */
const written = z.strictObject({
	id,
	title: line,
	agendaItem: maybe(id),
	body: maybe(id),
	college: maybe(id),
	vote: maybe(z.strictObject({ method: maybe(oneOf(VOTE_METHODS)), secret: maybe(flag), bases: maybe(bases) })),
	method: oneOf(METHODS),
	seats: count,
	options: maybe(several(id)),
	lists: maybe(z.array(z.strictObject({ id, name: maybe(line), candidates: several(id) }))),
	round: maybe(count),
	maximumChoices: maybe(count),
	majority: maybe(oneOf(['relative', 'absolute', 'qualified'])),
	threshold: maybe(fraction),
	base: maybe(count),
	minimum: maybe(integer),
	maximum: maybe(integer),
	grades: maybe(z.array(line)),
	apportionment: maybe(oneOf(['dhondt', 'sainteLague'])),
	leadingShare: maybe(fraction),
	ties: listOf(tieRule),
	quotas: maybe(
		z.array(
			z.strictObject({
				name: line,
				members: several(id),
				minimum: maybe(count),
				maximum: maybe(count),
				gender: maybe(oneOf(['woman', 'man'])),
				already: maybe(count),
				sitting: maybe(several(id)),
				article: maybe(line),
			}),
		),
	),
	box: listOf(ballots),
});
type Written = z.infer<typeof written>;

const MARKS = ['blank', 'spoiled', 'choices', 'ranking', 'scores', 'grades', 'answers'] as const;

function marksOf(ballot: Written['box'][number]): Marks {
	const kind = MARKS.find((one) => ballot[one] !== undefined) ?? 'blank';
	return kind === 'blank' || kind === 'spoiled' ? { kind } : ({ kind, [kind]: ballot[kind] } as Marks);
}

function ballotOf({ weight, ballots, marks }: Election['box'][number]) {
	const { kind, ...rest } = marks;
	return { ballots, ...(weight === 1 ? {} : { weight }), ...(kind === 'blank' || kind === 'spoiled' ? { [kind]: true } : rest) };
}

/** The rules of an election out of what is written: where it is what its method takes, it is one. */
function configOf(from: Written): TallyConfig {
	const { method, seats, ties, majority, threshold } = from;
	const keys = KEYS[method].map((key) => key.replace('?', ''));
	const own = Object.fromEntries(keys.map((key) => [key, from[key as keyof Written]]).filter(([, value]) => value !== undefined));
	if (method === 'yesNo') {
		delete own.threshold;
		own.majority = { kind: majority, ...(majority === 'qualified' ? { threshold } : {}) };
	}
	return { method, seats, ties, ...own } as TallyConfig;
}

/** The inverse of reading: the rules beside what every election says, ballots that say the same in one line. */
function write({ config, box, ...rest }: Election): unknown {
	const majority =
		config.method !== 'yesNo'
			? {}
			: { majority: config.majority.kind, ...(config.majority.kind === 'qualified' ? { threshold: config.majority.threshold } : {}) };
	return plainOf(written, { ...rest, ...config, ...majority, box: box.map(ballotOf) });
}

const TIES_HAVE_SEEDS = { fr: 'la graine du tirage, avec « by: lot »', en: 'the seed of the draw, with “by: lot”' };

/** An election of the record; every fault is told at its key. */
export const election = writtenAs(
	written
		.superRefine((from, context) => {
			const fault = (path: readonly (string | number)[], fr: string, en: string) =>
				context.addIssue({ code: 'custom', path: [...path], params: { expected: { fr, en } } });
			const keys = KEYS[from.method];
			for (const key of keys) {
				if (!key.endsWith('?') && from[key as keyof Written] === undefined) {
					fault([key], `ce que veut la méthode ${from.method}`, `what the method ${from.method} wants`);
				}
			}
			const known = new Set(keys.map((key) => key.replace('?', '')));
			for (const key of new Set(
				Object.values(KEYS)
					.flat()
					.map((one) => one.replace('?', '')),
			)) {
				if (!known.has(key) && from[key as keyof Written] !== undefined) {
					fault([key], `rien : la méthode ${from.method} n’en a pas`, `nothing: the method ${from.method} has none`);
				}
			}
			if (from.round !== undefined && from.round !== 1 && from.round !== 2) fault(['round'], '1 ou 2', '1 or 2');
			for (const [index, rule] of from.ties.entries()) {
				if ((rule.by === 'lot') !== (rule.seed !== undefined)) fault(['ties', index, 'seed'], TIES_HAVE_SEEDS.fr, TIES_HAVE_SEEDS.en);
			}
			for (const [index, one] of from.box.entries()) {
				if (MARKS.filter((key) => one[key] !== undefined).length > 1) {
					fault(['box', index], `un seul de ${MARKS.join(', ')}`, `one only of ${MARKS.join(', ')}`);
				}
			}
		})
		.transform((from, context): Election => {
			const { id, title, agendaItem, body, college, vote } = from;
			const config = configOf(from);
			const checked = checkConfig(config);
			if (!checked.ok) {
				const { fr, en } = sentence(CONFIG_REFUSALS, checked.error);
				context.addIssue({
					code: 'custom',
					path: ['method'],
					params: { expected: { fr: `des règles justes (${fr})`, en: `sound rules (${en})` } },
				});
			}
			return {
				id,
				title,
				...(agendaItem === undefined ? {} : { agendaItem }),
				...(body === undefined ? {} : { body }),
				...(college === undefined ? {} : { college }),
				...(vote === undefined ? {} : { vote }),
				config,
				box: from.box.map((one) => ({ weight: one.weight ?? 1, ballots: one.ballots, marks: marksOf(one) })),
			};
		}),
	write,
);
