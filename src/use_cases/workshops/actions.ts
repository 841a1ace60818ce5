export { commandWorkshop } from './command.ts';
export { commandAllWorkshops } from './command_all.ts';
export { dealIntoWorkshops } from './deal.ts';
export { prepareWorkshop } from './prepare.ts';
