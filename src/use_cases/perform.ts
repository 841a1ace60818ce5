import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { type Actor, may, type Permission } from '../domain/access/index.ts';
import { dateOf, type Instant, ok, type Result, refused } from '../domain/basics/index.ts';
import { type Refusal, refusal } from '../i18n/refusals/index.ts';
import { claim, digest, type RecordReader, remember, type SigningKey, type Store } from '../store/index.ts';
import type { Action, ActionContext, MadeFile, Moment, Query, SentFiles } from './action.ts';
import { fieldProblems } from './inputs/index.ts';

/** Who asks, of which association. */
export interface Request {
	readonly association: string;
	readonly actor: Actor;
	/** The present moment; the clock's where not given. */
	readonly now?: Instant;
}

export interface ActionRequest extends Request {
	/** Sent again with the same key, an action is done once and answers the same. */
	readonly idempotencyKey?: string;
	/** Makes ids; by chance where not given. */
	readonly newId?: () => string;
	/** Files sent with the input, by the name that it calls them; none where not given. */
	readonly files?: SentFiles;
	/** See {@link ActionContext.made}: the program alone gives it. */
	readonly made?: MadeFile;
	/** See {@link ActionContext.signingKey}: the program alone gives it. */
	readonly signingKey?: SigningKey;
}

const NO_FILES: SentFiles = new Map();

/** 60 bits as 12 letters and digits: among a million there is one chance in two million that two are the same. */
function randomId(): string {
	const letters = 'abcdefghijklmnopqrstuvwxyz234567';
	return Array.from(randomBytes(12), (byte) => letters[byte % 32]).join('');
}

/** Judges who asks and reads what was sent, before anything is looked up. */
export function admit<Input>(
	{ permission, input }: { readonly permission: Permission; readonly input: z.ZodType<Input> },
	sent: unknown,
	actor: Actor,
): Result<Input, Refusal> {
	if (!may(actor, permission)) return refused(refusal('forbidden'));
	const read = input.safeParse(sent);
	return read.success ? ok(read.data) : refused({ ...refusal('input-invalid'), fields: fieldProblems(read.error.issues, sent) });
}

async function momentOf(record: RecordReader, actor: Actor, now: Instant): Promise<Result<Moment, Refusal>> {
	const association = await record.fact('association', () => record.get('association', { id: record.association }));
	if (association === undefined) return refused(refusal('not-found', { key: record.association }));
	return ok({ actor, association: association.value, now, today: dateOf(now, association.value.timeZone) });
}

/**
 * Does an action for someone: permission, then input, then one transaction with its journal entries.
 * @param sent what came from a page or a program, not yet read
 * @returns what the action answers; a refusal has changed nothing
 */
export async function perform<Name extends string, Input, Output>(
	store: Store,
	action: Action<Name, Input, Output>,
	sent: unknown,
	{ association, actor, idempotencyKey, now = new Date().toISOString(), newId = randomId, files = NO_FILES, ...given }: ActionRequest,
): Promise<Result<Output, Refusal>> {
	const input = admit(action, sent, actor);
	if (!input.ok) return input;
	return store.write(association, { actor, action: action.name, at: now }, async (record, tx, journal) => {
		if (action.concurrent !== true) await journal.lock();
		const moment = await momentOf(record, actor, now);
		if (!moment.ok) return moment;
		const run = () => action.run({ ...moment.value, record, seal: store.seal, newId, files, ...given }, input.value);
		if (idempotencyKey === undefined || action.unkept === true) return run();
		const keyed = { association, actorId: actor.id, key: idempotencyKey, action: action.name, inputHash: digest(input.value), at: now };
		const claimed = await claim(tx, keyed);
		if (claimed.status === 'other') return refused(refusal('key-reused'));
		// What was kept is what this same action answered.
		if (claimed.status === 'done') return ok(claimed.output as Output);
		const done = await run();
		if (done.ok) await remember(tx, keyed, done.value);
		return done;
	});
}

/** Asks queries of one moment of the record, each judged and read as it is asked. */
export type AskTogether = <Name extends string, Input, Output>(
	query: Query<Name, Input, Output>,
	sent: unknown,
) => Promise<Result<Output, Refusal>>;

/** Asks several queries for someone, of one moment of the record: what one tells agrees with what another does. */
export function askTogether<T>(
	store: Store,
	{ association, actor, now = new Date().toISOString() }: Request,
	run: (ask: AskTogether) => Promise<T>,
): Promise<T> {
	return store.read(association, async (record) => {
		const moment = await momentOf(record, actor, now);
		return run(async (query, sent) => {
			const input = admit(query, sent, actor);
			if (!input.ok) return input;
			return moment.ok ? query.run({ ...moment.value, record }, input.value) : moment;
		});
	});
}

/** Asks a query for someone: permission, then input, then one moment of the record. */
export async function ask<Name extends string, Input, Output>(
	store: Store,
	query: Query<Name, Input, Output>,
	sent: unknown,
	{ association, actor, now = new Date().toISOString() }: Request,
): Promise<Result<Output, Refusal>> {
	const input = admit(query, sent, actor);
	if (!input.ok) return input;
	return store.read(association, async (record) => {
		const moment = await momentOf(record, actor, now);
		return moment.ok ? query.run({ ...moment.value, record }, input.value) : moment;
	});
}
