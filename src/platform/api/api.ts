import { type Actor, VISITOR } from '../../domain/access/index.ts';
import type { Language, Result } from '../../domain/basics/index.ts';
import type { Refusal } from '../../i18n/refusals/index.ts';
import type { Store } from '../../store/index.ts';
import { ACTIONS, ask, keepFile, keepPicture, type OpenedFile, openFile, perform, QUERIES, type SentFiles } from '../../use_cases/index.ts';
import { describeApi } from './openapi.ts';
import { httpProblem, type Problem, problemOf } from './problem.ts';
import { openRate } from './rate.ts';

/** Who asks, and how. */
export interface ApiCaller {
	readonly actor: Actor;
	/** Whether a token was given, in force or not. */
	readonly byToken: boolean;
	readonly address: string;
	readonly language: Language;
}

/** A request of a program, as the route read it. */
export interface ApiRequest extends ApiCaller {
	readonly kind: 'action' | 'query';
	readonly name: string;
	/** Text of JSON; undefined where something else was sent. */
	readonly input: string | undefined;
	/** `Idempotency-Key`, as it was sent. */
	readonly key: string | null;
	/** That came with the input, by the names that it calls them. */
	readonly files?: SentFiles;
}

/** Why a program is not answered. */
export interface ApiRefusal {
	readonly done: false;
	readonly problem: Problem;
	/** Seconds until it may ask again. */
	readonly wait?: number;
}

/** `body` is what was answered, where it was done. */
export type ApiAnswer<T = unknown> = { readonly done: true; readonly body: T } | ApiRefusal;

/** What is kept of bytes that are sent: the same, or a picture without what its maker did not see in it. */
export type ApiKept = 'files' | 'pictures';

/** The actions and queries of an association for programs. */
export interface Api {
	readonly answer: (request: ApiRequest) => Promise<ApiAnswer>;
	/** Keeps a file as its bytes come, before an action names it by its digest. */
	readonly keep: (what: ApiKept, caller: ApiCaller, bytes: AsyncIterable<Uint8Array>) => Promise<ApiAnswer>;
	/** Opens the file of a document. */
	readonly open: (caller: ApiCaller, wanted: { readonly id: string; readonly version?: number }) => Promise<ApiAnswer<OpenedFile>>;
	/** OpenAPI 3.1, as JSON. */
	readonly description: string;
}

/** Ten a second for a minute: more than a program that does something useful, less than one that went wrong. */
const RATE = { most: 600, seconds: 60 };

function refused(problem: Problem): ApiRefusal {
	return { done: false, problem };
}

function readJson(text: string): { readonly value: unknown } | undefined {
	try {
		return { value: JSON.parse(text) };
	} catch {
		return undefined;
	}
}

/** A key bare, or quoted as a structured field (draft-ietf-httpapi-idempotency-key-header; RFC 9651); undefined where it is neither. */
function keyOf(sent: string): string | undefined {
	return /^"?([\x21\x23-\x7e]{1,200})"?$/u.exec(sent.trim())?.[1];
}

const actions = new Map(ACTIONS.map((action) => [action.name, action]));
const queries = new Map(QUERIES.map((query) => [query.name, query]));

/** Does an action or asks a query by its name; undefined where there is none of that name. */
async function byName(store: Store, association: string, request: ApiRequest, sent: unknown, key: string | undefined) {
	const { kind, name, actor, files } = request;
	const as = { association, actor };
	if (kind === 'query') {
		const query = queries.get(name);
		return query && ask(store, query, sent, as);
	}
	const action = actions.get(name);
	const more = { ...(key === undefined ? {} : { idempotencyKey: key }), ...(files === undefined ? {} : { files }) };
	return action && perform(store, action, sent, { ...as, ...more });
}

/** What was answered; to a visitor who may not, that a token is wanted. */
function told<T>(answer: Result<T, Refusal>, { actor, language }: ApiCaller): ApiAnswer<T> {
	if (answer.ok) return { done: true, body: answer.value };
	if (answer.error.code === 'forbidden' && actor.id === VISITOR.id) return refused(httpProblem(401, language));
	return refused(problemOf(answer.error, language));
}

/** Opens the API of an association. @param origin where programs find it */
export function openApi(store: Store, association: string, origin: string): Api {
	const take = openRate(RATE);
	/** Too often, or by a token that does not hold. */
	const notNow = ({ actor, byToken, address, language }: ApiCaller): ApiRefusal | undefined => {
		const isVisitor = actor.id === VISITOR.id;
		const wait = take(isVisitor ? address : actor.id, Date.now());
		if (wait > 0) return { ...refused(httpProblem(429, language)), wait };
		return byToken && isVisitor ? refused(httpProblem(401, language)) : undefined;
	};
	return {
		description: JSON.stringify(describeApi(origin)),
		keep: async (what, caller, bytes) => {
			const { actor } = caller;
			const keep = what === 'files' ? keepFile : keepPicture;
			return notNow(caller) ?? told(await keep(store, { association, actor }, bytes), caller);
		},
		open: async (caller, wanted) => {
			const { actor } = caller;
			return notNow(caller) ?? told(await openFile(store, { association, actor }, wanted), caller);
		},
		answer: async (request) => {
			const { input, language } = request;
			const key = request.key === null ? undefined : keyOf(request.key);
			const not = notNow(request);
			if (not !== undefined) return not;
			if (input === undefined) return refused(httpProblem(415, language));
			const read = readJson(input);
			if (read === undefined || (request.key !== null && key === undefined)) return refused(httpProblem(400, language));
			const answer = await byName(store, association, request, read.value, key);
			return answer === undefined ? refused(httpProblem(404, language)) : told(answer, request);
		},
	};
}
