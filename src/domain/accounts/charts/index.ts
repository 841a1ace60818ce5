export * from './chart_mapping.ts';
export { knownAccounts } from './known.ts';
export { mappingMistakes } from './mistakes.ts';
