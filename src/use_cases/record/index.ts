export { exportedFiles, exportRecord } from './export_record.ts';
export { type ConceptChanges, type ImportPlan, type ImportRequest, importRecord, planImport } from './import_record.ts';
export { importWhole, keepFilesOf, planWhole, type WholePlan } from './import_whole.ts';
