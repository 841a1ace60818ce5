import { bySource, type Coded } from '../basics/index.ts';
import { type AssemblyKind, type DecisionKind, remoteApplied, type Statutes, secretBallotRule } from '../statutes/index.ts';
import { checkConfig, type TallyConfig, type ConfigRefusal as TallyConfigRefusal } from '../tally/index.ts';

export const CHOICES = ['for', 'against', 'abstention', 'blank'] as const;
export type Choice = (typeof CHOICES)[number];

export const CHANNELS = ['hands', 'paper', 'electronic'] as const;
/** By which way votes come: hands counted in the room, papers counted by scrutineers, ballots sent from a device. */
export type Channel = (typeof CHANNELS)[number];

/** What a poll decides. */
export type PollSubject =
	| { readonly kind: 'resolution'; readonly resolution: string }
	| { readonly kind: 'amendment'; readonly resolution: string; readonly amendment: string }
	/** Who takes seats. A second round is an election of its own. */
	| {
			readonly kind: 'election';
			readonly election: string;
			readonly title: string;
			readonly agendaItem: string;
			/** What statutes call it: their rules on secrecy, quorum and base are read by it. */
			readonly decision: DecisionKind;
			/** Id of the body that has the seats. */
			readonly body?: string;
			/** Of an election by one college alone: its id. */
			readonly college?: string;
			readonly tally: TallyConfig;
	  }
	/** On the course of the sitting itself: a secret ballot asked for, a suspension. */
	| { readonly kind: 'procedure'; readonly title: string };

/** The resolution whose text a poll decides or changes, where it does. */
export function resolutionOf(subject: PollSubject): string | undefined {
	return 'resolution' in subject ? subject.resolution : undefined;
}

/** How a poll is held. Each voice votes by one channel: that of the place where its holder is. */
export interface PollConfig {
	readonly id: string;
	readonly subject: PollSubject;
	readonly room: Channel;
	/** Of those at a distance; none: they do not vote. */
	readonly remote?: 'electronic';
	/** Whether nobody may know who chose what. */
	readonly secret: boolean;
}

/** Why a poll cannot be held in a way. */
export interface ConfigRefusals {
	/** Hands are seen, papers in a box are not: the room's channel says whether a poll is secret. */
	readonly 'hands-not-secret': Record<never, never>;
	readonly 'paper-is-secret': Record<never, never>;
	readonly 'secret-ballot-required': { readonly decision: DecisionKind };
	readonly 'remote-not-provided': Record<never, never>;
}
export type ConfigRefusal = Coded<ConfigRefusals> | TallyConfigRefusal;

/** Whether the statutes let a poll on some decisions be held as configured. @returns undefined where they do */
export function configRefusal(
	config: PollConfig,
	decisions: readonly DecisionKind[],
	statutes: Statutes | undefined,
	kind: AssemblyKind | undefined,
): ConfigRefusal | undefined {
	const election = config.subject.kind === 'election' ? checkConfig(config.subject.tally) : undefined;
	if (election?.ok === false) return election.error;
	if (config.secret && config.room === 'hands') return { code: 'hands-not-secret', params: {} };
	if (!config.secret && config.room === 'paper') return { code: 'paper-is-secret', params: {} };
	for (const decision of config.secret ? [] : decisions) {
		const rule = secretBallotRule(statutes, decision);
		if (rule !== undefined) return { code: 'secret-ballot-required', params: { decision }, source: bySource(rule) };
	}
	const remote = remoteApplied(statutes, kind);
	if (config.remote === undefined || remote.rule.allowed) return undefined;
	return { code: 'remote-not-provided', params: {}, source: remote.source };
}

/** The choices that voters are offered: a blank vote only where the statutes have it. */
export function offeredChoices(statutes: Statutes | undefined): readonly Choice[] {
	return statutes?.blankVotes === undefined ? CHOICES.filter((choice) => choice !== 'blank') : CHOICES;
}
