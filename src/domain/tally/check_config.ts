import { type Coded, ok, type Result, refused, type Sentences } from '../basics/index.ts';
import { candidatesOf, type OptionId, optionsOf, type TallyConfig } from './config.ts';

/** What is wrong with the rules of an election. */
interface ConfigRefusals {
	readonly 'no-options': Record<never, never>;
	readonly 'repeated-candidate': { readonly option: OptionId };
	readonly 'bad-seats': { readonly seats: number };
	readonly 'one-seat-only': { readonly seats: number };
	readonly 'bad-scores': { readonly minimum: number; readonly maximum: number };
	readonly 'bad-grades': { readonly count: number };
	readonly 'bad-share': { readonly numerator: number; readonly denominator: number };
	readonly 'bad-quota': { readonly name: string };
	/** A rule for ties that does not place every option exactly once. */
	readonly 'tie-rule-incomplete': { readonly by: string; readonly option: OptionId };
}
export type ConfigRefusal = Coded<ConfigRefusals>;

/** What is said of each refusal. */
export const CONFIG_REFUSALS: Sentences<ConfigRefusals> = {
	'no-options': () => ({ fr: 'Il n’y a personne à élire.', en: 'There is nobody to elect.' }),
	'repeated-candidate': ({ option }) => ({ fr: `« ${option} » est candidat deux fois.`, en: `“${option}” stands twice.` }),
	'bad-seats': ({ seats }) => ({ fr: `Il ne peut y avoir ${seats} sièges.`, en: `There cannot be ${seats} seats.` }),
	'one-seat-only': ({ seats }) => ({
		fr: `Cette méthode pourvoit un seul siège, pas ${seats}.`,
		en: `This method fills one seat, not ${seats}.`,
	}),
	'bad-scores': ({ minimum, maximum }) => ({
		fr: `Les notes ne peuvent aller de ${minimum} à ${maximum}.`,
		en: `Scores cannot go from ${minimum} to ${maximum}.`,
	}),
	'bad-grades': () => ({
		fr: 'Il faut au moins deux mentions, toutes différentes.',
		en: 'There must be two grades at least, all different.',
	}),
	'bad-share': ({ numerator, denominator }) => ({
		fr: `${numerator}/${denominator} n’est pas une part entre 0 et 1.`,
		en: `${numerator}/${denominator} is not a share between 0 and 1.`,
	}),
	'bad-quota': ({ name }) => ({
		fr: `Le quota « ${name} » doit avoir un minimum qui ne passe pas son maximum.`,
		en: `The quota “${name}” must have a minimum that is not over its maximum.`,
	}),
	'tie-rule-incomplete': ({ option }) => ({
		fr: `La règle de départage ne place pas « ${option} » une fois.`,
		en: `The rule for ties does not place “${option}” once.`,
	}),
};

function repeated(ids: readonly OptionId[]): OptionId | undefined {
	return ids.find((id, index) => ids.indexOf(id) !== index);
}

function methodFault(config: TallyConfig): ConfigRefusal | undefined {
	const { seats } = config;
	switch (config.method) {
		case 'twoRound':
		case 'instantRunoff':
			return seats === 1 ? undefined : { code: 'one-seat-only', params: { seats } };
		case 'score': {
			const { minimum, maximum } = config;
			const sound = Number.isSafeInteger(minimum) && Number.isSafeInteger(maximum) && minimum < maximum;
			return sound ? undefined : { code: 'bad-scores', params: { minimum, maximum } };
		}
		case 'majorityJudgment': {
			const { length } = config.grades;
			return length >= 2 && new Set(config.grades).size === length ? undefined : { code: 'bad-grades', params: { count: length } };
		}
		case 'lists': {
			const share = [config.threshold, config.leadingShare].find(
				(one) => one !== undefined && !(one.denominator > 0 && one.numerator >= 0 && one.numerator <= one.denominator),
			);
			return share === undefined ? undefined : { code: 'bad-share', params: share };
		}
		default:
			return undefined;
	}
}

function quotaFault(config: TallyConfig): ConfigRefusal | undefined {
	const { quotas = [] } = config;
	const wrong = quotas.find(({ minimum = 0, maximum = Number.POSITIVE_INFINITY }) => minimum < 0 || minimum > maximum);
	return wrong === undefined ? undefined : { code: 'bad-quota', params: { name: wrong.name } };
}

function tieFault(config: TallyConfig): ConfigRefusal | undefined {
	const options = optionsOf(config);
	for (const { by, order } of config.ties) {
		const placed = order.flat();
		const option = options.find((one) => !placed.includes(one)) ?? repeated(placed);
		if (option !== undefined) return { code: 'tie-rule-incomplete', params: { by, option } };
	}
	return undefined;
}

/** Whether an election can be counted by these rules. @returns the rules, or the first thing wrong with them */
export function checkConfig(config: TallyConfig): Result<TallyConfig, ConfigRefusal> {
	const options = optionsOf(config);
	if (options.length === 0) return refused({ code: 'no-options', params: {} });
	const twice = repeated(options) ?? repeated(candidatesOf(config));
	if (twice !== undefined) return refused({ code: 'repeated-candidate', params: { option: twice } });
	const { seats } = config;
	if (!Number.isSafeInteger(seats) || seats < 1) return refused({ code: 'bad-seats', params: { seats } });
	const fault = methodFault(config) ?? quotaFault(config) ?? tieFault(config);
	return fault === undefined ? ok(config) : refused(fault);
}
