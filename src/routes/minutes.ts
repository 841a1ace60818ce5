import { error } from '@sveltejs/kit';
import type { Actor } from '../domain/access/index.ts';
import type { Language } from '../domain/basics/index.ts';
import { formatLongDate } from '../domain/typography/index.ts';
import { AFTER_WORDS } from '../i18n/office/index.ts';
import type { OfficeAs } from '../platform/index.ts';
import { formatInstant } from '../ui/office/changes.ts';
import type { QueryOutput } from '../use_cases/index.ts';
import { answered } from './answered.ts';
import { storeProduct } from './store_product.ts';
import { submit } from './submit.ts';

/** Whoever reads minutes over or signs them, and the assembly. */
export interface Signing {
	readonly office: OfficeAs;
	readonly actor: Actor;
	readonly assembly: string;
}

/** What is told of the certificate before a signature. */
function signedWith(certificate: QueryOutput<'minutes.read'>['certificate'], language: Language) {
	const words = AFTER_WORDS[language];
	if (certificate === null || !certificate.brought) return { over: false, text: words.ownKey };
	const until = formatLongDate(certificate.until, language);
	const { subject, issuer, over } = certificate;
	return { over, text: over ? words.keyOver(until) : words.broughtKey(subject, issuer, until) };
}

/** The minutes as they are to be read over and signed, said. */
export async function shownMinutes(locals: App.Locals, { office, assembly }: Pick<Signing, 'office' | 'assembly'>) {
	const { language } = locals;
	const { live } = storeProduct(locals);
	const { timeZone } = await live.association();
	const words = AFTER_WORDS[language];
	const found = await answered({ office, language }, (asked) => asked.ask('minutes.read', { assembly }));
	const at = (instant: string) => formatInstant(instant, language, timeZone);
	return {
		id: assembly,
		day: formatLongDate(found.date, language),
		phase: found.phase,
		digest: found.digest,
		html: live.html(found.tree),
		reviewers: found.reviewers.map(({ person, name, said, comment }) => ({ person, name, said: words.said[said], comment })),
		signed: found.signed.map((one) => words.signedAt(words.offices[one.office], one.name, words.means[one.means], at(one.at))),
		reviews: found.reviews,
		signs: found.signs === null ? null : words.sign(words.offices[found.signs]),
		file: found.file,
		/** With what it is signed, or why it is not; told to whoever signs and to whoever has it signed. */
		key: signedWith(found.certificate, language),
	};
}

/** What those who read minutes over and sign them may do; `as` finds them and their assembly, or answers with an error. */
export function minutesActions<E extends { readonly request: Request; readonly locals: App.Locals }>(as: (event: E) => Promise<Signing>) {
	return {
		review: async (event: E) => {
			const { office, assembly } = await as(event);
			return submit(event, {
				fields: { digest: 'text', approved: 'yesNo', comment: 'text' },
				run: (_, sent, key) => office.perform('minutes.review', { ...sent, assembly }, key),
			});
		},
		sign: async (event: E) => {
			const { actor, assembly } = await as(event);
			return submit(event, {
				fields: { digest: 'text' },
				run: (_, { digest }) => storeProduct(event.locals).minutes.sign(actor, assembly, String(digest)),
			});
		},
	};
}

/** Someone signed in, at the minutes of an assembly. @throws the page's error where a dossier is served */
export async function signingHere(locals: App.Locals, assembly: string): Promise<Signing> {
	const { office, actor } = locals;
	if (office === undefined) error(404);
	return { office, actor, assembly };
}
