export * from './counts.ts';
export * from './dues.ts';
export * from './memberships.ts';
export * from './merge.ts';
export * from './people.ts';
