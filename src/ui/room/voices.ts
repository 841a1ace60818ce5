import { ROOM_WORDS } from '../../i18n/room.ts';
import { html } from './html.ts';
import { receiptFrom, stamp } from './stamp.ts';

/** A voice that someone casts at the poll that is open. */
export interface VoiceShown {
	readonly id: string;
	readonly name: string;
	readonly channel: 'hands' | 'paper' | 'electronic';
	readonly voted: boolean;
}

/** The ballots of the voices that someone casts, or why there is none, in HTML. @param chance sixteen bytes each time */
export function renderVoices(form: string, voices: readonly VoiceShown[], language: 'fr' | 'en', chance: () => Uint8Array): string {
	const words = ROOM_WORDS[language];
	if (voices.length === 0) return html`<p class="quiet">${words.noBallot}</p>`.text;
	const said = { hands: words.byHands, paper: words.byPaper, electronic: words.voted };
	return voices
		.map(({ id, name, channel, voted }) => {
			const own = html`${name}`.text;
			if (channel === 'electronic' && !voted) return stamp(form, { voice: id, name: own, receipt: receiptFrom(chance()) });
			return html`<p class="ballot done" data-voice="${id}"><strong>${name}</strong> ${said[channel]}</p>`.text;
		})
		.join('');
}
