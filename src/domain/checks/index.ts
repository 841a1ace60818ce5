export * from './check.ts';
export * from './finding.ts';
export { RULES } from './registry.ts';
