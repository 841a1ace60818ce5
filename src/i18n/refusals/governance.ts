/** Why a change of the association's governance is not taken. */
export const GOVERNANCE_REFUSALS = {
	'mandate-ends-before': {
		fr: 'Le mandat s’achèverait ({to}) avant d’avoir commencé ({from}).',
		en: 'The mandate would end ({to}) before it begins ({from}).',
	},
} as const;
