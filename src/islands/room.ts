/**
 * The page of those who attend a sitting, kept up to date: what everyone sees comes from the server as HTML, made once for
 * all; the ballots of one's own voices are stamped from it here. Without this script the page is loaded again by hand and
 * its forms are sent as forms.
 */
import { clockText } from '../i18n/clock.ts';
import { follow } from '../ui/follow.ts';
import { type RoomSent, renderVoices, type VoiceShown } from '../ui/room/island.ts';

const page = document.querySelector<HTMLElement>('[data-room]');
const at = (id: string) => document.getElementById(id);
const language = document.documentElement.lang === 'en' ? 'en' : 'fr';
const address = location.pathname.replace(/\/$/u, '');
/** Milliseconds by which the server's clock is ahead of this device's. */
let ahead = 0;
let voices: readonly VoiceShown[] = JSON.parse(page?.dataset.voices ?? '[]');
let poll = page?.dataset.poll || null;
let holding = page?.dataset.holding ?? '';
let form = '';
/** Whether those are the voices of the poll that is open: until then, having none is not said. */
let told = page?.dataset.voices !== undefined;
let asking: ReturnType<typeof setTimeout> | undefined;

const chance = () => crypto.getRandomValues(new Uint8Array(16));

/** Those that are being sent. */
const sending = new Set<HTMLFormElement>();

/** Shows the ballots of one's voices; what is being marked or sent at the poll stays as it is. */
function showBallots(): void {
	const ballots = at('ballots');
	if (ballots === null) return;
	const before = [...ballots.querySelectorAll<HTMLFormElement>('form.ballot')].filter((one) => one.dataset.poll === poll);
	ballots.innerHTML = poll === null || (voices.length === 0 && !told) ? '' : renderVoices(form, voices, language, chance);
	for (const old of before) {
		const fresh = ballots.querySelector(`.ballot[data-voice="${CSS.escape(old.dataset.voice ?? '')}"]`);
		if (fresh instanceof HTMLFormElement || sending.has(old)) fresh?.replaceWith(old);
	}
}

/** Asks for one's own voices, within some seconds by chance, so that thousands do not ask at once; and again where nothing answers. */
function askVoices(within: number): void {
	clearTimeout(asking);
	asking = setTimeout(async () => {
		const response = await fetch(`${address}/voices`).catch(() => undefined);
		if (response?.ok !== true) {
			if (isUnanswered(response)) askVoices(AGAIN);
			return;
		}
		const now: readonly VoiceShown[] = await response.json();
		const differs = JSON.stringify(now) !== JSON.stringify(voices) || (!told && now.length === 0);
		voices = now;
		told = true;
		if (differs) showBallots();
	}, Math.random() * within);
}

function show(sent: RoomSent): void {
	for (const part of ['room', 'floor'] as const) {
		const shown = at(part);
		if (shown !== null && shown.innerHTML !== sent[part]) shown.innerHTML = sent[part];
	}
	form = sent.form ?? '';
	if (sent.poll !== poll) {
		poll = sent.poll;
		const inRoom = page?.dataset.place === 'remote' ? 'electronic' : (sent.inRoom ?? 'hands');
		voices = voices.map((one) => ({ ...one, channel: inRoom, voted: false }));
		told = false;
		showBallots();
		askVoices(10_000);
	} else if (sent.holding !== holding) askVoices(poll === null ? 20_000 : 5000);
	holding = sent.holding;
	tick();
}

/** Says that the connection is lost, where it does not come back at once. */
let saying: ReturnType<typeof setTimeout> | undefined;
function sayConnected(is: boolean): void {
	const lost = at('lost');
	if (lost === null) return;
	if (is) {
		clearTimeout(saying);
		saying = undefined;
		if (lost.textContent !== '') lost.textContent = '';
	} else
		saying ??= setTimeout(() => {
			lost.textContent = page?.dataset.lost ?? '';
		}, 3000);
}

/** Minutes and seconds since the item began, and until workshops end, by the server's clock. */
function tick(): void {
	const now = Date.now() + ahead;
	for (const time of document.querySelectorAll<HTMLElement>('time[data-until]')) {
		const left = Math.round((Date.parse(time.dataset.until ?? '') - now) / 1000);
		time.textContent = clockText(left);
		time.classList.toggle('over', left < 0);
	}
	for (const time of document.querySelectorAll<HTMLElement>('time[data-since]')) {
		const seconds = Math.max(0, Math.floor((now - Date.parse(time.dataset.since ?? '')) / 1000));
		time.textContent = clockText(seconds);
		const planned = Number(time.dataset.minutes) * 60;
		time.classList.toggle('over', planned > 0 && seconds > planned);
	}
}

