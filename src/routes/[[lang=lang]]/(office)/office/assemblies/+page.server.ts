import { may } from '../../../../../domain/access/index.ts';
import { formatCount, formatDate } from '../../../../../domain/typography/index.ts';
import { ASSEMBLY_WORDS, PREPARATION_WORDS } from '../../../../../i18n/office/index.ts';
import { answered } from '../../../../answered.ts';
import { submit } from '../../../../submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { language, actor } = locals;
	const words = ASSEMBLY_WORDS[language];
	const found = await answered(locals, (office) => office.ask('assemblies.read_register', {}));
	return {
		assemblies: found.assemblies.map(({ id, date, kind, place, published, present, resolutions, findings, signedOn, file }) => ({
			id,
			date: formatDate(date, language),
			kind: kind === undefined ? words.general : words.kinds[kind],
			place: place ?? '',
			published: published !== undefined,
			present: formatCount(present, language),
			resolutions: formatCount(resolutions, language),
			findings: formatCount(findings, language),
			signed: signedOn === null ? null : words.signedOn(formatDate(signedOn, language)),
			/** The beginning of the digest is what one looks for; the whole stands on the page of the assembly. */
			file: file === null ? null : { document: file.document, digest: file.sha256.slice(0, 12) },
		})),
		// Whoever may neither read the accounts nor publish them sees those that the site shows anyway.
		accounts: (may(actor, 'accounts.read') ? found.accounts : []).map(({ id, year, stage, published, version }) => ({
			id,
			version,
			name: words.stages[stage](String(year)),
			published: published !== undefined,
			state: published === undefined ? words.notPublished : words.publishedBy(formatDate(published.on, language), published.by),
		})),
		prepares: may(actor, 'assemblies.write'),
		newAssembly: PREPARATION_WORDS[language].newAssembly,
		publishes: may(actor, 'accounts.write'),
	};
};

const FIELDS = { 'key.id': 'text', version: 'integer' } as const;

export const actions: Actions = {
	publish: (event) =>
		submit(event, {
			fields: FIELDS,
			run: (office, sent, key) => office.perform('accounts.publish', sent, key),
			next: () => event.url.pathname,
		}),
	withdraw: (event) =>
		submit(event, {
			fields: FIELDS,
			run: (office, sent, key) => office.perform('accounts.withdraw', sent, key),
			next: () => event.url.pathname,
		}),
};
