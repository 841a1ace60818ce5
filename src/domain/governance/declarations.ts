import { addDays, addMonths, addYears, type IsoDate, runsOn } from '../basics/index.ts';
import type { Statutes } from '../statutes/index.ts';
import type { Body, BodyKind, Mandate } from './governance.ts';
import { firstDay, lastDay } from './terms.ts';

/** Months within which changes are declared (law of 1 July 1901, art. 5: « dans les trois mois »). */
export const DECLARATION_MONTHS = 3;

/** The bodies whose members the prefecture is told: « changements survenus dans leur administration ». */
export const LEADING_KINDS: readonly BodyKind[] = ['board', 'legalRepresentatives', 'bureau'];

/** A change that the prefecture is to be told, and the last day to do so. Whether it was told is not in the record. */
export type Declaration = { readonly on: IsoDate; readonly due: IsoDate } & (
	| { readonly change: 'entered' | 'left'; readonly mandate: Mandate }
	| { readonly change: 'statutes'; readonly statutes: string }
);

function mandateChanges(mandates: readonly Mandate[]): (Declaration & { readonly change: 'entered' | 'left' })[] {
	const runs = (of: Mandate, on: IsoDate) => mandates.some((one) => one.person === of.person && one.body === of.body && runsOn(one, on));
	return mandates.flatMap((mandate) => {
		const begins = mandate.from === undefined ? undefined : firstDay(mandate.from);
		const ends = mandate.to === undefined ? undefined : lastDay(mandate.to);
		// Who is elected again the day a mandate ends has changed nothing in the administration.
		const entered = begins !== undefined && !runs(mandate, addDays(begins, -1));
		const left = ends !== undefined && !runs(mandate, addDays(ends, 1));
		const declared = (change: 'entered' | 'left', on: IsoDate) => ({ change, mandate, on, due: addMonths(on, DECLARATION_MONTHS) });
		return [...(entered ? [declared('entered', begins)] : []), ...(left ? [declared('left', ends)] : [])];
	});
}

/**
 * What changed in the year before a day and is to be declared to the prefecture, within three months of the change
 * (law of 1 July 1901, art. 5): who administers the association, and its statutes. The earliest deadline first.
 */
export function declarations(
	{
		bodies,
		mandates,
		statutes,
	}: { readonly bodies: readonly Body[]; readonly mandates: readonly Mandate[]; readonly statutes: readonly Statutes[] },
	today: IsoDate,
): readonly Declaration[] {
	const administering = new Set(bodies.filter(({ kind }) => LEADING_KINDS.includes(kind)).map(({ id }) => id));
	const since = addYears(today, -1);
	const versions = statutes.map(({ id, adoptedOn, from }): Declaration => {
		const on = adoptedOn ?? from;
		return { change: 'statutes', statutes: id, on, due: addMonths(on, DECLARATION_MONTHS) };
	});
	return [...mandateChanges(mandates.filter(({ body }) => administering.has(body))), ...versions]
		.filter(({ on }) => since <= on && on <= today)
		.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}
