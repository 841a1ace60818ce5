import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/access/index.ts';
import { inlineText } from '../../src/domain/document/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { ask, perform } from '../../src/use_cases/index.ts';
import { composeActivity, readEdition, readProgrammes } from '../../src/use_cases/office/index.ts';
import { addEdition, editEdition, putProgramme, removeEdition, removeProgramme } from '../../src/use_cases/programmes/index.ts';
import { onBothEngines } from './engines.ts';
import { fullRecord, keep } from './records.ts';

const staff: Actor = { kind: 'user', id: 'u1', name: 'Sacha', roles: ['staff'] };
const to = { association: 'ours', actor: staff };

onBothEngines('programmes', (place) => {
	let store: Store;
	beforeAll(async () => {
		store = openStore(await place.open());
		await keep(store, await fullRecord('ours'));
	});

	it('are edited as far as the form shows, and the report of the year says so', async () => {
		const before = await ask(store, readEdition, { id: 'numerique-frugal' }, to);
		if (!before.ok) throw new Error(before.error.code);
		const { edition } = before.value;
		const kept = {
			areas: edition.value.areas,
			quantities: edition.value.quantities,
			events: edition.value.events,
			order: edition.value.order,
		};
		const value = {
			...{ title: 'Numérique sobre', from: '2031', status: 'running' as const, places: ['Rennes'], narrative: 'Un essai.' },
			...{ partners: [], funders: [], hosts: [], people: [], links: [], deliverables: [{ title: 'Carnet' }] },
		};
		const key = { id: 'numerique-frugal' };
		const edited = await perform(store, editEdition, { key, version: edition.version, value }, to);
		expect(edited).toMatchObject({ ok: true, value: { value: { ...kept, ...value, id: 'numerique-frugal' } } });
		expect(await perform(store, editEdition, { key, version: edition.version, value }, to)).toMatchObject({
			ok: false,
			error: { code: 'conflict' },
		});
		const read = await ask(store, readProgrammes, {}, to);
		expect(read.ok && read.value.years[0]).toBe(2031);
		const report = await ask(store, composeActivity, { year: 2031, language: 'en' }, to);
		expect(report.ok && inlineText(report.value.title)).toBe('Activity report 2031');
		expect(JSON.stringify(report)).toContain('Numérique sobre');
	});

	it('are added after the others, and stay while anything refers to them', async () => {
		const programme = { name: 'Cycle d’été', kind: 'talks' as const, order: 90, partners: [], funders: [], links: [], narrative: '' };
		const put = await perform(store, putProgramme, { value: programme }, to);
		if (!put.ok) throw new Error(put.error.code);
		const key = { id: 'cycle-d-ete' };
		expect(put.value.key).toEqual(key);
		const add = (title: string) => perform(store, addEdition, { programme: key.id, title }, to);
		const [first, second] = [await add('Rencontre'), await add('Rencontre')];
		if (!first.ok || !second.ok) throw new Error('not added');
		expect([first.value.value, second.value.value]).toMatchObject([
			{ id: 'rencontre', order: 1, programme: key.id },
			{ id: 'rencontre-2', order: 2 },
		]);
		const gone = () => perform(store, removeProgramme, { key, version: put.value.version }, to);
		expect(await gone()).toMatchObject({ ok: false, error: { code: 'reference-in-use' } });
		for (const { value } of [first, second]) {
			expect(await perform(store, removeEdition, { key: { id: value.value.id }, version: value.version }, to)).toMatchObject({ ok: true });
		}
		expect(await gone()).toMatchObject({ ok: true });
		expect(await perform(store, addEdition, { programme: key.id, title: 'Trop tard' }, to)).toMatchObject({ error: { code: 'not-found' } });
	});

	it('take no partner that is not there, and nothing from who may only read', async () => {
		const edition = await ask(store, readEdition, { id: 'achat-public' }, to);
		if (!edition.ok) throw new Error(edition.error.code);
		const { version, value } = edition.value.edition;
		const { title, places, funders, hosts, people, links, deliverables, narrative } = value;
		const sent = { title, places, funders, hosts, people, links, deliverables, narrative, partners: ['nobody'] };
		const send = (actor: Actor) => perform(store, editEdition, { key: { id: 'achat-public' }, version, value: sent }, { ...to, actor });
		expect(await send({ ...staff, roles: ['member'] })).toMatchObject({ ok: false, error: { code: 'forbidden' } });
		expect(await send(staff)).toMatchObject({ ok: false, error: { code: 'reference-missing', params: { key: 'nobody' } } });
	});
});
