import { describe, expect, it } from 'vitest';
import { readCases, statutesOf } from '../../../tests/cases.ts';
import { sittingRefusalText } from '../../i18n/refusals/index.ts';
import { isCarried } from '../polls/index.ts';
import type { Voice } from '../voices/index.ts';
import { alternates, begin, type Convened, perform, type SittingCommand, type SittingState, secondNotice, speakingOrder } from './index.ts';

type Step = SittingCommand & { readonly refused?: object; readonly without?: readonly string[] };
interface Case {
	readonly statutes?: object;
	readonly secondNoticeOf?: string;
	readonly opened?: boolean;
	readonly steps: readonly Step[];
	readonly expected?: { readonly polls?: Readonly<Record<string, object>>; readonly proxies?: readonly string[] };
	readonly held?: Readonly<Record<string, string>>;
	readonly secondNotice?: object;
	readonly speakers?: { readonly plain: readonly string[]; readonly alternate: readonly string[]; readonly called: readonly string[] };
}
const file = readCases<Case>(new URL('cases/sittings.yaml', import.meta.url)) as ReturnType<typeof readCases<Case>> & {
	readonly voices: readonly Voice[];
};

function convened({ statutes: written, secondNoticeOf }: Case): Convened {
	const statutes = statutesOf(written);
	return {
		type: 'convened',
		at: '2024-06-01T08:00:00.000Z',
		assembly: '2024-06-19',
		date: '2024-06-19',
		kind: 'ordinary',
		...(secondNoticeOf === undefined ? {} : { secondNoticeOf }),
		...(statutes === undefined ? {} : { statutes }),
		voices: file.voices,
		agenda: [
			{ id: 'accounts', title: 'Comptes', kind: 'resolution' },
			{ id: 'dues', title: 'Cotisations', kind: 'resolution' },
		],
		resolutions: [
			{
				id: 'r',
				number: 1,
				title: 'Comptes',
				text: 'Les comptes 2023 sont approuvés.',
				decisions: [{ id: 'd', kind: 'accounts', agendaItem: 'accounts' }],
			},
			{
				id: 's',
				number: 2,
				title: 'Cotisations',
				text: 'La cotisation est de 10 €.',
				decisions: [{ id: 'd', kind: 'dues', agendaItem: 'dues' }],
			},
		],
	};
}

const NAMES = (id: string) => `<${id}>`;
const there = (person: string): Step => ({ do: 'checkIn', person, place: 'room' });
const OPENING: readonly Step[] = [
	{ do: 'openSheet', voices: file.voices },
	...['ada', 'bea', 'cy', 'lou'].map(there),
	{ do: 'nameOfficer', office: 'chair', person: 'ada' },
	{ do: 'nameOfficer', office: 'secretary', person: 'bea' },
	{ do: 'proclaimQuorum' },
	{ do: 'open' },
	{ do: 'startItem', item: 'accounts' },
];

function play(state: SittingState, { refused, without, ...step }: Step, index: number): SittingState {
	const voices = file.voices.filter((voice) => without?.includes(voice.id) !== true);
	const command: SittingCommand = step.do === 'openSheet' ? { do: 'openSheet', voices } : step;
	const done = perform(state, command, new Date(Date.UTC(2024, 5, 19, 12, index)).toISOString());
	if (refused === undefined) expect(done, `step ${index}`).toMatchObject({ ok: true });
	else expect(done, `step ${index}`).toMatchObject({ ok: false, error: refused });
	if (!done.ok) expect(sittingRefusalText(done.error, NAMES).fr).toMatch(/^[^{}]+\.$/u);
	return done.ok ? done.value.state : state;
}

describe(file.rule, () => {
	it.each(file.cases)('$name', (one) => {
		const { steps, opened, expected, held, speakers } = one;
		let state = begin(convened(one));
		for (const [index, step] of [...(opened === true ? OPENING : []), ...steps].entries()) state = play(state, step, index);
		const { polls, proxies, ...more } = expected ?? {};
		expect(state).toMatchObject(more);
		for (const [id, of] of Object.entries(polls ?? {})) {
			const { status, text, result, castingVote } = state.polls.get(id) ?? {};
			expect({ status, text, castingVote, carried: isCarried(result), ...result?.vote }).toMatchObject(of);
		}
		if (proxies !== undefined) expect([...state.proxies.keys()]).toEqual(proxies);
		if (held !== undefined) expect(Object.fromEntries([...state.held].map(([voice, { holder }]) => [voice, holder]))).toEqual(held);
		if (one.secondNotice !== undefined) expect(secondNotice(state)).toMatchObject(one.secondNotice);
		if (speakers !== undefined) {
			expect(speakingOrder(state)).toEqual(speakers.plain);
			expect(speakingOrder(state, { alternate: alternates(state) })).toEqual(speakers.called);
			expect(speakingOrder(state, { alternate: true })).toEqual(speakers.alternate);
		}
	});
});
