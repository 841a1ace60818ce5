import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/access/index.ts';
import type { Statutes } from '../../src/domain/statutes/index.ts';
import { STATUTES_FIELDS, statutesSent } from '../../src/routes/[[lang=lang]]/(office)/office/statutes/[id]/edit/statutes_form.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { readForm } from '../../src/ui/forms/read_form.ts';
import { beginStatutes, editStatutes } from '../../src/use_cases/governance/index.ts';
import { ask, perform } from '../../src/use_cases/index.ts';
import { readStatutes } from '../../src/use_cases/office/index.ts';
import { COMPLETE_STATUTES, statutesTyped } from '../complete_statutes.ts';
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

	it('are begun anew from the last version, and edited: a rule that is left empty is silence', async () => {
		const begun = await perform(store, beginStatutes, { from: '2026-02-01' }, to);
		const { title: _title, adoptedOn: _adoptedOn, ...carried } = FIRST;
		expect(begun).toMatchObject({ ok: true, value: { value: { ...carried, id: '2026', from: '2026-02-01' } } });
		const version = begun.ok ? begun.value.version : 0;
		const value = { from: '2026-02-01', articles: [{ number: '9', text: 'Trois semaines.' }], proxies: { allowed: false } };
		const edited = await perform(store, editStatutes, { key: { id: '2026' }, version, value }, to);
		expect(edited.ok && edited.value.value).toEqual({ id: '2026', ...value });
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

	it('hold every rule there is as it was typed in the form, and are told where a rule is not whole', async () => {
		const begun = await perform(store, beginStatutes, { from: '2050-01-01' }, to);
		let version = begun.ok ? begun.value.version : 0;
		const save = async (form: FormData) => {
			const { value, faults } = statutesSent(readForm(form, STATUTES_FIELDS).value);
			const done = await perform(store, editStatutes, { key: { id: '2050' }, version, value } as never, to);
			if (done.ok) ({ version } = done.value);
			return { done, faults: faults.map(({ path }) => path.join('.')) };
		};
		const kept = async (statutes: Statutes) => {
			const { done, faults } = await save(statutesTyped(statutes));
			expect(faults).toEqual([]);
			expect(done.ok ? done.value.value : done.error).toEqual(statutes);
		};
		await kept(COMPLETE_STATUTES);
		const bare = { id: '2050', from: '2050-01-01' };
		// Rules that say nothing but that they are; and that nothing is reserved, which is not silence.
		await kept({ ...bare, goodStandingRequired: {}, secretBallot: {}, blankVotes: {}, reserved: [], remote: { allowed: false } });
		await kept(bare);

		const unnamed = statutesTyped({ ...COMPLETE_STATUTES, seats: [] });
		unnamed.delete('value.colleges.1.id');
		unnamed.set('value.colleges.0.id', 'personnes');
		expect((await save(unnamed)).done).toMatchObject({ value: { value: { colleges: [{ id: 'personnes' }, { id: 'personnes-2' }] } } });

		const wrong = statutesTyped(COMPLETE_STATUTES);
		for (const name of ['value.blankVotes.stated', 'value.castingVote.holder', 'value.reserved.0.assemblies']) wrong.delete(name);
		wrong.set('value.nothingReserved', '1');
		wrong.set('value.colleges.0.weight', 'two thirds');
		const { done, faults } = await save(wrong);
		expect(faults).toEqual(['value.blankVotes.stated', 'value.nothingReserved']);
		expect(done.ok ? [] : done.error.fields?.map(({ path }) => path.join('.'))).toEqual(
			expect.arrayContaining(['value.castingVote.holder', 'value.reserved.0.assemblies', 'value.colleges.0.weight']),
		);
	});

	it('are not in two versions from one day, and take no rule that is none', async () => {
		expect(await perform(store, beginStatutes, { from: '2018-06-19' }, to)).toMatchObject({
			ok: false,
			error: { code: 'statutes-overlap' },
		});
		const wrong = {
			key: { id: '2018' },
			version: 1,
			value: { from: '2018-06-19', quorums: [{ share: 'a third' }], voices: [{ voices: -1 }] },
		};
		const done = await perform(store, editStatutes, wrong, to);
		const fields = done.ok ? [] : done.error.fields?.map(({ path }) => path.join('.'));
		expect(fields).toEqual(expect.arrayContaining(['value.quorums.0.share', 'value.quorums.0.counts', 'value.voices.0.voices']));
	});
});
