import { formatLongDate } from '../domain/typography/index.ts';
import { SITTING_WORDS } from '../i18n/office/index.ts';
import { contentOf } from '../platform/ballot_form/index.ts';
import type { OfficeAs } from '../platform/index.ts';
import { readForm } from '../ui/forms/index.ts';
import { answered } from './answered.ts';
import { textsOf } from './room_ballot.ts';
import { tellerOf } from './sitting_text.ts';

/** The scrutineers' desk of an assembly, in the language of the page, by whatever way one has come to it. */
export async function scrutinyDesk(locals: App.Locals, assembly: string) {
	const { language } = locals;
	const desk = await answered(locals, (office) => office.ask('sittings.read_scrutiny', { assembly }));
	const tell = tellerOf(locals);
	return {
		assembly,
		day: formatLongDate(desk.date, language),
		/** The server's time. */
		now: Date.now(),
		workshops: desk.workshops,
		item: desk.item,
		/** Who has the floor, and who waits for it, said. */
		floor: [
			...(desk.speaking === null ? [] : [`${SITTING_WORDS[language].speaking} ${desk.speaking}`]),
			...(desk.queue.length === 0 ? [] : [`${SITTING_WORDS[language].next} ${desk.queue.join(', ')}`]),
		],
		scrutineers: desk.scrutineers,
		toldLabel: SITTING_WORDS[language].told,
		polls: desk.polls.map((poll) => ({
			...tell(poll),
			papers: poll.papers.map((one) => ({ ...one, said: one.said[language] })),
		})),
		/** Names what is added from this answer: sent twice, it is there once. */
		fresh: `p${crypto.randomUUID()}`,
	};
}

const texts = (form: FormData, name: string) => form.getAll(name).map(String);
const whole = (typed: string) => (/^\d{1,9}$/u.test(typed) ? Number(typed) : typed);

/** How many ballots say each thing: the fields `count/COLLEGE/WEIGHT/ROW`, those left empty aside. */
function countsOf(form: FormData): readonly object[] {
	return [...form].flatMap(([name, value]) => {
		const [, college = '', weight = '', row = ''] = /^count\/([^/]*)\/(\d+)\/(.+)$/u.exec(name) ?? [];
		const typed = String(value).trim();
		if (row === '' || typed === '') return [];
		return [{ row, weight: Number(weight), ...(college === '' ? {} : { college }), ballots: whole(typed) }];
	});
}

function signaturesOf(form: FormData): object {
	const [before, signed] = [texts(form, 'before'), texts(form, 'signed')];
	return {
		do: 'sign',
		added: signed.filter((voice) => !before.includes(voice)),
		removed: before.filter((voice) => !signed.includes(voice)),
	};
}

/** What a form of the desk asks: of which poll, and the command. */
export function scrutinyCommand(form: FormData): Record<string, unknown> {
	const poll = form.get('poll');
	switch (form.get('do')) {
		case 'sign':
			return { poll, command: signaturesOf(form) };
		case 'putTotals':
			return { poll, command: { do: 'putTotals', counts: countsOf(form) } };
		case 'putPaper': {
			const says = form.get('spoiled') === 'yes' ? 'spoiled' : contentOf(textsOf(form));
			return { poll, command: { ...readForm(form, { do: 'text', line: 'text', ballots: 'integer', weight: 'integer' }), says } };
		}
		default:
			return { poll, command: readForm(form, { do: 'text', line: 'text', correction: 'text', voice: 'text', channel: 'text' }) };
	}
}

/** Sends it. */
export function scrutinise(office: OfficeAs, assembly: string | undefined, sent: Record<string, unknown>) {
	return office.perform('sittings.scrutinise', { assembly, ...sent });
}
