import type { RecordPath } from '../domain/basics/index.ts';

/** The office's pages of things that have one, by the list of the record that holds them. */
const PAGES: { readonly [collection: string]: (id: string) => string } = {
	people: (id) => `/office/people/${id}`,
	organisations: (id) => `/office/organisations/${id}`,
	memberships: () => '/office/members',
	categories: () => '/office/dues',
	statutes: (id) => `/office/statutes/${id}`,
	bodies: (id) => `/office/governance/bodies/${id}`,
	mandates: () => '/office/governance',
	programmes: (id) => `/office/programmes/edit/${id}`,
	editions: (id) => `/office/programmes/editions/${id}`,
	assemblies: (id) => `/office/assemblies/${id}`,
	accounts: () => '/office/budget',
	documents: (id) => `/office/documents/${id}`,
};

/** The page of the office that shows what a path of the record leads to, without the language before it. */
export function pageOfPath([collection, id]: RecordPath): string | undefined {
	return PAGES[String(collection)]?.(String(id));
}
