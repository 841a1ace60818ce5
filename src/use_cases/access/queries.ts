export { listRoles } from './grants.ts';
export { listOwnTokens } from './tokens.ts';
