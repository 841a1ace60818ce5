import type { Bilingual } from './language.ts';

/** Where a rule comes from: an article of the association's own statutes, else the law, a judgment, or usage. */
export type Source =
	| { readonly from: 'statutes'; readonly article?: string }
	| { readonly from: 'law' | 'usage' | 'arithmetic'; readonly name: Bilingual };

/** The statutes as a source, by the article that a rule names. */
export function bySource(rule: { readonly article?: string }): Source {
	return rule.article === undefined ? { from: 'statutes' } : { from: 'statutes', article: rule.article };
}

/**
 * Something said by code: a refusal, a warning, a reason. `M` maps each stable code to its parameters; the source is
 * the rule that says so, where there is one beyond plain sense.
 */
export type Coded<M> = {
	readonly [C in keyof M]: { readonly code: C; readonly params: M[C]; readonly source?: Source };
}[keyof M];

/** A sentence for each code: the compiler says which is missing. */
export type Sentences<M> = { readonly [C in keyof M]: (params: M[C]) => Bilingual };
