import type { SittingState } from './state.ts';

/** The office in which someone still has to sign the minutes, once they are drafted. */
export function officeToSign(
	{ phase, signed, ...officers }: Pick<SittingState, 'phase' | 'signed' | 'chair' | 'secretary'>,
	person: string | undefined,
): 'chair' | 'secretary' | undefined {
	if (phase !== 'drafted' || person === undefined) return undefined;
	return (['chair', 'secretary'] as const).find((office) => officers[office] === person && !signed.some((one) => one.office === office));
}

/** What the minutes ask of someone: to say whether they are right, or to sign them. */
export function minutesAskOf(state: SittingState, person: string): 'review' | 'sign' | undefined {
	if (officeToSign(state, person) !== undefined) return 'sign';
	const waits = (state.phase === 'closed' || state.phase === 'drafted') && state.signed.length === 0;
	return waits && state.reviewers.includes(person) && state.reviews.get(person)?.approved !== true ? 'review' : undefined;
}
