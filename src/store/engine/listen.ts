import pg from 'pg';
import type { Listener, StopListening } from './database.ts';

/** Milliseconds between two tries to come back. */
const AGAIN = 500;

/**
 * Listens to a channel of a PostgreSQL server on a connection of its own. Where it is lost, it is tried again until it is
 * there; what was told in between is lost, and the listener is told so.
 * @throws the driver's error where the first connection fails
 */
export async function listenOn(url: string, { channel, heard, missed }: Listener): Promise<StopListening> {
	let stopped = false;
	let current: pg.Client | undefined;
	let timer: NodeJS.Timeout | undefined;

	const open = async () => {
		const client = new pg.Client({ connectionString: url, keepAlive: true });
		client.on('notification', ({ payload = '' }) => heard(payload));
		client.on('error', () => undefined);
		client.once('end', () => later());
		await client.connect();
		current = client;
		await client.query(`listen ${pg.escapeIdentifier(channel)}`);
	};
	const later = () => {
		if (stopped) return;
		clearTimeout(timer);
		timer = setTimeout(() => open().then(missed, later), AGAIN).unref();
	};

	await open().catch((error) => {
		stopped = true;
		throw error;
	});
	return async () => {
		stopped = true;
		clearTimeout(timer);
		await current?.end();
	};
}
