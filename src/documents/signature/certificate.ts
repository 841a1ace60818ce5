import { createPrivateKey, type KeyObject, randomBytes } from 'node:crypto';
import { BitString, Integer, OctetString, Utf8String } from 'asn1js';
import { AttributeTypeAndValue, BasicConstraints, Certificate, Extension } from 'pkijs';
import type { Instant } from '../../domain/basics/index.ts';

/** What signs: a private key (PKCS #8) and the certificate of its public half, both in DER. */
export interface Signer {
	readonly key: Uint8Array;
	readonly certificate: Uint8Array;
	/** Those that vouch for it, up to an authority; none where it vouches for itself. */
	readonly chain?: readonly Uint8Array[];
}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const [COMMON_NAME, ORGANISATION] = ['2.5.4.3', '2.5.4.10'];
const [KEY_USAGE, BASIC_CONSTRAINTS] = ['2.5.29.15', '2.5.29.19'];
/** Bits of the key usage: digital signature and non-repudiation (RFC 5280, 4.2.1.3). */
const SIGNS = new Uint8Array([0b1100_0000]);
const YEARS = 10;

/** Names that WebCrypto gives to curves. */
const CURVES: Readonly<Record<string, string>> = { prime256v1: 'P-256', secp384r1: 'P-384', secp521r1: 'P-521' };

/** How a key signs: ECDSA or RSA (PKCS #1 v1.5, which every reader of PDF knows). @returns undefined for another kind */
export function algorithmOf(
	key: KeyObject,
): { readonly name: string; readonly namedCurve: string } | { readonly name: string; readonly hash: string } | undefined {
	if (key.asymmetricKeyType === 'rsa') return { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
	const namedCurve = CURVES[key.asymmetricKeyDetails?.namedCurve ?? ''];
	return key.asymmetricKeyType === 'ec' && namedCurve !== undefined ? { name: 'ECDSA', namedCurve } : undefined;
}

/** A private key to sign with. @throws TypeError where it is of a kind that is not signed with */
export function importKey(key: Uint8Array): Promise<CryptoKey> {
	const algorithm = algorithmOf(createPrivateKey({ key: Buffer.from(key), format: 'der', type: 'pkcs8' }));
	if (algorithm === undefined) throw new TypeError('neither RSA nor ECDSA');
	return crypto.subtle.importKey('pkcs8', new Uint8Array(key), algorithm, false, ['sign']);
}

function setName({ subject, issuer }: Certificate, type: string, value: string): void {
	// Nobody else vouches for it: subject and issuer are one.
	for (const name of [subject, issuer]) name.typesAndValues.push(new AttributeTypeAndValue({ type, value: new Utf8String({ value }) }));
}

/**
 * A new key (ECDSA on P-256) and its certificate (X.509, RFC 5280) for ten years, in the name of an association and signed by
 * itself: readers of what it signs see that nothing was changed since, and whose key it claims to be.
 */
export async function newSigner(association: string, now: Instant): Promise<Signer> {
	const keys = await crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
	const certificate = new Certificate();
	certificate.version = 2;
	// Positive, as RFC 5280 wants it.
	const serial = randomBytes(16);
	serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
	certificate.serialNumber = new Integer({ valueHex: new Uint8Array(serial).buffer });
	setName(certificate, COMMON_NAME, association);
	setName(certificate, ORGANISATION, association);
	certificate.notBefore.value = new Date(now);
	certificate.notAfter.value = new Date(Date.parse(now) + YEARS * 365 * 86_400_000);
	const extension = (extnID: string, critical: boolean, value: ArrayBuffer) =>
		new Extension({ extnID, critical, extnValue: new OctetString({ valueHex: value }).valueBlock.valueHexView.slice().buffer });
	certificate.extensions = [
		extension(BASIC_CONSTRAINTS, true, new BasicConstraints({ cA: false }).toSchema().toBER()),
		extension(KEY_USAGE, true, new BitString({ valueHex: SIGNS.buffer, unusedBits: 6 }).toBER()),
	];
	await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
	await certificate.sign(keys.privateKey, 'SHA-256');
	return {
		key: new Uint8Array(await crypto.subtle.exportKey('pkcs8', keys.privateKey)),
		certificate: new Uint8Array(certificate.toSchema(true).toBER()),
	};
}
