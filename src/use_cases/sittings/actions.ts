export { commandSitting } from './command.ts';
