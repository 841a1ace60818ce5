import { join } from 'node:path';
import type { Language } from '../domain/basics/index.ts';
import type { MailConfig } from './mail.ts';

/** What is to be served; `data` as `--data` says it. */
export type Served =
	| { readonly kind: 'dossier'; readonly dossier: string }
	| { readonly kind: 'store'; readonly data?: string; readonly databaseUrl?: string; readonly example: boolean };

/** What the environment says beside the command, since it is nobody else's to read. */
export interface Secrets extends MailConfig {
	/** COLLEGIALE_SECRET: what cookies are signed with; one that is kept beside the data where not given. */
	readonly secret?: string;
	/** COLLEGIALE_PRIVATE_WEBHOOKS=1: webhooks may be addresses of private networks. */
	readonly privateWebhooks?: true;
}

/** How a server is run, whatever it shows. */
export interface Running extends Secrets {
	/** Scheme, host and port at which browsers find it. */
	readonly origin: string;
	/** Of what the terminal is told. */
	readonly language: Language;
	/** The least that is written to the log: `info`, `warn`, `error` or `silent`. */
	readonly logLevel: string;
}

export type ProductConfig = Running & Served;

/** Folder of the example's store, apart from that of one's own association. */
export const EXAMPLE_DATA = join('data', 'example');

/** The secrets of an environment; what is empty is not given. */
export function secretsOf(environment: Readonly<Record<string, string | undefined>>): Secrets {
	const { COLLEGIALE_SECRET: secret, COLLEGIALE_SMTP: smtp, COLLEGIALE_SENDER: sender } = environment;
	const privateWebhooks = environment.COLLEGIALE_PRIVATE_WEBHOOKS === '1';
	return {
		...(secret ? { secret } : {}),
		...(smtp ? { smtp } : {}),
		...(sender ? { sender } : {}),
		...(privateWebhooks ? { privateWebhooks } : {}),
	};
}
