export { type Age, ageOf, endedSessions, forgetOver, isTableKind, lastWritten, type TableKind } from './over.ts';
export { listRetentionRules, noteRetention, setRetentionRule } from './rules.ts';
