import { stripMarks } from '../../domain/figures/index.ts';
import { formatCount } from '../../domain/typography/index.ts';
import { clockText } from '../../i18n/clock.ts';
import { ROOM_WORDS } from '../../i18n/room.ts';
import { ballotForm } from './ballot.ts';
import { type Html, html } from './html.ts';
import type { OpenPollShown, ResultShown, RoomSent, RoomShown } from './types.ts';

type Language = 'fr' | 'en';

function item({ item: current, phase, texts }: RoomShown, language: Language, now: number): Html {
	const words = ROOM_WORDS[language];
	if (current === null) return html`<p>${words.phase[phase]} ${phase === 'open' ? words.between : null}</p>`;
	const { title, startedAt, minutes } = current;
	const planned = minutes === null ? null : html` · ${words.planned(formatCount(minutes, language))}`;
	const timer =
		startedAt === null
			? null
			: html`<p class="quiet">${words.since} <time role="timer" data-since="${startedAt}" data-minutes="${minutes ?? ''}">${clockText(Math.max(0, Math.floor((now - Date.parse(startedAt)) / 1000)))}</time>${planned}</p>`;
	const amended = ({ by, passage, replacement, status }: RoomShown['texts'][number]['amendments'][number], index: number) =>
		html`<p><strong>${words.amendment} ${index + 1}</strong>${by === null ? null : ` · ${by}`} <span class="quiet">${words.amendmentStatus[status]}</span><br><del>${passage}</del> <ins>${replacement}</ins></p>`;
	const told = texts.map(
		(one) =>
			html`<article><h3>${words.resolution} ${one.number} · ${stripMarks(one.title)}</h3><p>${stripMarks(one.text)}</p>${one.amendments.map(amended)}</article>`,
	);
	return html`${phase === 'open' ? null : html`<p>${words.phase[phase]}</p>`}<h2>${title}</h2>${timer}${told}`;
}

/** Workshops, each with the time that is left: groups that end together share a clock. */
function workshops({ workshops: held, report }: RoomShown, language: Language, now: number): Html {
	const words = ROOM_WORDS[language];
	const named = ({ group, question }: { readonly group: number; readonly question: string }) => html`${words.group} ${group} · ${question}`;
	const clocks = [...Map.groupBy(held, ({ endsAt }) => endsAt)].map(([endsAt, groups]) => {
		const left = Math.round((Date.parse(endsAt ?? '') - now) / 1000);
		const names = groups.map((one) => html`<li>${named(one)}</li>`);
		return html`<p>${words.left} <time role="timer" data-until="${endsAt}">${clockText(left)}</time></p><ul>${names}</ul>`;
	});
	const timed = held.length === 0 ? null : html`<section class="workshops"><h3>${words.workshops}</h3>${clocks}</section>`;
	return html`${report === null ? null : html`<p><strong>${words.report}</strong> ${named(report)}</p>`}${timed}`;
}

function openPoll(poll: OpenPollShown, language: Language): Html {
	const words = ROOM_WORDS[language];
	const count = (figure: number) => formatCount(figure, language);
	const turnout =
		poll.of > 0 ? html`<p class="quiet">${words.cast(count(poll.cast), count(poll.of))}</p>` : html`<p class="quiet">${words.notHere}</p>`;
	return html`<section class="voting"><h3>${poll.secret ? words.secret : words.vote} · ${stripMarks(poll.title)}</h3>${poll.reserved.map((one) => html`<p class="quiet">${one[language]}</p>`)}${turnout}</section>`;
}

function result(one: ResultShown, language: Language): Html {
	const words = ROOM_WORDS[language];
	const outcome =
		one.carried === null
			? html`<p class="outcome">${one.elected.length === 0 ? words.nobody : `${words.elected} ${one.elected.join(', ')}`}</p>`
			: html`<p class="outcome">${one.carried ? words.carried : words.lost}</p>`;
	const shares = one.shares.map(
		({ choice, votes }) => html`<li>${words.choice[choice]} <strong>${formatCount(votes, language)}</strong></li>`,
	);
	const reasons = [...new Set(one.explained.map((reason) => reason[language]))].map((reason) => html`<p class="quiet">${reason}</p>`);
	const published = one.published ? html`<p><a href="?receipts=${one.id}#receipts">${words.receipts}</a></p>` : null;
	const told = one.told ? html`<p><a href="?told=${one.id}#told">${words.told}</a></p>` : null;
	return html`<section class="result"><h3>${words.result} · ${stripMarks(one.title)}</h3>${outcome}<ul>${shares}</ul>${reasons}${told}${published}</section>`;
}

function floor({ speaking, queue }: RoomShown, language: Language): Html {
	const words = ROOM_WORDS[language];
	const now = speaking === null ? null : html`<p>${words.speaking} <strong>${speaking}</strong></p>`;
	const waiting = queue.length === 0 ? null : html`<p>${words.queue}</p><ol>${queue.map((one) => html`<li>${one}</li>`)}</ol>`;
	return html`${now}${waiting}`;
}

/**
 * The room as everyone who attends sees it, in HTML: made once for all of them, by whoever sends it.
 * @param now milliseconds since 1970: what clocks show before a script has them run
 */
export function renderRoom(view: RoomShown, language: Language, now: number): RoomSent {
	const { poll, results, holding } = view;
	const voting = poll === null ? null : openPoll(poll, language);
	const room = html`${item(view, language, now)}${workshops(view, language, now)}${voting}${results.map((one) => result(one, language))}`;
	const shown = { room: room.text, floor: floor(view, language).text, holding };
	if (poll === null || poll.of === 0) return { ...shown, poll: null, form: null, inRoom: null };
	return { ...shown, poll: poll.id, form: ballotForm(poll, language), inRoom: poll.inRoom };
}
