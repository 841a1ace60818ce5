import { MOST_FILE_BYTES } from '../domain/kept_documents/index.ts';
import { formatBytes, formatDate } from '../domain/typography/index.ts';
import type { ShownEvidence } from '../ui/books/shown_evidence.ts';
import { answered } from './answered.ts';
import { submitWithFile } from './receive_file.ts';
import { submit } from './submit.ts';

/** What evidence is of, as the actions take it. */
export type EvidencePlace = { readonly year: string; readonly entry: number } | { readonly draft: string };

/** The evidence of an entry or a draft, as its page shows it. */
export async function shownEvidence(locals: App.Locals, of: EvidencePlace): Promise<ShownEvidence> {
	const { language } = locals;
	const files = await answered(locals, (office) => office.ask('accounts.read_evidence', { of }));
	return {
		files: files.map(({ document, nth, name, size, addedOn, sha256 }) => ({
			...{ document, nth, name, sha256 },
			size: formatBytes(size, language),
			addedOn: formatDate(addedOn, language),
		})),
		most: formatBytes(MOST_FILE_BYTES, language),
		removable: 'draft' in of,
	};
}

interface Sent {
	readonly request: Request;
	readonly locals: App.Locals;
	readonly url: URL;
}

/** The page that the form was sent from, without the name of the action. */
function samePage({ pathname, searchParams }: URL): string {
	const asked = new URLSearchParams([...searchParams].filter(([name]) => !name.startsWith('/')));
	return `${pathname}${asked.size === 0 ? '' : `?${asked}`}#evidence`;
}

/** What the forms of `Evidence.svelte` do. @param placeOf what the page's evidence is of */
export function evidenceActions<E extends Sent>(placeOf: (event: E) => EvidencePlace) {
	return {
		attach: (event: E) =>
			submitWithFile(event, {
				fields: {},
				run: (office, sent, key) => office.perform('accounts.attach_evidence', { ...sent, of: placeOf(event) }, key),
				next: () => samePage(event.url),
			}),
		detach: (event: E) =>
			submit(event, {
				fields: { document: 'text' },
				run: (office, sent) => office.perform('accounts.remove_evidence', { ...sent, of: placeOf(event) }),
				next: () => samePage(event.url),
			}),
	};
}
