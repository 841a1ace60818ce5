import { Argument, type Command, InvalidArgumentError, Option } from 'commander';
import { isIsoDate } from '../../domain/basics/index.ts';
import { json, lang } from '../options.ts';

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
		.addOption(new Option('--pdf <file>', 'write the report as PDF'))
		.addOption(new Option('--html <file>', 'write the report as HTML'))
		.addOption(lang())
		.addOption(json())
		.action(async (file, options) => ended(await (await import('./check.ts')).checkFec(file, options)));
}
