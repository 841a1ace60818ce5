import { createPrivateKey, X509Certificate } from 'node:crypto';
import { PFX, type SafeBag } from 'pkijs';
import { type Instant, ok, type Result, refused } from '../../domain/basics/index.ts';
import { algorithmOf, type Signer } from './certificate.ts';

/**
 * Why a file gives nothing to sign with: it is none of this kind, or closed in an old way (RC2, triple DES); its password is
 * another; it holds no key, or none that its certificate is of; its key is neither RSA nor ECDSA; its certificate is over.
 */
export type SignerFault = 'unreadable' | 'password' | 'no-key' | 'kind' | 'expired';

const [KEY_BAG, SHROUDED_KEY_BAG, CERTIFICATE_BAG] = [
	'1.2.840.113549.1.12.10.1.1',
	'1.2.840.113549.1.12.10.1.2',
	'1.2.840.113549.1.12.10.1.3',
];

/** A password as PKCS #12 hashes it: UTF-16, big-endian; pkijs makes that of UTF-8. */
function passwordBytes(password: string): ArrayBuffer {
	return new Uint8Array(Buffer.from(password, 'utf8')).buffer;
}

interface Opened {
	readonly keys: readonly Uint8Array[];
	readonly certificates: readonly X509Certificate[];
}

// biome-ignore lint/suspicious/noExplicitAny: what a bag holds is told by its id alone
const heldIn = (bag: SafeBag) => bag.bagValue as any;

async function openBags(bytes: Uint8Array, password: string): Promise<Opened> {
	const secret = passwordBytes(password);
	const pfx = PFX.fromBER(new Uint8Array(bytes));
	await pfx.parseInternalValues({ password: secret, checkIntegrity: true });
	const safe = pfx.parsedValue?.authenticatedSafe;
	await safe?.parseInternalValues({ safeContents: safe.safeContents.map(() => ({ password: secret })) });
	const contents: readonly { readonly value: { readonly safeBags: readonly SafeBag[] } }[] = safe?.parsedValue?.safeContents ?? [];
	const [keys, certificates]: [Uint8Array[], X509Certificate[]] = [[], []];
	for (const bag of contents.flatMap(({ value }) => value.safeBags)) {
		if (bag.bagId === SHROUDED_KEY_BAG) {
			await heldIn(bag).parseInternalValues({ password: secret });
			keys.push(new Uint8Array(heldIn(bag).parsedValue.toSchema().toBER(false)));
		} else if (bag.bagId === KEY_BAG) keys.push(new Uint8Array(heldIn(bag).toSchema().toBER(false)));
		else if (bag.bagId === CERTIFICATE_BAG)
			certificates.push(new X509Certificate(Buffer.from(heldIn(bag).parsedValue.toSchema(true).toBER(false))));
	}
	return { keys, certificates };
}

/** Those that vouch for a certificate, each for the one before it. */
function chainOf(of: X509Certificate, among: readonly X509Certificate[]): readonly X509Certificate[] {
	const chain: X509Certificate[] = [];
	for (let last = of; ; ) {
		const next = among.find((one) => !chain.includes(one) && one !== of && last.checkIssued(one) && last.verify(one.publicKey));
		if (next === undefined) return chain;
		chain.push(next);
		last = next;
	}
}

/**
 * What signs out of a file as authorities give it (PKCS #12, RFC 7292: `.p12`, `.pfx`): the key, its certificate and those
 * that vouch for it.
 */
export async function readPkcs12(bytes: Uint8Array, password: string, now: Instant): Promise<Result<Signer, SignerFault>> {
	let opened: Opened;
	try {
		opened = await openBags(bytes, password);
	} catch (error) {
		// pkijs says of a password that is another one that the integrity fails.
		return refused(error instanceof Error && /integrity/iu.test(error.message) ? 'password' : 'unreadable');
	}
	for (const der of opened.keys) {
		const key = createPrivateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8' });
		const certificate = opened.certificates.find((one) => one.checkPrivateKey(key));
		if (certificate === undefined) continue;
		if (algorithmOf(key) === undefined) return refused('kind');
		if (Date.parse(certificate.validTo) <= Date.parse(now)) return refused('expired');
		const chain = chainOf(certificate, opened.certificates).map((one) => new Uint8Array(one.raw));
		return ok({ key: new Uint8Array(der), certificate: new Uint8Array(certificate.raw), chain });
	}
	return refused('no-key');
}
