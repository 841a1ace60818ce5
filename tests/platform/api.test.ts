import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { VISITOR } from '../../src/domain/access/index.ts';
import { openApi } from '../../src/platform/api/index.ts';
import { describeApi } from '../../src/platform/api/openapi.ts';
import { openRate } from '../../src/platform/api/rate.ts';
import type { Store } from '../../src/store/index.ts';
import { ACTIONS, QUERIES } from '../../src/use_cases/index.ts';

const DOCUMENT = JSON.parse(JSON.stringify(describeApi('https://association.exemple')));

describe('the description of the API', () => {
	it('is OpenAPI 3.1, by a validator that is not ours', async () => {
		expect(await new Validator().validate(DOCUMENT)).toEqual({ valid: true });
	});
	it('has a path for each action and each query, for files that come and go, and no other', () => {
		const paths = [
			...ACTIONS.map(({ name }) => `/api/v1/actions/${name}`),
			...QUERIES.map(({ name }) => `/api/v1/queries/${name}`),
			...['/api/v1/documents/{id}', '/api/v1/files', '/api/v1/pictures'],
		];
		expect(Object.keys(DOCUMENT.paths).sort()).toEqual(paths.sort());
		const form = DOCUMENT.paths['/api/v1/actions/accounts.import_fec'].post.requestBody.content;
		expect(Object.keys(form)).toEqual(['multipart/form-data']);
	});
	it('refers to nothing that is not there, and its schemas are JSON Schema', () => {
		const ajv = new Ajv2020({ strict: false, validateFormats: false });
		ajv.addSchema({ $id: 'https://association.exemple/openapi.json', components: DOCUMENT.components });
		for (const name of Object.keys(DOCUMENT.components.schemas))
			expect(() => ajv.compile({ $ref: `https://association.exemple/openapi.json#/components/schemas/${name}` }), name).not.toThrow();
		const person = ajv.compile({ $ref: 'https://association.exemple/openapi.json#/components/schemas/members.put_person' });
		expect(person({ value: { givenName: 'Claire', familyName: 'Dupont' } })).toBe(true);
		expect(person({ value: { givenName: 'Claire' } })).toBe(false);
		expect(person({ value: { givenName: 'Claire', familyName: 'Dupont', surprise: 1 } })).toBe(false);
	});
});

it('the rate of requests is each asker’s own, and begins anew when its time is over', () => {
	const take = openRate({ most: 2, seconds: 10 });
	expect([0, 1, 2].map((second) => take('a', second * 1000))).toEqual([0, 0, 8]);
	expect(take('b', 2000)).toBe(0);
	expect(take('a', 10_000)).toBe(0);
});

it('a program that asks too often is told how long to wait, others are answered', async () => {
	const api = openApi({} as Store, 'ours', 'https://association.exemple');
	const ask = (address: string) =>
		api.answer({
			...{ kind: 'query', name: 'members.nothing', input: '{}', key: null, actor: VISITOR, byToken: false, language: 'fr' },
			address,
		});
	for (let turn = 0; turn < 600; turn++) expect(await ask('192.0.2.1')).toMatchObject({ problem: { status: 404 } });
	expect(await ask('192.0.2.1')).toMatchObject({ problem: { status: 429, title: 'Trop de demandes' }, wait: expect.any(Number) });
	expect(await ask('192.0.2.2')).toMatchObject({ problem: { status: 404 } });
});
