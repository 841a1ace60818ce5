export * from './bodies.ts';
export * from './mandates.ts';
