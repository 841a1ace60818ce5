export * from './assembly.ts';
export * from './attendance.ts';
export * from './colleges.ts';
export * from './explain_quorum.ts';
export * from './explain_vote.ts';
export * from './majority.ts';
export * from './quorum.ts';
export * from './vote.ts';
