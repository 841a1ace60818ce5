import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/access/index.ts';
import { plainText } from '../../src/domain/document/index.ts';
import { composeMinutes } from '../../src/domain/minutes/index.ts';
import { replay } from '../../src/domain/sitting/index.ts';
import { loadRecord, openDatabase, openStore, type Store } from '../../src/store/index.ts';
import { ask, perform } from '../../src/use_cases/index.ts';
import { scrutinise } from '../../src/use_cases/scrutiny/actions.ts';
import { readScrutiny } from '../../src/use_cases/scrutiny/queries.ts';
import { castBallot, commandSitting } from '../../src/use_cases/sittings/actions.ts';
import { sittingCourse } from '../../src/use_cases/sittings/course.ts';
import { onBothEngines } from './engines.ts';
import { keep } from './records.ts';
import { attendee, command, DAY, OPENING, secretary, smallAssociation } from './small_assembly.ts';

onBothEngines('the scrutineers’ desk', (place) => {
	let store: Store;
	const as = (actor: Actor) => ({ association: 'ours', actor, now: `${DAY}T12:00:00.000Z` });
	const cam = attendee('cam');

	const why = async (poll: string, sent: object, actor = cam) => {
		const done = await perform(store, scrutinise, { assembly: DAY, poll, command: sent }, as(actor));
		return done.ok ? 'ok' : String(done.error.params.why ?? done.error.code);
	};
	const read = async (actor = cam) => {
		const seen = await ask(store, readScrutiny, { assembly: DAY }, as(actor));
		if (!seen.ok) throw new Error(seen.error.code);
		return seen.value;
	};
	const desk = async (actor = cam) => (await read(actor)).polls;
	const pollOf = async (poll: string) => (await store.read('ours', (record) => sittingCourse(record, DAY)))?.state.polls.get(poll);
	const votesOn = async (poll: string, voice: string, content: unknown) => {
		const sent = { assembly: DAY, poll, voice, content, receipt: 'a'.repeat(16) };
		const done = await perform(store, castBallot, sent, as(attendee(voice.slice('person:'.length))));
		return done.ok ? 'ok' : String(done.error.params.why ?? done.error.code);
	};
	const controls = async (sent: object) => {
		const done = await perform(store, commandSitting, { assembly: DAY, command: sent }, as(secretary));
		return done.ok ? 'ok' : String(done.error.params.why ?? done.error.code);
	};

	beforeAll(async () => {
		store = openStore(await openDatabase(await place.config()), 'of these tests');
		const small = await smallAssociation();
		const [statutes] = small.statutes;
		const [assembly] = small.assemblies;
		if (statutes === undefined || assembly === undefined) throw new Error('the small association has both');
		await keep(store, {
			...small,
			bodies: [
				{ id: 'board', name: 'Conseil', kind: 'board' },
				{ id: 'office', name: 'Bureau', kind: 'board' },
			],
			statutes: [
				{
					...statutes,
					remote: { allowed: true },
					bodies: [
						{ body: 'board', termYears: 3, article: '8' },
						{ body: 'office', termYears: 1 },
					],
				},
			],
			assemblies: [{ ...assembly, agenda: [...assembly.agenda, { id: 'conseil', title: 'Conseil', kind: 'election' }] }],
		});
		await command(store, ...OPENING, { do: 'checkIn', person: 'dan', place: 'remote' });
	});

	it('is for those who were named, and for the chair and the secretary', async () => {
		await command(store, { do: 'openVote', resolution: 'r1', mode: 'paper' });
		expect(await why('r1', { do: 'sign', added: ['person:ada'] })).toBe('not-scrutineer');
		await command(store, { do: 'nameOfficer', office: 'scrutineer', person: 'cam' });
		expect(await why('r1', { do: 'sign', added: ['person:ada'] }, attendee('eve'))).toBe('not-scrutineer');
		expect(await why('r1', { do: 'sign', added: ['person:ada'] })).toBe('ok');
		expect(await why('r1', { do: 'sign', added: ['person:ben'] }, attendee('ada'))).toBe('ok');
	});

	it('shows who speaks and who waits to, as the other screens do', async () => {
		await command(store, { do: 'askToSpeak', person: 'dan' }, { do: 'askToSpeak', person: 'ben' });
		expect(await read()).toMatchObject({ speaking: null, queue: ['dan DAN', 'ben BEN'] });
		await command(store, { do: 'endSpeaker', person: 'dan' }, { do: 'endSpeaker', person: 'ben' });
	});

	it('lets no voice of a mixed vote be counted twice', async () => {
		// Dan is at a distance and votes on a device; Cam takes no paper.
		expect(await why('r1', { do: 'sign', added: ['person:dan'] })).toBe('return-not-entitled');
		expect(await votesOn('r1', 'person:dan', 'against')).toBe('ok');
		expect(await why('r1', { do: 'assignChannel', voice: 'person:dan', channel: 'paper' })).toBe('voted-already');
		// Who has signed for a paper has no ballot on a device any more, from the desk or from the control room.
		expect(await why('r1', { do: 'assignChannel', voice: 'person:ada', channel: 'electronic' })).toBe('voted-already');
		expect(await controls({ do: 'assignChannel', poll: 'r1', voice: 'person:ada', channel: 'electronic' })).toBe('voted-already');
		expect(await votesOn('r1', 'person:ada', 'for')).toBe('other-channel');
		const [poll] = await desk();
		expect(poll?.voters.map(({ voice, channel, voted }) => [voice, channel, voted])).toEqual([
			['person:ada', 'paper', true],
			['person:ben', 'paper', true],
			['person:cam', 'paper', false],
			['person:dan', 'electronic', true],
		]);
		// What is seen of a vote under way says who has voted and never what.
		expect(JSON.stringify(poll)).not.toContain('"against"}');
	});

	it('counts papers against the signatures, shows the sums and enters them once they are confirmed', async () => {
		const totals = (inFavour: number, against: number) => ({
			do: 'putTotals',
			counts: [
				{ row: 'for', weight: 1, ballots: inFavour },
				{ row: 'against', weight: 1, ballots: against },
			],
		});
		expect(await why('r1', totals(1, 0))).toBe('poll-not-closed');
		await command(store, { do: 'closePoll', poll: 'r1' });
		expect(await why('r1', totals(2, 1))).toBe('ok');
		expect((await desk())[0]?.piles).toMatchObject([{ weight: 1, entitled: 3, signed: 2, found: 3 }]);
		expect(await why('r1', { do: 'confirm' })).toBe('more-papers-than-signatures');
		expect(await why('r1', totals(2, 0))).toBe('ok');
		expect((await desk())[0]?.rows.map(({ row, votes }) => [row, votes])).toContainEqual(['for', 2]);
		expect(await why('r1', { do: 'confirm' })).toBe('ok');
		const result = (await pollOf('r1'))?.result;
		expect(result).toMatchObject({ kind: 'vote', vote: { method: 'mixed', counts: { for: 2, against: 1 } } });
	});

	it('counts again with a reason what was confirmed', async () => {
		expect(await why('r1', { do: 'recount' })).toBe('ok');
		expect((await desk())[0]?.piles).toMatchObject([{ signed: 2, found: 0 }]);
		await why('r1', { do: 'putTotals', counts: [{ row: 'against', weight: 1, ballots: 2 }] });
		expect(await why('r1', { do: 'confirm' })).toBe('counted-already');
		expect(await why('r1', { do: 'confirm', correction: 'Deux papiers mal lus' })).toBe('ok');
		expect((await pollOf('r1'))?.result).toMatchObject({ carried: false, vote: { counts: { for: 0, against: 3 } } });
	});

	it('enters the papers of an election as they are read: by name, in order of preference, or for a list', async () => {
		await command(store, { do: 'startItem', item: 'conseil' });
		const open = { do: 'openElection', agendaItem: 'conseil', title: 'Conseil', seats: 1, mode: 'paper' };
		await command(store, { ...open, method: 'instantRunoff', candidates: ['ada', 'ben', 'cam'] });
		await command(store, { do: 'checkOut', person: 'dan' });
		await why('conseil', { do: 'sign', added: ['person:ada', 'person:ben', 'person:cam'] });
		await command(store, { do: 'closePoll', poll: 'conseil' });
		const ranked = (...ranking: readonly string[]) => ({ kind: 'ranking', ranking: ranking.map((one) => [one]) });
		expect(await why('conseil', { do: 'putPaper', line: 'p1', ballots: 2, says: ranked('ada', 'ben') })).toBe('ok');
		// Sent twice, it is there once.
		expect(await why('conseil', { do: 'putPaper', line: 'p1', ballots: 2, says: ranked('ada', 'ben') })).toBe('ok');
		expect(await why('conseil', { do: 'putPaper', line: 'p2', says: ranked('nobody') })).toBe('unknown-option');
		expect(await why('conseil', { do: 'putPaper', line: 'p3', says: 'spoiled' })).toBe('ok');
		expect((await desk())[0]?.papers.map(({ said, ballots }) => [said.en, ballots])).toEqual([
			['1. ada ADA; 2. ben BEN', 2],
			['spoiled', 1],
		]);
		expect(await why('conseil', { do: 'confirm' })).toBe('ok');
		expect((await pollOf('conseil'))?.result).toMatchObject({ tally: { elected: ['ada'], turnout: { votesCast: 2, spoiled: 1 } } });
		await command(store, { do: 'annulPoll', poll: 'conseil', reason: 'Liste incomplète' });

		const lists = [
			{ name: 'Ensemble', candidates: ['ada', 'ben'] },
			{ name: 'Autrement', candidates: ['cam', 'eve'] },
		];
		const listed = {
			do: 'openListElection',
			agendaItem: 'conseil',
			title: 'Conseil',
			seats: 3,
			apportionment: 'dhondt',
			body: 'board',
			lists,
		};
		await command(store, { ...listed, mode: 'hands', ties: 'lot' });
		await command(store, { do: 'closePoll', poll: 'conseil-2' });
		const counts = [
			{ row: 'option.ensemble', weight: 1, ballots: 2 },
			{ row: 'option.autrement', weight: 1, ballots: 1 },
		];
		expect(await why('conseil-2', { do: 'putTotals', counts })).toBe('ok');
		expect(await why('conseil-2', { do: 'confirm' })).toBe('ok');
		expect((await pollOf('conseil-2'))?.result).toMatchObject({ tally: { elected: ['ada', 'ben', 'cam'], vacant: 0 } });

		const several = { do: 'openElection', agendaItem: 'conseil', title: 'Bureau', seats: 2, mode: 'paper', body: 'office' };
		await command(store, { ...several, method: 'plurinominal', candidates: ['ada', 'ben', 'cam'] });
		await why('conseil-3', { do: 'sign', added: ['person:ada', 'person:ben', 'person:cam'] });
		await command(store, { do: 'closePoll', poll: 'conseil-3' });
		const named = (...choices: readonly string[]) => ({ kind: 'choices', choices });
		expect(await why('conseil-3', { do: 'putPaper', line: 'p1', ballots: 2, says: named('ada', 'cam') })).toBe('ok');
		expect(await why('conseil-3', { do: 'putPaper', line: 'p2', says: named('cam', 'ben') })).toBe('ok');
		expect(await why('conseil-3', { do: 'confirm' })).toBe('ok');
		expect((await pollOf('conseil-3'))?.result).toMatchObject({ tally: { elected: ['cam', 'ada'] } });
	});

	it('gives those of lists, and of several named on one paper, their mandates for the term of the statutes, and tells both in the minutes', async () => {
		await command(store, { do: 'postponeItem', item: 'statuts', reason: 'Heure' }, { do: 'close' });
		const kept = await store.read('ours', async (reader) => ({
			mandates: await reader.list('mandate', {}),
			record: await loadRecord(reader),
		}));
		const mandates = kept.mandates.map(({ value: { body, person, from, to, elected } }) => [body, person, from, to, elected?.resolution]);
		expect(mandates.sort()).toEqual([
			['board', 'ada', DAY, '2030-05-12', 'conseil-2'],
			['board', 'ben', DAY, '2030-05-12', 'conseil-2'],
			['board', 'cam', DAY, '2030-05-12', 'conseil-2'],
			['office', 'ada', DAY, '2028-05-12', 'conseil-3'],
			['office', 'cam', DAY, '2028-05-12', 'conseil-3'],
		]);
		const assembly = kept.record?.assemblies.find(({ id }) => id === DAY);
		if (kept.record === undefined || assembly === undefined) throw new Error('the assembly is kept');
		const told = plainText(composeMinutes(kept.record, assembly, { language: 'fr' })).join(' ');
		for (const said of ['Ensemble', 'Autrement', 'D’Hondt', 'Bureau']) expect(told).toContain(said);
	});

	it('leaves nothing noted, and a journal from which every result is found again', async () => {
		const course = await store.read('ours', (record) => sittingCourse(record, DAY));
		expect(course === undefined ? undefined : replay(course.journal).equal).toBe(true);
		for (const table of ['paper_line', 'paper_signature'] as const) {
			const left = await store.read('ours', ({ tx }) => tx.selectFrom(table).selectAll().execute());
			expect(left).toEqual([]);
		}
	});
});
