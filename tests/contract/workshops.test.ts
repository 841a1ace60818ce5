import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/access/index.ts';
import { plainText } from '../../src/domain/document/index.ts';
import { composeMinutes } from '../../src/domain/minutes/index.ts';
import type { AssociationRecord } from '../../src/domain/record/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { ask, perform } from '../../src/use_cases/index.ts';
import { commandSitting } from '../../src/use_cases/sittings/actions.ts';
import { readSitting } from '../../src/use_cases/sittings/queries.ts';
import { roomView } from '../../src/use_cases/sittings/room.ts';
import { commandWorkshop, dealIntoWorkshops, prepareWorkshop } from '../../src/use_cases/workshops/actions.ts';
import { readWorkshops } from '../../src/use_cases/workshops/queries.ts';
import { readExample } from '../example.ts';
import { onBothEngines } from './engines.ts';
import { keep } from './records.ts';

const DAY = '2018-06-19';
const NOW = `${DAY}T13:00:00.000Z`;
const secretary: Actor = { kind: 'user', id: 'u1', name: 'Sacha', roles: ['secretary'] };

onBothEngines('the workshops of an assembly', (place) => {
	let store: Store;
	let record: AssociationRecord;
	let people: readonly Actor[];
	const by = (actor: Actor) => ({ association: record.association.id, actor, now: NOW });
	const act = (actor: Actor, command: object, workshop = 'elus') =>
		perform(store, commandWorkshop, { assembly: DAY, workshop, command }, by(actor));
	const read = async () => {
		const asked = await ask(store, readWorkshops, { assembly: DAY }, by(secretary));
		if (!asked.ok) throw new Error(asked.error.code);
		return asked.value.workshops;
	};
	const member = (index: number): Actor => {
		const found = people[index];
		if (found === undefined) throw new Error(`the example has no person ${index}`);
		return found;
	};

	beforeAll(async () => {
		({ record } = await readExample());
		people = record.people.slice(0, 12).map(({ id }): Actor => ({ kind: 'user', id: `a-${id}`, name: id, roles: ['member'], person: id }));
		store = openStore(await place.open());
		await keep(store, record);
		for (const [index, workshop] of ['elus', 'alliances'].entries()) {
			const sections = [{ id: 'constats', title: 'Constats' }];
			const brief = { group: index + 1, question: `Question ${index + 1} ?`, duration: 45, sections };
			expect(await perform(store, prepareWorkshop, { assembly: DAY, workshop, brief }, by(secretary))).toMatchObject({ ok: true });
		}
	});

	it('are prepared by those who run the sitting, and joined by members', async () => {
		const brief = { group: 3, question: 'Une autre ?', duration: 45, sections: [{ id: 'x', title: 'X' }] };
		expect(await perform(store, prepareWorkshop, { assembly: DAY, workshop: 'x', brief }, by(member(0)))).toMatchObject({
			error: { code: 'forbidden' },
		});
		expect(await act(member(0), { do: 'start' })).toMatchObject({ error: { code: 'workshop-for-the-scribe' } });
		expect(await act(member(0), { do: 'join', person: member(0).person })).toMatchObject({ ok: true });
		expect(await act(member(1), { do: 'join', person: member(1).person })).toMatchObject({ ok: true });
		expect((await read())[0]?.participants).toHaveLength(2);
	});

	it('mix by kind of organisation those who are there and chose no group', async () => {
		const command = (sent: object) => perform(store, commandSitting, { assembly: DAY, command: sent }, by(secretary));
		expect(await command({ do: 'openSheet' })).toMatchObject({ ok: true });
		for (const { person } of people) expect(await command({ do: 'checkIn', person })).toMatchObject({ ok: true });
		expect(await perform(store, dealIntoWorkshops, { assembly: DAY }, by(secretary))).toMatchObject({ value: { dealt: 10 } });
		expect((await read()).map(({ participants }) => participants.length)).toEqual([7, 5]);
	});

	it('take what everyone writes at once, and lose no text of two who write over the same note', async () => {
		expect(await act(secretary, { do: 'start' })).toMatchObject({ ok: true });
		const texts = Array.from({ length: 20 }, (_, index) => `Constat ${index}`);
		const added = await Promise.all(
			texts.map((text, index) => act(member(index % 2), { do: 'add', note: `n${index}`, section: 'constats', text })),
		);
		expect(added.every(({ ok }) => ok)).toBe(true);
		const rewrite = (text: string, variant: string) => ({ do: 'rewrite', note: 'n0', version: 1, text, variant });
		await Promise.all([act(member(0), rewrite('Élus pressés', 'v0')), act(member(1), rewrite('Élus noyés', 'v1'))]);
		const notes = (await read())[0]?.sections[0]?.notes ?? [];
		expect(notes.map(({ text }) => text).sort()).toEqual([...texts.slice(1), 'Élus noyés', 'Élus pressés'].sort());
		expect(notes.filter(({ variantOf }) => variantOf === 'n0')).toHaveLength(1);
	});

	it('show on the screens of the sitting how long they have left, and the one that reports', async () => {
		const control = async (...sent: readonly object[]) => {
			for (const command of sent)
				expect(await perform(store, commandSitting, { assembly: DAY, command }, by(secretary))).toMatchObject({ ok: true });
			const shown = await ask(store, readSitting, { assembly: DAY }, by(secretary));
			const room = await store.read(record.association.id, (reader) => roomView(reader, record, DAY));
			if (!shown.ok || room === undefined) throw new Error('the sitting is read');
			return { ...shown.value, version: room.version, room: room.view };
		};
		const before = await control();
		expect(before.workshops.map(({ status, endsAt }) => [status, endsAt])).toEqual([
			['running', `${DAY}T13:45:00.000Z`],
			['waiting', null],
		]);
		expect(before.room.workshops.map(({ group }) => group)).toEqual([1]);
		// Phones and screens are shown the room anew where its version differs.
		expect(await act(secretary, { do: 'extend', minutes: 5 })).toMatchObject({ ok: true });
		const longer = await control();
		expect([longer.workshops[0]?.endsAt, longer.version === before.version]).toEqual([`${DAY}T13:50:00.000Z`, false]);
		expect((await control()).version).toBe(longer.version);
		const unknown = { do: 'hearReport', workshop: 'nowhere' };
		expect(await perform(store, commandSitting, { assembly: DAY, command: unknown }, by(secretary))).toMatchObject({
			error: { code: 'not-found' },
		});
		const [officer] = people;
		const [item] = record.assemblies[0]?.agenda ?? [];
		const opened = ['chair', 'secretary'].map((office) => ({ do: 'nameOfficer', office, person: officer?.person }));
		const heard = await control(...opened, { do: 'open' }, { do: 'startItem', item: item?.id }, { do: 'hearReport', workshop: 'elus' });
		expect(heard.report?.sections[0]?.notes).toHaveLength(21);
		expect(heard.room.report).toMatchObject({ group: 1 });
		expect((await control({ do: 'endReport' })).report).toBeNull();
	});

	it('are told in the minutes once they end, as the scribe leaves them', async () => {
		expect(await act(secretary, { do: 'end' })).toMatchObject({ ok: true });
		expect(await act(secretary, { do: 'merge', note: 'n2', into: 'n1', text: 'Deux constats en un' })).toMatchObject({ ok: true });
		const kept = await store.read(record.association.id, (reader) => reader.get('assembly', { id: DAY }));
		if (kept === undefined) throw new Error('the assembly is kept');
		const told = plainText(composeMinutes({ ...record, assemblies: [kept.value] }, kept.value, { language: 'fr' })).join(' ');
		for (const said of ['Élus noyés', 'Deux constats en un', 'Question 1']) expect(told.replace(/\s/gu, ' ')).toContain(said);
		expect(told).not.toContain('Constat 2 ');
	});
});
