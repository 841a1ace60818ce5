import { restOf, type StanceCounts } from './counts.ts';
import { overHalf, overOther, SIGNIFICANT, share } from './statistics.ts';

/** What tells a group from the others. */
export interface Representative {
	readonly statement: string;
	readonly side: 'agree' | 'disagree';
	readonly counts: StanceCounts;
	/** How much more of the group than of the rest is on this side: a ratio of shares. */
	readonly ratio: number;
	/** Share of the group on this side. */
	readonly share: number;
	/** Whether both the share and its difference from the rest are more than chance. */
	readonly significant: boolean;
}

/** A statement on one side, with what ranks it. */
interface Scored {
	readonly told: Representative;
	/** Standard errors over one half, and over the rest. */
	readonly half: number;
	readonly test: number;
	readonly score: number;
}

const MOST = 5;

function scoreOf(statement: string, side: 'agree' | 'disagree', group: StanceCounts, rest: StanceCounts): Scored {
	const own = share(group[side], group.seen);
	const ratio = own / share(rest[side], rest.seen);
	const half = overHalf(group[side], group.seen);
	const test = overOther(group[side], group.seen, rest[side], rest.seen);
	const significant = half > SIGNIFICANT && test > SIGNIFICANT;
	return { told: { statement, side, counts: group, ratio, share: own, significant }, half, test, score: ratio * test * own * half };
}

/**
 * The statements that tell a group from all others: on the side on which it differs more, those where that is more than
 * chance, by r·z(r)·p·z(p); the best agreement before all, five at most, agreements first. Where none is more than chance,
 * the single best: an agreement that most of the group shares, else any.
 * @param counts for each statement, of the group and of all in groups
 */
export function representativeOf(
	counts: readonly { readonly statement: string; readonly group: StanceCounts; readonly whole: StanceCounts }[],
): readonly Representative[] {
	const scored = counts
		.filter(({ group }) => group.seen > 0)
		.map(({ statement, group, whole }) => {
			const rest = restOf(whole, group);
			const [agree, disagree] = [scoreOf(statement, 'agree', group, rest), scoreOf(statement, 'disagree', group, rest)];
			return agree.test > disagree.test ? agree : disagree;
		})
		.toSorted((a, b) => b.score - a.score);
	const significant = scored.filter((one) => one.told.significant);
	const agrees = ({ told }: Scored) => told.side === 'agree';
	const single = scored.find((one) => agrees(one) && one.half > SIGNIFICANT && one.told.ratio > 1) ?? scored[0];
	const first = significant.length === 0 ? single : significant.find(agrees);
	const chosen = [...(first === undefined ? [] : [first]), ...significant.filter((one) => one !== first)].slice(0, MOST);
	return [...chosen.filter(agrees), ...chosen.filter((one) => !agrees(one))].map((one) => one.told);
}
