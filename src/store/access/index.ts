export { addGrant, type Grant, listGrants, removeGrant } from './grants.ts';
export { readSession, type SessionOfAccount } from './sessions.ts';
export { isKnownAddress, readStanding, type StandingOfAccount } from './standing.ts';
export { type ApiToken, addToken, findToken, listTokens, revokeToken } from './tokens.ts';
