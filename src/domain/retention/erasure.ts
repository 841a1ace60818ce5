import { addYears, type Bilingual, type IsoDate, runsOn } from '../basics/index.ts';
import type { Mandate } from '../governance/index.ts';
import type { Membership, Person } from '../members/index.ts';
import { ACCOUNTS_YEARS } from './kept.ts';
import { lastDayOf } from './rules.ts';

/** Years within which what was decided can be contested, and leaders be held to account (Code civil, art. 2224). */
export const CONTEST_YEARS = 5;

/** What an erasure is judged by. */
export interface ErasureFacts {
	readonly today: IsoDate;
	/** The person's own. */
	readonly memberships: readonly Membership[];
	readonly mandates: readonly Mandate[];
	/** Dates of the assemblies in which the person attended, spoke or held an office. */
	readonly assemblies: readonly IsoDate[];
	/** Dates of sittings that are convened or open, with the person on the roll. */
	readonly running: readonly IsoDate[];
	/** Whether the person's account is the one that asks. */
	readonly self: boolean;
	/** Whether the person's account is that of the only administrator. */
	readonly lastAdministrator: boolean;
}

export const ERASURE_OBSTACLES = ['mandate', 'sitting', 'self', 'lastAdministrator'] as const;
/** Why a person cannot be erased yet. */
export type ErasureObstacle = (typeof ERASURE_OBSTACLES)[number];

/** Why the name of someone who was erased can still be found for a time. */
export type IdentityReason = 'payments' | 'mandates' | 'assemblies';

/**
 * The name alone, kept apart under lock until a day because the law wants to be able to tell who it was
 * (« archivage intermédiaire »: CNIL, Les durées de conservation des données, 2020).
 */
export interface KeptIdentity {
	readonly reasons: readonly IdentityReason[];
	/** Last day. */
	readonly until: IsoDate;
}

export interface ErasureVerdict {
	readonly obstacles: readonly ErasureObstacle[];
	/** None: nothing tells who it was. */
	readonly identity?: KeptIdentity;
}

/** Why the name is kept, in words, and the article. */
export const IDENTITY_REASONS: { readonly [R in IdentityReason]: Bilingual & { readonly source: string } } = {
	payments: {
		fr: 'ses cotisations payées sont des pièces comptables, gardées dix ans après la fin de l’exercice',
		en: 'dues that were paid are accounting evidence, kept for ten years after the end of the year',
		source: 'Code de commerce, art. L123-22',
	},
	mandates: {
		fr: 'un mandat a été exercé : la responsabilité des dirigeants se prescrit par cinq ans',
		en: 'a mandate was held: leaders can be held to account for five years',
		source: 'Code civil, art. 2224',
	},
	assemblies: {
		fr: 'la présence à une assemblée en prouve le quorum et les votes, contestables pendant cinq ans',
		en: 'attendance of an assembly proves its quorum and votes, which can be contested for five years',
		source: 'Code civil, art. 2224',
	},
};

/** The last day of what is kept for some years after the end of a year. */
const endOf = (year: number): IsoDate => `${year}-12-31`;

/** What stands in the way of erasing a person, and until when their name is kept apart. */
export function judgeErasure(facts: ErasureFacts): ErasureVerdict {
	const { today, memberships, mandates, assemblies, running, self, lastAdministrator } = facts;
	const stands: { readonly [O in ErasureObstacle]: boolean } = {
		mandate: mandates.some((mandate) => runsOn(mandate, today)),
		sitting: running.length > 0,
		self,
		lastAdministrator,
	};
	const ends: readonly (readonly [IdentityReason, IsoDate])[] = [
		...memberships.filter(({ duesPaid = 0 }) => duesPaid > 0).map(({ year }) => ['payments', endOf(year + ACCOUNTS_YEARS)] as const),
		// A partial date is held to its last day.
		...mandates.map(({ to }) => ['mandates', to === undefined ? today : addYears(lastDayOf(to), CONTEST_YEARS)] as const),
		...assemblies.map((date) => ['assemblies', addYears(date, CONTEST_YEARS)] as const),
	];
	const due = ends.filter(([, until]) => until >= today);
	const until = due
		.map(([, end]) => end)
		.sort()
		.at(-1);
	return {
		obstacles: ERASURE_OBSTACLES.filter((one) => stands[one]),
		...(until === undefined ? {} : { identity: { reasons: [...new Set(due.map(([reason]) => reason))], until } }),
	};
}

/** What the record calls someone who was erased, told apart from the others by a number. */
export function pseudonymOf(number: number): Pick<Person, 'id' | 'givenName' | 'familyName'> {
	return { id: `personne-effacee-${number}`, givenName: 'Personne', familyName: `effacée ${number}` };
}

const PSEUDONYM = /^personne-effacee-(\d+)$/u;

/** The number of someone who was erased; none of anyone else. */
export function erasedNumber(id: string): number | undefined {
	const [, number] = PSEUDONYM.exec(id) ?? [];
	return number === undefined ? undefined : Number(number);
}
