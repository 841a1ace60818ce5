export { editAssociation } from './association.ts';
