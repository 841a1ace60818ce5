import { beforeAll, expect, it } from 'vitest';
import type { PollResult } from '../../src/domain/polls/index.ts';
import { replay } from '../../src/domain/sitting/index.ts';
import { openDatabase, openStore, type Store } from '../../src/store/index.ts';
import { type BallotBox, openBallotBox } from '../../src/use_cases/ballots/index.ts';
import { perform } from '../../src/use_cases/index.ts';
import { castBallot, commandSitting } from '../../src/use_cases/sittings/actions.ts';
import { sittingCourse } from '../../src/use_cases/sittings/course.ts';
import { onBothEngines } from './engines.ts';
import { keep } from './records.ts';
import { attendee as as, command, DAY, OPENING, secretary, smallAssociation } from './small_assembly.ts';

const SECRET = 'of these tests';
const receipt = (letter: string) => letter.repeat(16);
onBothEngines('electronic ballots', (place, engine) => {
	let store: Store;
	/** The boxes of two web processes of one database; PGlite has one alone. */
	let boxes: readonly [BallotBox, BallotBox];
	const say = (person: string, more: object, box = boxes[0]) =>
		box.cast(as(person), { assembly: DAY, poll: 'r1', voice: `person:${person}`, content: 'for', ...more });
	const why = async (answer: ReturnType<BallotBox['cast']>) => {
		const done = await answer;
		return done.ok ? 'ok' : String(done.error.params.why ?? done.error.code);
	};
	const resultOf = async (poll: string): Promise<PollResult | undefined> =>
		(await store.read('ours', (record) => sittingCourse(record, DAY)))?.state.polls.get(poll)?.result;
	const votes = async (poll: string) => {
		const result = await resultOf(poll);
		return result?.kind === 'vote' ? result.vote.counts : result;
	};

	beforeAll(async () => {
		const config = await place.config();
		store = openStore(await openDatabase(config), SECRET);
		const other = engine === 'pglite' ? store : openStore(await openDatabase(config), SECRET);
		await keep(store, await smallAssociation());
		boxes = [openBallotBox(store, 'ours'), openBallotBox(other, 'ours')];
		await command(store, ...OPENING, { do: 'giveProxy', principal: 'person:dan', signedBy: 'dan', holder: 'ben' });
	});

	it('are taken from whoever holds the voice while the poll is open, once, and acknowledged again when sent again', async () => {
		expect(await why(say('ada', {}))).toBe('poll-not-open');
		await command(store, { do: 'openVote', resolution: 'r1', mode: 'electronic' });
		// A double click, and the same link on two devices of two processes.
		expect(await Promise.all([why(say('ada', {})), why(say('ada', {})), why(say('ada', {}, boxes[1]))])).toEqual(['ok', 'ok', 'ok']);
		expect(await why(say('ada', { content: 'against' }))).toBe('voted-already');
		expect(await why(say('ada', { voice: 'person:cam' }))).toBe('voice-not-held');
		expect(await why(say('eve', {}))).toBe('not-entitled');
		expect(await why(say('ben', { content: 'blank' }))).toBe('choice-not-offered');
		expect(await why(say('ben', { content: 'all' }))).toBe('input-invalid');
		// A holder may vote otherwise for a principal.
		expect(await Promise.all([why(say('ben', {})), why(say('ben', { voice: 'person:dan', content: 'against' }))])).toEqual(['ok', 'ok']);
	});

	it('of a proxy whose principal has come, or of someone who leaves, stay where they were given before', async () => {
		await command(store, { do: 'checkIn', person: 'dan' }, { do: 'checkIn', person: 'eve' });
		expect(await why(say('dan', { voice: 'person:dan' }))).toBe('voted-already');
		expect(await why(say('eve', { content: 'abstention' }))).toBe('ok');
		await command(store, { do: 'checkOut', person: 'eve' }, { do: 'checkOut', person: 'cam' });
		expect(await why(say('cam', {}))).toBe('not-entitled');
		await command(store, { do: 'closePoll', poll: 'r1' });
		expect(await votes('r1')).toMatchObject({ for: 2, against: 1, abstention: 1 });
		expect(await why(say('ada', {}))).toBe('poll-not-open');
	});

	it('that land while the poll is closed are counted or refused, never both', async () => {
		await command(store, { do: 'checkIn', person: 'cam' }, { do: 'checkIn', person: 'eve' }, { do: 'startItem', item: 'statuts' });
		for (let round = 1; round <= 5; round++) {
			const poll = round === 1 ? 'r2' : `r2-${round}`;
			await command(store, { do: 'openVote', resolution: 'r2', mode: round % 2 === 0 ? 'secret' : 'electronic' });
			const people = ['ada', 'ben', 'cam', 'dan', 'eve'];
			const answers = people.map((person, index) =>
				why(say(person, { poll, receipt: receipt(person.charAt(0)) }, boxes[index % 2 === 0 ? 0 : 1])),
			);
			const closed = perform(
				store,
				commandSitting,
				{ assembly: DAY, command: { do: 'closePoll', poll } },
				{ association: 'ours', actor: secretary, now: `${DAY}T12:00:00.000Z` },
			);
			const acknowledged = (await Promise.all(answers)).filter((one) => one === 'ok').length;
			expect((await closed).ok).toBe(true);
			expect(await votes(poll)).toMatchObject({ for: acknowledged });
			await command(store, { do: 'annulPoll', poll, reason: 'essai' });
		}
	});

	it('of a secret poll are known again by their receipt, and found by it once the poll is closed', async () => {
		const poll = 'r2-6';
		await command(store, { do: 'openVote', resolution: 'r2', mode: 'secret' });
		expect(await why(say('ada', { poll }))).toBe('receipt-missing');
		expect(await why(say('ada', { poll, receipt: receipt('a') }))).toBe('ok');
		expect(await why(say('ada', { poll, receipt: receipt('a') }, boxes[1]))).toBe('ok');
		expect(await why(say('ada', { poll, receipt: receipt('b') }))).toBe('voted-already');
		expect(await why(say('ben', { poll, receipt: receipt('a') }))).toBe('receipt-used');
		expect(await why(say('ben', { poll, receipt: receipt('b'), content: 'against' }))).toBe('ok');
		// The action of programs does as the box of the pages.
		const sent = { assembly: DAY, poll, voice: 'person:cam', content: 'abstention', receipt: receipt('c') };
		for (let again = 0; again < 2; again++)
			expect(await perform(store, castBallot, sent, { association: 'ours', actor: as('cam'), idempotencyKey: 'k' })).toEqual({
				ok: true,
				value: { receipt: receipt('c') },
			});
		await command(store, { do: 'closePoll', poll });
		expect(await votes(poll)).toMatchObject({ for: 1, against: 1, abstention: 1 });
	});

	it('of an election are marks, and everything is found again from the journal', async () => {
		await command(store, {
			do: 'openElection',
			agendaItem: 'statuts',
			title: 'Conseil',
			method: 'approval',
			seats: 1,
			candidates: ['ada', 'ben'],
			mode: 'secret',
		});
		const marks = (...choices: readonly string[]) => ({ poll: 'statuts', content: { kind: 'choices', choices } });
		expect(await why(say('ada', { ...marks('zoe'), receipt: receipt('a') }))).toBe('unknown-option');
		expect(await why(say('ada', { ...marks('ada', 'ben'), receipt: receipt('a') }))).toBe('ok');
		expect(await why(say('cam', { ...marks('ben'), receipt: receipt('c') }))).toBe('ok');
		await command(store, { do: 'closePoll', poll: 'statuts' });
		expect(await resultOf('statuts')).toMatchObject({ kind: 'election', tally: { elected: ['ben'] } });
		const course = await store.read('ours', (record) => sittingCourse(record, DAY));
		if (course === undefined) throw new Error('the sitting is kept');
		expect(replay(course.journal)).toMatchObject({ equal: true });
	});

	it('of a store that lost its key are refused as unreadable, and nothing is thrown away', async () => {
		const poll = 'r2-7';
		await command(store, { do: 'annulPoll', poll: 'r2-6', reason: 'essai' }, { do: 'openVote', resolution: 'r2', mode: 'secret' });
		expect(await why(say('ada', { poll, receipt: receipt('a') }))).toBe('ok');
		const strange = openStore(store.database, 'another');
		await expect(command(strange, { do: 'closePoll', poll })).rejects.toThrow('ballots-unreadable');
		await command(store, { do: 'closePoll', poll });
		expect(await votes(poll)).toMatchObject({ for: 1 });
	});
});
