export { type AccountOfPerson, accountOfAddress, forgetAccount, moveAccount, peopleOfAddress } from './accounts.ts';
export { joinAside, putInPlaceOf, wordsNaming, wordsOf } from './erase.ts';
export { forgetIdentities, type HeldIdentity, keepIdentity, listIdentities } from './identities.ts';
export { coursesNaming, type Trace, tracesOf } from './traces.ts';
