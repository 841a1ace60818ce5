import { ballotsOf, type MarkedCount, type TallyConfig, type TallyResult, tally } from '../tally/index.ts';
import type { Vote } from './vote.ts';

/** An election held at an assembly: its rules and what the box held. Its result is counted wherever it is told, never kept. */
export interface Election {
	readonly id: string;
	readonly title: string;
	readonly agendaItem?: string;
	/** Id of the body that has the seats. */
	readonly body?: string;
	/** Of an election by one college alone: its id. */
	readonly college?: string;
	readonly vote?: Pick<Vote, 'method' | 'secret' | 'bases'>;
	/** Candidates are ids of people, where they are of the record. */
	readonly config: TallyConfig;
	readonly box: readonly MarkedCount[];
}

/** The result of an election of the record. */
export function electionResult({ config, box }: Pick<Election, 'config' | 'box'>): TallyResult {
	return tally(config, ballotsOf(box));
}
