import type { AssemblyKind, BodyRule, DecisionKind, MajorityBase, Mention } from '../statutes/index.ts';

type Words<K extends string> = { readonly [L in 'fr' | 'en']: { readonly [N in K]: string } };

/** Decisions as a sentence names them. */
export const DECISIONS: Words<DecisionKind> = {
	fr: {
		accounts: 'les comptes',
		activityReport: 'le rapport d’activité',
		moralReport: 'le rapport moral',
		discharge: 'le quitus',
		resultAllocation: 'l’affectation du résultat',
		profitSharingBonus: 'la prime d’intéressement',
		activityPlan: 'le projet d’activité',
		budget: 'le budget',
		dues: 'les cotisations',
		board: 'l’élection du conseil',
		legalRepresentatives: 'la désignation des représentants légaux',
		statutes: 'les statuts',
		bylaws: 'le règlement intérieur',
		dissolution: 'la dissolution',
		other: 'les autres décisions',
	},
	en: {
		accounts: 'the accounts',
		activityReport: 'the activity report',
		moralReport: 'the moral report',
		discharge: 'the discharge',
		resultAllocation: 'the allocation of the result',
		profitSharingBonus: 'the profit-sharing bonus',
		activityPlan: 'the activity plan',
		budget: 'the budget',
		dues: 'the dues',
		board: 'the election of the board',
		legalRepresentatives: 'the legal representatives',
		statutes: 'the statutes',
		bylaws: 'the bylaws',
		dissolution: 'dissolution',
		other: 'other decisions',
	},
};

/** Assemblies by their kind. */
export const ASSEMBLIES: Words<AssemblyKind> = {
	fr: { ordinary: 'ordinaire', extraordinary: 'extraordinaire', mixed: 'mixte' },
	en: { ordinary: 'ordinary', extraordinary: 'extraordinary', mixed: 'mixed' },
};

/** What a majority is counted on. */
export const BASES: Words<MajorityBase> = {
	fr: {
		votesCast: 'des suffrages exprimés',
		voters: 'des votants',
		present: 'des présents',
		presentOrRepresented: 'des présents et représentés',
		enrolled: 'des inscrits',
	},
	en: {
		votesCast: 'of the votes cast',
		voters: 'of the voters',
		present: 'of those present',
		presentOrRepresented: 'of those present or represented',
		enrolled: 'of those enrolled',
	},
};

/** What minutes have to say. */
export const MENTIONED: Words<Mention> = {
	fr: {
		associationIdentity: 'l’identité de l’association',
		assemblyKind: 'la nature de l’assemblée',
		notice: 'la convocation',
		presidingOfficers: 'le bureau de séance',
		entitledMembers: 'les membres ayant droit de vote',
		quorum: 'le quorum',
		documents: 'les documents présentés',
		voteCounts: 'le décompte des voix',
		closing: 'l’heure de clôture',
		signatures: 'les signatures',
	},
	en: {
		associationIdentity: 'the identity of the association',
		assemblyKind: 'the kind of assembly',
		notice: 'the notice',
		presidingOfficers: 'the presiding officers',
		entitledMembers: 'the members entitled to vote',
		quorum: 'the quorum',
		documents: 'the documents laid',
		voteCounts: 'the counts of the votes',
		closing: 'the closing time',
		signatures: 'the signatures',
	},
};

/** Who a sentence speaks of, by their names. */
export interface Named {
	readonly body: (id: BodyRule['body']) => string;
	readonly category: (id: string) => string;
	readonly college: (id: string) => string;
}
