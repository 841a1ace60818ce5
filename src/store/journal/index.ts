export { canonical, digest } from './canonical.ts';
export { type Author, CHANGES, type Change, type EventName, type Happening, type JournalEntry, OTHER_EVENTS } from './entry.ts';
export { type JournalWriter, journalWriter } from './journal_writer.ts';
export { type LatestOptions, latestEntries } from './latest.ts';
export { type CourseEntry, courseOf, coursesOf, coursesSince, subjectsOf } from './subject.ts';
export { untouchedSince } from './untouched.ts';
export { type Broken, entriesAfter, type Verdict, verifyJournal } from './verify.ts';
