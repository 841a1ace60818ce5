export { beginAssociation } from './begin.ts';
export { grantRole, withdrawRole } from './grants.ts';
export { createToken, revokeOwnToken } from './tokens.ts';
