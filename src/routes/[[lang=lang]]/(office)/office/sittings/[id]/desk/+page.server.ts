import { clockTimeOf } from '../../../../../../../domain/basics/index.ts';
import { formatLongDate, formatTime } from '../../../../../../../domain/typography/index.ts';
import { DESK_WORDS, SITTING_WORDS } from '../../../../../../../i18n/office/index.ts';
import { answered } from '../../../../../../answered.ts';
import { sittingCommand } from '../../../../../../sitting_command.ts';
import { submit } from '../../../../../../submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends('sitting');
	const { language, core } = locals;
	const words = DESK_WORDS[language];
	const { timeZone } = core.record.association;
	const desk = await answered(locals, (office) => office.ask('sittings.read_desk', { assembly: params.id }));
	const clock = (at: string) => formatTime(clockTimeOf(at, timeZone), language);
	const { quorum } = desk;
	return {
		...{ id: desk.id, phase: desk.phase, sheetOpen: desk.sheetOpen, people: desk.people },
		day: formatLongDate(desk.date, language),
		/** As the tile of the control room shows it. */
		sitting: { ...desk, quorum: { ...quorum, explained: quorum.explained === null ? null : quorum.explained[language] } },
		sheet: desk.sheet.map(({ person, name, status, votes, members, announced, arrivedAt, leftAt, signedAt }) => ({
			...{ person, name, status, votes, members: members.join() === name ? [] : members },
			about: [
				status === 'expected' && announced !== null ? words.announced[announced] : SITTING_WORDS[language].status[status],
				...(arrivedAt === null ? [] : [words.since(clock(arrivedAt))]),
				...(leftAt === null ? [] : [words.until(clock(leftAt))]),
				...(signedAt === null ? [] : [words.signed]),
			].join(', '),
		})),
		offRoll: desk.offRoll.map(({ id, name, refusal }) => ({ id, name, refusal: refusal?.[language] ?? null })),
		voices: desk.voices,
	};
};

export const actions: Actions = {
	scan: (event) =>
		submit(event, {
			fields: { link: 'text' },
			run: (office, sent, key) => office.perform('sittings.check_in_by_link', { ...sent, assembly: event.params.id }, key),
		}),
	admit: (event) =>
		submit(event, {
			fields: { member: 'text', person: 'text' },
			run: (office, sent, key) => office.perform('sittings.admit', { ...sent, assembly: event.params.id }, key),
		}),
	command: (event) =>
		submit(event, {
			fields: sittingCommand,
			run: (office, command, key) => office.perform('sittings.command', { assembly: event.params.id, command }, key),
		}),
};
