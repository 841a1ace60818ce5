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
	'backup-unreadable': {
		fr: '« {file} » n’est pas une sauvegarde, ou n’est pas entière ; rien n’a été écrit.',
		en: '“{file}” is no backup, or is not whole; nothing was written.',
	},
	'tables-later': {
		fr: 'La sauvegarde vient d’une version plus ancienne du programme ; elle se restaure dans une base neuve, pas dans une base déjà préparée ({name}).',
		en: 'The backup comes from an earlier version of the program; it is restored to a new database, not to one prepared already ({name}).',
	},
	'not-empty': {
		fr: 'La base n’est pas vide (table {table}) ; une sauvegarde se restaure dans une base neuve.',
		en: 'The database is not empty (table {table}); a backup is restored to a new one.',
	},
} as const;

/** Why a store does not open, or cannot be restored, in words for whoever runs it. */
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
