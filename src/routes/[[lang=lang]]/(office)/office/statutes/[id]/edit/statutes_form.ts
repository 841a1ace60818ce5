import { type Bilingual, freeSlug } from '../../../../../../../domain/basics/index.ts';
import { STATUTES_WORDS } from '../../../../../../../i18n/office/index.ts';
import type { FieldProblem } from '../../../../../../../i18n/refusals/index.ts';

/** The fields of the form of a version of the statutes: every rule that there is. */
export const STATUTES_FIELDS = {
	version: 'integer',
	'value.title': 'text',
	'value.adoptedOn': 'text',
	'value.from': 'text',
	'value.to': 'text',
	'value.admission.by': 'text',
	'value.admission.body': 'text',
	'value.admission.article': 'text',
	'value.convened.members': 'text',
	'value.convened.article': 'text',
	'value.notice.days': 'integer',
	'value.notice.article': 'text',
	'value.goodStandingRequired.stated': 'flag',
	'value.goodStandingRequired.daysBefore': 'integer',
	'value.goodStandingRequired.article': 'text',
	'value.voices.#.voices': 'integer',
	'value.voices.#.categories': 'each',
	'value.voices.#.article': 'text',
	'value.colleges.#.name': 'text',
	'value.colleges.#.id': 'text',
	'value.colleges.#.weight': 'fraction',
	'value.colleges.#.article': 'text',
	'value.collegeVote.combine': 'text',
	'value.collegeVote.article': 'text',
	'value.proxies.allowed': 'yesNo',
	'value.proxies.maximumPerHolder': 'integer',
	'value.proxies.blank': 'text',
	'value.proxies.sameCollege': 'flag',
	'value.proxies.revives': 'flag',
	'value.proxies.article': 'text',
	'value.remote.allowed': 'yesNo',
	'value.remote.assemblies': 'each',
	'value.remote.article': 'text',
	'value.quorums.#.share': 'fraction',
	'value.quorums.#.counts': 'text',
	'value.quorums.#.base': 'text',
	'value.quorums.#.assemblies': 'each',
	'value.quorums.#.decisions': 'each',
	'value.quorums.#.perCollege': 'flag',
	'value.quorums.#.secondNoticeDays': 'integer',
	'value.quorums.#.article': 'text',
	'value.majorities.#.majority': 'text',
	'value.majorities.#.base': 'text',
	'value.majorities.#.threshold': 'fraction',
	'value.majorities.#.decisions': 'each',
	'value.majorities.#.article': 'text',
	'value.reserved.#.decisions': 'each',
	'value.reserved.#.assemblies': 'each',
	'value.reserved.#.article': 'text',
	'value.nothingReserved': 'flag',
	'value.secretBallot.stated': 'flag',
	'value.secretBallot.decisions': 'each',
	'value.secretBallot.article': 'text',
	'value.blankVotes.stated': 'flag',
	'value.blankVotes.article': 'text',
	'value.castingVote.holder': 'text',
	'value.castingVote.article': 'text',
	'value.bodies.#.body': 'text',
	'value.bodies.#.minimum': 'integer',
	'value.bodies.#.maximum': 'integer',
	'value.bodies.#.termYears': 'integer',
	'value.bodies.#.incompatibleWith': 'each',
	'value.bodies.#.article': 'text',
	'value.seats.#.body': 'text',
	'value.seats.#.gender': 'text',
	'value.seats.#.college': 'text',
	'value.seats.#.category': 'text',
	'value.seats.#.minimum': 'integer',
	'value.seats.#.maximum': 'integer',
	'value.seats.#.alternating': 'flag',
	'value.seats.#.article': 'text',
	'value.mentions.#.mention': 'text',
	'value.mentions.#.article': 'text',
	'value.articles.#.number': 'text',
	'value.articles.#.title': 'text',
	'value.articles.#.text': 'text',
} as const;

type Loose = Readonly<Record<string, unknown>>;

/** Rules that may say nothing more than that they are: the form asks whether they do. */
const STATED = ['goodStandingRequired', 'secretBallot', 'blankVotes'] as const;
const words = (key: 'unstated' | 'somethingReserved'): Bilingual => ({ fr: STATUTES_WORDS.fr[key], en: STATUTES_WORDS.en[key] });

/** Colleges, each with an id: of its name where none was entered. */
function withIds(colleges: readonly Loose[]): readonly Loose[] {
	const taken = new Set(colleges.flatMap(({ id }) => (typeof id === 'string' ? [id] : [])));
	return colleges.map((one) => {
		if (one.id !== undefined || typeof one.name !== 'string') return one;
		const id = freeSlug(taken, one.name, 'college');
		taken.add(id);
		return { ...one, id };
	});
}

/**
 * What the form of a version sent, as the statutes hold it: rules of a kind that has none are silence, not an empty list,
 * except that nothing is reserved, which is said.
 * @returns and what cannot be held: the details of a rule that is not said to be one
 */
export function statutesSent(sent: unknown): { readonly value: Loose; readonly faults: readonly FieldProblem[] } {
	const { nothingReserved, ...rules } = (sent ?? {}) as Loose;
	const value = Object.fromEntries(Object.entries(rules).filter(([, rule]) => !(Array.isArray(rule) && rule.length === 0)));
	const faults: FieldProblem[] = [];
	for (const name of STATED) {
		if (value[name] === undefined) continue;
		const { stated, ...rule } = value[name] as Loose;
		if (stated !== true) faults.push({ path: ['value', name, 'stated'], message: words('unstated') });
		value[name] = rule;
	}
	if (nothingReserved === true) {
		if (value.reserved !== undefined) faults.push({ path: ['value', 'nothingReserved'], message: words('somethingReserved') });
		else value.reserved = [];
	}
	if (Array.isArray(value.colleges)) value.colleges = withIds(value.colleges);
	return { value, faults };
}
