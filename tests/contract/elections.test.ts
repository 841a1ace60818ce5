/** Elections from those who stand to their mandates at the closing, by every method, and with the seats that statutes reserve. */
import { beforeAll, expect, it } from 'vitest';
import { plainText } from '../../src/domain/document/index.ts';
import { composeMinutes } from '../../src/domain/minutes/index.ts';
import { replay } from '../../src/domain/sitting/index.ts';
import { loadRecord, openDatabase, openStore, type Store } from '../../src/store/index.ts';
import { perform } from '../../src/use_cases/index.ts';
import { castBallot, commandSitting } from '../../src/use_cases/sittings/actions.ts';
import { sittingCourse } from '../../src/use_cases/sittings/course.ts';
import { roomView } from '../../src/use_cases/sittings/room.ts';
import { onBothEngines } from './engines.ts';
import { keep } from './records.ts';
import { attendee, command, DAY, OPENING, PEOPLE, secretary, smallAssociation } from './small_assembly.ts';

const VOTERS = PEOPLE.slice(0, 4);
const ranking = (...names: readonly string[]) => ({ kind: 'ranking', ranking: names.map((one) => [one]) });
const choices = (...names: readonly string[]) => ({ kind: 'choices', choices: names });
const scores = (of: Readonly<Record<string, number>>) => ({ kind: 'scores', scores: of });
const grades = (ada: string, ben: string, cam: string) => ({ kind: 'grades', grades: { ada, ben, cam } });
const answers = (...all: readonly string[]) => ({
	kind: 'answers',
	answers: Object.fromEntries(['ada', 'ben', 'cam'].map((one, index) => [one, all[index]])),
});

interface Held {
	/** Of the election, beside the candidates ada, ben and cam. */
	readonly method: string;
	readonly seats?: number;
	readonly rules?: object;
	/** Of each voter. */
	readonly ballots: readonly object[];
	readonly elected: readonly string[];
}

/** Four voices each; who is elected follows from the published definition, counted by hand. */
const METHODS: readonly Held[] = [
	{ method: 'plurality', ballots: [choices('ada'), choices('ben'), choices('ben'), choices('cam')], elected: ['ben'] },
	{ method: 'twoRound', ballots: [choices('cam'), choices('cam'), choices('cam'), choices('ben')], elected: ['cam'] },
	// More than half of four is three.
	{
		method: 'plurinominal',
		seats: 2,
		ballots: [choices('ada', 'cam'), choices('ada', 'cam'), choices('ada', 'ben'), choices('cam', 'ben')],
		elected: ['ada', 'cam'],
	},
	{
		method: 'approval',
		ballots: [choices('ada', 'ben', 'cam'), choices('ben'), choices('ada', 'ben'), choices('cam')],
		elected: ['ben'],
	},
	{
		method: 'score',
		ballots: [scores({ ada: 5, ben: 0, cam: 1 }), scores({ ada: 5, cam: 1 }), scores({ ben: 5, ada: 3 }), scores({ cam: 5 })],
		elected: ['ada'],
	},
	{
		method: 'majorityJudgment',
		ballots: [
			grades('Bien', 'Excellent', 'Passable'),
			grades('Bien', 'À rejeter', 'Passable'),
			grades('Bien', 'À rejeter', 'Passable'),
			grades('Bien', 'Excellent', 'Passable'),
		],
		elected: ['ada'],
	},
	// Ben is placed second by those who do not place him first, and wins both duels.
	...['schulze', 'rankedPairs'].map((method) => ({
		method,
		ballots: [ranking('ada', 'ben', 'cam'), ranking('ben', 'ada', 'cam'), ranking('ben', 'cam', 'ada'), ranking('cam', 'ben', 'ada')],
		elected: ['ben'],
	})),
	{
		method: 'instantRunoff',
		// Of two with one voice each the youngest is excluded, and gives ada the three that are more than half.
		rules: { ties: 'age', eldestFirst: ['ada', 'ben', 'cam'] },
		ballots: [ranking('ada', 'cam'), ranking('ben', 'cam'), ranking('cam', 'ada'), ranking('ada')],
		elected: ['ada'],
	},
	// The quota is two of four: both have it at once.
	{
		method: 'singleTransferable',
		seats: 2,
		ballots: [ranking('ada'), ranking('ada'), ranking('cam'), ranking('cam', 'ben')],
		elected: ['ada', 'cam'],
	},
	{
		method: 'yesNo',
		seats: 3,
		ballots: [
			answers('for', 'against', 'for'),
			answers('for', 'against', 'for'),
			answers('for', 'for', 'against'),
			answers('abstention', 'for', 'for'),
		],
		elected: ['ada', 'cam'],
	},
];

