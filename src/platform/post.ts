import type { Mailer } from '../mail/index.ts';
import type { Store } from '../store/index.ts';
import { deliverMail } from '../use_cases/index.ts';
import type { Log } from './logging/index.ts';

/** Milliseconds between two looks at the queue. */
const EVERY = 5000;

interface PostPorts {
	readonly store: Store;
	readonly association: string;
	readonly mailer: Mailer;
	readonly origin: string;
	readonly log: Log;
}

/**
 * Sends the queued mail of an association for as long as the server runs. Several processes may: each message is taken by one
 * of them.
 */
export function openPost({ store, association, mailer, origin, log }: PostPorts): void {
	let running = false;
	const run = async () => {
		if (running) return;
		running = true;
		try {
			while ((await deliverMail(store, association, { mailer, origin })) > 0);
		} catch (error) {
			log('mail.failed', { error });
		} finally {
			running = false;
		}
	};
	setInterval(run, EVERY).unref();
}
