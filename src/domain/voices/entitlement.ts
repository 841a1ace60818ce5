import { bySource, type IsoDate, runsOn, type Source, yearOf } from '../basics/index.ts';
import type { Membership, Representation } from '../members/index.ts';
import type { AssociationRecord } from '../record/index.ts';
import { DEFAULTS, type Statutes, statutesInForce, voiceRule } from '../statutes/index.ts';
import { type VoiceRefusal, voteRefusal } from './standing.ts';
import { type Voice, type VoiceId, voiceIdOf } from './voice.ts';

/** A member, and the voice it has at an assembly or why it has none. */
export interface Entitlement {
	readonly member: VoiceId;
	readonly membership: Membership;
	readonly voice: Voice;
	readonly refusal?: VoiceRefusal;
	/** Where the weight comes from. */
	readonly weightSource: Source;
}

/** What entitlement reads of a record. */
type Members = Pick<AssociationRecord, 'memberships' | 'categories' | 'representations' | 'statutes'>;

const RANKS = { titular: 0, substitute: 2 } as const;
/** Someone without a rank stands between: neither named first nor only in another's absence. */
const UNRANKED = 1;

/** Who may hold the voice of an organisation on a date, titular first; a personal capacity binds no organisation. */
function representatives(representations: readonly Representation[], date: IsoDate): readonly string[] {
	const running = representations.filter((one) => one.capacity !== 'personal' && runsOn(one, date));
	const rank = (one: Representation) => (one.rank === undefined ? UNRANKED : RANKS[one.rank]);
	return [...new Set([...running].sort((a, b) => rank(a) - rank(b)).map((one) => one.person))];
}

/**
 * Every member of the year of an assembly, with the voice that it has there or the reason why it has none: its weight by
 * the statutes' rule for its category (one where they are silent), its college, and the people who may hold it. A member
 * in several categories has one voice, in the first that gives a vote. Linear in memberships and representations.
 * @param date of the assembly: which statutes, which memberships, who represents whom
 */
export function entitlement(record: Members, date: IsoDate): readonly Entitlement[] {
	const statutes = statutesInForce(record.statutes, date);
	const colleges = new Map(record.categories.map((one) => [one.id, one.college]));
	const byOrganisation = Map.groupBy(record.representations, (one) => one.organisation);
	const found = new Map<VoiceId, Entitlement>();
	for (const membership of record.memberships) {
		if (membership.year !== yearOf(date)) continue;
		const member = voiceIdOf(membership);
		const known = found.get(member);
		if (known !== undefined && known.refusal === undefined) continue;
		const refusal = voteRefusal(membership, statutes, date);
		if (known !== undefined && refusal !== undefined) continue;
		const { organisation, person } = membership;
		const heldBy = person === undefined ? representatives(byOrganisation.get(organisation ?? '') ?? [], date) : [person];
		const voice = voiceOf(member, membership, colleges.get(membership.category), heldBy, statutes);
		const rule = voiceRule(statutes, membership.category);
		const weightSource = rule === undefined ? DEFAULTS.voices.source : bySource(rule);
		found.set(member, { member, membership, voice, ...(refusal === undefined ? {} : { refusal }), weightSource });
	}
	return [...found.values()];
}

function voiceOf(
	id: VoiceId,
	{ category }: Membership,
	college: string | undefined,
	heldBy: readonly string[],
	statutes: Statutes | undefined,
): Voice {
	const known = college !== undefined && statutes?.colleges?.some((one) => one.id === college);
	return {
		id,
		category,
		...(known ? { college } : {}),
		weight: voiceRule(statutes, category)?.voices ?? DEFAULTS.voices.rule.voices,
		heldBy,
	};
}

/** The voices of those who have one: the roll of an assembly. */
export function rollOf(entitlements: readonly Entitlement[]): readonly Voice[] {
	return entitlements.filter((one) => one.refusal === undefined).map((one) => one.voice);
}
