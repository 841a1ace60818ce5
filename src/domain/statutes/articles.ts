import type { Article } from './statutes.ts';

/** An article in two versions; missing where one of them has none of that number. */
export interface ComparedArticle {
	readonly number: string;
	readonly before?: Article;
	readonly after?: Article;
	readonly state: 'same' | 'changed' | 'added' | 'removed';
}

/** Two versions' articles by their numbers, in the order of the later; those taken away after the article they followed. */
export function compareArticles(before: readonly Article[], after: readonly Article[]): readonly ComparedArticle[] {
	const later = new Map(after.map((article) => [article.number, article]));
	const compared = new Map<string, ComparedArticle>();
	const removedAfter = new Map<string | undefined, ComparedArticle[]>();
	let kept: string | undefined;
	for (const article of before) {
		const { number } = article;
		const now = later.get(number);
		if (now === undefined) {
			removedAfter.set(kept, [...(removedAfter.get(kept) ?? []), { number, before: article, state: 'removed' }]);
			continue;
		}
		kept = number;
		const same = article.text === now.text && article.title === now.title;
		compared.set(number, { number, before: article, after: now, state: same ? 'same' : 'changed' });
	}
	const added = (article: Article): ComparedArticle => ({ number: article.number, after: article, state: 'added' });
	return [
		...(removedAfter.get(undefined) ?? []),
		...after.flatMap((article) => [compared.get(article.number) ?? added(article), ...(removedAfter.get(article.number) ?? [])]),
	];
}
