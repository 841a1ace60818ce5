import type { Bilingual } from '../basics/index.ts';
import type { Mandate } from '../governance/index.ts';
import type { Membership } from '../members/index.ts';

/** What the record holds of one person that an erasure may have to leave. */
export interface Held {
	/** The person's own. */
	readonly memberships: readonly Membership[];
	readonly mandates: readonly Mandate[];
	/** Assemblies in whose minutes the person is named. */
	readonly assemblies: number;
}

/** Something that stays after someone has asked to be erased, and by what right. */
export interface Kept {
	readonly what: 'payments' | 'minutes' | 'mandates';
	/** The last year in which it must be kept; none: as long as the association lives. */
	readonly until?: number;
	readonly why: Bilingual;
	/** The article that says so. */
	readonly source: string;
}

/** Years that accounting entries and their evidence are kept (Code de commerce, art. L123-22). */
export const ACCOUNTS_YEARS = 10;

/**
 * What an erasure leaves of a person, with the reason and its source: the right to erasure gives way to a legal duty to keep
 * and to the proof of what was decided (RGPD, art. 17, 3, b and e). All else may go: address, telephone, profession, town,
 * nationality, gender.
 */
export function keptOf({ memberships, mandates, assemblies }: Held): readonly Kept[] {
	const paid = memberships.filter(({ duesPaid = 0 }) => duesPaid > 0).map(({ year }) => year);
	return [
		...(paid.length === 0
			? []
			: [
					{
						what: 'payments' as const,
						until: Math.max(...paid) + ACCOUNTS_YEARS,
						why: {
							fr: 'les cotisations payées sont des pièces comptables, gardées dix ans',
							en: 'dues paid are accounting evidence, kept for ten years',
						},
						source: 'Code de commerce, art. L123-22',
					},
				]),
		...(assemblies === 0
			? []
			: [
					{
						what: 'minutes' as const,
						why: {
							fr: 'les procès-verbaux et feuilles d’émargement où figure le nom prouvent ce qui a été décidé',
							en: 'minutes and attendance sheets with the name are the proof of what was decided',
						},
						source: 'RGPD, art. 17, § 3, e',
					},
				]),
		...(mandates.length === 0
			? []
			: [
					{
						what: 'mandates' as const,
						why: {
							fr: 'les mandats exercés ont été déclarés à la préfecture',
							en: 'mandates held were declared to the prefecture',
						},
						source: 'Loi du 1er juillet 1901, art. 5',
					},
				]),
	];
}
