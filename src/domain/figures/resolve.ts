import { accountsOf, headingAmount, result, sideTotal, type YearAccounts } from '../accounts/index.ts';
import { type Assembly, peoplePresent } from '../assembly/index.ts';
import { type IsoDate, runsOn, yearOf } from '../basics/index.ts';
import type { Mandate } from '../governance/index.ts';
import { countMembers } from '../members/index.ts';
import type { Edition, Programme } from '../programmes/index.ts';
import type { AssociationRecord } from '../record/index.ts';

/** What a text is a part of; a name is read there first. */
export interface FigureContext {
	readonly edition?: Edition;
	readonly programme?: Programme;
	readonly assembly?: Assembly;
}

/**
 * What a name stands for: a number of the record (`year` is not to be grouped by thousands when shown); `absent`, a name
 * that is right for something the record does not hold; `unknown`, a name that is not one.
 */
export type ResolvedFigure =
	| { readonly status: 'known'; readonly value: number; readonly unit: 'count' | 'money' | 'year' }
	| { readonly status: 'absent' }
	| { readonly status: 'unknown' };

const UNKNOWN: ResolvedFigure = { status: 'unknown' };
const of = (value: number | undefined, unit: 'count' | 'money' | 'year' = 'count'): ResolvedFigure =>
	value === undefined ? { status: 'absent' } : { status: 'known', value, unit };

function ofEdition(edition: Edition, name: string): ResolvedFigure {
	if (name.startsWith('quantities.')) {
		const id = name.slice('quantities.'.length);
		const quantity = edition.quantities.find((one) => one.id === id);
		return quantity === undefined ? UNKNOWN : of(quantity.value);
	}
	switch (name) {
		case 'consortium.size':
			return of(edition.consortium?.members.length);
		case 'partners.count':
			return of(edition.partners.length);
		case 'hosts.count':
			return of(edition.hosts.length);
		case 'funders.count':
			return of(edition.funders.length);
		case 'events.count':
			return of(edition.events.length);
		case 'deliverables.count':
			return of(edition.deliverables.length);
		case 'areas.total':
			return of(edition.areas.length === 0 ? undefined : edition.areas.reduce((sum, area) => sum + area.squareMetres, 0));
		default:
			return UNKNOWN;
	}
}

/** Whether a year is among those that an edition touches; a planned edition touches none. */
function touches(edition: Edition, year: number): boolean {
	if (edition.status === 'planned' || edition.from === undefined) return false;
	return yearOf(edition.from) <= year && year <= yearOf(edition.to ?? edition.from);
}

function ofProgramme(record: AssociationRecord, programme: Programme, name: string): ResolvedFigure {
	const year = /^editions\.(\d{4})$/.exec(name)?.[1];
	if (year !== undefined) return of(record.editions.filter((one) => one.programme === programme.id && touches(one, Number(year))).length);
	switch (name) {
		case 'groupSize':
			return of(programme.groupSize);
		case 'weeks':
			return of(programme.weeks);
		case 'duration.minimum':
			return of(programme.duration?.minimum);
		case 'duration.maximum':
			return of(programme.duration?.maximum);
		default:
			return UNKNOWN;
	}
}

function ofAssembly(assembly: Assembly, name: string): ResolvedFigure {
	const { presented } = assembly;
	switch (name) {
		case 'accounts.year':
			return of(presented.accountsYear, 'year');
		case 'budget.year':
			return of(presented.budgetYear, 'year');
		case 'memberships.year':
			return of(presented.membershipYear, 'year');
		case 'activity.firstYear':
			return of(presented.activityYears[0], 'year');
		case 'activity.lastYear':
			return of(presented.activityYears.at(-1), 'year');
		case 'agenda.count':
			return of(assembly.agenda.length);
		case 'attendance.present':
			return of(peoplePresent(assembly).length);
		case 'workshops.count':
			return of(assembly.workshops.length);
		case 'workshops.duration': {
			const durations = [...new Set(assembly.workshops.map((one) => one.duration))];
			return of(durations.length === 1 ? durations[0] : undefined);
		}
		case 'resolutions.count':
			return of(assembly.resolutions.length);
		default:
			return UNKNOWN;
	}
}

