import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { CHART_NAMES } from '../domain/assembly/index.ts';
import { LANGUAGES } from '../domain/basics/index.ts';
import { FORMATS, type Format } from '../use_cases/index.ts';
import { chart } from './chart.ts';
import { check } from './check.ts';
import { CommandError, EXIT } from './exit.ts';
import { minutes } from './minutes.ts';

function formats(text: string): readonly Format[] {
	const asked = text.split(',').map((one) => one.trim());
	const known = FORMATS.filter((format) => asked.includes(format));
	const wrong = asked.find((one) => !known.some((format) => format === one));
	if (wrong !== undefined) throw new InvalidArgumentError(`“${wrong}” is not one of ${FORMATS.join(', ')}.`);
	return known;
}

const lang = () => new Option('--lang <language>', 'language of all generated text').choices(LANGUAGES).default('fr');
const json = () => new Option('--json', 'print the result as JSON on stdout').default(false);
const assembly = () => new Option('--assembly <date>', 'date or id of the assembly; the latest where not given');
const dossier = () => new Argument('<dir>', 'folder of the dossier (docs/dossier.md)');

const program = new Command('collegiale')
	.description('The record of an association: what does not add up in it, and its minutes.')
	.exitOverride()
	.addHelpText(
		'after',
		`
Exit codes:
  0  done, and nothing of severity error was found
  1  check: findings of severity error
  2  the dossier cannot be read, or the command cannot be carried out; nothing was written

Examples:
  collegiale check examples/27e-region-2018
  collegiale minutes examples/27e-region-2018 --format pdf,docx --out out
  collegiale minutes examples/27e-region-2018 --assembly 2018-06-19 --lang en
  collegiale chart examples/27e-region-2018 funding --out funding.svg`,
	);

let code: number = EXIT.clean;
program
	.command('check')
	.description('errors of the dossier, then what does not add up in its record, each with file, line and column')
	.addArgument(dossier())
	.addOption(lang())
	.addOption(json())
	.action(async (dir, options) => {
		code = await check(dir, options);
	});
program
	.command('minutes')
	.description('the minutes of an assembly, one file a format, all written or none')
	.addArgument(dossier())
	.addOption(assembly())
	.addOption(
		new Option('--format <list>', `formats, with commas between: ${FORMATS.join(', ')}`).argParser(formats).default(['pdf'], 'pdf'),
	)
	.addOption(new Option('--out <dir>', 'folder to write to, made where it is not there').default('.'))
	.addOption(lang())
	.addOption(json())
	.action(async (dir, options) => {
		code = await minutes(dir, options);
	});
program
	.command('chart')
	.description('one chart of the record as a standalone SVG')
	.addArgument(dossier())
	.addArgument(new Argument('<name>', 'which chart').choices(CHART_NAMES))
	.addOption(new Option('--out <file>', 'the SVG file to write').makeOptionMandatory())
	.addOption(assembly())
	.addOption(lang())
	.addOption(json())
	.action(async (dir, name, options) => {
		code = await chart(dir, name, options);
	});

try {
	await program.parseAsync();
} catch (error) {
	if (error instanceof CommandError) {
		if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify({ error: error.message, ...error.detail }, null, '\t')}\n`);
		else process.stderr.write(`${error.message}\n`);
		code = EXIT.unusable;
	} else if (error instanceof Error && 'exitCode' in error) {
		code = error.exitCode === 0 ? EXIT.clean : EXIT.unusable;
	} else if (error instanceof Error && 'code' in error && 'syscall' in error) {
		process.stderr.write(`${error.message}\n`);
		code = EXIT.unusable;
	} else throw error;
}
process.exitCode = code;
