import { createHmac, randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';

/** Characters that a secret must have at least. */
const LEAST = 32;

/**
 * The secret that cookies are signed and second factors encrypted with: the one that is given, else one made by chance at
 * the first start and kept in a file that its owner alone may read. Processes that serve the same database must share it.
 * @param given COLLEGIALE_SECRET
 * @throws Error where what is given is too short to be one
 */
export async function readSecret(given: string | undefined, file: string): Promise<string> {
	if (given !== undefined) {
		if (given.length < LEAST) throw new Error(`COLLEGIALE_SECRET: ${LEAST} characters at least`);
		return given;
	}
	try {
		// Whichever of two processes that start together is first writes it; `wx` fails for the other.
		await writeFile(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
	}
	const kept = (await readFile(file, 'utf8')).trim();
	if (kept.length < LEAST) throw new Error(`${file}: ${LEAST} characters at least`);
	return kept;
}

/** What stands for a text where the text itself must not be kept (an address, a token): HMAC-SHA-256 under the secret. */
export function fingerprint(secret: string, text: string): string {
	return createHmac('sha256', secret).update(text).digest('base64url');
}
