export * from './applied.ts';
export * from './articles.ts';
export * from './in_force.ts';
export * from './statutes.ts';
