export { restoreBackup } from './restore.ts';
export { type BackupReport, writeBackup } from './write.ts';
