import type { APIResponse, BrowserContext, Page } from 'playwright-core';
import { linksOf, type WalkedPages } from './walk.ts';

/** What of a form a test reads in the page that shows it. */
interface FormShown {
	/** Where it is sent, with its path and the name of its action. */
	readonly action: string;
	readonly method: string;
	readonly multipart: boolean;
	/** Fields as they stand, its button's own with them; a file that was not chosen is empty. */
	readonly fields: readonly (readonly [string, string])[];
	readonly files: readonly string[];
	/** Whether it takes something away for good. */
	readonly destroys: boolean;
	/** What is wrong with it, before anything is sent. */
	readonly faults: readonly string[];
}

/** Reads the forms of a page. Written as text: it runs in the page, which no script of its own has touched. */
const READ_FORMS = `[...document.querySelectorAll('form')].flatMap((form) => {
	const buttons = [...form.elements].filter((one) => one.type === 'submit');
	const faults = [];
	if (buttons.length === 0) faults.push('no button sends it');
	for (const one of form.elements) {
		if (['hidden', 'fieldset', 'output'].includes(one.type) || (one.type === 'submit' && one.textContent.trim() !== '')) continue;
		if (!one.labels?.length && !one.getAttribute('aria-label') && !one.getAttribute('aria-labelledby')) faults.push('no label: ' + one.outerHTML.slice(0, 120));
	}
	return (buttons.length === 0 ? [null] : buttons).map((button) => {
		const data = [...new FormData(form, button)];
		return {
			action: button?.formAction && button.hasAttribute('formaction') ? button.formAction : form.action,
			method: form.method,
			multipart: form.enctype === 'multipart/form-data',
			fields: data.filter(([, value]) => typeof value === 'string'),
			files: data.filter(([, value]) => typeof value !== 'string').map(([name]) => name),
			destroys: button?.classList.contains('danger') === true,
			faults,
		};
	});
})`;

/** One form of each kind that a page shows, though it stand in each row of a table. */
async function formsOf(page: Page): Promise<readonly FormShown[]> {
	const forms = await page.evaluate<FormShown[]>(READ_FORMS);
	const nameOf = ({ action, fields }: FormShown) => `${new URL(action).search} ${fields.map(([name]) => name).join(' ')}`;
	return [...new Map(forms.map((form) => [nameOf(form), form])).values()];
}

/** What a form was answered that it should not have been; none where the answer is a page that says something. */
async function faultOf(answer: APIResponse, sent: FormShown): Promise<string | undefined> {
	const type = answer.headers()['content-type'] ?? '';
	if (answer.status() >= 500) return `status ${answer.status()}`;
	if (!type.startsWith('text/html')) return answer.ok() && sent.method === 'get' ? undefined : `answers with ${type}`;
	const body = await answer.text();
	if (!/<h1[ >]/u.test(body)) return 'a blank page';
	if (answer.status() === 404 || answer.status() === 405) return `nothing takes it: status ${answer.status()}`;
	// What it shows of what was sent, where it says by its fragment that it does.
	const shows = new URL(sent.action).hash.slice(1);
	if (shows !== '' && body.includes(`id="${shows}"`)) return undefined;
	// It went to another page, which shows what was done; or it stays, and says so.
	if (sent.method === 'get' || new URL(answer.url()).search !== new URL(sent.action).search) return undefined;
	return /role="(?:alert|status)"/u.test(body) ? undefined : `says neither what is wrong nor what was done: status ${answer.status()}`;
}

async function send(context: BrowserContext, form: FormShown, fields: FormShown['fields']): Promise<APIResponse> {
	const url = new URL(form.action);
	const headers = { accept: 'text/html', origin: url.origin };
	if (form.method === 'get') {
		url.search = String(new URLSearchParams(fields.map(([name, value]) => [name, value])));
		return context.request.get(url.href, { headers });
	}
	const data = new FormData();
	for (const [name, value] of fields) data.append(name, value);
	for (const name of form.files) data.append(name, new Blob([]), '');
	if (form.multipart) return context.request.post(url.href, { headers, multipart: data });
	const body = String(new URLSearchParams(fields.map(([name, value]) => [name, value])));
	return context.request.post(url.href, { headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' }, data: body });
}

/** A form is sent to what ends the session: the walk would end with it. */
const ENDS_SESSION = /sign-out|revoke|signOut/u;

/**
 * Walks pages by their links and sends every form that they show, empty and then as it stands; those that take something
 * away are only sent empty. Its browser has JavaScript off.
 * @param ways `empty`: none is sent as it stands, where there are too many
 * @returns what is wrong, each with its page; and how many forms there were
 */
export async function sendEveryForm(
	context: BrowserContext,
	origin: string,
	{ shownBy }: WalkedPages,
	from: readonly string[],
	ways: 'both' | 'empty' = 'both',
): Promise<{ readonly faults: readonly string[]; readonly forms: number }> {
	const page = await context.newPage();
	const seen = new Set<string>();
	const found: { readonly path: string; readonly form: FormShown }[] = [];
	const waiting = [...from];
	// All pages first: what the forms do changes where links lead.
	for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
		const shown = shownBy(path.split('?')[0] ?? '');
		if (shown === undefined || seen.has(shown)) continue;
		seen.add(shown);
		await page.goto(`${origin}${path}`, { waitUntil: 'domcontentloaded' });
		for (const form of await formsOf(page)) found.push({ path, form });
		waiting.push(...(await linksOf(page)));
	}
	await page.close();
	const faults: string[] = [];
	const tell = (path: string, { action }: FormShown, how: string, fault: string | undefined) => {
		if (fault !== undefined) faults.push(`${path} → ${action.replace(origin, '')}, ${how}: ${fault}`);
	};
	const judge = async (path: string, form: FormShown, how: string, fields: FormShown['fields']) => {
		const answer = await send(context, form, fields);
		const fault = await faultOf(answer, form);
		// What a page was about may be gone, or be held, since an earlier form was sent: the page says so as well.
		const gone = answer.status() === 404 && (await context.request.get(`${origin}${path}`)).status() === 404;
		tell(path, form, how, gone ? undefined : fault);
	};
	for (const { path, form } of found) for (const fault of form.faults) tell(path, form, 'as shown', fault);
	const sendable = found.filter(({ form }) => !ENDS_SESSION.test(form.action));
	for (const { path, form } of sendable) if (form.method !== 'get') await judge(path, form, 'empty', []);
	if (ways === 'empty') return { faults, forms: found.length };
	for (const { path, form } of sendable) if (!form.destroys) await judge(path, form, 'as it stands', form.fields);
	return { faults, forms: found.length };
}
