export { noteBounce, retryDuesMail, sendCall, setDuesLetters } from './calls.ts';
export { putCategory, setCategoryDues } from './categories.ts';
export { renewMemberships, undoRenewal } from './renew.ts';
