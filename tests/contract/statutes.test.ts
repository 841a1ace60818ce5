import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/access/index.ts';
import type { Statutes } from '../../src/domain/statutes/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { beginStatutes, editStatutes } from '../../src/use_cases/governance/index.ts';
import { ask, perform } from '../../src/use_cases/index.ts';
import { readStatutes } from '../../src/use_cases/office/index.ts';
import { onBothEngines } from './engines.ts';
import { fullRecord, keep } from './records.ts';

const secretary: Actor = { kind: 'user', id: 'u1', name: 'Sacha', roles: ['secretary'] };
const to = { association: 'ours', actor: secretary, now: '2026-03-01T10:00:00.000Z' };
const FIRST: Statutes = {
	id: '2018',
	title: 'Statuts de 2018',
	adoptedOn: '2018-06-19',
	from: '2018-06-19',
	notice: { days: 15, article: '9' },
	voices: [{ voices: 2 }],
	articles: [{ number: '9', text: 'Quinze jours.' }],
};

onBothEngines('the statutes', (place) => {
	let store: Store;
	beforeAll(async () => {
		store = openStore(await place.open());
		await keep(store, { ...(await fullRecord('ours')), statutes: [FIRST] });
	});

	it('are begun anew from the last version, edited, and the rules that the form does not show stay', async () => {
		const begun = await perform(store, beginStatutes, { from: '2026-02-01' }, to);
		const { title: _title, adoptedOn: _adoptedOn, ...carried } = FIRST;
		expect(begun).toMatchObject({ ok: true, value: { value: { ...carried, id: '2026', from: '2026-02-01' } } });
		const version = begun.ok ? begun.value.version : 0;
		const value = { from: '2026-02-01', articles: [{ number: '9', text: 'Trois semaines.' }], proxies: { allowed: false } };
		const edited = await perform(store, editStatutes, { key: { id: '2026' }, version, value }, to);
		// The notice was shown and emptied; the voices were not shown.
		expect(edited.ok && edited.value.value).toEqual({ id: '2026', voices: FIRST.voices, ...value });
		expect(await perform(store, editStatutes, { key: { id: '2026' }, version, value: { from: '2026-02-02' } }, to)).toMatchObject({
			ok: false,
			error: { code: 'conflict', present: { value: { id: '2026', articles: value.articles } } },
		});
		const read = await ask(store, readStatutes, {}, to);
		expect(read.ok && read.value.versions.map((one) => one.value.id)).toEqual(['2026', '2018']);
		expect(read.ok && read.value.inForce).toBe('2026');
		const before = await ask(store, readStatutes, {}, { ...to, now: '2026-01-31T10:00:00.000Z' });
		expect(before.ok && before.value.inForce).toBe('2018');
	});

	it('are not in two versions from one day, and take no rule that is none', async () => {
		expect(await perform(store, beginStatutes, { from: '2018-06-19' }, to)).toMatchObject({
			ok: false,
			error: { code: 'statutes-overlap' },
		});
		const wrong = { key: { id: '2018' }, version: 1, value: { from: '2018-06-19', quorums: [{ share: 'a third' }], voices: [] } };
		const done = await perform(store, editStatutes, wrong, to);
		const fields = done.ok ? [] : done.error.fields?.map(({ path }) => path.join('.'));
		expect(fields).toEqual(expect.arrayContaining(['value.quorums.0.share', 'value.quorums.0.counts', 'value.voices']));
	});
});
