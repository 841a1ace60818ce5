import { describe, expect, it } from 'vitest';
import { GRANTED, may, PERMISSIONS, ROLES } from '../../src/domain/access/index.ts';
import { LANGUAGES } from '../../src/domain/basics/index.ts';
import { REFUSALS } from '../../src/i18n/refusals/index.ts';
import type { Store } from '../../src/store/index.ts';
import { ACTIONS, perform } from '../../src/use_cases/index.ts';

const WRITES = PERMISSIONS.filter((one) => one.endsWith('.write') || one === 'access.grant' || one === 'sitting.run');

describe('who may', () => {
	it('do each action is who has its permission, judged before anything is looked up', async () => {
		const nowhere = {} as Store;
		for (const action of ACTIONS) {
			for (const role of ROLES) {
				const actor = { kind: 'user', id: 'u', name: 'U', roles: [role] } as const;
				const done = await perform(nowhere, action, null, { association: 'ours', actor });
				const wanted = GRANTED[role].includes(action.permission) ? 'input-invalid' : 'forbidden';
				expect(done, `${role} ${action.name}`).toMatchObject({ ok: false, error: { code: wanted } });
			}
		}
	});
	it('write nothing: a visitor, a member beyond what is theirs, an auditor', () => {
		const writes = (role: keyof typeof GRANTED) => WRITES.filter((permission) => GRANTED[role].includes(permission));
		expect(writes('visitor')).toEqual([]);
		expect(writes('auditor')).toEqual([]);
		expect(writes('member')).toEqual(['own.write']);
		expect(may({ kind: 'user', id: 'u', name: 'U', roles: [] }, 'record.read_public')).toBe(true);
	});
	it('names each action once, as concept.verb_thing', () => {
		const names = ACTIONS.map(({ name }) => name);
		expect(new Set(names).size).toBe(names.length);
		for (const name of names) expect(name).toMatch(/^[a-z]+\.[a-z]+(?:_[a-z]+)*$/u);
	});
	it('is told why not in both languages, with the same parameters', () => {
		for (const [code, words] of Object.entries(REFUSALS)) {
			const [fr, en] = LANGUAGES.map((language) => [...words[language].matchAll(/\{\w+\}/gu)].map(String).sort());
			expect(fr, code).toEqual(en);
			for (const language of LANGUAGES) expect(words[language].length, code).toBeGreaterThan(10);
		}
	});
});
