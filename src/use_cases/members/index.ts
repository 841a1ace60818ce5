export * from './memberships.ts';
export * from './people.ts';