/** Milliseconds for which an answer is waited for before a ballot is sent again: it counts once however often it is sent. */
const ANSWER = 15_000;
/** Milliseconds within which it is sent again, by chance, where no network says that it is back. */
const AGAIN = 8000;

/** Whether nobody answered who knows of the sitting: no network, or a server that is starting. */
const isUnanswered = (response: Response | undefined) => response === undefined || response.status >= 500;

interface Answer {
	readonly taken: boolean;
	readonly said: string;
}

/** @returns undefined where nobody answered; nothing said where the answer is no answer to a ballot */
async function sendOnce(body: URLSearchParams): Promise<Partial<Answer> | undefined> {
	const late = new AbortController();
	const timer = setTimeout(() => late.abort(), ANSWER);
	const response = await fetch(`${address}/ballot`, { method: 'POST', body, signal: late.signal }).catch(() => undefined);
	const answer: Partial<Answer> | undefined = await response?.json().catch(() => undefined);
	clearTimeout(timer);
	return answer ?? (isUnanswered(response) ? undefined : {});
}

/** Waits until the network says that it is back, or some seconds. */
function waitForNetwork(): Promise<void> {
	return new Promise((resolve) => {
		const back = () => {
			removeEventListener('online', back);
			clearTimeout(timer);
			resolve();
		};
		const timer = setTimeout(back, AGAIN / 4 + Math.random() * AGAIN);
		addEventListener('online', back);
	});
}

/** Says of a ballot whose vote was closed before anybody answered that it may have been received or not. */
function sayUnknown(ballot: HTMLFormElement): void {
	const said = document.createElement('p');
	said.setAttribute('role', 'status');
	said.textContent = `${ballot.querySelector('legend')?.textContent ?? ''} : ${page?.dataset.unknown ?? ''}`;
	at('kept')?.append(said, ...ballot.querySelectorAll('.receipt'));
}

/** Sends a ballot until it is answered or its vote is over. */
async function send(ballot: HTMLFormElement): Promise<void> {
	const button = ballot.querySelector('button');
	const status = ballot.querySelector('[role=status]');
	if (button === null || status === null) return;
	button.disabled = true;
	status.textContent = page?.dataset.sending ?? '';
	const body = new URLSearchParams([...new FormData(ballot)].map(([name, value]) => [name, String(value)]));
	const fields = ballot.querySelector('fieldset');
	// What is on its way is not changed: the server may have it already.
	if (fields !== null) fields.disabled = true;
	sending.add(ballot);
	let answer = await sendOnce(body);
	while (answer === undefined && ballot.isConnected) {
		status.textContent = page?.dataset.waits ?? '';
		await waitForNetwork();
		if (ballot.isConnected) answer = await sendOnce(body);
	}
	sending.delete(ballot);
	if (answer === undefined) return sayUnknown(ballot);
	button.disabled = false;
	if (fields !== null) fields.disabled = false;
	status.textContent = answer.said ?? page?.dataset.again ?? '';
	if (answer.taken !== true) return;
	voices = voices.map((one) => (one.id === ballot.dataset.voice ? { ...one, voted: true } : one));
	// What was voted is not left on the screen for whoever takes the device next.
	for (const part of ballot.querySelectorAll('fieldset, button')) part.remove();
	at('kept')?.append(...ballot.querySelectorAll('.receipt'));
	(status as HTMLElement).tabIndex = -1;
	(status as HTMLElement).focus();
}

if (page !== null) {
	document.addEventListener('submit', (event) => {
		if (!(event.target instanceof HTMLFormElement) || !event.target.matches('.ballot')) return;
		event.preventDefault();
		send(event.target);
	});
	follow(`${address}/live`, (sent) => show(sent as RoomSent), {
		clock: (now) => {
			ahead = now - Date.now();
		},
		connected: sayConnected,
	});
	setInterval(tick, 1000);
	tick();
	for (const needless of document.querySelectorAll('.without-script')) needless.remove();
}
