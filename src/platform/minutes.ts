import { X509Certificate } from 'node:crypto';
import { newSigner, readPkcs12, type Signer, signPdf } from '../documents/signature/index.ts';
import type { Actor } from '../domain/access/index.ts';
import { ok, type Result, refused } from '../domain/basics/index.ts';
import { type Refusal, refusal } from '../i18n/refusals/index.ts';
import { addSigningKey, inOnePiece, readFileBytes, type SigningKey, type Store, signingKey } from '../store/index.ts';
import { ask, bringSigningKey, keepFile, perform, readMinutes, renderDocument, signMinutes } from '../use_cases/index.ts';
import type { Vault } from './vault.ts';

/** The program itself, as the journal names it: it makes the key and the file that are signed with. */
const HAND: Actor = { kind: 'system', id: 'signature', name: 'Collégiale', roles: [] };
const REASONS = { chair: 'Présidence de séance', secretary: 'Secrétariat de séance' } as const;

/** Signs minutes: what is slow, and what needs the server's secret, outside of any transaction. */
export interface MinutesDesk {
	/**
	 * Puts the signature of whoever acts under the minutes, as their chair or secretary.
	 * @param digest of the text that they have read
	 */
	readonly sign: (actor: Actor, assembly: string, digest: string) => Promise<Result<{ readonly phase: string }, Refusal>>;
	/** Has the association sign with a key of its own from now on. @param file PKCS #12, which the password opens */
	readonly bringKey: (actor: Actor, file: Uint8Array, password: string) => Promise<Result<null, Refusal>>;
	/** Has the association sign with a key that the program makes, in the place of its own. */
	readonly makeKey: (actor: Actor) => Promise<Result<null, Refusal>>;
}

/** The minutes' desk of an association. @param vault opens the key, which is made at the first signature */
export function openMinutes(store: Store, association: string, vault: Vault, now = () => new Date().toISOString()): MinutesDesk {
	const runs = (certificate: Uint8Array) => Date.parse(new X509Certificate(certificate).validTo) > Date.parse(now());
	/** A key that the program makes, in the association's name. */
	const ownSigner = async (): Promise<Signer> => {
		const found = await store.read(association, (record) => record.get('association', { id: association }));
		return newSigner(found?.value.name ?? association, now());
	};
	/**
	 * The association's key. One that the program made is made anew where it is over, or where this server's secret does not open it; one
	 * that was brought in stands for an authority's word, which the program's own does not replace unasked.
	 */
	const signer = async (): Promise<Result<Signer, Refusal>> => {
		const kept = await store.read(association, signingKey);
		const key = kept && vault.open(kept.closedKey);
		if (kept !== undefined && key !== undefined && runs(kept.certificate))
			return ok({ key, certificate: kept.certificate, chain: kept.chain });
		if (kept?.brought === true) return refused(refusal(key === undefined ? 'signing-key-closed' : 'signing-key-over'));
		const made = await ownSigner();
		const added = await store.write(association, { actor: HAND, action: 'minutes.make_key', at: now() }, async (record) => {
			await addSigningKey(record, keptKey(made), now());
			return ok(null);
		});
		if (!added.ok) throw new Error(added.error.code);
		return ok(made);
	};
	const keptKey = ({ key, certificate, chain }: Signer): SigningKey => ({
		...{ certificate, chain: chain ?? [], brought: chain !== undefined, closedKey: vault.close(key) },
	});
	const bytesOf = async (sha256: string): Promise<Uint8Array> => {
		const pieces: Uint8Array[] = [];
		for await (const piece of readFileBytes(store, association, sha256)) pieces.push(piece);
		return Buffer.concat(pieces);
	};
	return {
		bringKey: async (actor, file, password) => {
			const read = await readPkcs12(file, password, now());
			if (!read.ok) return refused(refusal(`signing-key-${read.error}`));
			const signingKey = keptKey({ ...read.value, chain: read.value.chain ?? [] });
			return perform(store, bringSigningKey, {}, { association, actor, now: now(), signingKey });
		},
		makeKey: async (actor) => {
			const signingKey = keptKey(await ownSigner());
			return perform(store, bringSigningKey, {}, { association, actor, now: now(), signingKey });
		},
		sign: async (actor, assembly, digest) => {
			const request = { association, actor, now: now() };
			const read = await ask(store, readMinutes, { assembly }, request);
			if (!read.ok) return read;
			const { signs, tree, signed } = read.value;
			if (signs === null) return refused(refusal('nothing-to-sign'));
			if (signed.length === 0 && read.value.digest !== digest) return refused(refusal('minutes-changed'));
			const hand = await signer();
			if (!hand.ok) return hand;
			const before = signed.at(-1)?.sha256;
			const pdf = before == null ? await renderDocument(tree, 'pdf') : await bytesOf(before);
			if (typeof pdf === 'string') throw new Error('a PDF is bytes');
			const facts = { name: actor.name, reason: REASONS[signs], at: request.now };
			const kept = await keepFile(store, { association, actor: HAND }, inOnePiece(await signPdf(pdf, hand.value, facts)));
			if (!kept.ok) return kept;
			const made = { sha256: kept.value.sha256, name: `${tree.metadata.fileName}.pdf` };
			return perform(store, signMinutes, { assembly, digest }, { ...request, made });
		},
	};
}
