import { createHmac } from 'node:crypto';

/** What every secret begins with (standardwebhooks.com). */
const PREFIX = 'whsec_';

/** The secret of an endpoint, from the server's: kept nowhere, and the same whenever it is asked for. */
export function webhookSecret(serverSecret: string, id: string): string {
	return `${PREFIX}${createHmac('sha256', serverSecret).update(`webhook ${id}`).digest('base64')}`;
}

/**
 * The headers by which a receiver knows that a message is ours, whole and recent (Standard Webhooks 1.0): HMAC-SHA-256 over
 * its id, its time and its body.
 * @param seconds Unix time
 */
export function signed(secret: string, id: string, seconds: number, body: string): Readonly<Record<string, string>> {
	const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
	const signature = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64');
	return { 'webhook-id': id, 'webhook-timestamp': String(seconds), 'webhook-signature': `v1,${signature}` };
}
