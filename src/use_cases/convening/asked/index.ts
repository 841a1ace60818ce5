export { readPreparation } from './preparation.ts';
