import type { Language } from '../domain/basics/index.ts';

/** Which letter on dues an address names: `call/2018/regions/bretagne`, and `?nth=1` where a member has two in one category. */
export function letterAsked(
	{
		letter,
		year,
		category,
		member,
	}: { readonly letter: string; readonly year: string; readonly category: string; readonly member: string },
	url: URL,
	language: Language,
) {
	return { letter, language, membership: { year: Number(year), category, member, nth: Number(url.searchParams.get('nth') ?? 0) } };
}
