export { editAssociation } from './association.ts';
export { bringSigningKey } from './signing_key.ts';
