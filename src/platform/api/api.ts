import { type Actor, VISITOR } from '../../domain/access/index.ts';
import type { Language } from '../../domain/basics/index.ts';
import type { Store } from '../../store/index.ts';
import { ACTIONS, ask, perform, QUERIES } from '../../use_cases/index.ts';
import { describeApi } from './openapi.ts';
import { httpProblem, type Problem, problemOf } from './problem.ts';
import { openRate } from './rate.ts';

/** A request of a program, as the route read it. */
export interface ApiRequest {
	readonly kind: 'action' | 'query';
	readonly name: string;
	/** Text of JSON; undefined where something else was sent. */
	readonly input: string | undefined;
	/** `Idempotency-Key`, as it was sent. */
	readonly key: string | null;
	readonly actor: Actor;
	/** Whether a token was given, in force or not. */
	readonly byToken: boolean;
	readonly address: string;
	readonly language: Language;
}

/** `body` is what was answered, where it was done. */
export type ApiAnswer =
	| { readonly done: true; readonly body: unknown }
	| { readonly done: false; readonly problem: Problem; readonly wait?: number };

/** The actions and queries of an association for programs. */
export interface Api {
	readonly answer: (request: ApiRequest) => Promise<ApiAnswer>;
	/** OpenAPI 3.1, as JSON. */
	readonly description: string;
}

/** Ten a second for a minute: more than a program that does something useful, less than one that went wrong. */
const RATE = { most: 600, seconds: 60 };

function refused(problem: Problem): ApiAnswer {
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
async function byName(store: Store, association: string, { kind, name, actor }: ApiRequest, sent: unknown, key: string | undefined) {
	const as = { association, actor };
	if (kind === 'query') {
		const query = queries.get(name);
		return query && ask(store, query, sent, as);
	}
	const action = actions.get(name);
	return action && perform(store, action, sent, { ...as, ...(key === undefined ? {} : { idempotencyKey: key }) });
}

/** Opens the API of an association. @param origin where programs find it */
export function openApi(store: Store, association: string, origin: string): Api {
	const take = openRate(RATE);
	return {
		description: JSON.stringify(describeApi(origin)),
		answer: async (request) => {
			const { actor, byToken, address, input, language } = request;
			const key = request.key === null ? undefined : keyOf(request.key);
			const isVisitor = actor.id === VISITOR.id;
			const wait = take(isVisitor ? address : actor.id, Date.now());
			if (wait > 0) return { done: false, problem: httpProblem(429, language), wait };
			if (byToken && isVisitor) return refused(httpProblem(401, language));
			if (input === undefined) return refused(httpProblem(415, language));
			const read = readJson(input);
			if (read === undefined || (request.key !== null && key === undefined)) return refused(httpProblem(400, language));
			const answer = await byName(store, association, request, read.value, key);
			if (answer === undefined) return refused(httpProblem(404, language));
			if (answer.ok) return { done: true, body: answer.value };
			if (answer.error.code === 'forbidden' && isVisitor) return refused(httpProblem(401, language));
			return refused(problemOf(answer.error, language));
		},
	};
}
