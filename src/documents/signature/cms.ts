import { createHash } from 'node:crypto';
import { ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import {
	Attribute,
	Certificate,
	ContentInfo,
	EncapsulatedContentInfo,
	IssuerAndSerialNumber,
	SignedAndUnsignedAttributes,
	SignedData,
	SignerInfo,
} from 'pkijs';
import { importKey, type Signer } from './certificate.ts';

const DATA = '1.2.840.113549.1.7.1';
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
/** RFC 5035: which certificate signs is signed too, so that no other can be put in its place. */
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';

const sha256 = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(createHash('sha256').update(bytes).digest()).buffer;

/**
 * A detached signature of some bytes: CMS (RFC 5652) with the attributes of CAdES (ETSI EN 319 122-1, level B-B), as PAdES wants
 * it. @returns DER
 */
export async function signDetached(bytes: Uint8Array, { key, certificate: der, chain = [] }: Signer): Promise<Uint8Array> {
	const certificate = Certificate.fromBER(new Uint8Array(der));
	const certificateId = new Sequence({ value: [new OctetString({ valueHex: sha256(der) })] });
	const attributes = [
		new Attribute({ type: CONTENT_TYPE, values: [new ObjectIdentifier({ value: DATA })] }),
		new Attribute({ type: MESSAGE_DIGEST, values: [new OctetString({ valueHex: sha256(bytes) })] }),
		new Attribute({
			type: SIGNING_CERTIFICATE_V2,
			values: [new Sequence({ value: [new Sequence({ value: [certificateId] })] })],
		}),
	];
	const signed = new SignedData({
		version: 1,
		encapContentInfo: new EncapsulatedContentInfo({ eContentType: DATA }),
		signerInfos: [
			new SignerInfo({
				version: 1,
				sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
				signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
			}),
		],
		certificates: [certificate, ...chain.map((one) => Certificate.fromBER(new Uint8Array(one)))],
	});
	await signed.sign(await importKey(key), 0, 'SHA-256', new Uint8Array(bytes).buffer);
	const content = new ContentInfo({ contentType: SIGNED_DATA, content: signed.toSchema(true) });
	return new Uint8Array(content.toSchema().toBER());
}
