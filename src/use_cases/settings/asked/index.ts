export { readAssociation } from './read_association.ts';
export { readSigningKey } from './read_signing_key.ts';
