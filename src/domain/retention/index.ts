export {
	CONTEST_YEARS,
	ERASURE_OBSTACLES,
	type ErasureFacts,
	type ErasureObstacle,
	type ErasureVerdict,
	erasedNumber,
	IDENTITY_REASONS,
	type IdentityReason,
	judgeErasure,
	type KeptIdentity,
	pseudonymOf,
} from './erasure.ts';
export { ACCOUNTS_YEARS, type Held, type Kept, keptOf } from './kept.ts';
export {
	dueOn,
	MOST_MONTHS,
	RETENTION_DEFAULTS,
	RETENTION_KINDS,
	type RetentionKind,
	type RetentionRule,
	type TieEnd,
} from './rules.ts';
export { type Substitution, substituter } from './substitute.ts';
export { lastTies } from './ties.ts';
