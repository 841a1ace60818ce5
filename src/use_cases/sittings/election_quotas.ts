import { ok, type Result, refused } from '../../domain/basics/index.ts';
import type { AssociationRecord } from '../../domain/record/index.ts';
import {
	type Candidates,
	gendersUnknown,
	notAlternating,
	quotaOf,
	type ReservedSeats,
	type SittingState,
	sittingIn,
} from '../../domain/sitting/index.ts';
import type { CandidateList, OptionId, SeatQuota } from '../../domain/tally/index.ts';
import { namingOf } from '../../domain/voices/index.ts';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';
import type { ActionContext } from '../action.ts';
import type { CommandInput, QuotaInput } from './inputs.ts';
import { peopleNamed } from './people_named.ts';

/** What an election says of reserved seats, of people or between lists. */
type Input = Pick<
	Extract<CommandInput, { readonly do: 'openElection' | 'openListElection' }>,
	'agendaItem' | 'body' | 'seatRules' | 'quotas' | 'genders'
>;
interface Opening {
	readonly state: SittingState;
	readonly whole: AssociationRecord;
}

/** Those whom earlier rounds of an election seated: the same seats, under the same item. */
function seatedBefore({ polls }: SittingState, { agendaItem, body }: Input): readonly OptionId[] {
	return [...polls.values()].flatMap(({ config: { subject }, status, result }) =>
		subject.kind === 'election' &&
		subject.agendaItem === agendaItem &&
		subject.body === body &&
		status === 'counted' &&
		result?.kind === 'election' &&
		result.tally.nextRound !== undefined
			? result.tally.elected
			: [],
	);
}

/** What is known of the candidates, with what those of whom nothing was known say now. */
function candidatesOf({ state, whole }: Opening, input: Input, options: readonly OptionId[]): Candidates {
	const people = new Map(whole.people.map((one) => [one.id, one]));
	const colleges = new Map(state.convened.statutes?.colleges?.map((one) => [one.id, one.name]));
	const categories = new Map(whole.categories.map((one) => [one.id, one.name]));
	const { body } = input;
	return {
		options,
		seated: seatedBefore(state, input),
		sitting: body === undefined ? [] : sittingIn(whole.mandates, body, state.convened.date, options),
		genderOf: (person) => people.get(person)?.gender ?? input.genders[person],
		roll: state.roll,
		collegeOf: (id) => colleges.get(id) ?? id,
		categoryOf: (id) => categories.get(id) ?? id,
	};
}

/** How many of a group are wanted, where it is said. */
function boundsOf({ minimum, maximum }: QuotaInput): Pick<SeatQuota, 'minimum' | 'maximum'> {
	return { ...(minimum === undefined ? {} : { minimum }), ...(maximum === undefined ? {} : { maximum }) };
}

function ruleOf(quota: QuotaInput): ReservedSeats {
	const [kind, id = ''] = (quota.group ?? '').split(':');
	const of =
		kind === 'women'
			? ({ gender: 'woman' } as const)
			: kind === 'men'
				? ({ gender: 'man' } as const)
				: kind === 'college'
					? { college: id }
					: { category: id };
	return { ...of, ...boundsOf(quota) };
}

/** Why a list is not such as the statutes want it, naming women and men in turn; undefined where all are. */
function listFault({ whole }: Opening, lists: readonly CandidateList[], genderOf: Candidates['genderOf']): Refusal | undefined {
	const nameOf = namingOf(whole);
	for (const { id, name = id, candidates } of lists) {
		const [first, second] = notAlternating(candidates, genderOf) ?? [];
		if (first !== undefined && second !== undefined)
			return refusal('list-not-alternating', { list: name, first: nameOf(first), second: nameOf(second) });
	}
	return undefined;
}

/**
 * The quotas of an election: those of the statutes for the body, then what was asked beside them. Candidates are of a group as
 * the record and the roll have them; where it is not known of one whether she is a woman or he a man, that is asked first.
 * Lists must name women and men in turn where the statutes say so.
 * @param lists of an election between lists, those whose candidates the options are
 */
export function electionQuotas(
	opening: Opening,
	input: Input,
	options: readonly OptionId[],
	lists: readonly CandidateList[] = [],
): Result<readonly SeatQuota[], Refusal> {
	const { state, whole } = opening;
	const candidates = candidatesOf(opening, input, options);
	const statutes = input.seatRules === 'setAside' ? [] : (state.convened.statutes?.seats ?? []).filter(({ body }) => body === input.body);
	const alternating = lists.length > 0 && statutes.some((rule) => rule.alternating === true);
	const rules = statutes.filter((rule) => rule.alternating !== true);
	const asked = input.quotas.filter(({ group }) => group !== undefined).map(ruleOf);
	// What is said for this election is said of those whom it elects.
	const electedOnly = { ...candidates, sitting: [] };
	const turns = alternating ? gendersUnknown([{ gender: 'woman' }], electedOnly) : [];
	const unknown = new Set([...gendersUnknown(rules, candidates), ...gendersUnknown(asked, electedOnly), ...turns]);
	if (unknown.size > 0) return refused(refusal('gender-unknown', { names: [...unknown].map(namingOf(whole)).join(', ') }));
	const fault = alternating ? listFault(opening, lists, candidates.genderOf) : undefined;
	if (fault !== undefined) return refused(fault);
	const quotas = [...rules.map((rule) => quotaOf(rule, candidates)), ...asked.map((rule) => quotaOf(rule, electedOnly))];
	for (const quota of input.quotas.filter(({ group }) => group === undefined)) {
		const named = peopleNamed(whole, quota.members);
		if (!named.ok) return named;
		quotas.push({ name: quota.name ?? '', members: named.value, ...boundsOf(quota) });
	}
	return ok(quotas);
}

/** Keeps with the people who stand what they said of themselves and nobody knew: it is asked once. */
export async function keepGenders(
	{ record }: Pick<ActionContext, 'record'>,
	{ people }: AssociationRecord,
	{ genders }: Input,
	candidates: readonly OptionId[],
): Promise<Result<null, Refusal>> {
	for (const person of people) {
		const gender = genders[person.id];
		if (gender === undefined || person.gender !== undefined || !candidates.includes(person.id)) continue;
		const put = await record.put('person', { ...person, gender }, { against: 'anything' });
		if (!put.ok) return put;
	}
	return ok(null);
}
