import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/access/index.ts';
import { plainText } from '../../src/domain/document/index.ts';
import { openStore, readTopic, type Store } from '../../src/store/index.ts';
import { ask, perform, positionsFollowed } from '../../src/use_cases/index.ts';
import { moderateStatement, proposeStatement, putPositionTopic, takePosition } from '../../src/use_cases/positions/actions.ts';
import { readPositionTopic } from '../../src/use_cases/positions/queries.ts';
import { readExample } from '../example.ts';
import { onBothEngines } from './engines.ts';
import { keep } from './records.ts';

const secretary: Actor = { kind: 'user', id: 'u1', name: 'Sacha', roles: ['secretary'] };
const member = (index: number): Actor => ({ kind: 'user', id: `m${index}`, name: `m${index}`, roles: ['member'], person: `p${index}` });
const STATEMENTS = Array.from({ length: 8 }, (_, index) => `Affirmation ${index}`);

onBothEngines('a topic of positions', (place) => {
	let store: Store;
	let association: string;
	let topic: string;
	const by = (actor: Actor) => ({ association, actor });
	const read = async (actor: Actor) => {
		const asked = await ask(store, readPositionTopic, { topic }, by(actor));
		if (!asked.ok) throw new Error(asked.error.code);
		return asked.value;
	};
	const take = (actor: Actor, statement: string, stance: string) => perform(store, takePosition, { topic, statement, stance }, by(actor));

	beforeAll(async () => {
		const { record } = await readExample();
		association = record.association.id;
		store = openStore(await place.open());
		await keep(store, record);
		const begun = await perform(store, putPositionTopic, { title: 'Les élus', isOpen: true, statements: STATEMENTS }, by(secretary));
		if (!begun.ok) throw new Error(begun.error.code);
		topic = begun.value.id;
	});

	it('shows a participant one statement at a time, and where all stand once they answered', async () => {
		const seen: string[] = [];
		for (;;) {
			const { next, tree } = await read(member(0));
			if (next === null) break;
			expect(tree).toBeNull();
			seen.push(next.text);
			expect(await take(member(0), next.id, 'agree')).toMatchObject({ ok: true });
		}
		expect(seen.sort()).toEqual(STATEMENTS);
		expect((await read(member(0))).tree).not.toBeNull();
	});

	it('finds the camps of those who answer at once, and names nobody', async () => {
		const { statements } = await read(secretary);
		await Promise.all(
			Array.from({ length: 16 }, (_, index) => member(index + 1)).flatMap((actor, index) =>
				statements.map(({ id }, column) => take(actor, id, column === 0 || column % 2 === index % 2 ? 'agree' : 'disagree')),
			),
		);
		const { tree } = await read(secretary);
		if (tree === null) throw new Error('whoever leads sees where all stand');
		const told = plainText(tree).join(' ');
		expect(told).toContain('Groupe B');
		expect(told).not.toMatch(/\bp\d/u);
		const kept = await store.read(association, ({ tx }) =>
			tx.selectFrom('journal').select('after').where('concept', '=', 'position_topic').execute(),
		);
		expect(JSON.stringify(kept)).not.toContain('agree');
	});

	it('tells those who follow in figures, anew with each change, and shows no stance', async () => {
		const told = () =>
			store.read(association, async (reader) => {
				const found = await readTopic(reader, topic);
				if (found === undefined) throw new Error('there is the topic');
				return positionsFollowed(reader, found);
			});
		const before = await told();
		expect(before).toMatchObject({ voters: 17, answers: 17 * 8, shown: 8, proposed: 0 });
		expect(await told()).toEqual(before);
		const { answered } = await read(member(1));
		const [one] = answered;
		const other = one?.stance === 'agree' ? 'disagree' : 'agree';
		expect(await take(member(1), one?.id ?? '', other)).toMatchObject({ ok: true });
		const changed = await told();
		// The counts are the same; what is asked is; what was said is not.
		expect({ ...changed, version: before.version }).toEqual(before);
		expect(changed.version).not.toBe(before.version);
		expect((await read(member(1))).answered.find(({ id }) => id === one?.id)?.stance).toBe(other);
		expect(await take(member(1), one?.id ?? '', one?.stance ?? 'pass')).toMatchObject({ ok: true });
		expect(await told()).toEqual(before);
	});
	it('lets in what participants propose only when whoever runs the sitting does', async () => {
		expect(await perform(store, proposeStatement, { topic, text: 'Une de plus' }, by(member(0)))).toMatchObject({
			value: { status: 'proposed' },
		});
		expect((await read(member(0))).next).toBeNull();
		const proposed = (await read(secretary)).statements.find(({ status }) => status === 'proposed');
		const shown = { topic, statement: proposed?.id, status: 'shown' };
		expect(await take(member(0), proposed?.id ?? '', 'agree')).toMatchObject({ error: { code: 'not-found' } });
		expect(await perform(store, moderateStatement, shown, by(member(0)))).toMatchObject({ error: { code: 'forbidden' } });
		expect(await perform(store, moderateStatement, shown, by(secretary))).toMatchObject({ ok: true });
		expect((await read(member(0))).next?.text).toBe('Une de plus');
	});

	it('changes no more once it is closed', async () => {
		const closed = { id: topic, title: 'Les élus', isOpen: false };
		expect(await perform(store, putPositionTopic, closed, by(secretary))).toMatchObject({ ok: true });
		const [first] = (await read(member(0))).answered;
		expect(await take(member(0), first?.id ?? '', 'disagree')).toMatchObject({ error: { code: 'positions-closed' } });
	});
});
