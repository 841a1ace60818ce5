import { z } from 'zod';
import type { Permission } from '../../domain/access/index.ts';
import { PERMISSION_NAMES } from '../../i18n/account/index.ts';
import { ACTIONS, QUERIES } from '../../use_cases/index.ts';

type Json = Readonly<Record<string, unknown>>;

const problem = z.object({
	type: z.string().describe('`urn:collegiale:refusal:` and the code of the refusal, or `about:blank`.'),
	title: z.string().describe('Why, in the language asked for.'),
	status: z.int(),
	detail: z.string().optional(),
	errors: z
		.array(z.object({ pointer: z.string().describe('JSON Pointer into the input.'), detail: z.string() }))
		.optional()
		.describe('What is not right in the input.'),
	present: z
		.object({ value: z.unknown(), version: z.int() })
		.nullable()
		.optional()
		.describe('Of a conflict: what is there now, and the version to go on from.'),
});

/** References inside a schema are to itself; in the document it stands under its name. */
function placed(schema: unknown, name: string): unknown {
	if (Array.isArray(schema)) return schema.map((item) => placed(item, name));
	if (typeof schema !== 'object' || schema === null) return schema;
	return Object.fromEntries(
		Object.entries(schema).map(([key, value]) =>
			key === '$ref' && typeof value === 'string' ? [key, value.replace('#', `#/components/schemas/${name}`)] : [key, placed(value, name)],
		),
	);
}

function schemaOf(type: z.ZodType, name: string): unknown {
	const { $schema: _, ...schema } = z.toJSONSchema(type, { io: 'input' });
	return placed(schema, name);
}

const REFUSALS = {
	400: 'Not JSON.',
	401: 'No token, or one that does not hold.',
	403: 'The roles or the scopes do not allow it.',
	404: 'There is no such thing.',
	409: 'Someone else has changed it: `present` is what is there now.',
	415: 'Something else than `application/json` was sent.',
	422: 'The input is not right, or a rule forbids it: nothing was changed.',
	429: 'Too many requests; `Retry-After` says how many seconds to wait.',
};

function responses(refused: readonly (keyof typeof REFUSALS)[]): Json {
	const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
	return {
		200: { description: 'What it answers.', content: { 'application/json': { schema: {} } } },
		...Object.fromEntries(refused.map((status) => [status, { description: REFUSALS[status], content }])),
	};
}

const LANGUAGE = {
	...{ name: 'Accept-Language', in: 'header', description: 'Language of refusals; French where not given.' },
	schema: { enum: ['fr', 'en'] },
};

function about(name: string, permission: Permission, tag: string) {
	const words = PERMISSION_NAMES.en[permission];
	return { operationId: name, tags: [tag], description: `Wants the permission \`${permission}\`: ${words}.` };
}

function bodyOf(name: string): Json {
	return { required: true, content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } } };
}

/** An action by POST: by a second request with the same key it is done once. */
function actionPath({ name, permission }: { readonly name: string; readonly permission: Permission }): Json {
	const key = {
		...{ name: 'Idempotency-Key', in: 'header', schema: { type: 'string', minLength: 1, maxLength: 200 } },
		description: 'The same request sent again with the same key is done once, and answers the same.',
	};
	return {
		post: {
			...about(name, permission, 'actions'),
			parameters: [key, LANGUAGE],
			requestBody: bodyOf(name),
			responses: responses([400, 401, 403, 404, 409, 415, 422, 429]),
		},
	};
}

/** A query by GET, or by POST where what is asked should be in no address. */
function queryPath({ name, permission }: { readonly name: string; readonly permission: Permission }): Json {
	const schema = { $ref: `#/components/schemas/${name}` };
	const input = { name: 'input', in: 'query', description: '`{}` where not given.', content: { 'application/json': { schema } } };
	const said = about(name, permission, 'queries');
	return {
		get: { ...said, parameters: [input, LANGUAGE], responses: responses([400, 401, 403, 404, 422, 429]) },
		post: {
			...{ ...said, operationId: `${name}.post` },
			parameters: [LANGUAGE],
			requestBody: bodyOf(name),
			responses: responses([400, 401, 403, 404, 415, 422, 429]),
		},
	};
}

/** The API in OpenAPI 3.1, from the schemas that read what is sent. @param origin where browsers and programs find the server */
export function describeApi(origin: string): Json {
	const named = [...ACTIONS, ...QUERIES];
	return {
		openapi: '3.1.0',
		info: {
			...{ title: 'Collégiale', version: '1', license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' } },
			description: 'The actions and queries of the application, under the same permissions and with the same refusals as its pages.',
		},
		servers: [{ url: origin }],
		security: [{ token: [] }],
		tags: [{ name: 'actions' }, { name: 'queries' }],
		paths: Object.fromEntries([
			...ACTIONS.map((action) => [`/api/v1/actions/${action.name}`, actionPath(action)]),
			...QUERIES.map((query) => [`/api/v1/queries/${query.name}`, queryPath(query)]),
		]),
		components: {
			securitySchemes: {
				token: { type: 'http', scheme: 'bearer', description: 'Made in the settings, with scopes; it acts for whoever made it.' },
			},
			schemas: {
				Problem: schemaOf(problem, 'Problem'),
				...Object.fromEntries(named.map(({ name, input }) => [name, schemaOf(input, name)])),
			},
		},
	};
}
