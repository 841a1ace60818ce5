export { type AccountOfPerson, accountOfAddress, forgetAccount, moveAccount, peopleOfAddress } from './accounts.ts';
export { joinAside, mergedInto, putInPlaceOf, wordsNaming, wordsOf } from './erase.ts';
export { type ChangeAbout, changesAbout, messagesTo, positionsOf } from './held.ts';
export { forgetIdentities, type HeldIdentity, keepIdentity, listIdentities } from './identities.ts';
export { coursesNaming, type Trace, tracesOf } from './traces.ts';
