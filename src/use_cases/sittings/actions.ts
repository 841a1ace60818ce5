export { castBallot } from '../ballots/index.ts';
export { commandSitting } from './command.ts';
export { makeOwnLink, makeSittingLinks, revokeSittingLinks } from './links.ts';
export { takePart } from './take_part.ts';
