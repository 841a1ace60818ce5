import type { Language, Severity } from '../domain/basics/index.ts';

/** How a finding's severity is told, in each language. */
export const SEVERITY_NAMES: { readonly [L in Language]: { readonly [S in Severity]: string } } = {
	fr: { error: 'erreur', warning: 'alerte', notice: 'remarque' },
	en: { error: 'error', warning: 'warning', notice: 'notice' },
};
