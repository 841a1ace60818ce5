export { describeLog } from './describe.ts';
export type { EventFields, LogEvent } from './events.ts';
export { type Log, openLog, withoutSecrets } from './log.ts';
