export { commandSitting } from './command.ts';
export { makeSittingLinks, revokeSittingLinks } from './links.ts';
