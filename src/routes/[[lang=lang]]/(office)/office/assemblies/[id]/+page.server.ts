import { may } from '../../../../../../domain/access/index.ts';
import { peoplePresent } from '../../../../../../domain/assembly/index.ts';
import { pointer, type RecordPath } from '../../../../../../domain/basics/index.ts';
import { FORMATS } from '../../../../../../domain/document/index.ts';
import { formatCount, formatDate, formatLongDate, formatTime } from '../../../../../../domain/typography/index.ts';
import { ASSEMBLY_WORDS } from '../../../../../../i18n/office/index.ts';
import { answered } from '../../../../../answered.ts';
import { pageOfPath } from '../../../../../record_page.ts';
import { inLanguage } from '../../../../../store_product.ts';
import { submit } from '../../../../../submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { language, actor } = locals;
	const words = ASSEMBLY_WORDS[language];
	const { assembly, version, held, findings, signedOn, file } = await answered(locals, (office) =>
		office.ask('assemblies.read_assembly', { id: params.id }),
	);
	const { published } = assembly;
	const writes = may(actor, 'assemblies.write');
	/** What a finding speaks of: of this assembly, the form that corrects it, for those who may. */
	const hrefOf = (path: RecordPath) => {
		const page = pageOfPath(path);
		if (page === undefined) return null;
		const href = inLanguage(locals, page);
		if (href !== url.pathname) return href;
		return writes && !held ? `${url.pathname}/edit` : null;
	};
	const times = [assembly.startsAt, assembly.endsAt].flatMap((time) => (time === undefined ? [] : [formatTime(time, language)]));
	return {
		id: assembly.id,
		version,
		held,
		writes,
		date: formatLongDate(assembly.date, language),
		facts: [
			{ term: words.kind, text: assembly.kind === undefined ? words.general : words.kinds[assembly.kind] },
			{ term: words.place, text: [assembly.place, times.join(' – ')].filter(Boolean).join(', ') },
			{ term: words.present, text: formatCount(peoplePresent(assembly).length, language) },
			{ term: words.resolutions, text: formatCount(assembly.resolutions.length, language) },
		],
		/** The accounts that its resolutions name, each with the books that name them. */
		statements: assembly.resolutions.flatMap(({ number, decisions }) =>
			decisions.flatMap(({ statement }) =>
				statement === undefined
					? []
					: [
							{
								text: words.approves(String(number), formatDate(statement.closes, language)),
								digest: statement.sha256,
								href: may(actor, 'accounts.read') ? inLanguage(locals, `/office/accounts/${statement.closes}#closing`) : null,
							},
						],
			),
		),
		signed: signedOn === null ? null : words.signedOn(formatDate(signedOn, language)),
		/** The file of the signed minutes; some who read the register may not read it. */
		file,
		published: published !== undefined,
		state: published === undefined ? words.notPublished : words.publishedBy(formatDate(published.on, language), published.by),
		formats: FORMATS,
		findings: findings.map(({ code, severity, title, message, source, path }) => {
			return {
				code,
				severity,
				title: title[language],
				message: message[language],
				source: source[language],
				about: pointer(path),
				href: hrefOf(path),
			};
		}),
	};
};

export const actions: Actions = {
	publish: (event) =>
		submit(event, {
			fields: { version: 'integer' },
			run: (office, sent, key) => office.perform('assemblies.publish_minutes', { ...sent, key: { id: event.params.id } }, key),
			next: () => event.url.pathname,
		}),
	withdraw: (event) =>
		submit(event, {
			fields: { version: 'integer' },
			run: (office, sent, key) => office.perform('assemblies.withdraw_minutes', { ...sent, key: { id: event.params.id } }, key),
			next: () => event.url.pathname,
		}),
};
