import { Option } from 'commander';
import { LANGUAGES } from '../domain/basics/index.ts';

/** `--lang`, of every command. */
export const lang = () => new Option('--lang <language>', 'language of all generated text').choices(LANGUAGES).default('fr');
/** `--json`, of every command. */
export const json = () => new Option('--json', 'print the result as JSON on stdout').default(false);
