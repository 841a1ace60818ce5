import { z } from 'zod';
import { MOST_SHEET_LINES, statementSheets } from '../../../domain/accounts_documents/index.ts';
import { LANGUAGES, ok } from '../../../domain/basics/index.ts';
import { values } from '../../../dossier/schema/index.ts';
import { extentOf, linesInPlace } from '../../../store/index.ts';
import { defineQuery } from '../../action.ts';
import { held } from '../../inputs/index.ts';
import { statementsOfBooks } from './statements.ts';

/** The statements of a year and its general ledger as sheets of a workbook, amounts as numbers. */
export const readStatementSheets = defineQuery({
	name: 'accounts.read_statement_sheets',
	permission: 'accounts.read',
	input: z.strictObject({
		year: held(values.date).describe('Last day of the fiscal year.'),
		chart: z.exactOptional(z.string().min(1).max(100)).describe('Name of the chart to lay it out by.'),
		language: z.enum(LANGUAGES),
	}),
	run: async ({ record }, { year, chart, language }) => {
		const made = await statementsOfBooks(record, year, chart);
		if (!made.ok) return made;
		const { statements, previous, analyticNames } = made.value;
		const { own, imported } = await extentOf(record, year);
		const lines = own + imported > MOST_SHEET_LINES ? own + imported : await Array.fromAsync(linesInPlace(record, year));
		return ok(
			statementSheets(
				{
					...{ statements, analyticNames },
					...(previous === undefined ? {} : { previousCloses: previous.year }),
					lines,
				},
				language,
			),
		);
	},
});
