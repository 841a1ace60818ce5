import { explainVote } from '../assembly/index.ts';
import type { Bilingual } from '../basics/index.ts';
import type { DecisionKind } from '../statutes/index.ts';
import type { VoteResult } from './result.ts';

/** Why a poll for or against was carried or not: a sentence for each kind of decision that it holds, each by its own rule. */
export function explainResult({ decisions }: VoteResult): readonly { readonly kind: DecisionKind; readonly said: Bilingual }[] {
	return decisions.map(({ kind, outcome }) => ({ kind, said: explainVote(outcome) }));
}
