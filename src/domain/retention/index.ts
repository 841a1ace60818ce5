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
export { type Substitution, substituter } from './substitute.ts';
