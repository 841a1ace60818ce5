import type { IsoDate } from '../basics/index.ts';
import type { Body, BodyKind, Mandate } from './governance.ts';
import { lastDay, termState } from './terms.ts';

/** Bodies that direct an association: whoever holds them is declared by name, for anyone to see (law of 1901, art. 5). */
const DIRECTING: ReadonlySet<BodyKind> = new Set(['board', 'bureau', 'legalRepresentatives']);

/** Who holds a body that directs the association. */
export interface Officers {
	readonly body: Body;
	/** `past`: nobody holds it on that day; these were the last. */
	readonly state: 'running' | 'past';
	readonly mandates: readonly Mandate[];
}

/** Who directs an association on a day, body by body; of a body that nobody holds then, who held it last. */
export function officersOf(
	{ bodies, mandates }: { readonly bodies: readonly Body[]; readonly mandates: readonly Mandate[] },
	on: IsoDate,
): readonly Officers[] {
	return bodies
		.filter(({ kind }) => DIRECTING.has(kind))
		.flatMap((body): Officers[] => {
			const held = mandates.filter((mandate) => mandate.body === body.id && termState(mandate, on) !== 'coming');
			const running = held.filter((mandate) => termState(mandate, on) === 'running');
			if (running.length > 0) return [{ body, state: 'running', mandates: running }];
			const endOf = ({ to }: Mandate) => (to === undefined ? '' : lastDay(to));
			const last = held.map(endOf).sort().at(-1) ?? '';
			return last === '' ? [] : [{ body, state: 'past', mandates: held.filter((mandate) => endOf(mandate) === last) }];
		});
}
