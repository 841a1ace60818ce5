export { type BallotBox, castBallot, openBallotBox } from './box.ts';
export { collectBallots } from './collect.ts';
export { MARKS, RECEIPT, voice } from './inputs.ts';
