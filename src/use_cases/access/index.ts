export * from './actions.ts';
export { type Account, actorOf, readActor } from './actor_of.ts';
export { actorByToken } from './by_token.ts';
export * from './queries.ts';
export { bearerDigest, newToken } from './token_secret.ts';
