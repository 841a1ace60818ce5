import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { CHART_NAMES } from '../domain/assembly/index.ts';
import { FORMATS, PDF_STANDARDS } from '../domain/document/index.ts';
import { CommandError, EXIT } from './exit.ts';
import { addFecCommands } from './fec/commands.ts';
import { formats, json, lang, originOf } from './options.ts';
import { addStoreCommands } from './store/commands.ts';

function wholeNumber(least: number, most: number) {
	return (text: string): number => {
		const number = /^\d{1,5}$/u.test(text) ? Number(text) : -1;
		if (number < least || number > most) throw new InvalidArgumentError(`a whole number from ${least} to ${most} is expected.`);
		return number;
	};
}

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
  1  check, fec check: findings of severity error; journal verify, replay: a broken journal, a result that is not found again
  2  the dossier or file cannot be read, or the command cannot be carried out; nothing was written

Examples:
  collegiale init mon-association
  collegiale check examples/27e-region-2018
  collegiale minutes examples/27e-region-2018 --format pdf,docx --out out
  collegiale minutes examples/27e-region-2018 --assembly 2018-06-19 --lang en
  collegiale chart examples/27e-region-2018 funding --out funding.svg
  collegiale serve examples/27e-region-2018 --port 8080
  collegiale fec check 123456782FEC20251231.txt --pdf report.pdf
  collegiale import examples/27e-region-2018 --dry-run
  collegiale backup association.gz --data postgres://localhost/collegiale`,
	);

// Whoever reads may stop reading (`| head`): that is no error.
process.stdout.on('error', (error) => {
	if (!('code' in error && error.code === 'EPIPE')) throw error;
	process.exit();
});

// Each command is loaded when it is asked for: none pays for another's packages.
let code: number = EXIT.clean;
program
	.command('init')
	.description('a new commented dossier to start from, in a folder that holds nothing yet')
	.addArgument(new Argument('<dir>', 'folder to write to, made where it is not there'))
	.addOption(
		new Option('--year <year>', 'the year that it begins with')
			.argParser(wholeNumber(1902, 2198))
			.default(new Date().getFullYear(), 'this year'),
	)
	.addOption(lang())
	.addOption(json())
	.action(async (dir, options) => {
		const { init } = await import('./init.ts');
		code = await init(dir, options);
	});
program
	.command('check')
	.description('errors of the dossier, then what does not add up in its record, each with file, line and column')
	.addArgument(dossier())
	.addOption(lang())
	.addOption(json())
	.action(async (dir, options) => {
		const { check } = await import('./check.ts');
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
	.addOption(
		new Option('--pdf-standard <name>', 'a-3a: archival, the record attached; ua-1: accessibility').choices(PDF_STANDARDS).default('a-3a'),
	)
	.addOption(lang())
	.addOption(json())
	.action(async (dir, options) => {
		const { minutes } = await import('./minutes.ts');
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
		const { chart } = await import('./chart.ts');
		code = await chart(dir, name, options);
	});
program
	.command('serve')
	.description('the association in the browser: kept in a store, or a dossier that is shown and read anew when it changes')
	.addArgument(new Argument('[dir]', 'folder of a dossier to show; without one, the store is served'))
	.addOption(new Option('--data <where>', 'folder of the store, or address of a PostgreSQL server (DATABASE_URL, else ./data)'))
	.addOption(new Option('--example', 'fill an empty store with the example association').default(false))
	.addOption(new Option('--port <port>', 'port to listen on; the first free from 3000 where not given').argParser(wholeNumber(1, 65_535)))
	.addOption(
		new Option('--host <host>', 'address to listen on; others than this machine then read all of the dossier').default('127.0.0.1'),
	)
	.addOption(new Option('--origin <url>', 'where browsers find it, if a proxy stands before it: https://asso.example').argParser(originOf))
	.addOption(
		new Option('--log <level>', 'the least that is written to the log').choices(['info', 'warn', 'error', 'silent']).default('warn'),
	)
	.addOption(lang())
	.addOption(json())
	.action(async (dir, options) => {
		const { serve } = await import('./serve.ts');
		code = await serve(dir, { port: undefined, ...options });
	});
addFecCommands(program, (ended) => {
	code = ended;
});
addStoreCommands(program, (ended) => {
	code = ended;
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