/**
 * Two voices to one, five seats: by D’Hondt the averages are 2, 1, 2/3, 1/2 and 1, 1/2, and of the equal halves that of the list
 * with more votes comes first (four and one); by Sainte-Laguë 2, 2/3, 2/5 and 1, 1/3 (three and two).
 */
const LISTS = [
	{ apportionment: 'dhondt', elected: ['ada', 'ben', 'cam', 'dan', 'x1'] },
	{ apportionment: 'sainteLague', elected: ['ada', 'ben', 'cam', 'x1', 'x2'] },
] as const;
const LIST_SEATS = 5;

const bodyOf = (name: string) => `body-${name.toLowerCase()}`;
const BODIES = [...METHODS.map(({ method }) => method), ...LISTS.map(({ apportionment }) => apportionment)].map(bodyOf);

onBothEngines('elections', (place) => {
	let store: Store;
	const as = { association: 'ours', actor: secretary, now: `${DAY}T12:00:00.000Z` };
	const pollOf = async (poll: string) => (await store.read('ours', (record) => sittingCourse(record, DAY)))?.state.polls.get(poll);
	const recordOf = () => store.read('ours', (reader) => loadRecord(reader));
	/** Opens an election, has each voter send a ballot, and closes it. @returns its poll */
	let polls = 0;
	const hold = async (opened: object, ballots: readonly object[]) => {
		const poll = polls === 0 ? 'conseil' : `conseil-${polls + 1}`;
		polls += 1;
		await command(store, { agendaItem: 'conseil', title: 'Élection', mode: 'electronic', seats: 1, ...opened });
		for (const [index, content] of ballots.entries()) {
			const person = VOTERS[index] ?? '';
			const sent = { assembly: DAY, poll, voice: `person:${person}`, content };
			const done = await perform(store, castBallot, sent, { ...as, actor: attendee(person) });
			if (!done.ok) throw new Error(`${poll}: ${JSON.stringify(done.error)}`);
		}
		await command(store, { do: 'closePoll', poll });
		return poll;
	};
	const electedAt = async (poll: string) => {
		const result = (await pollOf(poll))?.result;
		return result?.kind === 'election' ? result.tally.elected.toSorted() : undefined;
	};
	const refusalOf = async (sent: object) => {
		const done = await perform(store, commandSitting, { assembly: DAY, command: sent }, as);
		return done.ok ? 'ok' : done.error;
	};

	beforeAll(async () => {
		store = openStore(await openDatabase(await place.config()), 'of these tests');
		const small = await smallAssociation();
		const [statutes] = small.statutes;
		const [assembly] = small.assemblies;
		if (statutes === undefined || assembly === undefined) throw new Error('the small association has both');
		await keep(store, {
			...small,
			people: [
				...small.people.map((one) => (one.id === 'ada' ? { ...one, gender: 'man' as const } : one)),
				...['x1', 'x2'].map((id) => ({ id, familyName: id.toUpperCase(), givenName: id })),
				...['y1', 'y2'].map((id) => ({ id, familyName: id.toUpperCase(), givenName: id, gender: 'woman' as const })),
			],
			organisations: [{ id: 'ville', name: 'Ville', kind: 'city' }],
			representations: [{ person: 'eve', organisation: 'ville', capacity: 'elected' }],
			categories: [...small.categories, { id: 'towns', name: 'Villes', holds: 'organisations', college: 'towns' }],
			memberships: [
				...small.memberships.filter(({ person }) => person !== 'eve'),
				{ year: 2027, category: 'towns', organisation: 'ville', status: 'validated' },
			],
			// One sits on, the term of the other ends that day.
			mandates: [
				{ person: 'y1', body: 'cohort', from: '2026-05-12', to: '2028-05-12' },
				{ person: 'y2', body: 'cohort', from: '2024-05-12', to: DAY },
			],
			bodies: ['board', 'towns', 'cohort', ...BODIES].map((id) => ({ id, name: `Instance ${id}`, kind: 'board' as const })),
			statutes: [
				{
					...statutes,
					colleges: [{ id: 'towns', name: 'Collège des villes', weight: { numerator: 1, denominator: 2 } }],
					collegeVote: { combine: 'together' },
					bodies: BODIES.map((body, index) => ({ body, termYears: 1 + (index % 4) })),
					seats: [
						{ body: 'board', gender: 'woman', minimum: 1, article: '8' },
						{ body: 'towns', college: 'towns', minimum: 1, maximum: 1 },
						{ body: 'cohort', gender: 'woman', minimum: 2, article: '9' },
						{ body: 'cohort', alternating: true, article: '10' },
					],
				},
			],
			assemblies: [{ ...assembly, agenda: [...assembly.agenda, { id: 'conseil', title: 'Conseil', kind: 'election' }] }],
		});
		await command(store, ...OPENING, { do: 'checkIn', person: 'dan' }, { do: 'startItem', item: 'conseil' });
	});

	it.each(METHODS)('are held by $method', async ({ method, seats = 1, rules, ballots, elected }) => {
		const opened = { do: 'openElection', method, seats, candidates: ['ada', 'ben', 'cam'], body: bodyOf(method), ...rules };
		expect(await electedAt(await hold(opened, ballots))).toEqual(elected);
	});

	it.each(LISTS)('between lists are held by $apportionment', async ({ apportionment, elected }) => {
		const lists = [
			{ name: 'Ensemble', candidates: ['ada', 'ben', 'cam', 'dan'] },
			{ name: 'Autrement', candidates: ['x1', 'x2'] },
		];
		const opened = { do: 'openListElection', apportionment, lists, seats: LIST_SEATS, body: bodyOf(apportionment) };
		const ballots = ['ensemble', 'ensemble', 'autrement'].map((list) => choices(list));
		expect(await electedAt(await hold(opened, ballots))).toEqual(elected);
	});

	it('keep the seats that the statutes reserve for women: asked once of those of whom it is not known, kept, shown before the vote and told after it', async () => {
		const opened = {
			...{ do: 'openElection', agendaItem: 'conseil', title: 'Conseil', method: 'plurality', mode: 'electronic' },
			...{ candidates: ['ada', 'ben', 'cam'], body: 'board', seats: 2 },
		};
		expect(await refusalOf(opened)).toMatchObject({ code: 'gender-unknown', params: { names: 'ben BEN, cam CAM' } });
		// Nothing of what is refused is kept.
		expect(await refusalOf({ ...opened, genders: { ben: 'man' } })).toMatchObject({ code: 'gender-unknown', params: { names: 'cam CAM' } });
		const genderOf = async (id: string) => (await recordOf())?.people.find((one) => one.id === id)?.gender;
		expect(await genderOf('ben')).toBeUndefined();

		// What is known stays; who does not stand is not written of.
		const genders = { ada: 'woman', ben: 'man', cam: 'woman', dan: 'man' };
		await command(store, { ...opened, genders });
		expect(await Promise.all(['ada', 'ben', 'cam', 'dan'].map(genderOf))).toEqual(['man', 'man', 'woman', undefined]);
		polls += 1;
		const poll = `conseil-${polls}`;
		const record = await recordOf();
		if (record === undefined) throw new Error('there is a record');
		const room = await store.read('ours', (reader) => roomView(reader, record, DAY));
		expect(room?.view.poll?.reserved.map(({ en }) => en)).toEqual(['Reserved seats – women, at least 1 (article 8). Candidates: cam CAM.']);
		await command(store, { do: 'annulPoll', poll, reason: 'Essai' });

		// Asked no more: the record knows it now. Ada and ben have more votes, and ben gives way to cam.
		const ballots = [choices('ada'), choices('ada'), choices('ben'), choices('ben')];
		const again = await hold({ ...opened, ties: 'lot', seats: 2 }, [...ballots.slice(0, 3), choices('cam')]);
		expect(await electedAt(again)).toEqual(['ada', 'cam']);
	});

	it('keep those of a college, by the voices that candidates may hold, and leave them out where they are set aside', async () => {
		const opened = { do: 'openElection', method: 'plurality', candidates: ['ada', 'ben', 'eve'], body: 'towns', seats: 2 };
		const ballots = [choices('ada'), choices('ada'), choices('ben'), choices('eve')];
		const poll = await hold({ ...opened, ties: 'lot' }, ballots);
		expect(await electedAt(poll)).toEqual(['ada', 'eve']);
		const { subject } = (await pollOf(poll))?.config ?? {};
		expect(subject).toMatchObject({ tally: { quotas: [{ name: 'Collège des villes', members: ['eve'], minimum: 1, maximum: 1 }] } });
		await command(store, { do: 'annulPoll', poll, reason: 'Sans les sièges réservés' });
		const without = [choices('ada'), choices('ada'), choices('ben'), choices('ben')];
		const aside = await hold({ ...opened, seatRules: 'setAside' }, without);
		expect(await electedAt(aside)).toEqual(['ada', 'ben']);
		await command(store, { do: 'annulPoll', poll: aside, reason: 'Avec un groupe dit en séance' });
		// A group that is said at the sitting: no more than one of those who are members themselves.
		const atMost = await hold({ ...opened, seatRules: 'setAside', quotas: [{ group: 'category:people', maximum: 1 }] }, ballots);
		expect(await electedAt(atMost)).toEqual(['ada', 'eve']);
	});

	it('count those who sit already, and between lists give the seats won last to someone further down', async () => {
		const genders = { ada: 'man', ben: 'man', cam: 'woman', dan: 'man', x2: 'man' };
		const opened = { body: 'cohort', ties: 'lot', genders };
		const ballots = [choices('ada'), choices('ada'), choices('ben'), choices('ben')];
		const people = await hold({ ...opened, do: 'openElection', method: 'plurality', candidates: ['ada', 'ben', 'cam'], seats: 2 }, [
			...ballots.slice(0, 3),
			choices('cam'),
		]);
		expect(await electedAt(people)).toEqual(['ada', 'cam']);
		const quota = { name: 'femmes', minimum: 1, sitting: ['y1'], article: '9' };
		expect((await pollOf(people))?.config.subject).toMatchObject({ tally: { quotas: [quota] } });
		await command(store, { do: 'annulPoll', poll: people, reason: 'Par listes' });

		const listed = (...first: readonly string[]) => ({
			...{
				do: 'openListElection',
				agendaItem: 'conseil',
				title: 'Conseil',
				mode: 'electronic',
				apportionment: 'dhondt',
				seats: 3,
				...opened,
			},
			lists: [
				{ name: 'Ensemble', candidates: first },
				{ name: 'Autrement', candidates: ['dan'] },
			],
		});
		expect(await refusalOf(listed('ada', 'ben', 'cam'))).toMatchObject({
			...{ code: 'list-not-alternating', params: { list: 'Ensemble', first: 'ada ADA', second: 'ben BEN' } },
		});
		const lists = await hold(
			{ ...listed('ada', 'cam', 'ben'), seats: 3 },
			['ensemble', 'ensemble', 'autrement'].map((list) => choices(list)),
		);
		expect(await electedAt(lists)).toEqual(['ada', 'cam', 'dan']);
		expect((await pollOf(lists))?.config.subject).toMatchObject({ tally: { quotas: [quota] } });
		await command(store, { do: 'annulPoll', poll: lists, reason: 'Sans la règle des statuts' });
		// Where the order is free, the seat won last by Ensemble goes to a woman further down it.
		const aside = { ...listed('ada', 'ben', 'cam'), seatRules: 'setAside', quotas: [{ group: 'women', minimum: 1 }] };
		const further = await hold(
			aside,
			['ensemble', 'ensemble', 'autrement'].map((list) => choices(list)),
		);
		expect(await electedAt(further)).toEqual(['ada', 'cam', 'dan']);
		const result = (await pollOf(further))?.result;
		expect(result?.kind === 'election' ? result.tally.explanation : undefined).toMatchObject({
			reserved: { passedOver: [{ option: 'ben', quota: { name: 'femmes', bound: 'minimum' } }], relaxed: [] },
		});
	});

	it('give their mandates at the closing, are told in the minutes and found again from the journal', async () => {
		await command(store, { do: 'postponeItem', item: 'statuts', reason: 'Heure' }, { do: 'close' });
		const record = await recordOf();
		const assembly = record?.assemblies.find(({ id }) => id === DAY);
		if (record === undefined || assembly === undefined) throw new Error('the assembly is kept');
		const seated = (body: string) =>
			record.mandates
				.filter((one) => one.body === body)
				.map(({ person }) => person)
				.sort();
		for (const { method, elected } of METHODS) expect(seated(bodyOf(method)), method).toEqual(elected);
		for (const { apportionment, elected } of LISTS) expect(seated(bodyOf(apportionment)), apportionment).toEqual(elected);
		expect(seated('board')).toEqual(['ada', 'cam']);
		for (const [index, body] of BODIES.entries()) {
			const terms = new Set(record.mandates.filter((one) => one.body === body).map(({ from, to }) => `${from} ${to}`));
			expect([...terms], body).toEqual([`${DAY} ${2028 + (index % 4)}-05-12`]);
		}
		const told = plainText(composeMinutes(record, assembly, { language: 'fr' }))
			.join('\n')
			.replaceAll(/[\u00A0\u202F]/gu, ' ');
		for (const said of [
			...['Sainte-Laguë', 'D’Hondt', 'Jugement majoritaire', 'Schulze', 'règles écossaises'],
			...['Sièges réservés – femmes, au moins 1 (article 8). Candidatures : cam CAM.', 'ben BEN cède son siège au minimum « femmes ».'],
			...['femmes, au moins 1', 'Voix et sièges des listes'],
		])
			expect(told, said).toContain(said);
		const course = await store.read('ours', (reader) => sittingCourse(reader, DAY));
		expect(course === undefined ? undefined : replay(course.journal).equal).toBe(true);
	});
});
