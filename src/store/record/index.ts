export { keptRecord } from './kept.ts';
export { type Kept, type RecordReader, recordReader } from './reader.ts';
export { type ConceptPlan, carryOut, planReplacement } from './replace.ts';
export type { Stored } from './rows.ts';
export { unstorable } from './unstorable.ts';
export { loadRecord } from './whole.ts';
export { type Against, type RecordWriter, recordWriter } from './writer.ts';
