import { type DestinationStream, pino } from 'pino';
import { EVENTS, type EventFields, type LogEvent } from './events.ts';

/** Writes one line of the log. */
export type Log = <E extends LogEvent>(event: E, fields: EventFields<E>) => void;

/** Fields that no line should have; should one have them all the same, they are not written. */
const NEVER = ['email', 'password', 'token', 'cookie', 'authorization', 'url', 'code', 'secret'];

/** An address of mail, or anything long enough to be a token. */
const TELLING = /[^\s@"'<>]+@[^\s@"'<>]+|[\w-]{28,}/gu;

/** A text of others (a library, a driver) without what could name someone or let someone in. */
export function withoutSecrets(text: string): string {
	return text.replace(TELLING, '…');
}

/** A driver's error tells the values it was given in its `detail` and parameters: only its name, message and place are kept. */
function errorOf(error: unknown): object {
	if (!(error instanceof Error)) return { message: withoutSecrets(String(error)) };
	return { name: error.name, message: withoutSecrets(error.message), stack: withoutSecrets(error.stack ?? '') };
}

/**
 * The log as lines of JSON.
 * @param level the least that is written: `info`, `warn`, `error` or `silent`
 * @param destination standard error where not given
 */
export function openLog(level: string, destination: DestinationStream = pino.destination(2)): Log {
	const logger = pino(
		{
			level,
			base: null,
			timestamp: pino.stdTimeFunctions.isoTime,
			redact: { paths: [...NEVER, ...NEVER.map((name) => `*.${name}`)], censor: '…' },
			serializers: { error: errorOf },
		},
		destination,
	);
	return (event, fields) => logger[EVENTS[event].level]({ event, ...fields });
}
