import { bySource, type Source } from '../basics/index.ts';
import { majorityRule } from './in_force.ts';
import type {
	AssemblyKind,
	CollegeVoteRule,
	ConvenedRule,
	DecisionKind,
	MajorityRule,
	NoticeRule,
	ProxyRule,
	RemoteRule,
	ReservedRule,
	SecretBallotRule,
	Statutes,
	VoiceRule,
} from './statutes.ts';

/** A rule as it applies: the statutes' own, or what stands where they are silent. */
export interface Applied<R> {
	readonly rule: R;
	/** Whether the statutes are silent. */
	readonly silent: boolean;
	readonly source: Source;
}

function applied<R extends { readonly article?: string }>(stated: R | undefined, otherwise: { readonly rule: R; readonly source: Source }) {
	return stated === undefined ? { ...otherwise, silent: true } : { rule: stated, silent: false, source: bySource(stated) };
}

const law = (fr: string, en: string): Source => ({ from: 'law', name: { fr, en } });
const usage = (fr: string, en: string): Source => ({ from: 'usage', name: { fr, en } });

/** What applies where the statutes are silent, each with its source. */
export const DEFAULTS = {
	/** The law is silent too; about fifteen days is what associations do. */
	notice: { rule: { days: 15 } as NoticeRule, source: usage('usage : quinze jours', 'usage: fifteen days') },
	/** Every member is convened (service-public.gouv.fr, F1121). */
	convened: { rule: { members: 'all' } as ConvenedRule, source: law('droit commun des associations', 'common law of associations') },
	voices: { rule: { voices: 1 } as VoiceRule, source: usage('usage : un membre, une voix', 'usage: one member, one voice') },
	majority: {
		rule: { majority: 'absolute', base: 'presentOrRepresented' } as MajorityRule,
		source: law('CA Colmar, 16 octobre 2013', 'CA Colmar, 16 October 2013'),
	},
	/** An ordinary mandate, unlimited; one that names no holder was challenged in court (Cass. 2e civ., 21 May 2015, 14-16.098). */
	proxies: { rule: { allowed: true } as ProxyRule, source: law('Code civil, art. 1984 à 2010', 'Code civil, art. 1984 to 2010') },
	remote: {
		rule: { allowed: false } as RemoteRule,
		source: law('Cass. 1re civ., 25 janvier 2017, 15-25.561', 'Cass. 1re civ., 25 January 2017, 15-25.561'),
	},
	/** Colleges have weights to be weighted by. */
	collegeVote: {
		rule: { combine: 'weightedShares' } as CollegeVoteRule,
		source: usage('usage : parts pondérées par collège', 'usage: shares weighted by college'),
	},
	/** Ordinary and extraordinary are usage, not law. */
	reserved: {
		rule: { decisions: ['statutes', 'dissolution'], assemblies: ['extraordinary', 'mixed'] } as ReservedRule,
		source: usage('usage : assemblée extraordinaire', 'usage: extraordinary assembly'),
	},
} as const;

/** Where a proxy that names no holder was challenged, and the statutes give no rule for it. */
export const BLANK_PROXY_SOURCE = law('Cass. 2e civ., 21 mai 2015, 14-16.098', 'Cass. 2e civ., 21 May 2015, 14-16.098');
/** A mandate: what its holder does binds its principal, and absent does nothing. */
export const MANDATE_SOURCE = law('Code civil, art. 1984', 'Code civil, art. 1984');
/** A mandate is revoked whenever its principal wants, and by their acting in person. */
export const REVOCATION_SOURCE = law('Code civil, art. 2004', 'Code civil, art. 2004');
/** A vote that two votes tell of is no longer secret: the casting vote cannot be used. */
export const SECRET_CASTING_SOURCE = law('CA Bordeaux, 12 janvier 2017', 'CA Bordeaux, 12 January 2017');

export function noticeApplied(statutes: Statutes | undefined): Applied<NoticeRule> {
	return applied(statutes?.notice, DEFAULTS.notice);
}

export function convenedApplied(statutes: Statutes | undefined): Applied<ConvenedRule> {
	return applied(statutes?.convened, DEFAULTS.convened);
}

export function majorityApplied(statutes: Statutes | undefined, decision: DecisionKind): Applied<MajorityRule> {
	return applied(majorityRule(statutes, decision), DEFAULTS.majority);
}

export function proxiesApplied(statutes: Statutes | undefined): Applied<ProxyRule> {
	return applied(statutes?.proxies, DEFAULTS.proxies);
}

/** Whether an assembly may be attended and voted at from a distance. */
export function remoteApplied(statutes: Statutes | undefined, kind: AssemblyKind | undefined): Applied<RemoteRule> {
	const { rule, ...rest } = applied(statutes?.remote, DEFAULTS.remote);
	const named = rule.assemblies === undefined || (kind !== undefined && rule.assemblies.includes(kind));
	return { ...rest, rule: { ...rule, allowed: rule.allowed && named } };
}

export function collegeVoteApplied(statutes: Statutes | undefined): Applied<CollegeVoteRule> {
	return applied(statutes?.collegeVote, DEFAULTS.collegeVote);
}

/** The kinds of assembly that may take a decision; none where any may. */
export function reservedApplied(statutes: Statutes | undefined, decision: DecisionKind): Applied<ReservedRule> | undefined {
	const stated = statutes?.reserved;
	const { rule, ...rest } = applied(
		stated?.find((one) => one.decisions.includes(decision)),
		DEFAULTS.reserved,
	);
	if (rest.silent && (stated !== undefined || !rule.decisions.includes(decision))) return undefined;
	return { ...rest, rule };
}

/** The rule by which a decision is voted in secret, where there is one. */
export function secretBallotRule(statutes: Statutes | undefined, decision: DecisionKind): SecretBallotRule | undefined {
	const rule = statutes?.secretBallot;
	return rule === undefined || (rule.decisions !== undefined && !rule.decisions.includes(decision)) ? undefined : rule;
}
