import { formatCount } from '../../domain/typography/index.ts';
import { ROOM_WORDS } from '../../i18n/room.ts';
import { type Html, html } from './html.ts';
import { HOLES } from './stamp.ts';
import type { OpenPollShown } from './types.ts';

type Offered = OpenPollShown['offered'];
type Words = (typeof ROOM_WORDS)['fr'];
type Option = Extract<Offered, { kind: 'election' }>['options'][number];

const radio = (name: string, value: string, label: string) =>
	html`<label class="pick"><input type="radio" name="${name}" value="${value}" required> <span>${label}</span></label>`;

const select = (option: Option, scale: readonly string[], none: string) =>
	html`<label class="mark"><span>${option.name}</span> <select name="mark.${option.id}"><option value="">${none}</option>${scale.map((one) => html`<option>${one}</option>`)}</select></label>`;

function answers(option: Option, words: Words): Html {
	const choices = (['for', 'against', 'abstention'] as const).map((one) => radio(`mark.${option.id}`, one, words.choice[one]));
	return html`<fieldset><legend>${option.name}</legend>${choices}</fieldset>`;
}

/** The fields in which candidates are marked, by what the method reads. */
function marks({ marks: kind, options, most, scale }: Extract<Offered, { kind: 'election' }>, words: Words, language: 'fr' | 'en'): Html {
	const hidden = html`<input type="hidden" name="marks" value="${kind}">`;
	switch (kind) {
		case 'choices': {
			const help = most === null || most === 1 ? null : html`<p class="quiet">${words.most(formatCount(most, language))}</p>`;
			const type = most === 1 ? 'radio' : 'checkbox';
			return html`${hidden}${help}${options.map((one) => html`<label class="pick"><input type="${type}" name="choice" value="${one.id}"> <span>${one.name}${one.note === null ? null : html`<br><small>${one.note}</small>`}</span></label>`)}`;
		}
		case 'ranking': {
			const ranks = options.map((_, index) => String(index + 1));
			return html`${hidden}<p class="quiet">${words.rank}</p>${options.map((one) => select(one, ranks, words.noGrade))}`;
		}
		case 'scores':
		case 'grades':
			return html`${hidden}${options.map((one) => select(one, scale, words.noGrade))}`;
		case 'answers':
			return html`${hidden}${options.map((one) => answers(one, words))}`;
	}
}

/**
 * The form of one voice's ballot, with holes for whose it is (see `stamp`): made once for all who vote, since everyone's
 * differs only by the voice and the receipt.
 */
export function ballotForm(poll: OpenPollShown, language: 'fr' | 'en'): string {
	const words = ROOM_WORDS[language];
	const { offered, secret } = poll;
	const fields =
		offered.kind === 'vote'
			? html`${offered.choices.map((one) => radio('choice', one, words.choice[one]))}`
			: marks(offered, words, language);
	const receipt = secret
		? html`<p class="receipt">${words.receipt} <code>${HOLES.receipt}</code><input type="hidden" name="receipt" value="${HOLES.receipt}"><br><span class="quiet">${words.receiptHelp}</span></p>`
		: null;
	const blank =
		offered.kind === 'election'
			? html`<label class="pick"><input type="checkbox" name="blank" value="yes"> <span>${words.blank}</span></label>`
			: null;
	return html`<form method="post" action="?/vote" class="ballot" data-voice="${HOLES.voice}" data-poll="${poll.id}"><input type="hidden" name="poll" value="${poll.id}"><input type="hidden" name="voice" value="${HOLES.voice}"><fieldset><legend>${HOLES.name}</legend>${fields}${blank}</fieldset>${receipt}<p><button class="main">${words.send}</button> <span class="quiet">${words.sure}</span></p><p role="status"></p></form>`
		.text;
}
