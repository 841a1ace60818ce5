import type { Bilingual } from '../../domain/basics/index.ts';

const MESSAGES = {
	'folder-locked': {
		fr: 'Le dossier de données « {folder} » est déjà ouvert par un autre programme (processus {holder}) ; arrêtez-le d’abord.',
		en: 'The data folder “{folder}” is already open in another program (process {holder}); stop that one first.',
	},
	unreachable: {
		fr: 'La base de données ne répond pas : {reason}',
		en: 'The database does not answer: {reason}',
	},
	'server-too-old': {
		fr: 'PostgreSQL {version} est trop ancien ; il faut la version 15 ou une plus récente.',
		en: 'PostgreSQL {version} is too old; version 15 or a later one is needed.',
	},
	'migration-changed': {
		fr: 'La base a été préparée par une autre version du programme : la migration {name} n’est plus la même.',
		en: 'The database was prepared by another version of the program: migration {name} is not the same any more.',
	},
	'migration-unknown': {
		fr: 'La base vient d’une version plus récente du programme (migration {name}) ; mettez le programme à jour.',
		en: 'The database comes from a later version of the program (migration {name}); update the program.',
	},
} as const;

/** Why a store does not open, in words for whoever runs it. */
export class StoreError extends Error {
	readonly code: keyof typeof MESSAGES;
	/** The message in each language. */
	readonly words: Bilingual;
	constructor(code: keyof typeof MESSAGES, params: Readonly<Record<string, string>>, cause?: unknown) {
		const fill = (text: string) => text.replace(/\{(\w+)\}/gu, (_, name: string) => params[name] ?? '');
		const words = { fr: fill(MESSAGES[code].fr), en: fill(MESSAGES[code].en) };
		super(words.en, { cause });
		this.code = code;
		this.words = words;
	}
}
