import type { Actor } from '../../domain/access/index.ts';
import { ok, refused } from '../../domain/basics/index.ts';
import { refusal } from '../../i18n/refusals/index.ts';
import type { Store } from '../../store/index.ts';
import { defineAction } from '../action.ts';
import { admit } from '../perform.ts';
import { BALLOT } from './inputs.ts';
import { type Answer, type Sent, takeBallots } from './take.ts';

/**
 * Sends one voice's ballot. Its answer is kept under no key: beside who asked and when, that would tell what a secret ballot
 * says; one that is sent again is known by itself.
 */
export const castBallot = defineAction({
	name: 'sittings.cast_ballot',
	permission: 'sitting.take_part',
	concurrent: true,
	unkept: true,
	input: BALLOT,
	run: async ({ record, actor, seal }, ballot) => {
		if (actor.person === undefined) return refused(refusal('no-person'));
		const [answer] = await takeBallots(record, seal, ballot.assembly, [{ ...ballot, by: actor.person }]);
		return answer ?? refused(refusal('not-found', { key: ballot.poll }));
	},
});

/** Takes the ballots of many at once. */
export interface BallotBox {
	/** As {@link castBallot}, acknowledged once it is stored. @param sent not yet read */
	readonly cast: (actor: Actor, sent: unknown) => Promise<Answer>;
}

/** Ballots in one transaction at most: few enough that those before them are answered while they are stored. */
const MOST = 250;
/** Who writes: ballots are no entries of the journal, so that no journal names it. */
const AUTHOR = { actor: { kind: 'system', id: 'ballots', name: 'ballots', roles: [] }, action: castBallot.name } as const;

interface Waiting {
	readonly sent: Sent;
	readonly answered: PromiseWithResolvers<Answer>;
}

/**
 * A box into which the ballots that come while some are being stored go together: one transaction and one write to disk for
 * hundreds of them. Where it fails, none of them is acknowledged, and sending them again does no harm.
 */
export function openBallotBox(store: Store, association: string): BallotBox {
	const queues = new Map<string, Waiting[]>();

	const storeSome = async (assembly: string, some: readonly Waiting[]) => {
		try {
			const stored = await store.write(association, { ...AUTHOR, at: new Date().toISOString() }, async (record) =>
				ok(
					await takeBallots(
						record,
						store.seal,
						assembly,
						some.map((one) => one.sent),
					),
				),
			);
			for (const [index, { answered }] of some.entries()) {
				answered.resolve(stored.ok ? (stored.value[index] ?? refused(refusal('not-found', { key: assembly }))) : stored);
			}
		} catch (error) {
			for (const { answered } of some) answered.reject(error);
		}
	};

	const storeAll = async (assembly: string, queue: Waiting[]) => {
		while (queue.length > 0) await storeSome(assembly, queue.splice(0, MOST));
		queues.delete(assembly);
	};

	return {
		cast: (actor, sent) => {
			const read = admit(castBallot, sent, actor);
			if (!read.ok) return Promise.resolve(read);
			if (actor.person === undefined) return Promise.resolve(refused(refusal('no-person')));
			const waiting = { sent: { ...read.value, by: actor.person }, answered: Promise.withResolvers<Answer>() };
			const queue = queues.get(read.value.assembly);
			if (queue !== undefined) queue.push(waiting);
			else {
				const begun = [waiting];
				queues.set(read.value.assembly, begun);
				storeAll(read.value.assembly, begun);
			}
			return waiting.answered.promise;
		},
	};
}
