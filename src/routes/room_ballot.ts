import type { Language } from '../domain/basics/index.ts';
import { refusalText } from '../i18n/refusals/index.ts';
import { ROOM_WORDS } from '../i18n/room.ts';

const texts = (form: FormData, name: string) => form.getAll(name).map(String);

/** What was chosen for each candidate: the fields `mark.ID`, those left empty aside. */
function marksOf(form: FormData): readonly (readonly [string, string])[] {
	return [...form].flatMap(([name, value]) => {
		const [, option] = /^mark\.(.+)$/u.exec(name) ?? [];
		return option === undefined || value === '' ? [] : [[option, String(value)] as const];
	});
}

/** Candidates by their ranks, the first first; those of one rank together. */
function rankingOf(marks: ReturnType<typeof marksOf>): readonly (readonly string[])[] {
	const ranks = Map.groupBy(marks, ([, rank]) => Number(rank));
	return [...ranks].sort(([a], [b]) => a - b).map(([, some]) => some.map(([option]) => option));
}

/** What the fields of a ballot say, as a poll takes it. */
export function contentOf(form: FormData): unknown {
	const kind = form.get('marks');
	if (kind === null) return form.get('choice');
	if (form.get('blank') === 'yes') return { kind: 'blank' };
	const marks = marksOf(form);
	switch (kind) {
		case 'choices':
			return { kind, choices: texts(form, 'choice') };
		case 'ranking':
			return { kind, ranking: rankingOf(marks) };
		case 'scores':
			return { kind, scores: Object.fromEntries(marks.map(([option, score]) => [option, Number(score)])) };
		default:
			return { kind, [String(kind)]: Object.fromEntries(marks) };
	}
}

/** Sends the ballot that a form holds. @returns whether it was taken, and what to say */
export async function sendBallot(
	{ office, seat, language }: App.Locals,
	form: FormData,
): Promise<{ readonly taken: boolean; readonly said: string; readonly receipt?: string }> {
	if (office === undefined || seat === undefined) return { taken: false, said: ROOM_WORDS[language].gone };
	const receipt = form.get('receipt');
	const sent = {
		...{ assembly: seat.assembly, poll: form.get('poll'), voice: form.get('voice'), content: contentOf(form) },
		...(receipt === null ? {} : { receipt }),
	};
	const answer = await office.cast(sent);
	return answer.ok
		? { taken: true, said: ROOM_WORDS[language].sent, ...answer.value }
		: { taken: false, said: refusalText(answer.error, language as Language) };
}
