import { createHash, randomBytes } from 'node:crypto';

/** What every token begins with, so that one left in a file is recognised. */
const PREFIX = 'clg_';

/** A new token, to be shown once, and its digest, to be kept. */
export function newToken(): { readonly token: string; readonly digest: string } {
	const token = `${PREFIX}${randomBytes(32).toString('base64url')}`;
	return { token, digest: digestOf(token) };
}

/** SHA-256 in hexadecimal. A token has 256 bits of chance, so that a slow digest would add nothing. */
function digestOf(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}

/** The digest of the token that an `Authorization` header carries; none where it carries none of ours. */
export function bearerDigest(authorization: string | null): string | undefined {
	const [, token] = /^Bearer (clg_[\w-]{43})$/iu.exec(authorization ?? '') ?? [];
	return token === undefined ? undefined : digestOf(token);
}