function ofAccounts(accounts: YearAccounts, [first = '', line]: readonly string[]): ResolvedFigure {
	if (line === undefined && first === 'expenses') return of(sideTotal(accounts, 'expense'), 'money');
	if (line === undefined && first === 'income') return of(sideTotal(accounts, 'income'), 'money');
	if (line === undefined && first === 'result') return of(result(accounts), 'money');
	const heading = accounts.headings.find((one) => one.id === first);
	if (heading === undefined) return UNKNOWN;
	if (line === undefined) return of(headingAmount(heading), 'money');
	const found = heading.lines.find((one) => one.id === line);
	return found === undefined ? UNKNOWN : of(found.amount, 'money');
}

/** Whether a mandate runs on a day; what is not known of its ends does not stop it. */
function runs(mandate: Mandate, on: IsoDate | undefined): boolean {
	return on === undefined || runsOn(mandate, on);
}

function anywhere(record: AssociationRecord, context: FigureContext, name: string): ResolvedFigure {
	const [head = '', ...rest] = name.split('.');
	const [a = '', b = '', ...more] = rest;
	switch (head) {
		case 'edition': {
			const edition = record.editions.find((one) => one.id === a);
			return edition === undefined ? UNKNOWN : ofEdition(edition, rest.slice(1).join('.'));
		}
		case 'programme': {
			const programme = record.programmes.find((one) => one.id === a);
			return programme === undefined ? UNKNOWN : ofProgramme(record, programme, rest.slice(1).join('.'));
		}
		case 'members': {
			if (!/^\d{4}$/.test(a) || more.length > 0) return UNKNOWN;
			const counts = countMembers(record, Number(a));
			if (b === 'total') return of(counts.length === 0 ? undefined : counts.reduce((sum, one) => sum + one.count, 0));
			if (!record.categories.some((one) => one.id === b)) return UNKNOWN;
			return of(counts.find((one) => one.category.id === b)?.count);
		}
		case 'accounts': {
			if (!/^\d{4}$/.test(a) || (b !== 'actual' && b !== 'forecast') || more.length < 1 || more.length > 2) return UNKNOWN;
			const accounts = accountsOf(record.accounts, Number(a), b, context.assembly?.id);
			return accounts === undefined ? { status: 'absent' } : ofAccounts(accounts, more);
		}
		case 'provision': {
			const provision = record.provisions.find((one) => one.id === rest.join('.'));
			return provision === undefined ? UNKNOWN : of(provision.amount, 'money');
		}
		case 'mandates': {
			if (a === 'new' && /^\d{4}$/.test(b) && more.length === 0)
				return of(record.mandates.filter((one) => one.isNew === true && one.from?.startsWith(b)).length);
			if (!record.bodies.some((one) => one.id === a) || more.length > 0 || (b !== 'count' && b !== 'new')) return UNKNOWN;
			const running = record.mandates.filter((one) => one.body === a && runs(one, context.assembly?.date));
			return of(b === 'count' ? running.length : running.filter((one) => one.isNew === true).length);
		}
		default:
			return UNKNOWN;
	}
}

/**
 * What a figure's name stands for (the names are listed in docs/dossier.md): read in the edition, programme or assembly
 * that the text belongs to, then anywhere in the record. Money in cents, areas in square metres, durations in the unit of the name.
 */
export function resolveFigure(record: AssociationRecord, context: FigureContext, name: string): ResolvedFigure {
	if (context.edition !== undefined) {
		const found = ofEdition(context.edition, name);
		if (found.status !== 'unknown') return found;
	}
	if (context.programme !== undefined) {
		const found = ofProgramme(record, context.programme, name);
		if (found.status !== 'unknown') return found;
	}
	if (context.assembly !== undefined) {
		const found = ofAssembly(context.assembly, name);
		if (found.status !== 'unknown') return found;
	}
	return anywhere(record, context, name);
}
