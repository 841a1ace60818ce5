export * from './entry.ts';
export { type Meeting, meetingsOf } from './meetings.ts';
