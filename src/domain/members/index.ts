export * from './counts.ts';
export * from './dues.ts';
export * from './memberships.ts';
export * from './people.ts';
