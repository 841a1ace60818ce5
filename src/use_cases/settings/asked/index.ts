export { readAssociation } from './read_association.ts';
