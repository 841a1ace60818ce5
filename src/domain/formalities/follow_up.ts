import type { Assembly, Decision } from '../assembly/index.ts';
import type { DecisionKind } from '../statutes/index.ts';

/** What is left to do of a decision once it is taken. */
export type FollowUp =
	| 'applyDues'
	| 'newStatutes'
	| 'newBylaws'
	| 'recordMandates'
	| 'bookResult'
	| 'payBonus'
	| 'lockAccounts'
	| 'adoptBudget'
	| 'liquidate'
	| 'carryOut';

/** Approvals and discharges leave nothing to do. */
const FOLLOW_UPS: { readonly [K in DecisionKind]?: FollowUp } = {
	accounts: 'lockAccounts',
	resultAllocation: 'bookResult',
	profitSharingBonus: 'payBonus',
	activityPlan: 'carryOut',
	budget: 'adoptBudget',
	dues: 'applyDues',
	board: 'recordMandates',
	legalRepresentatives: 'recordMandates',
	statutes: 'newStatutes',
	bylaws: 'newBylaws',
	dissolution: 'liquidate',
	other: 'carryOut',
};

export interface ToFollow {
	readonly resolution: string;
	readonly decision: Decision;
	readonly followUp: FollowUp;
}

/** The decisions of an assembly that somebody has to carry out, in the order in which they were taken. */
export function decisionsToFollow({ resolutions, resolutionsOutcome }: Assembly): readonly ToFollow[] {
	return resolutions
		.filter((one) => (one.outcome ?? resolutionsOutcome) === 'adopted')
		.flatMap(({ id, decisions }) =>
			decisions.flatMap((decision) => {
				const followUp = FOLLOW_UPS[decision.kind];
				return followUp === undefined ? [] : [{ resolution: id, decision, followUp }];
			}),
		);
}
