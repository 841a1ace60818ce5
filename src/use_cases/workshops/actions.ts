export { commandWorkshop } from './command.ts';
export { dealIntoWorkshops } from './deal.ts';
export { prepareWorkshop } from './prepare.ts';
