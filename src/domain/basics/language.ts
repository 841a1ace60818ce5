/** The languages of everything the product generates; French comes first. */
export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A sentence in each language of the product. */
export type Bilingual = { readonly [L in Language]: string };
