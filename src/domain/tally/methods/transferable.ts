import type { Ballot } from '../ballot.ts';
import { close } from '../close.ts';
import type { OptionId, TransferableConfig } from '../config.ts';
import type { TallyResult } from '../result.ts';
import { fillSeats, type OpenTie } from '../seats.ts';
import { type Stage, type StageAction, UNIT, type Units } from '../stages.ts';
import { type TieBreak, tiersBy } from '../ties.ts';
import { sift } from '../turnout.ts';
import { pickOne } from './earlier_stages.ts';
import { Papers, type Transfer } from './papers.ts';

/** What the stages came to. */
interface Counted {
	readonly quota: number;
	readonly stages: readonly Stage[];
	readonly elected: readonly OptionId[];
	/** Those not elected, the last excluded first. */
	readonly others: readonly OptionId[];
	readonly tie?: OpenTie;
}

/** One move of papers, chosen but not yet done. */
interface Move {
	readonly action: Exclude<StageAction, { kind: 'firstPreferences' }>;
	readonly tieBreak?: TieBreak | undefined;
}

/**
 * The single transferable vote by the rules of Scottish local elections (The Scottish Local Government Elections Order
 * 2011, SSI 2011/399, schedule 1, rules 46 to 53: weighted inclusive Gregory method, values truncated to five decimals).
 * With one seat it is the instant run-off. A ballot of several voices counts as so many papers.
 */
export function countTransferable(config: TransferableConfig, ballots: Iterable<Ballot>): TallyResult {
	const { turnout, valid } = sift(config, ballots);
	if (turnout.votesCast === 0) return close(config, turnout, { elected: [], explanation: { kind: 'stages', quota: 1, stages: [] } });
	const { elected, others, tie, ...counted } = runStages(config, new Papers(config.options, valid), turnout.votesCast);
	const quotas = config.quotas ?? [];
	if (quotas.length === 0 || tie !== undefined)
		return close(config, turnout, { elected, tie, explanation: { kind: 'stages', ...counted } });
	const ranking = [...elected, ...others].map((option) => [option]);
	const seating = fillSeats(ranking, config.seats, config.ties, quotas);
	return close(config, turnout, { elected: seating.elected, explanation: { kind: 'stages', ...counted, seating } });
}

function runStages({ options, seats, ties }: TransferableConfig, papers: Papers, votesCast: number): Counted {
	// Rule 47: votes ÷ (seats + 1), decimals ignored, + 1.
	const quota = Math.floor(votesCast / (seats + 1)) + 1;
	const votes = new Map<OptionId, Units>(options.map((option) => [option, papers.votes(option)]));
	const of = (option: OptionId) => votes.get(option) ?? 0;
	const continuing = new Set(options);
	const unspent = new Set<OptionId>();
	const elected: OptionId[] = [];
	const excluded: OptionId[] = [];
	const history: ReadonlyMap<OptionId, Units>[] = [];
	const stages: Stage[] = [];
	let [nonTransferable, lost] = [0, 0];
	let tie: OpenTie | undefined;

	/** Rules 48 and 53: who has the quota at the end of the stage; then, if as many are left as seats, they too. */
	const elect = () => {
		const chosen = (some: readonly OptionId[], last: boolean) =>
			tiersBy(some, (a, b) => of(b) - of(a))
				.flat()
				.map((option) => ({ option, last }));
		const reached = chosen(
			[...continuing].filter((option) => of(option) >= quota * UNIT),
			false,
		);
		for (const { option } of reached) {
			continuing.delete(option);
			if (of(option) > quota * UNIT) unspent.add(option);
		}
		const left = seats - elected.length - reached.length;
		const rest = left > 0 && continuing.size <= left ? chosen([...continuing], true) : [];
		for (const { option } of rest) continuing.delete(option);
		elected.push(...[...reached, ...rest].map((one) => one.option));
		return [...reached, ...rest];
	};
	const record = (action: StageAction, { to }: Transfer, tieBreak?: TieBreak) => {
		history.push(new Map(votes));
		stages.push({
			action,
			transfers: to,
			counts: options.map((option) => ({ option, votes: of(option) })),
			nonTransferable,
			lost,
			elected: elect(),
			...(tieBreak === undefined ? {} : { tieBreak }),
		});
	};
	/** Rules 49 to 51: the largest surplus first; without any, the candidate with the fewest votes is excluded. */
	const next = (): Move | OpenTie => {
		const waits = seats - elected.length;
		if (unspent.size > 0) {
			const picked = pickOne([...unspent], 'most', history, ties);
			if ('tied' in picked) return { tied: picked.tied, seats: waits, at: 'transfer' };
			const { option: from, tieBreak } = picked;
			return { action: { kind: 'surplus', from, surplus: of(from) - quota * UNIT, votes: of(from) }, tieBreak };
		}
		// Who has no vote at all moves no paper: their order cannot matter while enough others remain.
		const voteless = [...continuing].filter((option) => of(option) === 0);
		const [first] = voteless;
		if (first !== undefined && continuing.size - voteless.length >= waits) {
			return { action: { kind: 'exclusion', from: first, votes: 0 } };
		}
		const picked = pickOne([...continuing], 'fewest', history, ties);
		if ('tied' in picked) return { tied: picked.tied, seats: waits, at: 'elimination' };
		return { action: { kind: 'exclusion', from: picked.option, votes: of(picked.option) }, tieBreak: picked.tieBreak };
	};
	const perform = ({ action, tieBreak }: Move) => {
		const { from } = action;
		const moved = action.kind === 'surplus' ? action.surplus : action.votes;
		unspent.delete(from);
		if (continuing.delete(from)) excluded.push(from);
		// Rule 49(3): surplus × value ÷ votes, the remainder ignored; as bigint, the product being beyond the safe integers.
		const worth = (value: Units) =>
			action.kind === 'surplus' ? Number((BigInt(action.surplus) * BigInt(value)) / BigInt(action.votes)) : value;
		const transfer = papers.transfer(from, continuing, worth);
		votes.set(from, of(from) - moved);
		for (const { option, votes: gain } of transfer.to) votes.set(option, of(option) + gain);
		nonTransferable += transfer.nonTransferable;
		lost += moved - transfer.nonTransferable - transfer.to.reduce((sum, one) => sum + one.votes, 0);
		record(action, transfer, tieBreak);
	};

	record({ kind: 'firstPreferences' }, { to: [], nonTransferable: 0 });
	while (elected.length < seats && continuing.size > 0) {
		const move = next();
		if ('tied' in move) {
			tie = move;
			break;
		}
		perform(move);
	}
	const left = tiersBy([...continuing], (a, b) => of(b) - of(a)).flat();
	return { quota, stages, elected, others: [...left, ...excluded.toReversed()], ...(tie === undefined ? {} : { tie }) };
}
