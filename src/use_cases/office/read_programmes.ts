import { z } from 'zod';
import { LANGUAGES, ok, refused } from '../../domain/basics/index.ts';
import type { Programme } from '../../domain/programmes/index.ts';
import { composeActivityReport, reportedYears } from '../../domain/reports/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { refusal } from '../../i18n/refusals/index.ts';
import { choicesOf, loadRecord } from '../../store/index.ts';
import { defineQuery } from '../action.ts';
import { held } from '../inputs/index.ts';
import { MOST_CHOICES } from './read_mandate.ts';

/** Programmes as the activity report tells them: each followed by those that are a part of it. */
function inOrder(programmes: readonly Programme[]): Programme[] {
	const sorted = [...programmes].sort((a, b) => a.order - b.order);
	const known = new Set(sorted.map(({ id }) => id));
	const placed = new Set<Programme>();
	const from = (parent: string | undefined): Programme[] =>
		sorted
			.filter((one) => !placed.has(one) && (one.parent !== undefined && known.has(one.parent) ? one.parent : undefined) === parent)
			.flatMap((one) => {
				placed.add(one);
				return [one, ...from(one.id)];
			});
	const told = from(undefined);
	// Those that are a part of each other in a circle stand at the end, so that none is out of reach.
	return [...told, ...sorted.filter((one) => !placed.has(one))];
}

/** The programmes in their order, each with its editions, and the years of which there is a report. */
export const readProgrammes = defineQuery({
	name: 'programmes.read_programmes',
	permission: 'programmes.read',
	input: z.strictObject({}),
	run: async ({ record }) => {
		const programmes = (await record.list('programme')).map(({ value }) => value);
		const editions = (await record.list('edition')).map(({ value }) => value);
		return ok({
			years: reportedYears({ editions }),
			programmes: inOrder(programmes).map((programme) => ({
				programme,
				editions: editions.filter((one) => one.programme === programme.id).sort((a, b) => a.order - b.order),
			})),
		});
	},
});

/** The activity report of a year, as a document to be read or printed. */
export const composeActivity = defineQuery({
	name: 'programmes.compose_report',
	permission: 'programmes.read',
	input: z.strictObject({ year: z.int().min(1900).max(9999), language: z.enum(LANGUAGES) }),
	run: async ({ record: reader }, { year, language }) => {
		const record = await loadRecord(reader);
		if (record === undefined) throw new Error('an association that has a moment has a record');
		return ok(composeActivityReport(record, year, { language }));
	},
});

/** A programme, or the form of a new one, with the organisations and programmes that the form offers. */
export const readProgramme = defineQuery({
	name: 'programmes.read_programme',
	permission: 'programmes.write',
	input: z.strictObject({ id: z.exactOptional(held(values.id)) }),
	run: async ({ record }, { id }) => {
		const programmes = await record.list('programme');
		const found = programmes.find(({ value }) => value.id === id);
		if (id !== undefined && found === undefined) return refused(refusal('not-found', { key: id }));
		const editions = id === undefined ? [] : (await record.list('edition')).filter(({ value }) => value.programme === id);
		return ok({
			programme: found === undefined ? null : { value: found.value, version: found.version },
			editions: editions.map(({ value }) => value).sort((a, b) => a.order - b.order),
			others: programmes.filter((one) => one !== found).map(({ value }) => ({ id: value.id, name: value.name })),
			nextOrder: Math.max(0, ...programmes.map(({ value }) => value.order)) + 1,
			organisations: await choicesOf(record.tx, record.association, 'organisation', MOST_CHOICES),
		});
	},
});

/** An edition, with the people and organisations that a form of it offers. */
export const readEdition = defineQuery({
	name: 'programmes.read_edition',
	permission: 'programmes.write',
	input: z.strictObject({ id: held(values.id) }),
	run: async ({ record }, key) => {
		const found = await record.get('edition', key);
		if (found === undefined) return refused(refusal('not-found', { key: key.id }));
		const { tx, association } = record;
		return ok({
			edition: { value: found.value, version: found.version },
			people: await choicesOf(tx, association, 'person', MOST_CHOICES),
			organisations: await choicesOf(tx, association, 'organisation', MOST_CHOICES),
		});
	},
});
