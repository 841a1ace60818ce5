import { InvalidArgumentError, Option } from 'commander';
import { LANGUAGES } from '../domain/basics/index.ts';
import { FORMATS, type Format } from '../domain/document/index.ts';

/** `--lang`, of every command. */
export const lang = () => new Option('--lang <language>', 'language of all generated text').choices(LANGUAGES).default('fr');
/** `--json`, of every command. */
export const json = () => new Option('--json', 'print the result as JSON on stdout').default(false);

/** `--data`, of commands on a store. */
export const data = () =>
	new Option('--data <where>', 'the store: a folder, or postgres://… of a server; DATABASE_URL, else ./data, where not given');
/** `--association`, of commands on one association of a store. */
export const association = () => new Option('--association <id>', 'which one; the only one where not given');

/** Reads a list of formats with commas between. */
export function formats(text: string): readonly Format[] {
	const asked = text.split(',').map((one) => one.trim());
	const known = FORMATS.filter((format) => asked.includes(format));
	const wrong = asked.find((one) => !known.some((format) => format === one));
	if (wrong !== undefined) throw new InvalidArgumentError(`“${wrong}” is not one of ${FORMATS.join(', ')}.`);
	return known;
}

/** Reads the address of a site: scheme, host and port. @throws InvalidArgumentError */
export function originOf(text: string): string {
	const url = URL.parse(text);
	if (url === null || !/^https?:$/u.test(url.protocol) || url.origin !== text.replace(/\/$/u, ''))
		throw new InvalidArgumentError('scheme, host and port are expected, and nothing more.');
	return url.origin;
}
