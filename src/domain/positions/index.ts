export type { Consensus, Divisive } from './common.ts';
export type { StanceCounts } from './counts.ts';
export * from './map.ts';
export type { Point } from './projection.ts';
export type { Representative } from './representative.ts';
export { positionsTopic, topicFollowed } from './topic.ts';
export { type PositionVote, STANCES, type Stance, type Statement, type Topic } from './votes.ts';
