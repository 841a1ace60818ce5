import { z } from 'zod';
import type { Permission } from '../../domain/access/index.ts';
import { MOST_FILE_BYTES } from '../../domain/kept_documents/index.ts';
import { MOST_PICTURE_BYTES } from '../../domain/programmes/index.ts';
import { values } from '../../dossier/schema/index.ts';
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

const keptFile = z.object({
	sha256: values.digest.describe('Of the bytes: by it an action names the file.'),
	size: z.int().describe('Bytes.'),
	type: z.string().describe('Media type, as the bytes tell it.'),
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
	411: 'Its length is not said beforehand.',
	413: 'It is longer than is taken: none of it was read.',
	415: 'Something else than `application/json` was sent.',
	422: 'The input is not right, or a rule forbids it: nothing was changed.',
	429: 'Too many requests; `Retry-After` says how many seconds to wait.',
};

const ANSWER: Json = { description: 'What it answers.', content: { 'application/json': { schema: {} } } };

function responses(refused: readonly (keyof typeof REFUSALS)[], answer = ANSWER): Json {
	const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
	return {
		200: answer,
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

/** The one action that files come with. */
const WITH_FILES = 'accounts.import_fec';

/** That action, by a form: its files may be longer than JSON should hold. */
function withFiles(name: string, path: Json): Json {
	const schema = {
		type: 'object',
		required: ['input', 'file'],
		properties: {
			input: { $ref: `#/components/schemas/${name}` },
			file: { type: 'array', items: { type: 'string', contentMediaType: 'application/octet-stream' } },
		},
	};
	const content = { 'multipart/form-data': { schema, encoding: { input: { contentType: 'application/json' } } } };
	return { post: { ...(path.post as Json), requestBody: { required: true, content } } };
}

const BYTES = { 'application/octet-stream': { schema: { type: 'string', contentMediaType: 'application/octet-stream' } } };

/** Bytes that are sent as they are, for an action to name by their digest. */
function keepPath(name: string, said: string, most: number): Json {
	return {
		post: {
			...{ operationId: name, tags: ['files'], description: `${said} At most ${most / 1_000_000} MB.`, parameters: [LANGUAGE] },
			requestBody: { required: true, content: BYTES },
			responses: responses([401, 403, 411, 413, 422, 429], {
				description: 'What was kept.',
				content: { 'application/json': { schema: { $ref: '#/components/schemas/KeptFile' } } },
			}),
		},
	};
}

const FILE_PATHS: Json = {
	'/api/v1/files': keepPath(
		'files.keep',
		'Keeps a file, for an action to name by its `sha256` (`documents.add_document`, `documents.add_version`, `accounts.attach_evidence`). What no action names is forgotten a day later. Wants the permission `documents.write`.',
		MOST_FILE_BYTES,
	),
	'/api/v1/pictures': keepPath(
		'pictures.keep',
		'Keeps a picture (JPEG, PNG, WebP) without the place, date and camera that it tells, for `programmes.add_picture` to name by its `sha256`. Wants the permission `programmes.write`.',
		MOST_PICTURE_BYTES,
	),
	'/api/v1/documents/{id}': {
		get: {
			...{ operationId: 'documents.read_file', tags: ['files'], description: 'The file of a document, where one may read it.' },
			parameters: [
				{ name: 'id', in: 'path', required: true, schema: { type: 'string' } },
				{
					name: 'version',
					in: 'query',
					description: '1 for the first; the one in use where not given.',
					schema: { type: 'integer', minimum: 1 },
				},
				LANGUAGE,
			],
			responses: responses([401, 404, 429], { description: 'The file, with its media type and its name.', content: BYTES }),
		},
	},
};

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
		tags: [{ name: 'actions' }, { name: 'queries' }, { name: 'files' }],
		paths: Object.fromEntries([
			...ACTIONS.map((action) => {
				const path = actionPath(action);
				return [`/api/v1/actions/${action.name}`, action.name === WITH_FILES ? withFiles(action.name, path) : path];
			}),
			...QUERIES.map((query) => [`/api/v1/queries/${query.name}`, queryPath(query)]),
			...Object.entries(FILE_PATHS),
		]),
		components: {
			securitySchemes: {
				token: { type: 'http', scheme: 'bearer', description: 'Made in the settings, with scopes; it acts for whoever made it.' },
			},
			schemas: {
				KeptFile: schemaOf(keptFile, 'KeptFile'),
				Problem: schemaOf(problem, 'Problem'),
				...Object.fromEntries(named.map(({ name, input }) => [name, schemaOf(input, name)])),
			},
		},
	};
}
