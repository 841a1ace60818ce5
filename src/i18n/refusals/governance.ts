/** Why a change of the association's governance is not taken. */
export const GOVERNANCE_REFUSALS = {
	'mandate-ends-before': {
		fr: 'Le mandat s’achèverait ({to}) avant d’avoir commencé ({from}).',
		en: 'The mandate would end ({to}) before it begins ({from}).',
	},
	'statutes-overlap': {
		fr: 'Une version des statuts entre déjà en vigueur le {from}.',
		en: 'A version of the statutes comes into force on {from} already.',
	},
} as const;
