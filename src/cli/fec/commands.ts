import { Argument, type Command, InvalidArgumentError, Option } from 'commander';
import { isIsoDate } from '../../domain/basics/index.ts';
import { FORMATS } from '../../domain/document/index.ts';
import { association, data, formats, json, lang } from '../options.ts';

function isoDate(text: string): string {
	if (!isIsoDate(text)) throw new InvalidArgumentError('a date YYYY-MM-DD is expected.');
	return text;
}

/** Adds the commands that read files of accounting entries. @param ended told each command's exit code */
export function addFecCommands(program: Command, ended: (code: number) => void): void {
	const fec = program.command('fec').description('files of accounting entries (FEC, Livre des procédures fiscales, art. A47 A-1)');
	fec
		.command('check')
		.description('what is wrong with a FEC, each with its line: form, values, balance, numbering, dates, lettering')
		.addArgument(new Argument('<file>', 'the FEC, flat or XML'))
		.addOption(new Option('--opens <date>', 'first day of the fiscal year').argParser(isoDate))
		.addOption(new Option('--previous <file>', 'the FEC of the year before: this one must open with what that one closed with'))
		.addOption(new Option('--chart <name>', 'chart that accounts must have a place in: a name, or a .yaml file'))
		.addOption(new Option('--pdf <file>', 'write the report as PDF'))
		.addOption(new Option('--html <file>', 'write the report as HTML'))
		.addOption(lang())
		.addOption(json())
		.action(async (file, options) => ended(await (await import('./check.ts')).checkFec(file, options)));
	fec
		.command('statements')
		.description('trial balance, income statement, balance sheet and more of the latest year, the year before beside it')
		.addArgument(new Argument('<file...>', 'FEC files; those that close on the same day are one year'))
		.addOption(
			new Option('--chart <name>', 'the layout: anc-2022-06, anc-2018-06, crc-99-01, or a .yaml file; that in force where not given'),
		)
		.addOption(new Option('--analytic <column>', 'the further column that holds the analytic code'))
		.addOption(
			new Option(
				'--format <list>',
				`files to write, with commas between: ${FORMATS.join(', ')}; without it, the text is printed`,
			).argParser(formats),
		)
		.addOption(new Option('--out <dir>', 'folder to write to, made where it is not there').default('.'))
		.addOption(lang())
		.addOption(json())
		.action(async (files, options) => ended(await (await import('./statements.ts')).statements(files, options)));
	fec
		.command('import')
		.description('FEC files into the books of an association, all or none; a file with an error is not taken')
		.addArgument(new Argument('<file...>', 'FEC files, of one year or several'))
		.addOption(new Option('--closes <date>', 'last day of the fiscal year, where a file’s name does not tell it').argParser(isoDate))
		.addOption(new Option('--opens <date>', 'first day of the fiscal year, where it is not twelve months long').argParser(isoDate))
		.addOption(new Option('--analytic <column>', 'the further column that holds the analytic code'))
		.addOption(new Option('--replace', 'put these in the place of what was imported for the same years').default(false))
		.addOption(association())
		.addOption(data())
		.addOption(lang())
		.addOption(json())
		.action(async (files, options) => ended(await (await import('./import.ts')).importFecFiles(files, options)));
	fec
		.command('export')
		.description('the FEC of a fiscal year of the books, as the law wants it, under the name that it wants')
		.addArgument(new Argument('<year>', 'the year, or the last day of the fiscal year'))
		.addOption(new Option('--out <dir>', 'folder to write to, made where it is not there').default('.'))
		.addOption(association())
		.addOption(data())
		.addOption(lang())
		.addOption(json())
		.action(async (year, options) => ended(await (await import('./export.ts')).exportFecFile(year, options)));
}
