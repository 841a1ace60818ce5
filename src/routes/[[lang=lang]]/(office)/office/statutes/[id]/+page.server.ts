import { error } from '@sveltejs/kit';
import { may } from '../../../../../../domain/access/index.ts';
import type { Article } from '../../../../../../domain/statutes/index.ts';
import { compareArticles } from '../../../../../../domain/statutes/index.ts';
import { tellRules } from '../../../../../../domain/statutes_told/index.ts';
import { formatDate } from '../../../../../../domain/typography/index.ts';
import { differences } from '../../../../../../ui/office/differences.ts';
import { answered } from '../../../../../answered.ts';
import type { PageServerLoad } from './$types';

const whole = (article: Article | undefined) => [article?.title ?? '', article?.text ?? ''].filter((part) => part !== '').join('\n\n');

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { language } = locals;
	const found = await answered(locals, (office) => office.ask('statutes.read_versions', {}));
	const at = found.versions.findIndex(({ value }) => value.id === params.id);
	const version = found.versions[at]?.value;
	if (version === undefined) error(404);
	const against = found.versions.find(({ value }) => value.id === url.searchParams.get('against'))?.value;
	const nameIn = (list: typeof found.bodies) => (id: string) => {
		const one = list.find((named) => named.id === id);
		return one === undefined ? id : language === 'en' ? one.nameEn : one.name;
	};
	const rules = tellRules(version, {
		body: nameIn(found.bodies),
		category: nameIn(found.categories),
		college: (id) => version.colleges?.find((one) => one.id === id)?.name ?? id,
	});
	const articles = version.articles ?? [];
	const numbers = new Set(articles.map(({ number }) => number));
	return {
		writes: may(locals.actor, 'governance.write'),
		id: version.id,
		title: version.title ?? version.id,
		from: formatDate(version.from, language),
		inForce: version.id === found.inForce,
		others: found.versions.filter((_, index) => index !== at).map(({ value }) => value.id),
		against: against?.id ?? null,
		articles: compareArticles(against?.articles ?? articles, articles).map(({ number, before, after, state }) => ({
			number,
			title: (after ?? before)?.title ?? '',
			text: after?.text ?? '',
			state,
			pieces: against === undefined ? null : differences(whole(before), whole(after)),
			rules: rules.filter((rule) => rule.article === number).map(({ text }) => text[language]),
		})),
		otherRules: rules
			.filter(({ article }) => article === undefined || !numbers.has(article))
			.map(({ article, text }) => ({ article: article ?? null, text: text[language] })),
	};
};
