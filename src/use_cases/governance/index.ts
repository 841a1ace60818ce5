export * from './bodies.ts';
export * from './mandates.ts';
export * from './statutes.ts';
